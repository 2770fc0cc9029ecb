import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { locate } from '../../src/draft/places.js';
import { parts } from '../../src/draft/parts.js';
import { readDrafts } from '../../src/io/read-drafts.js';
import { SmcheckError } from '../../src/errors.js';
import { folderWith, hostIn, OPTIONS, readAll, readOnly, summary } from '../support/reading.js';

const MARKDOWN = `---
author: nd-01
channels: [x-main, facebook-main]
slot: 2026-12-01T09:00
media:
  - file: pond.png
    alt: "The pond – with  reeds\\u0301"
    licence: own
in_reply_to: { by: "@sam", text: Is it open? }
quotes:
  url: "https://example.org/1"
  text: >-
    It is
    open.
---

The pond is open.  
Come and see it.
`;

describe('a Markdown file', () => {
  test('gives its fields and its text', async () => {
    const folder = folderWith({ 'a.md': MARKDOWN, 'pond.png': 'abc' });
    const { draft, mediaSizes, notices, source, row, id } = await readOnly('a.md', hostIn(folder));
    expect({ notices, source, row, id }).toEqual({ notices: [], source: 'a.md', row: null, id: null });
    expect(mediaSizes).toEqual([3]);
    expect(draft).toEqual({
      text: 'The pond is open.\nCome and see it.',
      author: 'nd-01',
      drafted_by: null,
      channels: ['facebook-main', 'x-main'],
      activity: 'post',
      slot: '2026-12-01T09:00:00Z',
      category: null,
      media: [
        {
          file: 'pond.png',
          sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
          alt: 'The pond – with  reedś',
          source: null,
          licence: 'own',
          credit: null,
          people: null,
          consent: null,
          captions: null,
        },
      ],
      links: [],
      in_reply_to: { url: null, by: '@sam', text: 'Is it open?', visibility: null },
      quotes: [{ url: 'https://example.org/1', by: null, text: 'It is open.', visibility: null }],
      agreed_by: null,
    });
  });

  test('leads each word of each part back to its line and column', async () => {
    const folder = folderWith({ 'a.md': MARKDOWN, 'pond.png': 'abc' });
    const { draft, places } = await readOnly('a.md', hostIn(folder));
    const all = new Map(parts(draft).map(({ where, text }) => [where, text]));
    const placeOf = (where: string, words: string): string => {
      const start = all.get(where)?.indexOf(words) ?? -1;
      expect(start).toBeGreaterThanOrEqual(0);
      return Object.values(locate(places, where, start, start + words.length) ?? {}).join(':');
    };
    expect(placeOf('text', 'pond')).toBe('17:5:17:9');
    expect(placeOf('text', 'Come and')).toBe('18:1:18:9');
    expect(placeOf('text', 'open.\nCome')).toBe('17:13:18:5');
    expect(placeOf('alt:0', 'pond')).toBe('7:15:7:19');
    expect(placeOf('alt:0', 'reed')).toBe('7:28:7:32');
    expect(placeOf('media:0.file', 'pond.png')).toBe('6:11:6:19');
    expect(placeOf('media:0.licence', 'own')).toBe('8:14:8:17');
    expect(placeOf('reply', 'open')).toBe('9:40:9:44');
    expect(placeOf('reply.by', '@sam')).toBe('9:21:9:25');
    expect(placeOf('quote:0', 'open')).toBe('14:5:14:9');
    expect(locate(places, 'meta.author', 0, 40)).toEqual({ line: 2, column: 9, endLine: 2, endColumn: 9 });
    // The second of the sorted ids is the one written first.
    expect(locate(places, 'meta.channels', 15, 21)).toMatchObject({ line: 3, column: 12 });
    expect(locate(places, 'meta.slot', 0, 0)).toMatchObject({ line: 4, column: 7 });
    expect(locate(places, 'meta.agreed_by', 0, 0)).toBeNull();
  });

  test('of a site generator: known keys are read, the others named once in a run', async () => {
    const post = '---\ntitle: Pond\nlayout: post\ndate: 2026-01-01\nauthor: nd-01\n---\nOpen.\n';
    const folder = folderWith({ 'a.md': post, 'b.md': post.replace('layout', 'weight') });
    const all = await readAll(['a.md', 'b.md'], hostIn(folder));
    expect(all.map((one) => ('notices' in one ? one.notices : []))).toEqual([
      ['Not used from the file: title, layout, date.'],
      ['Not used from the file: weight.'],
    ]);
    expect(all.map((one) => ('draft' in one ? [one.draft.author, one.draft.slot] : []))).toEqual([
      ['nd-01', null],
      ['nd-01', null],
    ]);
  });

  test('under smcheck: only that counts, and an unknown key is an error', async () => {
    const folder = folderWith({
      'a.md': '---\nauthor: Sam\nsmcheck:\n  author: nd-01\n---\nOpen.\n',
      'b.md': '---\nsmcheck:\n  auther: nd-01\n  chanels: [x]\n---\nOpen.\n',
    });
    const [good, bad] = await readAll(['a.md', 'b.md'], hostIn(folder));
    expect(good).toMatchObject({
      draft: { author: 'nd-01' },
      notices: ['Not used from the file: author.'],
    });
    expect(summary(bad === undefined ? [] : [bad])).toEqual(['b.md unknown-key:3:3 unknown-key:4:3']);
    expect(bad).toMatchObject({ problems: [{ hint: 'Did you mean author?' }, {}] });
  });

  test('without front matter is its text, rules and all', async () => {
    const folder = folderWith({ 'a.md': '# Pond\n\n---\nOpen.\n' });
    expect((await readOnly('a.md', hostIn(folder))).draft.text).toBe('# Pond\n\n---\nOpen.');
  });

  test.each([
    ['a fence that stays open', '---\nauthor: a\nOpen.\n', 'front-matter:1:1'],
    ['a number for a name', '---\nauthor: 0042\n---\nOpen.\n', 'bad-type:2:9'],
    ['text for a list', '---\nmedia: pond.png\n---\nOpen.\n', 'bad-type:2:8'],
    ['prose between rules', '---\nSome prose\n---\nOpen.\n', 'bad-type:2:1'],
    ['a time that the clocks skip', '---\nslot: 2027-03-28T01:30\n---\nOpen.\n', 'bad-slot:2:7'],
    ['a time that they show twice', '---\nslot: 2026-10-25T01:30\n---\nOpen.\n', 'bad-slot:2:7'],
    ['a day without a time', '---\nslot: 2026-10-25\n---\nOpen.\n', 'bad-value:2:7'],
    ['one thing said twice', '---\nchannel: x\nchannels: [y]\n---\nOpen.\n', 'given-twice:2:10'],
    ['half a character', '---\nauthor: "a\\ud800"\n---\nOpen.\n', 'bad-character:2:9'],
    ['media that is not there', '---\nmedia:\n  - file: no.png\n---\nOpen.\n', 'media-not-found:3:11'],
    ['two faults', '---\nauthor: 1\nactivity: posting\n---\nOpen.\n', 'bad-type:2:9 bad-value:3:11'],
  ])('%s is an error with its place', async (_, text, problems) => {
    const folder = folderWith({ 'a.md': text });
    expect(summary(await readAll(['a.md'], hostIn(folder)))).toEqual([`a.md ${problems}`]);
  });
});

