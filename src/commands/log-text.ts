/** Records and the judgement of a log, in words. */
import type { Body, CheckBody, DecideBody } from '../record/body.js';
import type { LogRecord } from '../record/line.js';
import { counted, sayChannel, sayRecord, VERDICTS, zoneOf } from '../report/say.js';
import { safeJson } from '../safe/json.js';
import { safeLine, safeText } from '../safe/terminal.js';
import { sayWhen } from '../text/time.js';
import type { Basis, Instant } from '../types.js';
import type { FullReport } from './log-verify.js';

/** A record, and the log it stands in. */
interface RowOf {
  readonly log: { readonly origin: string };
  readonly record: LogRecord;
}

/** What a list shows of a record; null where its kind has none. */
export interface Row {
  /** Origin of the log it stands in. */
  readonly log: string;
  readonly index: number;
  readonly time: Instant;
  readonly kind: Body['kind'];
  readonly verdict: CheckBody['verdict'] | null;
  readonly author: string | null;
  readonly channels: readonly (string | null)[];
  /** Practice: it clears nothing. */
  readonly rehearsal: boolean;
}

const KINDS: Readonly<Record<Exclude<Body['kind'], 'check'>, string>> = {
  decide: 'Decided',
  open: 'Log started',
  recover: 'Unsigned bytes set aside',
  close: 'Log closed',
  publish: 'Published',
  erase: 'Words erased',
  hold: 'Kept for law',
  dispose: 'Old log disposed of',
  note: 'Asked about',
};

function isJudged(body: Body): body is CheckBody | DecideBody {
  return body.kind === 'check' || body.kind === 'decide';
}

export function rowOf({ log: { origin }, record: { body, i } }: RowOf): Row {
  const { time, kind } = body;
  const none = { verdict: null, author: null, channels: [], rehearsal: false };
  if (!isJudged(body)) return { log: origin, index: i, time, kind, ...none };
  const { verdict, author, channels, rehearsal } = body;
  return { log: origin, index: i, time, kind, verdict, author, channels, rehearsal };
}

/** The list as JSON; `log` is null where the records are of several. */
export function rowsJson(rows: readonly Row[], logs: readonly RowOf['log'][]): string {
  const [only, second] = logs;
  const log = second === undefined ? (only?.origin ?? null) : null;
  return `${safeJson({ version: 1, log, records: rows }, 2)}\n`;
}

/** One line a record, oldest first; each with its whole number where several logs lie here. */
export function rowsText(rows: readonly Row[], logs: readonly RowOf['log'][], basis: Basis): string {
  if (rows.length === 0) return '';
  const cells = rows.map((row) => [
    logs.length === 1 ? String(row.index) : sayRecord(row),
    sayWhen(row.time, zoneOf(basis)),
    outcomeOf(row),
    nameOf(row.author, basis),
    row.channels.map((id) => id ?? '(unknown)').join(', '),
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((line) => (line[column] ?? '').length)));
  return cells
    .map((line) => line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('  '))
    .map((line) => `${safeLine(line.trimEnd())}\n`)
    .join('');
}

function outcomeOf({ kind, verdict, rehearsal }: Pick<Row, 'kind' | 'verdict' | 'rehearsal'>): string {
  const what = kind === 'check' ? VERDICTS[verdict ?? 'abandoned'] : KINDS[kind];
  return rehearsal ? `${what} (practice)` : what;
}

function nameOf(id: string | null, { organisation }: Basis): string {
  return organisation?.register.people.find((person) => person.id === id)?.name ?? id ?? '';
}

/** Everything a record says; `words` is its private line, where it may be shown. */
export function detailsOf(
  record: LogRecord,
  { origin, words }: { readonly origin: string; readonly words: string | null },
  basis: Basis,
): string {
  const head = `${sayRecord({ log: origin, index: record.i })}  ${outcomeOf(rowOf({ log: { origin }, record }))}`;
  const when = sayWhen(record.body.time, zoneOf(basis));
  const rest = isJudged(record.body) ? judgedLines(record.body, basis) : otherLines(record.body);
  const lines = [['when', when], ...rest, ['made by', record.body.tool], ['log', origin]];
  const text = words === null ? '' : `\n\n${indented(postIn(words))}`;
  return safeText(
    [head, ...lines.map(([name = '', value = '']) => `  ${name.padEnd(10)} ${value}`)].join('\n') + text,
  );
}

