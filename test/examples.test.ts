/** The examples say what their files say, the README quotes them, and the policy's stories end as they are told. */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as v from 'valibot';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleNames, tell } from '../src/build/examples.js';
import { withQuotes } from '../src/build/quotes.js';
import { check } from '../src/check.js';
import { decide } from '../src/decide.js';
import { detectors } from '../src/detect/index.js';
import { pattern } from '../src/detect/pattern.js';
import { draftFrom } from '../src/draft/from-fields.js';
import { resolveNames } from '../src/draft/resolve.js';
import { openBasis } from '../src/io/basis.js';
import { plan } from '../src/plan.js';
import { sidecarFile } from '../src/policy/files/draft.js';
import { NO_ORGANISATION } from '../src/policy/no-organisation.js';
import type { Basis, Judgement } from '../src/types.js';

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

/** A line of `policy/stories.jsonl`. */
const story = v.strictObject({
  name: v.string(),
  draft: v.intersect([v.object({ text: v.string() }), v.record(v.string(), v.unknown())]),
  now: v.string(),
  answers: v.record(v.string(), v.record(v.string(), v.string())),
  verdict: v.picklist(['clear', 'refer', 'block']),
  clause: v.string(),
});
const stories = read('policy/stories.jsonl')
  .trimEnd()
  .split('\n')
  .map((line) => v.parse(story, JSON.parse(line)));

/** Judges a story as the command does, without a terminal or a log. */
function judge(
  { draft: { text, ...rest }, now, answers }: v.InferOutput<typeof story>,
  basis: Basis,
): Judgement {
  const organisation = basis.organisation ?? NO_ORGANISATION;
  const fields = v.parse(sidecarFile, rest);
  const read = draftFrom(text, fields, { zone: organisation.time_zone, mediaDigests: [] });
  const draft = resolveNames(read, organisation.register);
  const assessment = check(draft, basis, now, [...detectors, pattern]);
  const planned = plan(draft, basis, assessment);
  const given = Object.entries(answers).map(([question, { choice = '', ...entries }]) => ({
    question,
    choice,
    given: Object.values(entries)[0] ?? null,
    via: 'file' as const,
    carried: false,
    seconds: null,
  }));
  return decide({ draft, basis, assessment, planned, answers: given });
}

describe('a story', () => {
  let basis: Basis;
  beforeAll(async () => {
    const options = { policy: null, organisation: 'example', config: null, useConfig: false };
    const folders = { config: '/nowhere/c', data: '/nowhere/d', cache: '/nowhere/e' };
    const world = { cwd: ROOT, home: '/nowhere', packageFolder: ROOT, folders };
    ({ basis } = await openBasis(options, [], world));
  });

  test.each(stories)('$name: $verdict', (one) => {
    const { verdict, because } = judge(one, basis);
    expect({ verdict, because }).toEqual({ verdict: one.verdict, because });
  });

  test.each(stories)('$name: its clause is the policy’s', ({ clause }) => {
    expect(basis.policy.clauses.map(({ id }) => id)).toContain(clause);
  });
});
