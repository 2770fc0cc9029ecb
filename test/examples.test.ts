/** The examples say what their files say, the README quotes them, and the policy's stories end as they are told. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleNames, tell } from '../src/build/examples.js';
import { withQuotes } from '../src/build/quotes.js';
import { tellStory } from '../src/commands/judge-stories.js';
import { detectors } from '../src/detect/index.js';
import { pattern } from '../src/detect/pattern.js';
import { openBasis } from '../src/io/basis.js';
import { readStories } from '../src/io/stories.js';
import type { Basis } from '../src/types.js';

const ROOT = resolve(import.meta.dirname, '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

describe('an example', () => {
  test.each(exampleNames())('%s says what its files say', (name) => {
    for (const { path, text } of tell(name)) expect(text, path).toBe(read(path));
  });
});

describe('the README', () => {
  const page = read('README.md');

  test('quotes examples word for word', () => {
    const quoted: string[] = [];
    const filled = withQuotes(page, (path) => {
      quoted.push(path);
      return read(path);
    });
    expect(quoted.length).toBeGreaterThanOrEqual(3);
    expect(filled).toBe(page);
  });
});

describe('a story', () => {
  const stories = readStories({ from: 'built-in', id: 'east-herts-2012' }, ROOT);
  let basis: Basis;
  beforeAll(async () => {
    const options = { policy: null, organisation: 'example', config: null, useConfig: false };
    const folders = { config: '/nowhere/c', data: '/nowhere/d', cache: '/nowhere/e' };
    const world = { cwd: ROOT, home: '/nowhere', packageFolder: ROOT, folders };
    ({ basis } = await openBasis(options, [], world));
  });

  test('is told of every clause and both ways', () => {
    expect(stories.length).toBeGreaterThanOrEqual(150);
    expect(new Set(stories.map(({ verdict }) => verdict))).toEqual(
      new Set(['clear', 'refer', 'block', 'abandoned']),
    );
  });

  test.each(stories)('$name: $verdict', (story) => {
    const { verdict, because } = tellStory(story, basis, [...detectors, pattern]).judgement;
    expect({ verdict, because }).toEqual({ verdict: story.verdict, because });
  });
});