describe('a sidecar', () => {
  test('gives the fields of a text', async () => {
    const folder = folderWith({
      'a.txt': 'Open.\n',
      'a.txt.smcheck.yaml': 'author: nd-01\nchannel: x-main\n',
    });
    const { draft, places } = await readOnly('a.txt', hostIn(folder));
    expect(draft).toMatchObject({ text: 'Open.', author: 'nd-01', channels: ['x-main'] });
    // It is another file than the one that places lead into.
    expect(Object.keys(places.fields)).toEqual(['text']);
  });

  test('beside front matter fills in what that leaves out', async () => {
    const folder = folderWith({
      'a.md': '---\nauthor: nd-01\n---\nOpen.\n',
      'a.md.smcheck.yaml': 'channels: [x-main]\nauthor: null\n',
    });
    expect((await readOnly('a.md', hostIn(folder))).draft).toMatchObject({
      author: 'nd-01',
      channels: ['x-main'],
    });
  });

  test('that says the same as front matter is an error that names both places', async () => {
    const folder = folderWith({
      'a.md': '---\nauthor: nd-01\nchannel: x\n---\nOpen.\n',
      'a.md.smcheck.yaml': 'category: news\nauthor: nd-02\nchannels: [y]\n',
    });
    const [one] = await readAll(['a.md'], hostIn(folder));
    expect(one).toMatchObject({
      problems: [
        {
          code: 'given-twice',
          file: 'a.md.smcheck.yaml',
          line: 2,
          column: 1,
          message: '`author` stands here and in a.md, line 2, column 1.',
        },
        { code: 'given-twice', line: 3 },
      ],
    });
  });

  test.each([
    ['an unknown key', 'autor: a\n', 'unknown-key:1:1'],
    ['text of its own', 'text: a\n', 'unknown-key:1:1'],
    ['broken YAML', 'author: [a\n', 'yaml-bad-indent:2:1'],
    ['Windows-1252', Buffer.from('author: Zo\xeb\n', 'latin1'), 'bad-encoding'],
  ])('%s is an error', async (_, text, problems) => {
    const folder = folderWith({ 'a.txt': 'Open.', 'a.txt.smcheck.yaml': text });
    expect(summary(await readAll(['a.txt'], hostIn(folder)))).toEqual([`a.txt ${problems}`]);
  });
});

