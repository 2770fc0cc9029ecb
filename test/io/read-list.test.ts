import { expect, it } from 'vitest';
import { folderWith, hostIn, readAll, summary } from '../support/reading.js';

async function read(name: string, content: string): Promise<readonly string[]> {
  return summary(await readAll([name], hostIn(folderWith({ [name]: content }))));
}

it.each([
  [
    'posts.yaml',
    '- text: Bins\n  slot: 2026-12-01T09:00\n- text: |\n    Museum\n    open\n',
    ['posts.yaml#1', 'posts.yaml#3'],
  ],
  ['posts.yml', 'posts:\n  - text: Bins\n  - text: Museum\n', ['posts.yml#2', 'posts.yml#3']],
  ['post.json', '{"text": "Bins", "channels": ["x-main"]}', ['post.json']],
  [
    'posts.json',
    '[{"text": "Bins"},\n {"txt": "Museum"}]',
    ['posts.json#1', 'posts.json#2 missing-key:2:2 unknown-key:2:3'],
  ],
  ['posts.json', '[{"text": "Bins"', ['posts.json yaml-bad-indent:1:17']],
  ['posts.yaml', '- Bins\n', ['posts.yaml bad-type:1:3']],
])('%s: %j', async (name, content, expected) => {
  expect(await read(name, content)).toEqual(expected);
});

it('reads what is piped in under such a name, and every word has its place', async () => {
  const host = hostIn(folderWith({}), ['- text: "Bins\\u0020today"\n']);
  const [one] = await readAll([], host, { stdinFilename: 'posts.yaml' });
  if (one === undefined || 'problems' in one) throw new Error('not read');
  expect(one.draft.text).toBe('Bins today');
  expect(one.places.fields['text']?.[0]).toEqual({ at: 0, offset: 9 });
});
