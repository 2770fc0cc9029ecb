/** The checklist with somebody who answers from a list; the same in a real terminal: close-drafts.test.ts. */
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.js';
import { runChecklist, type ChecklistDraft, type ChecklistResult } from '../../src/commands/checklist.js';
import { detectors } from '../../src/detect/index.js';
import { plan } from '../../src/plan.js';
import { PLAIN_PAINT } from '../../src/safe/paint.js';
import { APART, BACK, type Answer, type Draft } from '../../src/types.js';
import { LEAVE, scriptedAsker, type Reply, type Scripted } from '../support/asker.js';
import { NOW } from '../support/fixtures.js';
import { BASIS, CLEARING, incomingOf, VIEW } from '../support/outcomes.js';

const BINS = 'Green bins are collected on Thursday.';
const PAGE = 'https://council.example/bins';

function draftAt(
  number: number,
  text: string,
  fields: Partial<Draft> = {},
  carried: readonly Answer[] = [],
): ChecklistDraft {
  const incoming = incomingOf(text, { channels: ['x-main'], ...fields }, { source: `posts/${number}.md` });
  const assessment = check(incoming.draft, BASIS, NOW, detectors);
  const planned = plan(incoming.draft, BASIS, assessment);
  return { incoming, assessment, planned, carried, number };
}

interface Ran extends ChecklistResult {
  readonly scripted: Scripted;
  /** `facts=published` of each draft. */
  readonly choices: readonly (readonly string[])[];
}

async function run(page: readonly ChecklistDraft[], ...replies: readonly Reply[]): Promise<Ran> {
  const scripted = scriptedAsker(...replies);
  const { asker } = scripted;
  const list = {
    page,
    all: page.length,
    basis: BASIS,
    asker,
    clock: () => 0,
    view: VIEW,
    paint: PLAIN_PAINT,
  };
  const result = await runChecklist(list);
  const choices = result.answers.map((answers) => answers.map((one) => `${one.question}=${one.choice}`));
  return { ...result, scripted, choices };
}

const GOOD: readonly Reply[] = ['published', PAGE, 'nobody', 'nothing'];
const CLEARED = ['facts=published', 'person=nobody', 'worry=nothing'];

describe('a post alone', () => {
  it('is asked the standing questions, each with its place, the last look at the end', async () => {
    const { choices, scripted } = await run([draftAt(1, BINS)], ...GOOD);
    expect(choices).toEqual([CLEARED]);
    expect(scripted.asked().map((one) => one.slice(0, 6))).toEqual(['1 of 3', 'The we', '2 of 3', '3 of 3']);
  });

  it('is shown before the first question, and as it will appear before the last', async () => {
    const { scripted } = await run([draftAt(1, BINS)], ...GOOD);
    const shown = scripted.shown();
    expect(shown.split(BINS).length).toBe(3);
    expect(shown.slice(shown.lastIndexOf('Channel'))).toMatch(
      /^Channel .* on X\n {2}Name +Jo Doe\n {2}Time +at once\n\n {2}┌─+\n {2}│ Green bins[^\n]*\n {2}└─+\n/u,
    );
    expect(scripted.asked().at(-1)).toMatch(/as Jo Doe at once\. Does anything still worry you\?$/u);
  });

  it('offers "Not sure" first in every list, and no way back from the first question', async () => {
    const { scripted } = await run([draftAt(1, BINS)], 'unsure', 'unsure', 'unsure');
    for (const prompt of scripted.prompts)
      expect('choices' in prompt && prompt.choices[0]).toEqual({
        value: 'unsure',
        name: 'Not sure: ask Communications',
      });
    expect(scripted.prompts.map(({ back }) => back)).toEqual([false, true, true]);
  });

  it('is asked nothing more once it is to be changed', async () => {
    const { choices } = await run([draftAt(1, BINS)], 'published', PAGE, 'nobody', 'change');
    expect(choices).toEqual([['facts=published', 'person=nobody', 'worry=change']]);
    expect((await run([draftAt(1, BINS)], 'change')).choices).toEqual([['facts=change']]);
  });

  it('goes back over every question, and takes what is said then', async () => {
    const { choices } = await run([draftAt(1, BINS)], 'unsure', 'recognisable', BACK, BACK, ...GOOD);
    expect(choices).toEqual([CLEARED]);
  });

  it('goes back from what a choice needs to the choice', async () => {
    const { choices } = await run([draftAt(1, BINS)], 'published', BACK, 'unsure', 'nobody', 'nothing');
    expect(choices).toEqual([['facts=unsure', 'person=nobody', 'worry=nothing']]);
  });

  it('counts a choice without what it needs as "Not sure"', async () => {
    const { answers } = await run([draftAt(1, BINS)], 'published', 'no address', 'nobody', 'nothing');
    expect(answers[0]?.[0]).toMatchObject({ question: 'facts', choice: 'unsure', given: null });
  });

  it('keeps what was answered when it is left', async () => {
    const { interrupted, choices } = await run([draftAt(1, BINS)], 'published', PAGE, LEAVE);
    expect([interrupted, choices]).toEqual([true, [['facts=published']]]);
  });
});

