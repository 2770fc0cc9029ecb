/** Talks by the dice: drafts go through the checklist, the decision and a real log, as a command takes them there. */
import { join, resolve } from 'node:path';
import type { Answering, Replies } from '../../src/commands/answering.js';
import { assess, type Assessed } from '../../src/commands/assess.js';
import { runChecklist } from '../../src/commands/checklist.js';
import { closeDrafts } from '../../src/commands/close-drafts.js';
import { openLog } from '../../src/commands/keep-records.js';
import { runOptions } from '../../src/commands/options.js';
import { openRun, type Run } from '../../src/commands/run.js';
import { PLAIN_PAINT } from '../../src/safe/paint.js';
import type { Records } from '../../src/store/records.js';
import type { Answer, Draft } from '../../src/types.js';
import { countedRandom, TOOL } from '../store/to-record.js';
import type { User } from './folders.js';
import { answerOf } from './fixtures.js';
import { diceOf, ENTRIES, randomAsker, type Dice, type Said, type Temper } from './random-asker.js';
import { hostIn } from './reading.js';

/** The repository's own policy. */
export const POLICY = resolve(import.meta.dirname, '../../policy');

export interface Talks {
  readonly run: Run;
  readonly records: Records;
  /** Choices that let a post out, by their ids. */
  readonly pleasing: ReadonlySet<string>;
}

/** What was said about one page of drafts, before it was recorded. */
export interface Talk {
  readonly by: 'terminal' | 'file';
  readonly transcript: readonly Said[];
  /** Answers that were there before, for each draft of the page. */
  readonly carried: readonly (readonly Answer[])[];
}

const TEMPERS: readonly Temper[] = [
  { leaves: 0.002, goesBack: 0.08, pleases: 0.97 },
  { leaves: 0.01, goesBack: 0.15, pleases: 0.8 },
  { leaves: 0.03, goesBack: 0.25, pleases: 0.3 },
];

/** The built-in policy, the example council, and a log that is the user's own. */
export async function openTalks({ home, work }: User): Promise<Talks> {
  const host = {
    ...hostIn(work),
    folders: { config: join(home, 'config'), data: join(home, 'data'), cache: join(home, 'cache') },
    tool: TOOL,
    packageFolder: resolve(POLICY, '..'),
    random: countedRandom('talks'),
  };
  const run = await openRun(runOptions([], { policy: POLICY, config: false }), host);
  const records = await openLog(run);
  if (records === null) throw new Error('no log was opened');
  const choices = run.basis.policy.questions.flatMap((question) => question.choices);
  const pleasing = choices.filter(({ effect }) => effect === 'clear').map(({ id }) => id);
  return { run, records, pleasing: new Set(pleasing) };
}

/** A draft up to its questions. */
export function assessed(draft: Draft, source: string, { run }: Pick<Talks, 'run'>): Assessed {
  const places = { lineStarts: [0], fields: {} };
  const incoming = { id: null, source, row: null, tool: null, draft, places, mediaSizes: [], notices: [] };
  const one = assess(incoming, run, false);
  if ('unread' in one) throw new Error(one.unread.problems[0].message);
  return one;
}

/** Talks about a page of drafts, judges and records it. */
export async function talk(
  page: readonly Assessed[],
  seed: number,
  talks: Talks,
  change: Partial<Temper> = {},
): Promise<Talk> {
  const dice = diceOf(seed);
  const temper = { ...dice.oneOf(TEMPERS), ...change };
  const { asker, transcript } = randomAsker(dice, temper, talks.pleasing);
  const carried = page.map(() => earlier(dice));
  const ask: Answering['ask'] = async (asked) => {
    const { answers, interrupted } = await runChecklist({
      page: asked.map((one, index) => ({ ...one, number: index + 1, carried: carried[index] ?? [] })),
      all: asked.length,
      basis: talks.run.basis,
      asker,
      clock: () => 0,
      view: { width: 80, redact: false, plain: false, alone: true },
      paint: PLAIN_PAINT,
    });
    return asked.map((_, index) => ({ answers: answers[index] ?? [], isInterrupted: interrupted }));
  };
  await close(page, 'terminal', ask, talks);
  return { by: 'terminal', transcript, carried };
}

/** Judges and records drafts all at once with answers that came beside them: not every one, and not from a list. */
export async function answerByFile(
  drafts: readonly Assessed[],
  seed: number,
  talks: Talks,
): Promise<readonly Talk[]> {
  const dice = diceOf(seed);
  const replies = drafts.map((one): Replies => ({
    answers: written(one, dice, talks),
    isInterrupted: false,
  }));
  await close(drafts, 'file', () => Promise.resolve(replies), talks);
  return replies.map(({ answers }) => ({ by: 'file', transcript: [], carried: [answers] }));
}

async function close(
  drafts: readonly Assessed[],
  by: Answering['by'],
  ask: Answering['ask'],
  { run, records }: Talks,
): Promise<void> {
  const answering: Answering = {
    by,
    name: (read) => Promise.resolve(read),
    ask,
    ended: () => undefined,
    close: () => undefined,
  };
  const { stands } = await closeDrafts(drafts, { run, records, answering, signing: null });
  const isLost = drafts.some((one) => stands.get(one)?.as !== 'recorded');
  if (isLost) throw new Error('a talk left no record');
}

const PAGE = 'https://council.example/bins';

/** In one talk of five something was answered earlier today, well or badly. */
function earlier(dice: Dice): readonly Answer[] {
  if (!dice.chance(0.2)) return [];
  const facts = dice.oneOf([answerOf('facts', 'published', PAGE), answerOf('facts', 'not-public')]);
  const person = dice.oneOf([answerOf('person', 'nobody'), answerOf('person', 'consent', 'CF-2024-003')]);
  const answers = [...(dice.chance(0.7) ? [facts] : []), ...(dice.chance(0.7) ? [person] : [])];
  return answers.map((one) => ({ ...one, carried: true }));
}

/** Mostly what would let the post out, with an entry that may do. */
function written({ planned }: Assessed, dice: Dice, { pleasing }: Talks): readonly Answer[] {
  return planned.flatMap(({ question }) => {
    if (dice.chance(0.1)) return [];
    const ids = question.choices.map(({ id }) => id);
    const liked = ids.filter((id) => pleasing.has(id));
    const choice = dice.oneOf(dice.chance(0.95) ? liked : [...ids, 'unsure', 'no-such-choice']);
    const given = dice.chance(0.7) ? PAGE : dice.oneOf(ENTRIES);
    return [{ ...answerOf(question.id, choice, given), via: 'file' as const }];
  });
}
