/** "What we noticed": the draft's words, and below them each finding with its clause and what to do. */
import { isPersonal, mask } from '../safe/mask.js';
import { safeLine } from '../safe/terminal.js';
import type { Paint } from '../safe/paint.js';
import type { Assessment, Basis, Finding, Incoming, Part } from '../types.js';
import { excerptLines, type Noticed } from './excerpt.js';
import { groupBy } from '../text/group-by.js';
import type { View } from './outcome.js';
import { counted, sayClauses, sayPart } from './say.js';
import { hang, type Tone } from '../text/width.js';

const GRAVITY: readonly Finding['effect'][] = ['block', 'refer', 'ask', 'advise'];
const TONES: Readonly<Record<Finding['effect'], Tone>> = {
  block: 'bad',
  refer: 'doubtful',
  ask: 'doubtful',
  advise: 'accent',
};
const SIGNS: Readonly<Record<Finding['effect'], string>> = { block: '✖', refer: '?', ask: '?', advise: '•' };
const WORDS: Readonly<Record<Finding['effect'], string>> = {
  block: 'Not allowed: ',
  refer: 'In doubt: ',
  ask: 'To answer: ',
  advise: 'Advice: ',
};
const SHOWN_OF_A_RULE = 3;

/** A draft and what was noticed in it. */
export interface Judged {
  readonly incoming: Incoming;
  readonly assessment: Assessment;
  /** Its verdict is clear. */
  readonly isReady: boolean;
}

/** The findings to show, gravest first. What was asked and answered is not said again of a post that is ready. */
function shownFindings({ assessment, isReady }: Judged): readonly Finding[] {
  return GRAVITY.flatMap((effect) =>
    assessment.findings.filter((finding) => finding.effect === effect && !(isReady && effect === 'ask')),
  );
}

/** The message of a finding, its words masked where they are personal and masks are wanted. */
export function messageOf({ message, words, mark }: Finding, redact: boolean): string {
  if (!redact || words === '' || !isPersonal(mark.kind)) return message;
  return message.replaceAll(`“${words}”`, () => `“${mask(words)}”`);
}

/** Nothing where nothing was noticed. */
export function noticedLines(given: Judged, basis: Basis, view: View, paint: Paint): readonly string[] {
  const findings = shownFindings(given);
  if (findings.length === 0) return [];
  const parts = given.assessment.parts.flatMap((part) => partLines(part, findings, given, view, paint));
  return [
    ...(parts.length === 0 ? [] : ['', ...parts]),
    '',
    `  ${paint.strong('What we noticed')}`,
    ...[...groupBy(findings, ({ effect, rule }) => `${effect} ${rule}`).values()].flatMap((group) =>
      groupLines(group, basis, view, paint),
    ),
  ];
}

function partLines(
  part: Part,
  findings: readonly Finding[],
  given: Judged,
  view: View,
  paint: Paint,
): readonly string[] {
  const { draft } = given.incoming;
  const noticed = findings
    .filter(({ mark }) => mark.where === part.where && mark.end > mark.start)
    .map(({ mark, effect }): Noticed => ({ start: mark.start, end: mark.end, tone: TONES[effect] }));
  // The post's own words are shown whole where it is the only one, also when what was noticed stands elsewhere.
  if (noticed.length === 0 && !(part.where === 'text' && view.alone)) return [];
  const label = sayPart(part.where, draft);
  return [
    ...(label === null ? [] : [`  ${paint.faint(safeLine(label))}`]),
    ...excerptLines({ part, noticed, marks: given.assessment.marks }, view, paint),
  ];
}

/** Findings of one rule at one effect: what was found, the clause, what gave it away. */
export function groupLines(
  group: readonly Finding[],
  basis: Basis,
  view: View,
  paint: Paint,
): readonly string[] {
  const [first] = group;
  if (first === undefined) return [];
  const lead = view.plain ? WORDS[first.effect] : `${SIGNS[first.effect]} `;
  const messages = [...new Set(group.map((finding) => safeLine(messageOf(finding, view.redact))))];
  const shown = messages.slice(0, SHOWN_OF_A_RULE);
  const more = messages.length - shown.length;
  const indent = view.plain ? '  ' : '    ';
  return [
    ...shown
      .flatMap((message) => hang(lead + message, view.width, '  ', indent))
      .map((line) => toned(line, lead, first, paint)),
    ...(more === 0 ? [] : [`${indent}… and ${counted(more, 'place')} more like this.`]),
    ...hang(reasonOf(first, group, basis), view.width, indent, indent).map(paint.faint),
  ];
}

function toned(line: string, lead: string, { effect }: Finding, paint: Paint): string {
  const start = `  ${lead}`;
  return line.startsWith(start)
    ? `  ${paint.strong(paint[TONES[effect]](lead))}${line.slice(start.length)}`
    : line;
}

/** The clause by its heading, or the law of a pack; what gave it away; a better wording where there is one. */
function reasonOf(first: Finding, group: readonly Finding[], basis: Basis): string {
  const law = basis.policy.rules.find(({ id }) => id === first.rule)?.source;
  const clause = law === null || law === undefined ? sayClauses(first.clause, basis.policy) : law.title;
  const why = [...new Set(group.map(({ mark }) => mark.why))].slice(0, 2);
  const better = [...new Set(group.flatMap(({ mark }) => mark.suggest ?? []))].slice(0, 2);
  return safeLine(
    [
      clause,
      ...(first.mark.where === 'meta.draft' ? [] : [why.join('; ')]),
      ...(better.length === 0 ? [] : [`better: ${better.join('; ')}`]),
    ]
      .filter((part) => part !== '')
      .join(' · '),
  );
}
