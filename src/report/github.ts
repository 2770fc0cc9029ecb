/** Annotations for a pull request, as workflow commands of GitHub Actions. */
import { locate } from '../draft/places.js';
import { commandData, commandProperty } from '../safe/github.js';
import type { Finding } from '../types.js';
import { messageOf } from './noticed.js';
import { judgementOf, sayNotRead, type Checked, type Outcome, type Run } from './outcome.js';
import { counted, sayClauses, sayWording, VERDICTS } from './say.js';

type Level = 'error' | 'warning' | 'notice';

interface Annotation {
  readonly level: Level;
  /** 0 is the gravest. */
  readonly order: number;
  readonly properties: readonly (readonly [string, string | number])[];
  readonly message: string;
}

/** GitHub shows so many of each level for a step, and drops the rest without a word. */
const SHOWN_OF_A_LEVEL = 10;
const LEVELS: readonly Level[] = ['error', 'warning', 'notice'];
const OF_EFFECT: Readonly<Record<Finding['effect'], readonly [Level, number]>> = {
  block: ['error', 1],
  refer: ['error', 2],
  ask: ['warning', 4],
  advise: ['notice', 6],
};

/** Worst first, at most ten of each level, then a line that says how many are not shown. */
export function githubOf(outcomes: readonly Outcome[], run: Run, redact: boolean): string {
  const all = outcomes
    .flatMap((outcome) => annotationsOf(outcome, run, redact))
    .sort((a, b) => a.order - b.order);
  const shown = LEVELS.flatMap((level) =>
    all.filter((one) => one.level === level).slice(0, SHOWN_OF_A_LEVEL),
  );
  const left = all.length - shown.length;
  const lines = shown.map(command);
  return [
    ...lines,
    ...(left === 0 ? [] : [`And ${counted(left, 'finding')} more: see the summary of this step.`]),
  ]
    .map((line) => `${line}\n`)
    .join('');
}

function command({ level, properties, message }: Annotation): string {
  const named = properties.map(([name, value]) => `${name}=${commandProperty(String(value))}`).join(',');
  return `::${level} ${named}::${commandData(message)}`;
}

function annotationsOf(outcome: Outcome, run: Run, redact: boolean): readonly Annotation[] {
  if (outcome.kind === 'unread') {
    const { source, problems } = outcome.unread;
    const title = sayNotRead(outcome.unread);
    return problems.map(({ line, column, message, hint }) => ({
      level: 'error',
      order: 0,
      properties: [...at(source, line, column), ['title', title]],
      message: hint === null ? message : `${message} ${hint}`,
    }));
  }
  return [
    ...outcome.assessment.findings.map((finding) => annotationOf(finding, outcome, run, redact)),
    ...openQuestions(outcome, run),
    ...unrecorded(outcome),
  ];
}

function at(source: string, line: number | null, column: number | null): Annotation['properties'] {
  const place = [
    ...(line === null ? [] : [['line', line] as const]),
    ...(column === null ? [] : [['col', column] as const]),
  ];
  return [['file', source], ...place];
}

function annotationOf(finding: Finding, { incoming }: Checked, run: Run, redact: boolean): Annotation {
  const { where, start, end } = finding.mark;
  const place = locate(incoming.places, where, start, end);
  const [level, order] = OF_EFFECT[finding.effect];
  const ends =
    place === null
      ? []
      : ([
          ['endLine', place.endLine],
          ['endColumn', place.endColumn],
        ] as const);
  const clauses = sayClauses(finding.clause, run.basis.policy);
  return {
    level,
    order,
    properties: [
      ...at(incoming.source, place?.line ?? null, place?.column ?? null),
      ...ends,
      ['title', finding.rule],
    ],
    message: [messageOf(finding, redact), clauses].filter((part) => part !== '').join(' '),
  };
}

/** Questions that hold a post back: no rule is about them, and the reader must see why it is not clear. */
function openQuestions(outcome: Checked, run: Run): readonly Annotation[] {
  const held = (judgementOf(outcome)?.answers ?? []).filter(
    ({ effect }) => effect === 'refer' || effect === 'block',
  );
  return held.map(({ question, choice, clause, effect }) => {
    const wording = outcome.planned.find((one) => one.question.id === question)?.question.wording ?? question;
    const said =
      choice === null ? 'Nobody has answered yet' : VERDICTS[effect === 'block' ? 'block' : 'refer'];
    const asked = sayWording(wording, outcome.incoming.draft, run.basis);
    return {
      level: 'warning',
      order: 5,
      properties: [...at(outcome.incoming.source, null, null), ['title', `question/${question}`]],
      message: `${said}: ${asked} ${sayClauses(clause, run.basis.policy)}`,
    };
  });
}

function unrecorded({ standing, incoming }: Checked): readonly Annotation[] {
  if (standing.as !== 'unrecorded') return [];
  const { message } = standing.problem;
  return [
    {
      level: 'error',
      order: 0,
      properties: [...at(incoming.source, null, null), ['title', 'Not recorded']],
      message,
    },
  ];
}