describe('lines of JSON', () => {
  test('give a draft or an error for each line that is not empty', async () => {
    const lines = [
      '\uFEFF{"id": "1", "text": "Open.", "channels": ["x-main"]}',
      '',
      '{"id": "3", "text": 5}',
      '{"text": "a", "text": "b"}',
      'no JSON',
      '{"id": "6", "author": "nd-01"}',
      '{"text": "Caf\\u00e9 TBC  \\r\\nopen", "note": 1}',
      '{"text": "Caf\\u00e9 TBC  \\r\\nopen"}\r',
      '{"text": "half \\ud800"}',
      '["text"]',
      '{"text": ""}',
      '{"text": "", "quotes": {"text": "Somebody else"}}',
    ];
    const folder = folderWith({ 'a.jsonl': lines.join('\n') });
    const all = await readAll(['a.jsonl'], hostIn(folder));
    expect(summary(all)).toEqual([
      'a.jsonl#1',
      'a.jsonl#3 bad-type:3:21',
      'a.jsonl#4 bad-json:4:15',
      'a.jsonl#5 bad-json:5:1',
      'a.jsonl#6 missing-key:6:1',
      'a.jsonl#7 unknown-key:7:37',
      'a.jsonl#8',
      'a.jsonl#9 bad-character:9:10',
      'a.jsonl#10 bad-type:10:1',
      'a.jsonl#11 empty',
      'a.jsonl#12',
    ]);
    expect(all.map(({ id }) => id)).toEqual(['1', '3', null, null, '6', null, null, null, null, null, null]);
    const eighth = all[6];
    if (eighth === undefined || !('draft' in eighth)) throw new Error('not read');
    expect(eighth.draft.text).toBe('Café TBC\nopen');
    expect(locate(eighth.places, 'text', 5, 8)).toEqual({ line: 8, column: 21, endLine: 8, endColumn: 24 });
    expect(locate(eighth.places, 'text', 9, 13)).toMatchObject({ line: 8, column: 30 });
  });

  test('that are too long or not in UTF-8 are errors, and the rest goes on', async () => {
    const bytes = Buffer.concat([
      Buffer.from(`{"text": "${'a'.repeat(1 << 20)}"}\n{"text": "`),
      Buffer.of(0xe9),
      Buffer.from('"}\n{"text": "good"}\n'),
    ]);
    const folder = folderWith({ 'a.jsonl': bytes });
    expect(summary(await readAll(['a.jsonl'], hostIn(folder)))).toEqual([
      'a.jsonl#1 too-large:1',
      'a.jsonl#2 bad-encoding:2',
      'a.jsonl#3',
    ]);
  });

  test('none at all is an error', async () => {
    const folder = folderWith({ 'a.jsonl': '\n\n' });
    expect(summary(await readAll(['a.jsonl'], hostIn(folder)))).toEqual(['a.jsonl empty']);
  });
});

