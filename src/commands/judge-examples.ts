/** A policy's rules held against their own examples (`formats.md`, "Rule"). Pure. */
import { check } from '../check.js';
import { draftFrom, type DraftFields } from '../draft/from-fields.js';
import { resolveNames } from '../draft/resolve.js';
import type {
  Assessment,
  Basis,
  Capacity,
  Detector,
  Finding,
  Instant,
  Organisation,
  Policy,
  Rule,
  RuleExample,
  Where,
} from '../types.js';

/** When an example happens that says no time: a Monday morning in office hours. */
const EXAMPLE_TIME: Instant = '2026-11-23T10:00:00Z';
const NO_FILE = '0'.repeat(64);

export interface ExampleFailure {
  readonly rule: string;
  readonly list: 'good' | 'bad';
  /** Its place in the list, from 1. */
  readonly number: number;
  readonly text: string;
  /** What was wanted and what was found, in a sentence. */
  readonly why: string;
}

export interface Judged {
  readonly rules: number;
  readonly examples: number;
  readonly failures: readonly ExampleFailure[];
}

export interface JudgeContext {
  /** What stands beside the policy: its own organisation, or the example's. */
  readonly organisation: Organisation;
  readonly detectors: readonly Detector[];
}

/** Every rule's good and bad examples; a rule that is off has none. */
export function judgeExamples(policy: Policy, rules: readonly Rule[], context: JudgeContext): Judged {
  const judged = rules.filter(({ effect }) => effect !== 'off');
  const failures = judged.flatMap((rule) => [
    ...judgeList(rule, 'good', (example) => goodFailure(example, rule, policy, context)),
    ...judgeList(rule, 'bad', (example) => badFailure(example, rule, policy, context)),
  ]);
  const examples = judged.reduce((sum, { good, bad }) => sum + good.length + bad.length, 0);
  return { rules: judged.length, examples, failures };
}

function judgeList(
  rule: Rule,
  list: 'good' | 'bad',
  failure: (example: RuleExample) => string | null,
): readonly ExampleFailure[] {
  return rule[list].flatMap((example, index) => {
    const why = failure(example);
    return why === null ? [] : [{ rule: rule.id, list, number: index + 1, text: textOf(example), why }];
  });
}

function textOf({ draft }: RuleExample): string {
  const text = draft['text'];
  return typeof text === 'string' ? text : '';
}

/** The whole pack stays at `advise` or below; of personal posts, where all is advice, the rule itself is silent. */
function goodFailure(
  example: RuleExample,
  { id, capacity }: Rule,
  policy: Policy,
  context: JudgeContext,
): string | null {
  const grave = findingsOf(example, capacity, policy, context).filter(({ rule, effect }) =>
    capacity === 'personal' ? rule === id : effect !== 'advise',
  );
  if (grave.length === 0) return null;
  const all = grave.map(({ rule, words, effect }) => `${rule} finds “${words}” (${effect})`);
  return `It should pass, but ${[...new Set(all)].join(', and ')}.`;
}

/** The rule finds exactly the words in `[[ ]]`, with the effect the example names. */
function badFailure(example: RuleExample, rule: Rule, policy: Policy, context: JudgeContext): string | null {
  const found = findingsOf(example, rule.capacity, policy, context).filter(
    (finding) => finding.rule === rule.id,
  );
  if (found.length === 0) return 'The rule finds nothing in it.';
  const text = textOf(example);
  const words = (spans: RuleExample['spans']): readonly string[] =>
    spans.map(({ start, end }) => `“${text.slice(start, end)}”`);
  const spans = distinct(found.filter(({ mark }) => mark.where === 'text').map(({ mark }) => mark));
  if (example.spans.length > 0 && !sameSpans(spans, example.spans))
    return `It should find ${words(example.spans).join(', ')}, but finds ${words(spans).join(', ') || 'nothing in the text'}.`;
  if (example.effect === null || found.some(({ effect }) => effect === example.effect)) return null;
  const effects = [...new Set(found.map(({ effect }) => effect))];
  return `The effect should be ${example.effect}, but is ${effects.join(' and ')}.`;
}

function distinct(spans: RuleExample['spans']): RuleExample['spans'] {
  const byPlace = new Map(spans.map(({ start, end }) => [`${start}-${end}`, { start, end }]));
  return [...byPlace.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

function sameSpans(found: RuleExample['spans'], wanted: RuleExample['spans']): boolean {
  const say = (spans: RuleExample['spans']): string =>
    spans.map(({ start, end }) => `${start}-${end}`).join(' ');
  return say(found) === say(wanted);
}

/** As `lint` judges it: an author or a channel counts only where the example names one. */
function findingsOf(
  example: RuleExample,
  capacity: Capacity,
  policy: Policy,
  context: JudgeContext,
): readonly Finding[] {
  const unnamed = unnamedPlaces(example);
  return exampleDraft(example, policy, context, capacity).findings.filter(
    ({ mark }) => !unnamed.includes(mark.where),
  );
}

/** An example judged as a draft. */
export function exampleDraft(
  example: RuleExample,
  policy: Policy,
  { organisation, detectors }: JudgeContext,
  capacity: Capacity = 'council',
): Assessment {
  const now = example.now ?? EXAMPLE_TIME;
  const there = { ...organisation, windows: windowsOf(example, organisation, now) };
  const fields: DraftFields = example.draft;
  const given = draftFrom(textOf(example), fields, {
    zone: there.time_zone,
    mediaDigests: (fields.media ?? []).map(() => NO_FILE),
  });
  const basis: Basis = { policy, organisation: there, manifest: '', digest: '' };
  return check(resolveNames(given, there.register), basis, now, detectors, { capacity });
}

function unnamedPlaces({ draft }: RuleExample): readonly Where[] {
  const has = (...names: readonly string[]): boolean => names.some((name) => Object.hasOwn(draft, name));
  return [
    ...(has('author') ? [] : ['meta.author']),
    ...(has('drafted_by') ? [] : ['meta.drafted_by']),
    ...(has('channel', 'channels') ? [] : ['meta.channels']),
  ];
}

/** Only an example that names a time meets the calendar's own windows. */
function windowsOf(
  { window, now }: RuleExample,
  { windows }: Organisation,
  at: Instant,
): Organisation['windows'] {
  if (window === null) return now === null ? [] : windows;
  return [{ id: window, kind: kindOf(window), from: at, to: null, area: null, note: null }];
}

function kindOf(window: string): Organisation['windows'][number]['kind'] {
  return (['pre-election', 'mourning', 'incident'] as const).find((kind) => kind === window) ?? 'other';
}