function judgedLines(body: CheckBody | DecideBody, basis: Basis): readonly (readonly string[])[] {
  const say = (instant: Instant | null): string => (instant === null ? '' : sayWhen(instant, zoneOf(basis)));
  const lines = [
    ...(body.kind === 'decide' ? decidedLines(body, basis) : []),
    ['author', nameOf(body.author, basis) || '(not on the register)'],
    ['drafted by', nameOf(body.drafted_by, basis)],
    [
      'channels',
      body.channels.map((id) => (id === null ? '(not on the register)' : sayChannel(id, basis))).join(', '),
    ],
    ['goes out', say(body.slot)],
    ['from', say(body.from)],
    ['until', say(body.until)],
    ...body.findings.map(([rule, effect, count]) => [
      'noticed',
      `${rule}: ${effect}${count > 1 ? `, ${count} times` : ''}`,
    ]),
    ...body.answers.map(([question, choice, effect]) => [
      'answer',
      `${question}: ${choice ?? 'none'}, so ${effect}`,
    ]),
    ['identity', body.identity === 'asserted' ? 'not signed' : 'signed'],
    ['policy', `files with the digest ${body.basis}`],
  ];
  return lines.filter(([, value]) => value !== '');
}

const OUTCOMES: Readonly<Record<DecideBody['outcome'], string>> = {
  clear: 'may go out',
  release: 'may go out, though a rule forbids it',
  edit: 'may go out with an edit',
  reject: 'does not go out',
  ask: 'the author is asked',
  pass: 'passed on',
};

function decidedLines(
  { decider, of, outcome, reason, released }: DecideBody,
  basis: Basis,
): readonly (readonly string[])[] {
  const why = basis.policy.reasons.find(({ id }) => id === reason)?.say ?? reason ?? '';
  return [
    ['decided by', nameOf(decider, basis)],
    ['outcome', OUTCOMES[outcome]],
    ['because', why],
    ['allowed', released.join(', ')],
    ['about', `record ${of[0]} of its log`],
  ];
}

const SHOWN_ELSEWHERE = ['kind', 'time', 'tool', 'v'];

function otherLines(body: Body): readonly (readonly string[])[] {
  return Object.entries<unknown>({ ...body })
    .filter(([name, value]) => value !== null && !SHOWN_ELSEWHERE.includes(name))
    .map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]);
}

/** The post's text in a private line, which is ours and yet is read with care. */
function postIn(words: string): string {
  const value: unknown = JSON.parse(words);
  const draft = typeof value === 'object' && value !== null && 'draft' in value ? value.draft : null;
  return typeof draft === 'object' && draft !== null && 'text' in draft ? String(draft.text) : '';
}

function indented(text: string): string {
  return text
    .split('\n')
    .map((line) => `  | ${line}`)
    .join('\n');
}

/** The judgement of a log, for people. */
export function reportText({ ok, origin, size, root, level, faults, words, trust }: FullReport): string {
  const which = origin ?? 'This log';
  const head = ok ? `${which}: all ${counted(size, 'record')} hold.` : `${which}: not as it was written.`;
  const found = faults.map(({ line, index, message }) => {
    const place = [line === null ? null : `line ${line}`, index === null ? null : `record ${index}`];
    const where = place.filter((part) => part !== null).join(', ');
    return `  ${where === '' ? '' : `${where}: `}${message}`;
  });
  const proved = ok ? [] : [`Proved are the first ${counted(size, 'record')}.`];
  return [head, ...found, ...proved, `Root ${root}. ${HOW[level]}`, ...wordsLine(words), trust].join('\n');
}

const HOW: Readonly<Record<FullReport['level'], string>> = {
  bytes: 'Looked at bytes only; --level strict reads every record.',
  strict: 'Every verdict was recomputed.',
  full: 'Every verdict was recomputed; keys and training were held against the register.',
};

function wordsLine(words: FullReport['words']): readonly string[] {
  if (words === undefined) return [];
  if (words === null) return ['The words behind it were not looked at.'];
  const { present, erased, spare } = words;
  const more = spare === 0 ? '' : `, and ${counted(spare, 'line')} that no record needs`;
  return [`Words are here of ${counted(present, 'record')}, erased by order of ${erased}${more}.`];
}
