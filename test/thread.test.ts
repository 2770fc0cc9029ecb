/**
 * A thousand talks over twenty drafts, by the dice, through the checklist, the decision and a real log; then the log's
 * own bytes are judged again by a second judge that shares no code with the first.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isBlocked, type Assessed } from '../src/commands/assess.js';
import { DIALOGUE_DRAFTS, type DialogueDraft } from './support/dialogue-drafts.js';
import { newUser } from './support/folders.js';
import {
  answersOf,
  choiceOf,
  get,
  isFilled,
  list,
  naiveVerdict,
  questionsDue,
  readChecks,
  readPapers,
  word,
  type Entry,
  type NaiveAnswer,
} from './support/naive-judge.js';
import { lastWords, lastWordsOfPage } from './support/naive-listener.js';
import { answerByFile, assessed, openTalks, POLICY, talk, type Talk, type Talks } from './support/talks.js';

const TALKS_EACH = 50;
/** Of those about a draft that may be asked about, so many are no talk: the answers came in a file. */
const BY_FILE = 12;
const PAGES = 40;

/** A record with what it is a record of. */
interface Case {
  readonly about: DialogueDraft;
  readonly said: Talk;
  readonly entry: Entry;
}

interface Page {
  readonly about: readonly DialogueDraft[];
  readonly said: Talk;
  readonly entries: readonly Entry[];
}

const papers = readPapers(POLICY);
const user = newUser();
const cases: Case[] = [];
/** Pages of several drafts, with the record of each. */
const paged: Page[] = [];
/** Rule and effect of each finding, and the questions, of each draft. */
const looked = new Map<string, { readonly finds: readonly string[]; readonly asks: readonly string[] }>();

beforeAll(async () => {
  const talks = await openTalks(user);
  for (const { draft, name } of DIALOGUE_DRAFTS) looked.set(name, lookedAt(assessed(draft, name, talks)));
  const single = await talkSingly(talks);
  const pages = await talkInPages(talks);
  const { log, allWords } = await talks.records.look();
  const words = Array.from(await allWords(), ({ bytes }) => `${Buffer.from(bytes).toString()}\n`).join('');
  const entries = [...readChecks(readFileSync(log), Buffer.from(words))];
  for (const one of single) for (const entry of entries.splice(0, 1)) cases.push({ ...one, entry });
  for (const one of pages) paged.push({ ...one, entries: entries.splice(0, one.about.length) });
});

afterAll(user.remove);

async function talkSingly(talks: Talks): Promise<readonly Omit<Case, 'entry'>[]> {
  const all: Omit<Case, 'entry'>[] = [];
  for (const [place, about] of DIALOGUE_DRAFTS.entries()) {
    const one = assessed(about.draft, about.name, talks);
    // Of a draft that is blocked nobody asks anything at a terminal; a file may bring answers all the same.
    const byFile = isBlocked(one) ? TALKS_EACH : BY_FILE;
    const copies = Array.from({ length: byFile }, (): Assessed => ({ ...one }));
    for (const said of await answerByFile(copies, place, talks)) all.push({ about, said });
    for (let count = byFile; count < TALKS_EACH; count += 1)
      all.push({ about, said: await talk([one], place * TALKS_EACH + count, talks) });
  }
  return all;
}

/** Pages of two to ten drafts: one choice for all of them but those ticked. Nobody goes back on every second page. */
async function talkInPages(talks: Talks): Promise<readonly Omit<Page, 'entries'>[]> {
  const all = DIALOGUE_DRAFTS.map((about) => ({ about, one: assessed(about.draft, about.name, talks) }));
  const asked = all.filter(({ one }) => !isBlocked(one));
  const pages: Omit<Page, 'entries'>[] = [];
  for (let seed = 0; seed < PAGES; seed += 1) {
    const first = (seed * 5) % asked.length;
    const page = [...asked, ...asked].slice(first, first + 2 + (seed % 9));
    const copies = page.map(({ one }): Assessed => ({ ...one }));
    const change = seed % 2 === 0 ? { goesBack: 0, leaves: 0 } : {};
    const said = await talk(copies, 100_000 + seed, talks, change);
    pages.push({ about: page.map(({ about }) => about), said });
  }
  return pages;
}

