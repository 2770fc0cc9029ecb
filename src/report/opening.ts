/** What stands on the screen before questions are put: the posts, and what was noticed in them. */
import { safeFileName } from '../safe/file-name.js';
import { safeLine } from '../safe/terminal.js';
import type { Paint } from '../safe/paint.js';
import { hang, widthOf, wrap } from '../text/width.js';
import type { Assessment, Basis, Draft, Finding, Incoming } from '../types.js';
import { excerptLines } from './excerpt.js';
import { groupLines, noticedLines } from './noticed.js';
import type { View } from './outcome.js';
import { counted, sayNumbers, saySource } from './say.js';

/** A draft before it is judged. */
export interface Shown {
  readonly incoming: Incoming;
  readonly assessment: Assessment;
  /** Its number among all that are asked about, from 1. */
  readonly number: number;
}

/** The screen that questions are put on. */
export interface Screen {
  readonly basis: Basis;
  readonly view: View;
  readonly paint: Paint;
  /** The whole post stands just above: its lines need not be shown again. */
  readonly isPostAbove: boolean;
}

/** A longer post is shown whole on the last screen only. */
const OPENING_LINES = 12;
const SHORT_WORDS = 40;

/** A page before anything is asked: each post with what was noticed in it; `all` is how many there are in all. */
export function openingLines(page: readonly Shown[], all: number, screen: Screen): readonly string[] {
  const shared = sharedOf(page);
  return [
    ...(all > 1 ? ['', screen.paint.strong(sayPage(page, all))] : []),
    ...(page.length > 1 ? hang(HOW, screen.view.width, '', '') : []),
    ...page.flatMap((shown) => postLines(withoutShared(shown, shared), screen)),
    ...onceLines('What we noticed in several', shared, screen),
    ...(screen.view.alone ? [] : onceLines('Good advice', adviceOf(page), screen)),
  ];
}

const HOW = 'Each answer holds for all of them, unless you say that some differ.';

/** `Posts 1 to 10 of 12`, `Post 11 of 11`, `3 posts`. */
function sayPage(page: readonly Shown[], all: number): string {
  if (page.length === all) return counted(all, 'post');
  const numbers = page.map(({ number }) => number);
  return `${page.length === 1 ? 'Post' : 'Posts'} ${sayNumbers(numbers)} of ${all}`;
}

function postLines(shown: Shown, screen: Screen): readonly string[] {
  const { incoming } = shown;
  const { view, paint, basis } = screen;
  const source = paint.faint(`  ${safeFileName(saySource(incoming.source, incoming.row))}`);
  const title = view.alone ? [source] : titleLines(shown, screen);
  const notices = incoming.notices.flatMap((notice) => hang(safeLine(notice), view.width, '  ', '  '));
  const assessment = view.alone ? shown.assessment : withoutAdvice(shown.assessment);
  const whole = { ...view, alone: true };
  const noticed = noticedLines({ incoming, assessment, isReady: false }, basis, whole, paint);
  if (noticed.length > 0) return ['', ...title, ...notices, ...(view.alone ? noticed : noticed.slice(1))];
  const text = textLines(shown, whole, paint);
  return view.alone
    ? ['', ...title, ...notices, '', ...text, '', '  The rules noticed nothing.']
    : ['', ...title, ...notices, ...text];
}

function withoutAdvice(assessment: Assessment): Assessment {
  return { ...assessment, findings: assessment.findings.filter(({ effect }) => effect !== 'advise') };
}

/** The post's own words, as far as they fit on a screen. */
function textLines({ assessment }: Shown, view: View, paint: Paint): readonly string[] {
  return assessment.parts
    .filter(({ where }) => where === 'text')
    .flatMap((part) => {
      const lines = part.text.split('\n');
      const more = lines.length - OPENING_LINES;
      const text = lines.slice(0, OPENING_LINES).join('\n');
      const { marks } = assessment;
      return [
        ...excerptLines({ part: { ...part, text }, noticed: [], marks }, view, paint),
        ...(more > 0 ? [paint.faint(`  … and ${counted(more, 'more line')}`)] : []),
      ];
    });
}

/** What one rule says, and the numbers of the posts that it says it of. */
interface Once {
  readonly findings: readonly Finding[];
  readonly posts: readonly number[];
}

function onceFor(page: readonly Shown[], isMeant: (finding: Finding) => boolean): readonly Once[] {
  const groups = new Map<string, Once>();
  for (const { number, assessment } of page) {
    for (const finding of assessment.findings.filter(isMeant)) {
      const { findings, posts } = groups.get(keyOf(finding)) ?? { findings: [], posts: [] };
      groups.set(keyOf(finding), {
        findings: [...findings, finding],
        posts: posts.includes(number) ? posts : [...posts, number],
      });
    }
  }
  return [...groups.values()];
}

const keyOf = ({ rule, message }: Finding): string => `${rule} ${message}`;

/** Advice once for all the posts that it is for: often that is every one. */
const adviceOf = (page: readonly Shown[]): readonly Once[] =>
  onceFor(page, ({ effect }) => effect === 'advise');

/** What rests on no words of its own, such as a picture without a credit, and was noticed in more than one post. */
const sharedOf = (page: readonly Shown[]): readonly Once[] =>
  onceFor(page, ({ effect, words }) => effect !== 'advise' && words === '').filter(
    ({ posts }) => posts.length > 1,
  );

function withoutShared(shown: Shown, shared: readonly Once[]): Shown {
  const keys = new Set(shared.flatMap(({ findings }) => findings.map(keyOf)));
  const { assessment } = shown;
  const findings = assessment.findings.filter((one) => one.words !== '' || !keys.has(keyOf(one)));
  return { ...shown, assessment: { ...assessment, findings } };
}

function onceLines(
  title: string,
  groups: readonly Once[],
  { basis, view, paint }: Screen,
): readonly string[] {
  if (groups.length === 0) return [];
  const lines = groups.flatMap(({ findings, posts }) => [
    ...groupLines(findings, basis, view, paint),
    ...hang(`For ${posts.length === 1 ? 'post' : 'posts'} ${sayNumbers(posts)}.`, view.width, '    ', '    '),
  ]);
  return ['', `  ${paint.strong(title)}`, ...lines];
}

/** `2. posts/bins.md` where there are several; nothing for a draft alone. */
export function titleLines({ incoming, number }: Shown, { view, paint }: Screen): readonly string[] {
  if (view.alone) return [];
  return [paint.strong(`${number}. ${safeFileName(saySource(incoming.source, incoming.row))}`)];
}

/** The same with the first words of the post, where a question rests on nothing that was noticed in it. */
export function shortLines(shown: Shown, { view, paint }: Screen): readonly string[] {
  return view.alone ? [] : [paint.strong(`${shown.number}. ${safeLine(sayShort(shown))}`)];
}

/** The same with all its words, where only this one of several is asked about. */
export function aloneLines(shown: Shown, screen: Screen): readonly string[] {
  const { view, paint } = screen;
  if (view.alone) return [];
  return [...titleLines(shown, screen), ...textLines(shown, { ...view, alone: true }, paint)];
}

/** How a post is called in a list of several: its file, its first words. */
export function sayShort({ incoming }: Shown): string {
  return `${saySource(incoming.source, incoming.row)}: ${sayStart(incoming.draft)}`;
}

/** A post's first words. */
export function sayStart({ text }: Draft): string {
  const words = text.replaceAll(/\s+/gu, ' ').trim();
  const start = wrap(words, SHORT_WORDS)[0] ?? '';
  return widthOf(start) < widthOf(words) ? `${start} …` : start;
}
