/** What stands on the screen while questions are put: the post and what was noticed, evidence, the last look. */
import { personOf } from '../policy/situation.js';
import { visible } from '../safe/characters.js';
import { safeFileName } from '../safe/file-name.js';
import { neutraliseCommands } from '../safe/github.js';
import { safeLine } from '../safe/terminal.js';
import type { Paint } from '../safe/paint.js';
import type { Answer, Assessment, Basis, Draft, Incoming, Mark, Media, PlannedQuestion } from '../types.js';
import { excerptLines } from './excerpt.js';
import { noticedLines } from './noticed.js';
import type { View } from './outcome.js';
import { counted, sayAuthor, sayChannels, sayPart, saySource, sayTime, zoneOf } from './say.js';
import { hang, widthOf, wrap } from '../text/width.js';

/** A draft before it is judged. */
export interface Shown {
  readonly incoming: Incoming;
  readonly assessment: Assessment;
}

/** The screen that questions are put on. */
export interface Screen {
  readonly basis: Basis;
  readonly view: View;
  readonly paint: Paint;
  /** The whole post stands just above: its lines need not be shown again. */
  readonly isPostAbove: boolean;
}

const SHOWN_REASONS = 4;

/** What was noticed, before anything is asked; a post alone is shown whole, also where nothing was. */
export function openingLines(index: number, shown: Shown, screen: Screen): readonly string[] {
  const { incoming, assessment } = shown;
  const { view, paint, basis } = screen;
  const noticed = noticedLines({ incoming, assessment, isReady: false }, basis, view, paint);
  if (!view.alone) return noticed.length === 0 ? [] : ['', ...titleLines(index, shown, screen), ...noticed];
  const source = paint.faint(`  ${safeFileName(saySource(incoming.source, incoming.row))}`);
  const notices = incoming.notices.flatMap((notice) => hang(safeLine(notice), view.width, '  ', '  '));
  if (noticed.length > 0) return [source, ...notices, ...noticed];
  const part = assessment.parts.filter(({ where }) => where === 'text');
  const post = part.flatMap((one) =>
    excerptLines({ part: one, noticed: [], marks: assessment.marks }, view, paint),
  );
  return [source, ...notices, '', ...post, '', '  The rules noticed nothing.'];
}

/** `2. posts/bins.md` where there are several; nothing for a draft alone. */
export function titleLines(index: number, { incoming }: Shown, { view, paint }: Screen): readonly string[] {
  if (view.alone) return [];
  return [paint.strong(`${index + 1}. ${safeFileName(saySource(incoming.source, incoming.row))}`)];
}

/** The same with the first words of the post, where a question rests on nothing that was noticed in it. */
export function shortLines(index: number, shown: Shown, { view, paint }: Screen): readonly string[] {
  return view.alone ? [] : [paint.strong(safeLine(sayShort(index, shown)))];
}

/** What a question rests on, in its place: marked words, and what the draft says of its pictures. */
export function evidenceLines(
  { evidence }: PlannedQuestion,
  { incoming, assessment }: Shown,
  screen: Screen,
): readonly string[] {
  const { view, paint } = screen;
  const { draft } = incoming;
  const parts = assessment.parts.flatMap((part) => {
    const here = evidence.filter(({ where, start, end }) => where === part.where && end > start);
    if (here.length === 0 || part.where.startsWith('media:')) return [];
    if (screen.isPostAbove && part.where === 'text') return [];
    const label = sayPart(part.where, draft);
    const noticed = here.map(({ start, end }) => ({ start, end, tone: 'accent' as const }));
    return [
      ...(label === null ? [] : [`  ${paint.faint(safeLine(label))}`]),
      ...excerptLines({ part, noticed, marks: assessment.marks }, { ...view, alone: false }, paint),
    ];
  });
  const reasons = [
    ...new Set(evidence.map((mark) => reasonOf(mark, assessment)).filter((reason) => reason !== '')),
  ];
  const more = reasons.length - SHOWN_REASONS;
  const said = [
    ...reasons.slice(0, SHOWN_REASONS),
    ...(more > 0 ? [`and ${counted(more, 'other')}`] : []),
  ].join(' · ');
  return [
    ...parts,
    ...(said === '' ? [] : hang(safeLine(said), view.width, '  ', '  ').map(paint.faint)),
    ...mediaOf(evidence, draft).flatMap((media) => mediaLines(media, view)),
    ...agreedLines(draft, screen),
  ];
}

function reasonOf({ where, start, end, why }: Mark, { parts }: Assessment): string {
  const words = parts.find((part) => part.where === where)?.text.slice(start, end) ?? '';
  return words === '' ? '' : `“${words}”: ${why}`;
}

