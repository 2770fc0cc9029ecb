/** What a decider is asked: what becomes of it, the reason, the words for the author. Nothing is final before the end. */
import { decide } from '../decide.js';
import type { OpenAsker } from '../io/asker.js';
import { interrupted } from '../io/interrupted.js';
import { carriedFor, pendingOf } from '../io/pending.js';
import { plan } from '../plan.js';
import { check, withFindings } from '../check.js';
import {
  heldBy,
  outcomeOfAllowing,
  ruling,
  unmet,
  type Deciding,
  type Outcome,
  type Ruling,
} from '../release.js';
import type { JudgedAgain } from '../referral.js';
import { sayAuthor, sayChannels, sayTime } from '../report/say.js';
import type { View } from '../report/outcome.js';
import type { Paint } from '../safe/paint.js';
import { safeText } from '../safe/terminal.js';
import { canonicalText } from '../text/canonical.js';
import { dayOf } from '../text/time.js';
import { BACK, type Answer, type Incoming, type Person, type Release } from '../types.js';
import { runChecklist } from './checklist.js';
import { sayRoles } from '../report/next.js';
import type { Run } from './run.js';

/** A decision, ready to be recorded. */
export interface Made {
  readonly outcome: Outcome;
  readonly judged: JudgedAgain;
  readonly ruling: Ruling;
  /** A code of `policy.yaml`. */
  readonly reason: string | null;
  readonly words: string;
}

/** What the questions are put with. */
export interface Sitting {
  readonly run: Run;
  readonly open: OpenAsker;
  readonly view: View;
  readonly paint: Paint;
  readonly decider: Person;
  readonly incoming: Incoming;
}

type Chosen = 'later' | 'allow' | 'edit' | 'reject' | 'ask' | 'pass';

/** Asks until something is decided; null: it is left waiting. */
export async function askDecision(judged: JudgedAgain, sitting: Sitting): Promise<Made | null> {
  for (;;) {
    const chosen = await choose(judged, sitting);
    if (chosen === 'later') return null;
    const made = await follow(chosen, judged, sitting);
    if (made !== BACK && (await isMeant(made, sitting))) return made;
  }
}

function follow(
  chosen: Exclude<Chosen, 'later'>,
  judged: JudgedAgain,
  sitting: Sitting,
): Promise<Made | typeof BACK> {
  switch (chosen) {
    case 'allow':
      return allow(judged, sitting);
    case 'edit':
      return edit(judged, sitting);
    case 'reject':
    case 'ask':
    case 'pass':
      return refuse(chosen, judged, sitting);
  }
}

async function choose({ judgement }: JudgedAgain, { open, decider, run }: Sitting): Promise<Chosen> {
  const { release, verdict } = judgement;
  const others = unmet(decider, release);
  const isForbidden = verdict === 'block' && release.length === 0;
  if (isForbidden) open.asker.show('Nobody can allow it as it stands. It can go out with other words.\n');
  else if (others.length > 0) open.asker.show(`${sayOthers(others, run)}\n`);
  const options: readonly (readonly [Chosen, string, boolean])[] = [
    // Enter alone decides nothing.
    ['later', 'Nothing now: leave it waiting', true],
    ['reject', 'Do not post it', true],
    ['ask', 'Ask the author something first', true],
    ['edit', 'Post it with an edit', true],
    ['allow', 'Post it as it is', !isForbidden && others.length === 0],
    ['pass', 'Pass it on to somebody else', true],
  ];
  const choices = options.filter(([, , isOffered]) => isOffered).map(([value, name]) => ({ value, name }));
  const value = await open.asker.choose({ message: 'What becomes of it?', choices, back: false });
  return options.find(([id]) => id === value)?.[0] ?? 'later';
}

function sayOthers(others: readonly Release[], { basis }: Run): string {
  return `Only ${others.map(({ by }) => sayRoles(by, basis)).join(', and ')} can allow all of it: pass it on.`;
}

// ---------------------------------------------------------------------------------------------- letting it out

async function allow(judged: JudgedAgain, sitting: Sitting): Promise<Made | typeof BACK> {
  const whole = await answerOpen(judged, sitting);
  if (whole === BACK) return BACK;
  return settle(outcomeOfAllowing(judged.judgement), whole, sitting);
}

