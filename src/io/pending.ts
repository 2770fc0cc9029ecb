/**
 * Answers in progress and those of cleared posts, kept until the day ends, so that a post that is put right or edited
 * is asked only what the change touches (design §3). The file holds no words of a post: digests, and what the officer gave.
 */
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { LAST_QUESTION } from '../plan.js';
import { UNSURE } from '../policy/unsure.js';
import { sha256 } from '../record/digest.js';
import { ABOUT_THE_WHOLE, marksDigest } from '../record/evidence.js';
import { canonicalJson } from '../text/json.js';
import type { Answer, Assessment, Basis, Day, Digest, Incoming, PlannedQuestion } from '../types.js';

/** A draft with its questions. */
export interface Asked {
  readonly incoming: Incoming;
  readonly assessment: Assessment;
  readonly planned: readonly PlannedQuestion[];
}

/** One answer in progress: a line of the file. */
export interface Pending {
  readonly day: Day;
  readonly basis: Digest;
  /** Which draft: a digest of its id, or of its file and row. */
  readonly draft: Digest;
  readonly question: string;
  readonly choice: string;
  readonly given: string | null;
  readonly seconds: number | null;
  /** Kinds and words of the marks that the question rests on. */
  readonly marks: Digest;
  /** Only of questions about the whole post: each of its words, salted and cut short. */
  readonly words: readonly string[] | null;
  readonly salt: string;
}

const LONGEST_POST_WORDS = 2000;
const LARGEST_FILE = 4 << 20;

/** Where the answers of a user lie. */
export function pendingPath(dataFolder: string): string {
  return join(dataFolder, 'pending.jsonl');
}

/** What to keep of a draft's answers. "Not sure" and "I will change it" are no answers to carry, nor is the last look. */
export function pendingOf(
  asked: Asked,
  answers: readonly Answer[],
  basis: Basis,
  day: Day,
): readonly Pending[] {
  return answers.flatMap((answer) => {
    const planned = asked.planned.find(({ question }) => question.id === answer.question);
    const choice = planned?.question.choices.find(({ id }) => id === answer.choice);
    const isKept =
      choice !== undefined &&
      choice.effect !== 'edit' &&
      answer.choice !== UNSURE.id &&
      answer.via === 'terminal';
    if (planned === undefined || !isKept || answer.question === LAST_QUESTION) return [];
    const { question, given, seconds } = answer;
    const salt = randomBytes(16).toString('hex');
    const shared = {
      day,
      basis: basis.digest,
      draft: keyOf(asked.incoming),
      question,
      choice: answer.choice,
      given,
      seconds,
    };
    const words = ABOUT_THE_WHOLE.includes(question) ? hashedWords(asked.incoming.draft.text, salt) : null;
    if (words !== null && words.length > LONGEST_POST_WORDS) return [];
    return [{ ...shared, marks: marksDigest(planned, asked.assessment.parts), words, salt }];
  });
}

/** The answers that still hold for a draft as it is now. */
export function carriedFor(
  asked: Asked,
  pending: readonly Pending[],
  basis: Basis,
  day: Day,
): readonly Answer[] {
  const key = keyOf(asked.incoming);
  const mine = pending.filter((one) => one.day === day && one.basis === basis.digest && one.draft === key);
  const holding = asked.planned.flatMap((planned) =>
    mine.filter((one) => holds(one, planned, asked)).slice(-1),
  );
  const whole = asked.planned.filter(({ question }) => ABOUT_THE_WHOLE.includes(question.id));
  // Where one of them has to be asked again, so has the other.
  const isWhole = whole.every(({ question }) => holding.some((one) => one.question === question.id));
  return holding
    .filter(({ question }) => isWhole || !ABOUT_THE_WHOLE.includes(question))
    .map(({ question, choice, given, seconds }) => ({
      question,
      choice,
      given,
      seconds,
      via: 'terminal',
      carried: true,
    }));
}

function holds(one: Pending, planned: PlannedQuestion, asked: Asked): boolean {
  const { question } = planned;
  if (one.question !== question.id || question.id === LAST_QUESTION) return false;
  if (!question.choices.some(({ id, effect }) => id === one.choice && effect !== 'edit')) return false;
  if (one.marks !== marksDigest(planned, asked.assessment.parts)) return false;
  if (!ABOUT_THE_WHOLE.includes(question.id)) return true;
  return one.words !== null && onlyRemoves(one.words, hashedWords(asked.incoming.draft.text, one.salt));
}

/** Whether the later words are the earlier ones with some left out. */
function onlyRemoves(before: readonly string[], after: readonly string[]): boolean {
  let at = 0;
  for (const word of after) {
    at = before.indexOf(word, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function keyOf({ id, source, row }: Incoming): Digest {
  return sha256(canonicalJson(id === null ? [source, row] : [id]));
}

/** Words and signs apart, so that a full stop does not make another word of the last one. */
function hashedWords(text: string, salt: string): readonly string[] {
  const words = text.match(/[\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}\s]/gu) ?? [];
  return words.map((word) => sha256(`${salt} ${word}`).slice(0, 10));
}

/** Today's answers in progress. A file that cannot be read holds none: then everything is asked. */
export function readPending(path: string, day: Day): readonly Pending[] {
  try {
    const text = readFileSync(path, 'utf8');
    if (text.length > LARGEST_FILE) return [];
    return text
      .split('\n')
      .flatMap((line) => parsed(line) ?? [])
      .filter((one) => one.day === day);
  } catch {
    return [];
  }
}

function parsed(line: string): Pending | null {
  if (line === '') return null;
  const value: unknown = JSON.parse(line);
  return isPending(value) ? value : null;
}

function isPending(value: unknown): value is Pending {
  if (typeof value !== 'object' || value === null) return false;
  const member = (name: string): unknown =>
    name in value ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
  const isText = (name: string): boolean => typeof member(name) === 'string';
  const words = member('words');
  return (
    ['day', 'basis', 'draft', 'question', 'choice', 'marks', 'salt'].every(isText) &&
    (member('given') === null || isText('given')) &&
    (member('seconds') === null || typeof member('seconds') === 'number') &&
    (words === null || (Array.isArray(words) && words.every((word) => typeof word === 'string')))
  );
}

/**
 * Puts a draft's answers in the place of those kept before; none drops them, as when they are recorded. The file is
 * the user's own (0600). Where it cannot be written, everything is asked again: a nuisance, no danger.
 */
export function keepPending(path: string, incoming: Incoming, answers: readonly Pending[], day: Day): void {
  const key = keyOf(incoming);
  const before = readPending(path, day);
  const others = before.filter((one) => one.draft !== key);
  if (answers.length === 0 && others.length === before.length) return;
  const lines = [...others, ...answers].map((one) => `${JSON.stringify(one)}\n`).join('');
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    const next = `${path}.${process.pid}`;
    writeFileSync(next, lines, { mode: 0o600 });
    chmodSync(next, 0o600);
    renameSync(next, path);
  } catch {
    return;
  }
}