describe('answers of earlier today', () => {
  const carried = CLEARING.slice(0, 2).map((one): Answer => ({ ...one, carried: true }));

  it('are not asked for again, and stand on the last screen with what was given', async () => {
    const { choices, scripted } = await run([draftAt(1, BINS, {}, carried)], 'nothing');
    expect(choices).toEqual([CLEARED]);
    expect(scripted.asked()[0]).toMatch(/^1 of 1: /u);
    const last = scripted.shown().slice(scripted.shown().indexOf('Answered earlier today'));
    expect(last).toMatch(/public page: https:\/\/council\.example\/bins/u);
    expect(last).toContain('Nobody can be recognised');
    expect(last).not.toContain('…');
  });

  it('are asked for again by going back', async () => {
    const { choices, answers } = await run([draftAt(1, BINS, {}, carried)], BACK, ...GOOD);
    expect(choices).toEqual([CLEARED]);
    expect(answers[0]?.some((one) => one.carried)).toBe(false);
  });
});

describe('a page of several', () => {
  const page = [
    draftAt(1, BINS),
    draftAt(2, 'The library is open until 8pm.', { slot: '2026-11-24T09:00:00Z' }),
    draftAt(3, 'Thanks to @pondfriends for the reeds.'),
  ];

  it('takes one choice for all of them, and asks a question only of those that it is open for', async () => {
    const { choices, scripted } = await run(page, ...['published', PAGE], 'nobody', 'private', 'nothing');
    const account = ['facts=published', 'person=nobody', 'account=private', 'worry=nothing'];
    expect(choices).toEqual([CLEARED, CLEARED, account]);
    expect(scripted.asked().map((one) => one.split(':')[0])).toEqual([
      '1 of 4, for 3 posts',
      'The web address (https',
      '2 of 4, for 3 posts',
      '3 of 4',
      '4 of 4, for 3 posts',
    ]);
  });

  it('asks those that are ticked singly', async () => {
    const { choices } = await run(
      page,
      APART,
      ['1', '2'],
      'published',
      PAGE,
      'unsure',
      'not-public',
      'nobody',
      'private',
      'nothing',
    );
    expect(choices.map(([facts]) => facts)).toEqual(['facts=published', 'facts=unsure', 'facts=not-public']);
  });

  it('goes back from the ticks to the choice, from the first single one too, and over whole questions', async () => {
    const { choices } = await run(
      page,
      APART,
      BACK,
      APART,
      ['1'],
      BACK,
      APART,
      ['1'],
      'published',
      PAGE,
      BACK,
      APART,
      [],
      ...['published', PAGE],
      BACK,
      APART,
      ['2'],
      'published',
      PAGE,
      'unsure',
      'nobody',
      'private',
      'nothing',
    );
    expect(choices.map(([facts]) => facts)).toEqual(['facts=published', 'facts=published', 'facts=unsure']);
    expect(choices.map((one) => one.length)).toEqual([3, 3, 4]);
  });

  it('shows each post whole at first, and what was noticed in it', async () => {
    const { scripted } = await run(page, LEAVE);
    const shown = scripted.shown();
    expect(shown).toContain('\n3 posts\n');
    expect(shown).toMatch(/\n1\. posts\/1\.md\n {2}│ Green bins are collected on Thursday\.\n/u);
    expect(shown).toMatch(/\n3\. posts\/3\.md\n[^]*What we noticed\n[^]*@pondfriends/u);
  });

  it('shows every post with channel, name and time on the last screen', async () => {
    const { scripted } = await run(page, ...['published', PAGE, 'nobody', 'private'], 'nothing');
    const shown = scripted.shown();
    const last = shown.slice(shown.lastIndexOf('\n1. posts/1.md\n'));
    expect(last).toMatch(/1\.md\n {2}@\S+ on X · Jo Doe · at once\n {2}│ Green bins/u);
    expect(last).toMatch(/2\.md\n[^\n]* Tuesday 24 November 2026, 9am[^\n]*\n {2}│ The library/u);
    expect(last).toContain('Thanks to @pondfriends');
    expect(scripted.asked().at(-1)).toContain('as Jo Doe at the times shown above. Does');
  });

  it('asks nothing more about a post that will be changed, and goes on with the others', async () => {
    const { choices } = await run(page, APART, ['2'], 'published', PAGE, 'change', 'nobody', 'nothing');
    expect(choices).toEqual([CLEARED, CLEARED, ['facts=change']]);
  });

  it('says once what was noticed of all of them', async () => {
    const night = { slot: '2026-11-24T23:00:00Z' };
    const { scripted } = await run(
      [1, 2, 3, 4].map((number) => draftAt(number, BINS, night)),
      LEAVE,
    );
    expect(scripted.shown().match(/Nobody watches/gu)?.length).toBe(1);
    expect(scripted.shown()).toContain('For posts 1 to 4.');
  });
});

it('passes on what is no leaving', async () => {
  await expect(run([draftAt(1, BINS)], 'no such choice')).rejects.toThrow('is no choice of');
});
