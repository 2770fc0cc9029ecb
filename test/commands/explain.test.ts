import { describe, expect, test } from 'vitest';
import { runExplain } from '../../src/commands/explain.js';
import { commandWorld } from '../support/command-host.js';

const EXAMPLE = { organisation: 'example', config: false };

async function said(name: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const { host, out } = commandWorld(files);
  expect(await runExplain([name], EXAMPLE, host)).toBe(0);
  return out();
}

describe('a name of the policy', () => {
  test('a clause, with what checks it', async () => {
    const text = await said('3.3.2b');
    expect(text).toContain('Clause 3.3.2b: “Social Media Connections”\n');
    expect(text).toContain('  political/party: A party, its slogan or hashtag. Ask Communications.\n');
  });

  test('a clause that software keeps out of, with the reason', async () => {
    expect(await said('3.4.1')).toContain('Not checked here. smcheck looks nobody up');
  });

  test('a rule, with its examples', async () => {
    const text = await said('political/party');
    expect(text).toContain('May be let out, with a reason, by: communications or monitoring-officer, other');
    expect(text).toContain('  Cannot go out as written where the window is pre-election.');
    expect(text).toContain('  [[Vote Labour]] on Thursday\n');
    expect(text).toContain('  Rally today [[#labourwin]] (window: pre-election; Cannot go out as written)\n');
  });

  test('a question, with its choices', async () => {
    const text = await said('facts');
    expect(text).toContain('Asked of every post.\n');
    expect(text).toContain('Choices:\n  Not sure: ask Communications\n  Not public yet: ask Communications');
    expect(text).toContain('They are on this public page: … (nothing more to ask, with a web address)');
  });

  test('a kind, or all below it', async () => {
    const text = await said('handle');
    expect(text).toContain('  handle.unknown: an account we do not know, for example @sam_imaginary\n');
    expect(text).toContain('  personal-data/handle: An account that we do not know\n');
  });

  test('a name that means two things', async () => {
    const text = await said('person');
    expect(text).toContain('Question person:');
    expect(text).toContain('\n\nKind person\n');
  });

  test('as JSON', async () => {
    const { host, out } = commandWorld();
    await runExplain(['facts'], { ...EXAMPLE, format: 'json' }, host);
    const found: unknown = JSON.parse(out());
    expect(found).toMatchObject({ version: 1, found: [{ what: 'question', question: { id: 'facts' } }] });
  });

  test('one that nothing bears', async () => {
    await expect(runExplain(['libel/acusation'], EXAMPLE, commandWorld().host)).rejects.toMatchObject({
      exit: 2,
      problems: [{ hint: 'Did you mean libel/accusation?' }],
    });
  });

  test('of what the policy calls off, and of a pack, whose why is a law', async () => {
    const policy = `id: ours
title: Ours
issue: '1'
status: in-force
issued: 2026-01
extends: east-herts-2012
set: { political/party: off }
`;
    const pack = `id: law
title: Law
rules:
  - id: law/fair
    source: { law: An Act, title: Section 1, checked: 2026-01-01 }
    summary: S
    find: person.private
    effect: advise
    message: M
    good: [a, b, c]
    bad: [a, b, c]
`;
    const { host, out } = commandWorld({ 'p/policy.yaml': policy, 'p/packs/law.yaml': pack });
    await runExplain(['political/party'], { policy: 'p', config: false }, host);
    await runExplain(['law/fair'], { policy: 'p', config: false }, host);
    expect(out()).toContain('What follows: Switched off.');
    expect(out()).toContain('Why: An Act, Section 1; checked on Thursday 1 January 2026.');
  });
});

describe('a draft', () => {
  const draft = '---\nauthor: nw-0001\nchannels: x-main\n---\nThanks to Mrs Imaginary and @sam_imaginary.\n';

  test('what was seen, why, and which rules met it', async () => {
    const text = await said('a.md', { 'a.md': draft });
    expect(text).toMatch(/^ {2}5:\d+ +person\.private “M•+”: .* → personal-data\/person$/mu);
    expect(text).toContain('  personal-data/person: A question is asked, at 1 place\n');
    expect(text).toContain('  personal-data/together: its conditions do not hold here\n');
    expect(text).toContain('  account: personal-data/handle\n');
  });

  test('as JSON, masked', async () => {
    const { host, out } = commandWorld({ 'a.md': draft });
    expect(await runExplain(['a.md'], { ...EXAMPLE, format: 'json' }, host)).toBe(0);
    expect(out()).not.toContain('Imaginary');
    const found: unknown = JSON.parse(out());
    expect(found).toMatchObject({ version: 1, drafts: [{ source: 'a.md', row: null }] });
  });

  test('words are shown on a terminal', async () => {
    const { host, out } = commandWorld({ 'a.md': draft }, { isTerminal: true });
    await runExplain(['a.md'], EXAMPLE, host);
    expect(out()).toContain('“Mrs Imaginary”');
  });

  test('that cannot be read', async () => {
    const { host, err } = commandWorld({ 'a.md': '---\nauthor: [\n---\nx\n' });
    expect(await runExplain(['a.md'], EXAMPLE, host)).toBe(2);
    expect(err()).toMatch(/^a\.md:\d+:\d+: /u);
  });
});
