/** What was seen in a draft and why, which rules that met and which it did not. Pure. */
import { locate } from '../draft/places.js';
import { matchesAnyKind } from '../policy/effects.js';
import { counted, listed, sayPart } from '../report/say.js';
import { isPersonal, mask as maskWords } from '../safe/mask.js';
import type { Basis, Effect, Mark, PlannedQuestion, Rule } from '../types.js';
import type { Assessed } from './assess.js';
import { EFFECTS } from './explain-policy.js';

/** A mark with its words and place. */
export interface Seen {
  readonly kind: string;
  readonly where: string;
  readonly words: string;
  readonly masked: boolean;
  readonly line: number | null;
  readonly column: number | null;
  readonly why: string;
  /** Ids of the rules that made a finding of it. */
  readonly rules: readonly string[];
}

/** A rule that looked for something in the draft, and what came of it. */
export interface RuleRun {
  readonly rule: string;
  readonly effect: Effect;
  /** How many findings it made; none where its conditions were not met. */
  readonly findings: number;
}

export interface ExplainedDraft {
  readonly seen: readonly Seen[];
  /** Rules that met marks they look for; the others had nothing to look at. */
  readonly rules: readonly RuleRun[];
  readonly questions: readonly { readonly id: string; readonly because: readonly string[] }[];
}

/** @param redact whether personal words are masked. */
export function explainDraft(
  { incoming, assessment, planned }: Assessed,
  { policy }: Basis,
  redact: boolean,
): ExplainedDraft {
  const texts = new Map(assessment.parts.map(({ where, text }) => [where, text]));
  const seen = assessment.marks.map((mark): Seen => {
    const words = texts.get(mark.where)?.slice(mark.start, mark.end) ?? '';
    const masked = redact && words !== '' && isPersonal(mark.kind);
    const place = locate(incoming.places, mark.where, mark.start, mark.end);
    return {
      kind: mark.kind,
      where: mark.where,
      words: masked ? maskWords(words) : words,
      masked,
      line: place?.line ?? null,
      column: place?.column ?? null,
      why: mark.why,
      rules: assessment.findings.filter((finding) => finding.mark === mark).map(({ rule }) => rule),
    };
  });
  return {
    seen,
    rules: policy.rules.filter((rule) => met(rule, assessment.marks)).map((rule) => runOf(rule, assessment)),
    questions: planned.map(becauseOf),
  };
}

function met({ effect, find }: Rule, marks: readonly Mark[]): boolean {
  return effect !== 'off' && marks.some(({ kind }) => matchesAnyKind(kind, find));
}

function runOf({ id, effect }: Rule, { findings }: Assessed['assessment']): RuleRun {
  const own = findings.filter(({ rule }) => rule === id);
  return { rule: id, effect: own[0]?.effect ?? effect, findings: own.length };
}

function becauseOf({ question, raisedBy, evidence }: PlannedQuestion): ExplainedDraft['questions'][number] {
  const kinds = evidence.filter(({ kind }) => matchesAnyKind(kind, question.with)).map(({ kind }) => kind);
  const because = [
    ...(question.always ? ['asked of every post'] : []),
    ...raisedBy,
    ...[...new Set(kinds)].map((kind) => `comes with ${kind}`),
  ];
  return { id: question.id, because };
}

/** The same as lines. */
export function draftLines(
  { seen, rules, questions }: ExplainedDraft,
  { incoming }: Assessed,
): readonly string[] {
  const say = ({ kind, where, words, line, column, why, rules: ids }: Seen): string => {
    const part = where.startsWith('meta.') ? where.slice('meta.'.length) : sayPart(where, incoming.draft);
    const place =
      line === null ? part : [part, `${line}:${column ?? 1}`].filter((one) => one !== null).join(' ');
    const what = words === '' ? kind : `${kind} “${words}”`;
    return `${place ?? 'text'}  ${what}: ${why}${ids.length === 0 ? '' : ` → ${listed(ids)}`}`;
  };
  return [
    `${incoming.source}: ${seen.length === 0 ? 'nothing was noticed' : 'what was noticed'}`,
    ...seen.map((one) => `  ${say(one)}`),
    ...(rules.length === 0 ? [] : ['Rules that looked at it:']),
    ...rules.map(({ rule, effect, findings }) =>
      findings === 0
        ? `  ${rule}: its conditions do not hold here`
        : `  ${rule}: ${EFFECTS[effect]}, at ${counted(findings, 'place')}`,
    ),
    ...(questions.length === 0 ? [] : ['Questions:']),
    ...questions.map(({ id, because }) => `  ${id}: ${because.join(', ')}`),
  ];
}