/** The pictures that a question is about. */
function mediaOf(evidence: readonly Mark[], { media }: Draft): readonly Media[] {
  return media.filter((_, index) =>
    evidence.some(({ where }) => where === `alt:${index}` || where.startsWith(`media:${index}.`)),
  );
}

function mediaLines(media: Media, view: View): readonly string[] {
  const said = (name: string, value: string | null): string => `${name}: ${value ?? 'not given'}`;
  const line = [
    media.file,
    said('description', media.alt),
    said('source', media.source),
    said('licence', media.licence),
    said('credit', media.credit),
    said('people', media.people),
    said('consent', media.consent),
  ].join(' · ');
  return hang(safeLine(line), view.width, '  ', '    ');
}

/** Who is said to have agreed a reply; the question is put all the same. */
function agreedLines({ agreed_by, activity }: Draft, { basis, view }: Screen): readonly string[] {
  if (agreed_by === null || activity !== 'reply') return [];
  const name = personOf(basis.organisation, agreed_by)?.name ?? `${agreed_by}, who is not on the register`;
  return hang(safeLine(`The draft says that ${name} agreed.`), view.width, '  ', '  ');
}

/** The post as it will appear, with channel, name and time large, and what was answered earlier today. */
export function lastLookLines(
  { incoming }: Shown,
  carried: readonly Answer[],
  planned: readonly PlannedQuestion[],
  screen: Screen,
): readonly string[] {
  const { basis, view, paint } = screen;
  const { draft } = incoming;
  const facts: readonly (readonly [string, string])[] = [
    ['Channel', sayChannels(draft, basis)],
    ['Name', sayAuthor(draft, basis)],
    ['Time', draft.slot === null ? 'at once' : `${sayTime(draft, basis)} (${zoneOf(basis)})`],
  ];
  return [
    ...facts.flatMap(([name, value]) =>
      hang(safeLine(value), view.width - 10, '', '').map((line, index) =>
        `  ${paint.faint((index === 0 ? name : '').padEnd(8))}${paint.strong(line)}`.trimEnd(),
      ),
    ),
    '',
    ...postLines(draft, screen),
    ...carriedLines(carried, planned, screen),
  ];
}

/** The post whole, as a box that is open to the right: whatever is in it can be seen. */
function postLines(draft: Draft, { view, paint }: Screen): readonly string[] {
  const edge = (corner: string): string =>
    view.plain ? '' : `  ${paint.faint(corner + '─'.repeat(Math.max(view.width - 4, 10)))}`;
  const side = view.plain ? '  ' : `  ${paint.faint('│')} `;
  const text = draft.text
    .split('\n')
    .flatMap((line) => wrap(neutraliseCommands(visible(line)), view.width - 4));
  const links = draft.links.map((link) => safeLine(link));
  const pictures = draft.media.map(({ file, alt }) => safeLine(`[${file}${alt === null ? '' : `: ${alt}`}]`));
  const lines = [...text, ...[...links, ...pictures].flatMap((line) => wrap(line, view.width - 4))];
  return [edge('┌'), ...lines.map((line) => (side + line).trimEnd()), edge('└')].filter(
    (line) => line !== '',
  );
}

function carriedLines(
  carried: readonly Answer[],
  planned: readonly PlannedQuestion[],
  { view, paint }: Screen,
): readonly string[] {
  if (carried.length === 0) return [];
  const said = carried.map(({ question, choice }) => {
    const asked = planned.find((one) => one.question.id === question)?.question;
    return `${asked?.wording ?? question} ${asked?.choices.find(({ id }) => id === choice)?.say ?? choice}`;
  });
  return [
    '',
    `  ${paint.strong('Answered earlier today')}`,
    ...said.flatMap((line) => hang(safeLine(line), view.width, '  ', '    ')),
  ];
}

/** The words of a question about several posts at once. */
export function sayWordingForAll(wording: string): string {
  return wording
    .replaceAll('{channel}', 'the channels above')
    .replaceAll('{name}', 'the people above')
    .replaceAll('{time}', 'the times above');
}

/** How a post is called in a list of several: its place, its file, its first words. */
export function sayShort(index: number, { incoming }: Shown): string {
  const words = incoming.draft.text.replaceAll(/\s+/gu, ' ').trim();
  const start = wrap(words, 40)[0] ?? '';
  const name = `${index + 1}. ${saySource(incoming.source, incoming.row)}`;
  return widthOf(start) < widthOf(words) ? `${name}: ${start} …` : `${name}: ${start}`;
}
