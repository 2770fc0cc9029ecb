import { describe, expect, test } from 'vitest';
import { runCheck } from '../../src/commands/check.js';
import { runPolicyDiff } from '../../src/commands/policy-diff.js';
import { commandWorld, type CommandWorld } from '../support/command-host.js';
import { ORGANISATION_FILES, POLICY_FILES } from '../support/policy-files.js';

const world = (more: Readonly<Record<string, string>> = {}): CommandWorld =>
  commandWorld({
    ...below('o', ORGANISATION_FILES),
    ...below('old', POLICY_FILES),
    ...below('new', {
      ...POLICY_FILES,
      'policy.yaml': (POLICY_FILES['policy.yaml'] ?? '').replace(
        'categories:',
        'set: { tone/insult: block }\ncategories:',
      ),
    }),
    ...more,
  });

function below(folder: string, files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));
}

const POSTS = { 'posts/rude.txt': 'You liar\n', 'posts/fine.txt': 'The fair is open\n' };

describe('policy diff', () => {
  test('shows the drafts and the rules that differ, and only these', async () => {
    const { host, out } = world(POSTS);
    expect(await runPolicyDiff(['old', 'new', 'posts'], { organisation: 'o' }, host)).toBe(0);
    expect(out().split('\n')).toEqual([
      'Rules',
      '  tone/insult: block, was refer',
      '',
      'posts/rude.txt: Cannot go out as written, was: Ask Communications',
      '  - tone/insult: refer “liar”',
      '  + tone/insult: block “liar”',
      '2 drafts judged under both: 1 otherwise, 1 rule changed.',
      '',
    ]);
  });

  test('of a policy and itself there is none', async () => {
    const { host, out } = world(POSTS);
    await runPolicyDiff(['old', 'old', 'posts'], { organisation: 'o', format: 'json' }, host);
    expect(JSON.parse(out())).toEqual({ version: 1, count: 2, rules: [], drafts: [] });
  });

  test('judges what the log keeps where no draft is named, at the time of its record', async () => {
    const { host, out } = world({
      'smcheck.yaml': 'policy: old\norganisation: o\n',
      'rude.md': '---\nauthor: p-1\nchannels: [x-main]\n---\nYou liar\n',
    });
    await runCheck(['rude.md'], { input: false, format: ['json'] }, host);
    const checked = out().length;
    await runPolicyDiff(['old', 'new'], { organisation: 'o' }, host);
    expect(out().slice(checked)).toMatch(
      /^record 1: .*\n {2}- tone\/insult: refer “liar”\n {2}\+ tone\/insult: block “liar”\n1 draft judged/mu,
    );
  });

  test('without drafts and without a log there is nothing to judge', async () => {
    await expect(runPolicyDiff(['old', 'new'], { organisation: 'o' }, world().host)).rejects.toMatchObject({
      exit: 2,
      problems: [{ code: 'no-drafts' }],
    });
  });
});