/** What nobody answered, the decider does: a block leaves every question unasked (design §6). */
async function answerOpen(judged: JudgedAgain, sitting: Sitting): Promise<JudgedAgain | typeof BACK> {
  const { judgement, answers } = judged;
  if (!judgement.answers.some(({ choice }) => choice === null)) return judged;
  const given = await putQuestions(judged, answers, sitting);
  const fresh = given.filter((one) => !answers.includes(one));
  const whole = { ...judged, answers: given, judgement: judgementOf(judged, given, sitting) };
  const doubted = whole.judgement.answers.filter(
    ({ question, effect }) => effect !== 'clear' && fresh.some((one) => one.question === question),
  );
  if (doubted.length === 0) return whole;
  sitting.open.asker.show('You are in doubt about it yourself, so it does not go out.\n');
  return BACK;
}

async function putQuestions(
  { assessment, planned }: JudgedAgain,
  known: readonly Answer[],
  { run, open, view, paint, incoming }: Sitting,
): Promise<readonly Answer[]> {
  const page = [{ incoming, assessment, planned, carried: known, number: 1, isAskedAnyway: true }];
  const { asker } = open;
  const list = { page, all: 1, basis: run.basis, asker, clock: () => performance.now(), view, paint };
  const { answers, interrupted: isLeft } = await runChecklist(list);
  if (isLeft) throw interrupted();
  return answers[0] ?? [];
}

function judgementOf(
  { draft, assessment, planned }: JudgedAgain,
  answers: readonly Answer[],
  { run }: Sitting,
): JudgedAgain['judgement'] {
  return decide({ draft, basis: run.basis, assessment, planned, answers });
}

/** Reason and words; back where it cannot go out after all. */
async function settle(outcome: Outcome, judged: JudgedAgain, sitting: Sitting): Promise<Made | typeof BACK> {
  const { basis } = sitting.run;
  const deciding: Deciding = { ...judged, basis };
  const made = ruling(outcome, deciding);
  if (made === null) {
    sitting.open.asker.show('The time at which it should go out has passed. Ask the author for another.\n');
    return BACK;
  }
  const isHeld = heldBy(judged.assessment.findings, judged.judgement.answers).length > 0;
  const why = isHeld ? await askReason(sitting) : { reason: null, words: '' };
  return why === BACK ? BACK : { outcome, judged, ruling: made, ...why };
}

const OTHER = 'another-reason';

async function askReason({
  open,
  run,
}: Sitting): Promise<{ readonly reason: string | null; readonly words: string } | typeof BACK> {
  const { asker } = open;
  const chosen = await asker.choose({
    message: 'Why may it go out?',
    choices: [
      ...run.basis.policy.reasons.map(({ id, say }) => ({ value: id, name: say })),
      { value: OTHER, name: 'Another reason: I will type it' },
    ],
    back: true,
  });
  if (chosen === BACK) return BACK;
  const isOther = chosen === OTHER;
  const words = await enterWords(
    isOther ? 'The reason:' : 'Anything to add? (Enter: nothing)',
    isOther,
    asker,
  );
  return words === BACK ? BACK : { reason: isOther ? null : chosen, words };
}

const LEAST = 3;

async function enterWords(
  message: string,
  isNeeded: boolean,
  asker: Sitting['open']['asker'],
): Promise<string | typeof BACK> {
  const given = await asker.enter({
    message,
    back: true,
    problem: (text) =>
      isNeeded && text.trim().length < LEAST ? 'Write a few words: the author reads them.' : null,
  });
  return given === BACK ? BACK : given.trim();
}

// ------------------------------------------------------------------------------------------------ with an edit

async function edit(judged: JudgedAgain, sitting: Sitting): Promise<Made | typeof BACK> {
  const text = await askText(judged.draft.text, sitting);
  if (text === BACK) return BACK;
  const edited = judgeEdited(text, judged, sitting);
  const { day, before } = carriedAnswers(judged, sitting);
  const incoming = { ...sitting.incoming, draft: edited.draft };
  const carried = carriedFor({ ...edited, incoming }, before, sitting.run.basis, day);
  const given = await putQuestions(edited, carried, { ...sitting, incoming });
  const judgement = judgementOf(edited, given, sitting);
  const whole = { ...edited, answers: given, judgement };
  if (judgement.verdict === 'abandoned') return edit(whole, sitting);
  const others = unmet(sitting.decider, judgement.release);
  const isForbidden = judgement.verdict === 'block' && judgement.release.length === 0;
  if (judgement.verdict === 'clear' || (!isForbidden && others.length === 0))
    return settle('edit', whole, sitting);
  const why = isForbidden ? 'These words cannot go out either.' : sayOthers(others, sitting.run);
  sitting.open.asker.show(`${why}\n`);
  return BACK;
}

