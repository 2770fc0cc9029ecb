/**
 * From a draft to findings. Pure: the same draft, basis, instant and detectors give the same assessment.
 */
import { detect } from './detect/index.js';
import { parts as partsOf } from './draft/parts.js';
import { matchesAnyKind } from './policy/effects.js';
import { worstOf } from './policy/effects.js';
import { NO_ORGANISATION } from './policy/no-organisation.js';
import { ruleBook } from './policy/rule-book.js';
import { holds, personOf, situation, type Situation } from './policy/situation.js';
import { surroundings, type Surroundings } from './policy/surroundings.js';
import type {
  Assessment,
  Basis,
  Capacity,
  Condition,
  Detector,
  Draft,
  Finding,
  Instant,
  Kind,
  Mark,
  Organisation,
  Part,
  Rule,
} from './types.js';

/** Who and where are asked of a check only; `lint` judges words, whoever posts them wherever. */
const WHO_AND_WHERE: readonly string[] = ['meta.author', 'meta.drafted_by', 'meta.channels'];

export interface CheckOptions {
  /** Rules only: no marks of author, drafter and channels. */
  readonly lint?: boolean;
  /** Whose rules: those for the council's posts, unless it says `personal`. */
  readonly capacity?: Capacity;
}

/**
 * Judges a draft at its slot, or now: marks, and what the policy's rules make of them.
 * @throws an Error that names the detector where one throws; nothing may be cleared then.
 */
export function check(
  draft: Draft,
  basis: Basis,
  now: Instant,
  detectors: readonly Detector[],
  options: CheckOptions = {},
): Assessment {
  const organisation = basis.organisation ?? NO_ORGANISATION;
  const { policy } = basis;
  const at = draft.slot ?? now;
  const parts = partsOf(draft);
  const facts = {
    organisation,
    kinds: policy.kinds,
    platforms: policy.platforms,
    at,
    now,
    tolerance: policy.clearance.tolerance,
  };
  const seen = detect(parts, draft, facts, detectors);
  const marks = options.lint === true ? seen.filter(({ where }) => !WHO_AND_WHERE.includes(where)) : seen;
  const scene = sceneOf(draft, parts, marks, organisation, situation(draft, organisation, at));
  const rules = ruleBook(policy.rules)[options.capacity ?? 'council']();
  const findings = rules(marks.filter((mark) => !isAnswered(mark))).flatMap(([rule, its]) =>
    its.filter((mark) => meets(rule.condition, mark, rule, scene)).map((mark) => finding(rule, mark, scene)),
  );
  return {
    at,
    now,
    parts,
    marks,
    findings,
    automatic: worstOf(findings)?.effect ?? 'clean',
    public: marks.filter(({ kind }) => /\.(?:own|partner|public)$/u.test(kind)).length,
  };
}

/** The assessment with findings that rest on more than the draft's own words and fields. */
export function withFindings(seen: Assessment, more: readonly Finding[]): Assessment {
  if (more.length === 0) return seen;
  const findings = [...seen.findings, ...more];
  const marks = [...seen.marks, ...more.map(({ mark }) => mark)];
  return { ...seen, marks, findings, automatic: worstOf(findings)?.effect ?? 'clean' };
}

/** All that a rule is held against. */
interface Scene {
  readonly marks: readonly Mark[];
  readonly here: Situation;
  readonly wordsOf: (mark: Mark) => string;
  /** What stands around a mark, as far as a condition of the rule looks. */
  readonly around: Surroundings;
}

function sceneOf(
  draft: Draft,
  parts: readonly Part[],
  marks: readonly Mark[],
  organisation: Organisation,
  here: Situation,
): Scene {
  const texts = new Map(parts.map(({ where, text }) => [where, text]));
  return {
    marks,
    here,
    wordsOf: (mark) =>
      texts.get(mark.where)?.slice(mark.start, mark.end) ?? metaWords(mark, draft, organisation),
    around: surroundings(marks, texts),
  };
}

/** Marks of the author or the channels have no words in the post: the name says who is meant. */
function metaWords(mark: Mark, draft: Draft, organisation: Organisation): string {
  const aside = /^aside:(\d+)$/u.exec(mark.where)?.[1];
  if (aside !== undefined) return draft.asides?.[Number(aside)]?.text ?? '';
  switch (mark.where) {
    case 'meta.author':
      return personOf(organisation, draft.author)?.name ?? draft.author ?? '';
    case 'meta.channels':
      return draft.channels.join(', ').slice(mark.start, mark.end);
    default:
      return '';
  }
}

/** The post that is answered is another's and goes out without us: its words are what ours stand beside. */
function isAnswered({ where }: Mark): boolean {
  return where === 'reply' || where.startsWith('reply.');
}

/** Whether a condition holds for a mark. */
function meets(condition: Condition, mark: Mark, rule: Rule, scene: Scene): boolean {
  if (!holds(condition.when, scene.here)) return false;
  if (condition.near.length === 0 && condition.lacks.length === 0 && condition.count <= 1) return true;
  const { near, lacks, found } = scene.around(mark, condition, rule);
  const others = (tally: number, kinds: readonly Kind[]): number =>
    tally - Number(matchesAnyKind(mark.kind, kinds));
  return (
    (condition.near.length === 0 || others(near, condition.near) > 0) &&
    (condition.lacks.length === 0 || others(lacks, condition.lacks) === 0) &&
    found >= condition.count
  );
}

/** A raise line makes the effect graver where its condition holds; the gravest line counts, never a milder one. */
function finding(rule: Rule, mark: Mark, scene: Scene): Finding {
  const words = scene.wordsOf(mark);
  const shared = {
    rule: rule.id,
    pack: rule.pack,
    clause: rule.clause,
    message: rule.message.replaceAll('{words}', () => `“${words}”`),
    words,
    mark,
    ask: rule.ask,
  };
  const own = { effect: rule.effect === 'off' ? ('advise' as const) : rule.effect, release: rule.release };
  const raised = rule.raise.filter(({ condition }) => meets(condition, mark, rule, scene));
  const worst = worstOf([own, ...raised]) ?? own;
  return { ...shared, effect: worst.effect, release: worst.release };
}