describe('what is piped in', () => {
  test('is plain text without a name, with front matter where it looks so', async () => {
    const folder = folderWith({});
    expect((await readOnly('-', hostIn(folder, ['Op', 'en.\n']))).draft.text).toBe('Open.');
    expect((await readOnly('-', hostIn(folder, ['---\nauthor: a\n---\nOpen.']))).draft.author).toBe('a');
    expect((await readOnly('-', hostIn(folder, ['--- Open. ---\n']))).draft.text).toBe('--- Open. ---');
    expect((await readOnly('-', hostIn(folder, ['---\nOpen.']))).draft.text).toBe('---\nOpen.');
  });

  test('is taken without being named, and before files', async () => {
    const folder = folderWith({ 'a.txt': 'Open.' });
    expect(summary(await readAll([], hostIn(folder, ['Open.'])))).toEqual(['standard input']);
    expect(summary(await readAll(['a.txt', '-'], hostIn(folder, ['Open.'])))).toEqual([
      'standard input',
      'a.txt',
    ]);
  });

  test('has the name and format that an option gives', async () => {
    const folder = folderWith({ 'posts/a.png': 'abc' });
    const read = (name: string, text: string): Promise<readonly string[]> =>
      readAll(['-'], hostIn(folder, [text]), { stdinFilename: name }).then(summary);
    expect(await read('a.md', '---\nauthor: 1\n---\nOpen.')).toEqual(['a.md bad-type:2:9']);
    expect(await read('a.txt', '---\nauthor: 1\n---\nOpen.')).toEqual(['a.txt']);
    expect(await read('a.jsonl', '{"text": "a"}\n{"text": "b"}')).toEqual(['a.jsonl#1', 'a.jsonl#2']);
    expect(await read('a.csv', 'text\nOpen.')).toEqual(['a.csv#2']);
    expect(await read('a.ics', 'text\nOpen.')).toEqual(['a.ics bad-calendar:1:1']);
    expect(await read('posts/a.md', '---\nmedia: [{ file: a.png }]\n---\nOpen.')).toEqual(['posts/a.md']);
  });

  test('is refused past a mebibyte, and where there is nothing', async () => {
    const folder = folderWith({});
    const piece = 'a'.repeat(1 << 19);
    expect(summary(await readAll(['-'], hostIn(folder, [piece, piece, 'b'])))).toEqual([
      'standard input too-large',
    ]);
    expect(summary(await readAll(['-'], hostIn(folder, [])))).toEqual(['standard input empty']);
    await expect(readAll([], hostIn(folder))).rejects.toThrow('There is nothing to check.');
  });
});

describe('what is no text', () => {
  const FILES = {
    'empty.txt': '',
    'blank.txt': ' \n\n',
    'binary.txt': 'a\0b',
    'latin.txt': Buffer.from('Entry \xa33 at the caf\xe9', 'latin1'),
    'spoilt.txt': Buffer.from('Fire \xc2\xa33\nand \xe9', 'latin1'),
    'large.txt': 'a'.repeat((1 << 20) + 1),
    'whole.txt': 'a'.repeat(1 << 20),
    'folder.txt/a.txt': 'Open.',
  };

  test('is an error that says so', async () => {
    const folder = folderWith(FILES);
    const fifo = join(folder, 'pipe.txt');
    expect(spawnSync('mkfifo', [fifo]).status).toBe(0);
    const paths = [
      ...Object.keys(FILES).slice(0, -1),
      'pipe.txt',
      'none.txt',
      '/dev/zero',
      'folder.txt/a.txt/b',
    ];
    expect(summary(await readAll(paths, hostIn(folder)))).toEqual([
      'empty.txt empty',
      'blank.txt empty',
      'binary.txt binary',
      'latin.txt',
      'spoilt.txt bad-encoding:2',
      'large.txt too-large',
      'whole.txt',
      'pipe.txt not-a-file',
      'none.txt not-found',
      '/dev/zero not-a-file',
      'folder.txt/a.txt/b not-found',
    ]);
  });

  test('Windows-1252 is read with a notice', async () => {
    const folder = folderWith(FILES);
    const { draft, notices } = await readOnly('latin.txt', hostIn(folder));
    expect(draft.text).toBe('Entry £3 at the café');
    expect(notices.join()).toContain('Windows-1252');
  });

  test('a picture may go without words', async () => {
    const folder = folderWith({ ...FILES, 'empty.txt.smcheck.yaml': 'media: [{ file: binary.txt }]\n' });
    expect((await readOnly('empty.txt', hostIn(folder))).draft.text).toBe('');
  });
});

