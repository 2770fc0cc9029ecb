import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { coverageOf, runPolicyCoverage, type Coverage } from '../../src/commands/policy-coverage.js';
import { tellStory, type Told } from '../../src/commands/judge-stories.js';
import { detectors as builtIn } from '../../src/detect/index.js';
import { pattern } from '../../src/detect/pattern.js';
import { openBasis } from '../../src/io/basis.js';
import { readStories } from '../../src/io/stories.js';
import { NO_ORGANISATION } from '../../src/policy/no-organisation.js';
import type { Story } from '../../src/policy/files/story.js';
import type { Basis, Policy } from '../../src/types.js';
import { commandWorld } from '../support/command-host.js';
import { POLICY_FILES } from '../support/policy-files.js';

const ROOT = resolve(import.meta.dirname, '../..');
const detectors = [...builtIn, pattern];

describe('the coverage of the built-in policy', () => {
  let basis: Basis;
  let stories: readonly Story[];
  let told: readonly Told[];
  beforeAll(async () => {
    const options = { policy: null, organisation: 'example', config: null, useConfig: false };
    const folders = { config: '/nowhere/c', data: '/nowhere/d', cache: '/nowhere/e' };
    const world = { cwd: ROOT, home: '/nowhere', packageFolder: ROOT, folders };
    const opened = await openBasis(options, [], world);
    basis = opened.basis;
    stories = readStories(opened.policyFrom, ROOT);
    told = stories.map((story) => tellStory(story, basis, detectors));
  });

  const coverage = (policy: Policy, of: readonly Told[] = told): Coverage =>
    coverageOf(policy, of, { organisation: basis.organisation ?? NO_ORGANISATION, detectors });
  /** As another policy would judge the same stories. */
  const judgedBy = (policy: Policy): Coverage =>
    coverage(
      policy,
      stories.map((story) => tellStory(story, { ...basis, policy }, detectors)),
    );

  test('leaves nothing out', () => {
    const { clauses, unreached } = coverage(basis.policy);
    expect(unreached).toEqual([]);
    expect(clauses).toHaveLength(79);
  });

  test('without its stories leaves choices and raise lines out', () => {
    const { unreached } = coverage(basis.policy, []);
    const choices = basis.policy.questions.flatMap((question) => question.choices);
    expect(unreached.filter((line) => line.startsWith('Choice'))).toHaveLength(choices.length);
    expect(unreached.some((line) => line.startsWith('Clause'))).toBe(true);
  });

  test('notices each choice that a question no longer offers', () => {
    for (const question of basis.policy.questions)
      for (const choice of question.choices) {
        const changed = { ...question, choices: question.choices.filter((one) => one !== choice) };
        const questions = basis.policy.questions.map((one) => (one === question ? changed : one));
        const { unreached } = coverage({ ...basis.policy, questions });
        expect(unreached.join('\n')).toContain(`unknown choice ${choice.id} of ${question.id}.`);
      }
  });

  test('notices each clause that is gone, if anything keeps it', () => {
    const kept = coverage(basis.policy).clauses.filter(({ stories: count }) => count > 0);
    expect(kept.length).toBeGreaterThan(40);
    for (const { id } of kept) {
      const clauses = basis.policy.clauses.filter((clause) => clause.id !== id);
      expect(coverage({ ...basis.policy, clauses }).unreached.join('\n')).toContain(`unknown clause ${id}.`);
    }
  });

  test('notices a rule with too few examples', () => {
    const [first, ...rest] = basis.policy.rules;
    if (first === undefined) throw new RangeError('a policy has rules');
    const rules = [{ ...first, bad: first.bad.slice(0, 2), good: [] }, ...rest];
    expect(coverage({ ...basis.policy, rules }).unreached).toEqual(
      expect.arrayContaining([
        `Rule ${first.id} has 2 bad examples, not 3.`,
        `Rule ${first.id} has 0 good examples, not 3.`,
      ]),
    );
  });

  test('notices a story that ends otherwise', () => {
    const rules = basis.policy.rules.filter(({ id }) => id !== 'personal-data/identifier');
    expect(judgedBy({ ...basis.policy, rules }).unreached).toContain(
      'Story “a National Insurance number” should end block, but ends clear.',
    );
  });
});

describe('policy coverage', () => {
  test('shows each clause, each rule and what is not right', async () => {
    const files = Object.fromEntries(Object.entries(POLICY_FILES).map(([path, text]) => [`p/${path}`, text]));
    const { host, out } = commandWorld(files);
    expect(await runPolicyCoverage([], { policy: 'p', config: false }, host)).toBe(1);
    expect(out()).toContain('  tone/insult   3 bad  3 good\n');
    expect(out()).toContain('Choice hidden of facts is given in no story.\n');
    expect(out()).toMatch(/^\d of \d clauses? reached, 0 stories; \d+ not right\.\n$/mu);
  });

  test('refuses lines that are no stories, all at once', async () => {
    const files = Object.fromEntries(Object.entries(POLICY_FILES).map(([path, text]) => [`p/${path}`, text]));
    const { host } = commandWorld({ ...files, 'p/stories.jsonl': '{"name":"x"}\n\nnot json\n' });
    const refused = runPolicyCoverage([], { policy: 'p', config: false }, host);
    await expect(refused).rejects.toMatchObject({
      exit: 2,
      problems: [
        { code: 'bad-story', line: 1 },
        { code: 'bad-story', line: 3, message: 'This line is no story: it is not JSON.' },
      ],
    });
  });
});
