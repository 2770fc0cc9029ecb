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
import { runPolicyCoverage } from '../src/commands/policy-coverage.js';
import { runPolicyCheck, runPolicyTest } from '../src/commands/policy.js';
import type { Basis } from '../src/types.js';
import { commandWorld } from './support/command-host.js';
import { realBasis } from './support/real-basis.js';

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

/** Other councils: one with a policy that takes nothing over, one that takes over the built-in policy. */
describe.each(['parish', 'borough'])('the policy of the %s', (name) => {
  const options = {
    policy: join(ROOT, 'examples', name, 'policy'),
    organisation: join(ROOT, 'examples', name, 'organisation'),
    config: false,
  };

  test.each([
    ['is sound', runPolicyCheck, 'sound.'],
    ['holds its examples', runPolicyTest, 'all hold.'],
    ['is reached everywhere', runPolicyCoverage, 'nothing is left out.'],
  ])('%s', async (_, run, end) => {
    const { host, out } = commandWorld();
    const code = await run([], options, host);
    expect(out()).toContain(end);
    expect(code).toBe(0);
  });
});

describe('the policy of another council', () => {
  const opened = async (name: string): Promise<Basis['policy']> => {
    const folder = join(ROOT, 'examples', name);
    const options = {
      policy: join(folder, 'policy'),
      organisation: join(folder, 'organisation'),
      config: null,
      useConfig: false,
    };
    const folders = { config: '/nowhere/c', data: '/nowhere/d', cache: '/nowhere/e' };
    const world = { cwd: ROOT, home: '/nowhere', packageFolder: ROOT, folders };
    return (await openBasis(options, [], world)).basis.policy;
  };

  test('the parish has about twenty clauses and not one rule, question or clause of the built-in policy', async () => {
    const [parish, ours] = [await opened('parish'), realBasis().policy];
    const ids = ({ rules, clauses }: Basis['policy']): readonly string[] =>
      [...rules, ...clauses].map(({ id }) => id);
    expect(parish.clauses.length).toBeGreaterThanOrEqual(18);
    expect(ids(parish).filter((id) => ids(ours).includes(id))).toEqual([]);
  });

  test('the borough changes five rules and adds one', async () => {
    const [borough, ours] = [await opened('borough'), realBasis().policy];
    const changed = ours.rules.filter(
      ({ id, effect }) => borough.rules.find((rule) => rule.id === id)?.effect !== effect,
    );
    expect(changed).toHaveLength(5);
    expect(borough.rules.length).toBe(ours.rules.length + 1);
  });
});
