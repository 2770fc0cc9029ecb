/** The report an officer reads, on a screen or aloud: one screen for an ordinary post. */
import { safeFileName } from '../safe/file-name.js';
import { neutraliseCommands } from '../safe/github.js';
import { safeLine, safeText } from '../safe/terminal.js';
import type { Paint } from '../safe/paint.js';
import type { Assessment, Problem, Unread } from '../types.js';
import { noticedLines } from './noticed.js';
import { answerLines, deciderLines } from './next.js';
import {
  isCleared,
  isPractice,
  judgementOf,
  sayNotRead,
  type Checked,
  type Outcome,
  type Run,
  type Tally,
  type View,
} from './outcome.js';
import { AUTOMATIC, counted, sayAuthor, sayChannels, sayRecord, saySource, VERDICTS, zoneOf } from './say.js';
import { sayWhen } from '../text/time.js';
import { hang, widthOf } from '../text/width.js';

type Look = 'good' | 'doubtful' | 'bad';

const SIGNS: Readonly<Record<Look, string>> = { good: '✔', doubtful: '?', bad: '✖' };

/** What is shown of one draft. */
export function textOf(outcome: Outcome, run: Run, view: View, paint: Paint): string {
  const lines =
    outcome.kind === 'unread'
      ? unreadLines(outcome.unread, view, paint)
      : checkedLines(outcome, run, view, paint);
  return neutraliseCommands(`${['', ...lines].join('\n')}\n`);
}

function unreadLines(unread: Unread, view: View, paint: Paint): readonly string[] {
  const source = saySource(unread.source, unread.row);
  return [
    ...headline('bad', sayNotRead(unread), source, view, paint),
    ...unread.problems.flatMap((problem) => problemLines(problem, view)),
  ];
}

function problemLines({ file, line, column, message, hint }: Problem, view: View): readonly string[] {
  const place =
    line === null ? '' : `${safeFileName(file ?? '')}:${line}${column === null ? '' : `:${column}`} `;
  return [
    ...hang(`${place}${safeLine(message)}`, view.width, '  ', '  '),
    ...(hint === null ? [] : hang(safeLine(hint), view.width, '    ', '    ')),
  ];
}

function checkedLines(outcome: Checked, run: Run, view: View, paint: Paint): readonly string[] {
  const { incoming, assessment, standing } = outcome;
  const verdict = judgementOf(outcome)?.verdict ?? null;
  const isReady = verdict === 'clear';
  const isLeft = verdict === 'abandoned';
  const source = saySource(incoming.source, incoming.row);
  const [look, words] = verdictOf(outcome);
  return [
    ...headline(look, words, source, view, paint),
    ...incoming.notices.flatMap((notice) => hang(safeLine(notice), view.width, '  ', '  ')),
    ...(standing.as === 'unrecorded' ? ['', ...problemLines(standing.problem, view)] : []),
    ...(isLeft ? [] : noticedLines({ incoming, assessment, isReady }, run.basis, view, paint)),
    ...(isLeft ? [] : answerLines(outcome, run, view, paint)),
    ...deciderLines(outcome, run, view, paint),
    ...publicLines(assessment, paint),
    ...standingLines(outcome, run, view, paint),
  ];
}

/** How a draft ended, in the words of its headline. */
export function sayOutcome(outcome: Outcome): string {
  return outcome.kind === 'unread' ? sayNotRead(outcome.unread) : verdictOf(outcome)[1];
}

/** How it ended, in the glossary's words; only what the log holds is ready without "practice". */
function verdictOf(outcome: Checked): readonly [Look, string] {
  const verdict = judgementOf(outcome)?.verdict ?? null;
  if (outcome.standing.as === 'unrecorded') return ['bad', 'Not recorded: do not post'];
  if (verdict === null)
    return [lookOf(outcome.assessment.automatic), AUTOMATIC[outcome.assessment.automatic]];
  if (verdict === 'clear' && !isCleared(outcome)) return ['good', `${VERDICTS.clear} (practice)`];
  return [lookOf(verdict), VERDICTS[verdict]];
}

function lookOf(end: 'clear' | 'refer' | 'block' | 'abandoned' | Assessment['automatic']): Look {
  switch (end) {
    case 'clear':
    case 'clean':
    case 'advise':
      return 'good';
    case 'ask':
    case 'refer':
    case 'abandoned':
      return 'doubtful';
    case 'block':
      return 'bad';
  }
}

/** The verdict, and the file at the right edge; below it where the screen is narrow. */
function headline(look: Look, words: string, source: string, view: View, paint: Paint): readonly string[] {
  const shown = safeFileName(source);
  if (view.plain) return hang(`${words}: ${shown}`, view.width, '', '  ');
  const start = `${SIGNS[look]} ${words}`;
  const gap = view.width - widthOf(start) - widthOf(shown);
  const verdict = paint.strong(paint[look](start));
  if (gap < 2) return [verdict, ...hang(shown, view.width, '  ', '  ').map(paint.faint)];
  return [`${verdict}${' '.repeat(gap)}${paint.faint(shown)}`];
}

function publicLines({ public: known }: Assessment, paint: Paint): readonly string[] {
  return known === 0
    ? []
    : [
        '',
        paint.faint(`  ${counted(known, 'thing')} in it ${known === 1 ? 'is' : 'are'} known to be public.`),
      ];
}