function lookedAt({ assessment, planned }: Assessed): {
  readonly finds: readonly string[];
  readonly asks: readonly string[];
} {
  const finds = assessment.findings.map(({ rule, effect }) => `${rule} ${effect}`);
  return { finds: [...new Set(finds)].sort(), asks: planned.map(({ question }) => question.id) };
}

const verdictOf = ({ body }: Entry): unknown => get(body, 'verdict');

function countOf(entries: readonly Entry[], verdict: string): number {
  return entries.filter((entry) => verdictOf(entry) === verdict).length;
}

/** `facts=published https://…`, sorted; without what was entered where the record keeps no words. */
function sayAnswers(answers: readonly NaiveAnswer[], { words }: Entry): readonly string[] {
  return answers
    .filter(({ choice }) => choice !== null)
    .map(({ question, choice, given }) =>
      [`${question}=${choice ?? ''}`, ...(words === null || given === null ? [] : [given])].join(' '),
    )
    .sort();
}

/** Every reason why a record is no clearance, from its own words. */
function objections(entry: Entry, asks: readonly string[]): readonly string[] {
  const answers = answersOf(entry);
  const open = asks.filter((id) => !answers.some(({ question }) => question === id));
  const wrong = answers.flatMap((answer) => {
    const { question, given } = answer;
    const choice = choiceOf(answer, papers);
    if (choice === undefined) return [`${question}: not answered, or not sure`];
    if (get(choice, 'effect') !== 'clear') return [`${question}: ${JSON.stringify(choice)}`];
    return isFilled(given, get(choice, 'needs')) ? [] : [`${question}: ${given ?? 'nothing'} does not do`];
  });
  const held = list(get(entry.body, 'findings'))
    .map((row) => list(row))
    .filter(([, effect]) => effect !== 'ask' && effect !== 'advise');
  return [...open.map((id) => `${id}: not asked`), ...wrong, ...held.map((row) => JSON.stringify(row))];
}

describe('the twenty drafts', () => {
  test.each(DIALOGUE_DRAFTS)('$name: noticed and asked as worked out by hand', ({ name, finds, asks }) => {
    expect(looked.get(name)).toEqual({ finds, asks });
  });

  test('are twenty, and each is talked about fifty times', () => {
    expect(DIALOGUE_DRAFTS).toHaveLength(20);
    expect(new Set(DIALOGUE_DRAFTS.map(({ name }) => name)).size).toBe(20);
    expect(cases).toHaveLength(1000);
  });
});

