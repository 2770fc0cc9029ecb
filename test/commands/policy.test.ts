import { describe, expect, test } from 'vitest';
import { runPolicyCheck, runPolicyKinds, runPolicyTest } from '../../src/commands/policy.js';
import { runExplain } from '../../src/commands/explain.js';
import { commandWorld } from '../support/command-host.js';
import { POLICY_FILES } from '../support/policy-files.js';

const own = (files: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries({ ...POLICY_FILES, ...files }).map(([path, text]) => [`p/${path}`, text]),
  );
const OWN = { policy: 'p', config: false };
const BUILT_IN = { config: false };

describe('policy check', () => {
  test('the built-in policy is sound; its known defects are notices', async () => {
    const { host, out } = commandWorld();
    expect(await runPolicyCheck([], BUILT_IN, host)).toBe(0);
    expect(out()).toContain(
      'Note: Social Media Policy is marked as a draft.\nNote: Its review was due by October 2014.\n',
    );
    expect(out()).toMatch(/^east-herts-2012, issue 1: \d+ rules, \d+ questions, 79 clauses; sound\.$/mu);
  });

  test('a clause that nothing keeps is a fault', async () => {
    const text = (POLICY_FILES['policy.yaml'] ?? '').replace(
      'clauses:\n',
      "clauses:\n  - { id: '7', heading: H, summary: S., handling: rule }\n  - { id: '8', heading: H, summary: S., handling: question }\n",
    );
    const { host, out } = commandWorld(own({ 'policy.yaml': text }));
    expect(await runPolicyCheck([], { ...OWN, format: 'json' }, host)).toBe(1);
    const said: unknown = JSON.parse(out());
    expect(said).toMatchObject({
      version: 1,
      policy: 'small',
      ok: false,
      faults: [
        'Clause 7 is to be handled by a rule, and no rule names it.',
        'Clause 8 is to be handled by a question, and no question names it.',
      ],
      notices: [],
    });
  });

  test('faults of its text stand beside how they are read, also where the clause is explained', async () => {
    const defects =
      'defects:\n  - { clause: ["1.1"], wrong: It is vague., treated: We take it strictly. }\nclauses:\n';
    const files = own({ 'policy.yaml': (POLICY_FILES['policy.yaml'] ?? '').replace('clauses:\n', defects) });
    const { host, out } = commandWorld(files);
    expect(await runPolicyCheck([], OWN, host)).toBe(0);
    expect(out()).toContain('Defect of the text (1.1): It is vague. We take it strictly.\n');
    const world = commandWorld(files);
    await runExplain(['1.1'], OWN, world.host);
    expect(world.out()).toContain('Known defect: It is vague. We take it strictly.');
  });

  test('a fault of a clause that is not there is none', async () => {
    const defects = 'defects:\n  - { clause: ["9.9"], wrong: W., treated: T. }\nclauses:\n';
    const files = own({ 'policy.yaml': (POLICY_FILES['policy.yaml'] ?? '').replace('clauses:\n', defects) });
    await expect(runPolicyCheck([], OWN, commandWorld(files).host)).rejects.toMatchObject({
      problems: [{ code: 'unknown-clause', file: 'p/policy.yaml' }],
    });
  });

  test('a broken policy cannot be checked', async () => {
    const { host } = commandWorld(own({ 'rules/tone.yaml': '- id: x\n' }));
    await expect(runPolicyCheck([], OWN, host)).rejects.toMatchObject({ exit: 2 });
  });
});

describe('policy test', () => {
  test('every example of the built-in policy holds', async () => {
    const { host, out } = commandWorld();
    const code = await runPolicyTest([], BUILT_IN, host);
    expect(out()).toMatch(/^\d+ rules, \d+ examples: all hold\.\n$/u);
    expect(code).toBe(0);
  });

  test('an example that does not hold is shown with what was found', async () => {
    const { host, out } = commandWorld(own());
    expect(await runPolicyTest([], { ...OWN, format: 'json' }, host)).toBe(1);
    const said: unknown = JSON.parse(out());
    expect(said).toMatchObject({
      ok: false,
      rules: 2,
      examples: 12,
      failures: [1, 2, 3].map((number) => ({
        rule: 'tone/account',
        list: 'bad',
        number,
        why: 'The rule finds nothing in it.',
      })),
    });
  });
});

describe('policy kinds', () => {
  test('the built-in ones and the own', async () => {
    const { host, out } = commandWorld(own());
    expect(await runPolicyKinds([], OWN, host)).toBe(0);
    expect(out()).toMatch(/^phone\.mobile +a mobile number: 07700 900123$/mu);
    expect(out()).toMatch(/^word\.insult +2 words of the policy: liar$/mu);
    expect(out()).toMatch(/^category\.given +a field of the draft: category is present$/mu);
  });

  test('as JSON', async () => {
    const { host, out } = commandWorld(own());
    await runPolicyKinds([], { ...OWN, format: 'json' }, host);
    const said: unknown = JSON.parse(out());
    expect(said).toHaveProperty('kinds.0', expect.objectContaining({ kind: 'draft', from: 'built-in' }));
  });
});