describe('options', () => {
  test('win over the file, and say so', async () => {
    const folder = folderWith({ 'a.md': MARKDOWN, 'b.png': 'def' });
    const { draft, notices, places, mediaSizes } = await readOnly('a.md', hostIn(folder), {
      author: 'nd-02',
      channels: ['x-main', 'x-main'],
      slot: '2026-12-24T10:00',
      activity: 'share',
      media: ['b.png'],
    });
    expect(draft).toMatchObject({
      author: 'nd-02',
      channels: ['x-main'],
      slot: '2026-12-24T10:00:00Z',
      activity: 'share',
      media: [{ file: 'b.png', alt: null }],
    });
    expect(mediaSizes).toEqual([3]);
    expect(notices).toEqual([
      '--author nd-02 was taken; the draft itself says nd-01.',
      '--channel x-main was taken; the draft itself says facebook-main, x-main.',
      '--slot 2026-12-24T10:00:00Z was taken; the draft itself says 2026-12-01T09:00:00Z.',
      '--media b.png was taken; the draft itself says pond.png.',
    ]);
    expect(Object.keys(places.fields)).toEqual(['text', 'reply', 'reply.by', 'quote:0', 'quote:0.url']);
  });

  test('that are wrong end the run before anything is read, all at once', async () => {
    const folder = folderWith({ 'a.txt': 'Open.' });
    const wrong = {
      slot: '2027-03-28T01:30',
      activity: 'posting',
      media: ['none.png'],
      author: ' ',
      channels: ['a\nb'],
    };
    const error: unknown = await readAll(['a.txt'], hostIn(folder), wrong).catch((thrown: unknown) => thrown);
    if (!(error instanceof SmcheckError)) throw new Error('not refused');
    expect(error.exit).toBe(2);
    expect(error.problems.map(({ code }) => code)).toEqual([
      'media-not-found',
      'bad-slot',
      'unknown-activity',
      'bad-value',
      'bad-value',
    ]);
  });
});

test('lines come in one at a time, from a stream without an end', async () => {
  let sent = 0;
  async function* endless(): AsyncGenerator<Uint8Array> {
    for (; ; sent += 1) yield await Promise.resolve(Buffer.from('{"text": "Open."}\n'));
  }
  const host = { ...hostIn(folderWith({})), stdin: { isTerminal: false, bytes: endless } };
  let read = 0;
  for await (const one of readDrafts(['-'], { ...OPTIONS, stdinFilename: 'posts.jsonl' }, host)) {
    expect('draft' in one).toBe(true);
    read += 1;
    if (read === 1000) break;
  }
  expect(sent).toBeLessThan(1001);
});

describe('a plain text', () => {
  const SOURCE = resolve(import.meta.dirname, '../../src');

  /** Packages that a file loads before anything runs: its own imports, and those of what it imports. */
  function loadedBy(path: string, seen = new Set<string>()): readonly string[] {
    if (seen.has(path)) return [];
    seen.add(path);
    const { statements } = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
    return statements.flatMap((statement) => {
      if (
        !ts.isImportDeclaration(statement) ||
        statement.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword
      )
        return [];
      const name = ts.isStringLiteral(statement.moduleSpecifier) ? statement.moduleSpecifier.text : '';
      if (!name.startsWith('.')) return name.startsWith('node:') ? [] : [name];
      return loadedBy(join(dirname(path), name.replace(/\.js$/u, '.ts')), seen);
    });
  }

  test('loads no package: YAML, schemas, globs and ignore files are read only where there are some', () => {
    expect(loadedBy(join(SOURCE, 'io/read-drafts.ts'))).toEqual([]);
    expect(loadedBy(join(SOURCE, 'io/host.ts'))).toEqual([]);
    expect(loadedBy(join(SOURCE, 'io/draft-fields.ts'))).toContain('yaml');
  });
});