describe('a thousand talks', () => {
  const entries = (): readonly Entry[] => cases.map(({ entry }) => entry);

  test('end in every way, often', () => {
    for (const verdict of ['clear', 'refer', 'block', 'abandoned'])
      expect(countOf(entries(), verdict), verdict).toBeGreaterThan(60);
    const ways = cases.map(({ said }) => JSON.stringify(said));
    expect(new Set(ways).size).toBeGreaterThan(600);
  });

  test('go back, leave, type what does not do, and carry what was said before', () => {
    const all = cases.flatMap(({ said }) => said.transcript);
    const typed = all.filter(({ by, as }) => by === 'typing' && as === 'said').map(({ value }) => value);
    expect(all.filter(({ as }) => as === 'back').length).toBeGreaterThan(200);
    expect(all.filter(({ as }) => as === 'left').length).toBeGreaterThan(20);
    expect(all.filter(({ value }) => value === 'unsure').length).toBeGreaterThan(100);
    expect(typed.filter((value) => !isFilled(value, 'reference')).length).toBeGreaterThan(3);
    expect(cases.filter(({ entry }) => list(get(entry.body, 'carried')).length > 0).length).toBeGreaterThan(
      50,
    );
  });

  test('come in a file too, some of them with a gap, and some are cleared so', () => {
    const byFile = cases.filter(({ said }) => said.by === 'file').map(({ entry }) => entry);
    const gaps = byFile.filter((entry) => answersOf(entry).some(({ choice }) => choice === null));
    expect(gaps.length).toBeGreaterThan(50);
    expect(countOf(byFile, 'clear')).toBeGreaterThan(10);
  });

  test("each verdict is the second judge's", () => {
    const wrong = cases.filter(({ entry }) => naiveVerdict(entry, papers) !== verdictOf(entry));
    expect(wrong).toEqual([]);
  });

  test('each record holds what was said last, and nothing else', () => {
    for (const { said, entry } of cases) {
      if (said.by === 'file') continue;
      const last = lastWords(said.transcript, said.carried[0] ?? [], papers);
      expect(sayAnswers(answersOf(entry), entry)).toEqual(sayAnswers(last ?? [], entry));
      if (last === null) expect(verdictOf(entry)).toBe('abandoned');
    }
  });

  test('each clearance is justified by its recorded answers', () => {
    for (const { entry, about } of cases) {
      if (verdictOf(entry) !== 'clear') continue;
      expect(objections(entry, about.asks)).toEqual([]);
      expect(get(get(entry.words, 'draft'), 'text')).toBe(about.draft.text);
      expect(word(get(entry.body, 'from')) < word(get(entry.body, 'until'))).toBe(true);
    }
  });

  test('each that was judged was asked what it had to be asked', () => {
    for (const { entry, about } of cases) {
      if (entry.words === null) continue;
      expect(questionsDue(entry, papers)).toEqual([...about.asks].sort(asInPapers));
      expect(answersOf(entry).map(({ question }) => question)).toEqual(about.asks);
    }
  });

  test('none about a draft that a rule holds back ends clear, whatever is answered', () => {
    for (const { entry, about } of cases) {
      const worst = ['block', 'refer'].find((effect) =>
        about.finds.some((one) => one.endsWith(` ${effect}`)),
      );
      if (worst === undefined) continue;
      expect([worst, 'block', 'abandoned']).toContain(verdictOf(entry));
    }
  });

  test('none that was left keeps words or a clearance', () => {
    for (const { entry } of cases) {
      if (verdictOf(entry) !== 'abandoned') continue;
      expect(entry.words).toBeNull();
      expect([get(entry.body, 'from'), get(entry.body, 'draft'), get(entry.body, 'commit')]).toEqual([
        null,
        null,
        null,
      ]);
    }
  });
});

describe('pages of several drafts', () => {
  test('end in every way they can', () => {
    const entries = paged.flatMap((page) => page.entries);
    for (const verdict of ['clear', 'refer', 'abandoned'])
      expect(countOf(entries, verdict), verdict).toBeGreaterThan(20);
    const ticked = paged.flatMap(({ said }) => said.transcript).filter(({ by }) => by === 'ticking');
    expect(ticked.filter(({ value }) => value !== '').length).toBeGreaterThan(20);
  });

  test("each verdict is the second judge's, and each clearance justified", () => {
    for (const { entries, about } of paged) {
      expect(entries.map((entry) => naiveVerdict(entry, papers))).toEqual(entries.map(verdictOf));
      for (const [place, entry] of entries.entries())
        if (verdictOf(entry) === 'clear') expect(objections(entry, about[place]?.asks ?? [])).toEqual([]);
    }
  });

  test('each record holds what was said of its draft', () => {
    for (const { entries, about, said } of paged) {
      if (said.transcript.some(({ as }) => as === 'back')) continue;
      const posts = about.map(({ asks }, place) => ({ asks, before: said.carried[place] ?? [] }));
      const last = lastWordsOfPage(said.transcript, posts, papers);
      for (const [place, entry] of entries.entries())
        expect(sayAnswers(answersOf(entry), entry)).toEqual(sayAnswers(last?.[place] ?? [], entry));
    }
  });
});

test.each([
  ['naive-judge', ['node:crypto', 'node:fs', 'node:path', 'yaml']],
  ['naive-listener', ['./naive-judge.js']],
])('%s shares no code with the program', (name, allowed) => {
  const source = readFileSync(resolve(import.meta.dirname, `support/${name}.ts`), 'utf8');
  const imported = [...source.matchAll(/from '([^']+)'|import\('([^']+)'/gu)].map(([, path]) => path);
  expect(imported).toEqual(allowed);
});

/** The order of `questions.yaml`, which puts the last look in the middle. */
function asInPapers(one: string, other: string): number {
  const ids = papers.questions.map((question) => get(question, 'id'));
  return ids.indexOf(one) - ids.indexOf(other);
}