/** What follows from the verdict: the text to paste, the record's number, or why nothing was cleared. */
function standingLines(outcome: Checked, run: Run, view: View, paint: Paint): readonly string[] {
  const judgement = judgementOf(outcome);
  if (judgement === null) return [];
  const isClear = judgement.verdict === 'clear';
  return [
    ...(isClear ? clearLines(outcome, run, view) : []),
    ...recordLines(outcome, view, paint),
    ...(isClear && view.alone ? ['', ...pasteLines(outcome, view, paint)] : []),
  ];
}

function clearLines(outcome: Checked, run: Run, view: View): readonly string[] {
  const { draft } = outcome.incoming;
  const judgement = judgementOf(outcome);
  const unsigned = outcome.identity === 'signed' ? '' : ' (not signed)';
  const zone = zoneOf(run.basis);
  const until = judgement?.until ?? null;
  const by = until === null ? '' : sayWhen(until, zone);
  const when =
    until === null
      ? []
      : draft.slot === null
        ? [`Post it by ${by}; after that, check it again.`]
        : [`Goes out at ${sayWhen(draft.slot, zone)}; this holds until ${by}.`];
  const lines = [
    `On ${sayChannels(draft, run.basis)}.`,
    `${clearedWords(outcome)} ${sayAuthor(draft, run.basis)}${unsigned}.`,
    ...when,
  ];
  return ['', ...lines.flatMap((line) => hang(safeLine(line), view.width, '  ', '  '))];
}

/** "Cleared by" is said only of somebody who signed; of practice, not even "cleared". */
function clearedWords(outcome: Checked): string {
  if (!isCleared(outcome)) return 'As';
  return outcome.identity === 'signed' ? 'Cleared by' : 'Cleared as';
}

function recordLines(outcome: Checked, view: View, paint: Paint): readonly string[] {
  const { standing } = outcome;
  const number = standing.as === 'recorded' ? `Record number ${sayRecord(standing.judgement.record)}.` : '';
  const proof = outcome.receipt === null ? '' : ` Proof that it was checked: ${outcome.receipt}.`;
  const practice = isPractice(outcome)
    ? `Practice only: nothing was cleared${standing.as === 'practice' ? ', nothing was recorded' : ''}.`
    : '';
  const line = [`${number}${proof}`, practice].filter((text) => text !== '').join(' ');
  return line === '' ? [] : ['', ...hang(safeLine(line), view.width, '  ', '  ').map(paint.faint)];
}

/** The text as it is, between two lines; where it cannot be shown as it is, the officer copies it from the file. */
function pasteLines({ incoming }: Checked, view: View, paint: Paint): readonly string[] {
  const { text } = incoming.draft;
  const rule = (words: string): string => {
    const dash = view.plain ? '-' : '─';
    return paint.faint(`${dash.repeat(4)} ${words} `.padEnd(view.width, dash));
  };
  const isWhole = safeText(text) === text;
  return [
    rule('copy from here'),
    safeText(text),
    rule('to here'),
    ...(isWhole ? [] : ['  Some of it cannot be shown here. Copy the post from its file instead.']),
  ];
}

/** What the policy says of personal posts and no rule can see (clauses 2.2, Appendix A). */
function adviceLines({ basis: { policy } }: Run, view: View): readonly string[] {
  const seen = new Set(
    policy.rules.filter(({ capacity }) => capacity === 'personal').flatMap(({ clause }) => clause),
  );
  const unseen = policy.clauses.filter(({ id, handling }) => handling === 'advice' && !seen.has(id));
  return [
    '',
    ...unseen.flatMap(({ id, summary }) => hang(safeLine(`${summary} (${id})`), view.width, '', '  ')),
    'This is advice on a personal post. Nothing was kept, and nobody was told.',
  ];
}

/** The last lines of a run: what became of many drafts, and what holds for all. */
export function textEnd(tally: Tally, run: Run, view: View, paint: Paint): string {
  const lines = [
    ...(tally.drafts > 1 ? ['', paint.strong(summary(tally))] : []),
    ...(run.mode === 'lint'
      ? ['', 'These were the rules only. Nothing was asked, and nothing is cleared.']
      : []),
    ...(run.mode === 'personal' ? adviceLines(run, view) : []),
    ...(run.notices.length === 0
      ? []
      : [
          '',
          ...run.notices.flatMap((notice) => hang(safeLine(notice), view.width, '', '')).map(paint.faint),
        ]),
  ];
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function summary(tally: Tally): string {
  const isPracticeOnly = tally.practice > 0 && tally.practice === tally.clear;
  const parts: readonly (readonly [number, string])[] = [
    [tally.clear, isPracticeOnly ? 'ready to post (practice)' : 'ready to post'],
    [tally.clean, 'with nothing noticed'],
    [tally.advise, 'with good advice only'],
    [tally.ask, 'with questions to answer'],
    [tally.refer, 'to ask Communications about'],
    [tally.block, 'that cannot go out as written'],
    [tally.abandoned, 'not finished'],
    [tally.error, 'with an error'],
  ];
  const said = parts.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`);
  return `${counted(tally.drafts, 'post')}: ${said.join(', ')}.`;
}