/** The author's answers hold for what the edit does not touch, as they would for the author (design §3). */
function carriedAnswers(
  judged: JudgedAgain,
  { run, incoming }: Sitting,
): { readonly day: string; readonly before: ReturnType<typeof pendingOf> } {
  const day = dayOf(run.now, run.zone);
  const kept = judged.judgement.answers
    .filter(({ effect }) => effect === 'clear')
    .map(({ question }) => question);
  const answers = judged.answers
    .filter(({ question }) => kept.includes(question))
    .map((one) => ({ ...one, via: 'terminal' as const }));
  return { day, before: pendingOf({ ...judged, incoming }, answers, run.basis, day) };
}

function judgeEdited(
  text: string,
  { draft: before, assessment }: JudgedAgain,
  { run }: Sitting,
): JudgedAgain {
  const draft = { ...before, text: canonicalText(text, 0).text };
  const seen = check(draft, run.basis, run.now, run.detectors);
  // What rests on a picture or on what was decided before is not put right by other words.
  const kept = assessment.findings.filter(
    ({ mark, rule }) =>
      (mark.where.startsWith('media:') || rule.startsWith('earlier/')) &&
      !seen.findings.some((one) => one.rule === rule && one.mark.where === mark.where),
  );
  const whole = withFindings(seen, kept);
  const planned = plan(draft, run.basis, whole);
  const judgement = decide({ draft, basis: run.basis, assessment: whole, planned, answers: [] });
  return { draft, assessment: whole, planned, answers: [], judgement };
}

/** Words for words, as often as wanted: it needs no editor, and can be heard. */
async function askText(before: string, { open, paint }: Sitting): Promise<string | typeof BACK> {
  const { asker } = open;
  let text = before;
  for (;;) {
    const isChanged = text !== before;
    const from = await asker.enter({
      message: isChanged ? 'Other words to change? (Enter: no)' : 'Which words do you want to change?',
      back: true,
      problem: (value) => problemOf(value, text, isChanged),
    });
    if (from === BACK) return BACK;
    if (from.trim() === '') return text;
    const to = await asker.enter({
      message: 'What should stand there instead? (Enter: nothing)',
      back: true,
      problem: () => null,
    });
    if (to === BACK) continue;
    text = tidied(text.replace(from.trim(), () => to.trim()));
    asker.show(`\n${paint.strong(safeText(text))}\n\n`);
  }
}

function problemOf(value: string, text: string, isChanged: boolean): string | null {
  const words = value.trim();
  if (words === '') return isChanged ? null : 'Type the words as they stand in the post.';
  const [, ...found] = text.split(words);
  if (found.length === 0) return 'These words do not stand in the post.';
  return found.length > 1 ? 'These words stand in it more than once: type a few more of them.' : null;
}

/** What is taken out leaves no second blank, and none before a full stop. */
function tidied(text: string): string {
  return text
    .replaceAll(/ {2,}/gu, ' ')
    .replaceAll(/ (?=[.,;:!?](?:\s|$))/gu, '')
    .replaceAll(/^ | $/gmu, '');
}

// ---------------------------------------------------------------------------------------------- not letting it out

const ASKING: Readonly<Record<'reject' | 'ask' | 'pass', string>> = {
  reject: 'Why not? The author reads this:',
  ask: 'What do you want to know from the author?',
  pass: 'To whom, and why?',
};

async function refuse(
  outcome: 'reject' | 'ask' | 'pass',
  judged: JudgedAgain,
  sitting: Sitting,
): Promise<Made | typeof BACK> {
  const words = await enterWords(ASKING[outcome], true, sitting.open.asker);
  if (words === BACK) return BACK;
  const made = ruling(outcome, { ...judged, basis: sitting.run.basis });
  return made === null ? BACK : { outcome, judged, ruling: made, reason: null, words };
}

/** The last question; Enter alone goes back. */
async function isMeant({ outcome, judged }: Made, { open, run, decider }: Sitting): Promise<boolean> {
  const { draft } = judged;
  const where = `on ${sayChannels(draft, run.basis)} as ${sayAuthor(draft, run.basis)} at ${sayTime(draft, run.basis)}`;
  const said = { clear: 'It goes out', release: 'It goes out', edit: 'It goes out with your edit' };
  const message =
    outcome === 'clear' || outcome === 'release' || outcome === 'edit'
      ? `${said[outcome]} ${where}. You decide this as ${decider.name}. Is that right?`
      : `${REFUSED[outcome]} You decide this as ${decider.name}. Is that right?`;
  const answer = await open.asker.choose({
    message,
    choices: [
      { value: 'no', name: 'No, go back' },
      { value: 'yes', name: 'Yes, record it' },
    ],
    back: false,
  });
  return answer === 'yes';
}

const REFUSED = {
  reject: 'It does not go out, and the author is told why.',
  ask: 'It waits, and the author is asked.',
  pass: 'It waits for somebody else.',
} as const;
