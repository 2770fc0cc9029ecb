/**
 * A referral on the decider's side: whether it is genuine, and how its draft is judged today. Pure.
 */
import { check, withFindings } from './check.js';
import { decide } from './decide.js';
import { plan } from './plan.js';
import { unproved } from './receipt.js';
import type { CheckBody, DecideBody, RecordRow } from './record/body.js';
import { signatureFaults } from './record/officer.js';
import { draftDigest, draftKey, keyedDigest, sha256 } from './record/digest.js';
import { leafHash, hex } from './log/tree.js';
import type { LogRecord } from './record/line.js';
import type { Decision, Referral } from './record/referral.js';
import { readStoredCase, type StoredCase, type StoredFinding } from './record/stored-case.js';
import { dayOf } from './text/time.js';
import type {
  Answer,
  Assessment,
  Basis,
  Detector,
  Draft,
  Finding,
  Instant,
  Judgement,
  Organisation,
  PlannedQuestion,
  RegisteredLog,
  Release,
} from './types.js';

/** A log's public key with the days on which it counts. */
export type KnownLog = Omit<RegisteredLog, 'owner'>;

/** What a referral rests on, once it is known to be genuine. */
export interface Opened {
  readonly body: CheckBody | DecideBody;
  readonly of: RecordRow;
  readonly stored: StoredCase;
}

export type OpenedReferral =
  | { readonly ok: true; readonly opened: Opened }
  | { readonly ok: false; readonly reasons: readonly string[] };

/** Whether the file is what the log holds: its record proved, its words those that the record commits to. */
export function openReferral(
  referral: Referral,
  organisation: Organisation,
  logs: readonly KnownLog[],
): OpenedReferral {
  const { time_zone, register } = organisation;
  const { body } = referral.record;
  const reasons = [
    ...unproved(referral, body.time, time_zone, logs),
    ...signatureFaults(referral.record, register, dayOf(body.time, time_zone)),
  ];
  return reasons.length > 0
    ? { ok: false, reasons }
    : openRecord(referral.record, referral.leaf, referral.private);
}

/** The same of a record that was read from its log. */
export function openRecord(record: LogRecord, leaf: string, words: string): OpenedReferral {
  const { body, i } = record;
  if (body.kind !== 'check' && body.kind !== 'decide') return no('This is no record of a check.');
  if (body.rehearsal) return no('It was practice, which refers nothing.');
  if (body.verdict !== 'refer' && body.verdict !== 'block') return no('Nothing about it is left to decide.');
  const stored = readStoredCase(words);
  if (stored === null || sha256(words) !== body.commit)
    return no('The words in it are not those of the record.');
  const key = draftKey(Buffer.from(stored.secret, 'base64'));
  if (keyedDigest(key, draftDigest(stored.draft)) !== body.draft)
    return no('The post in it is not that of the record.');
  return { ok: true, opened: { body, of: [i, hex(leafHash(leaf))], stored } };
}

function no(reason: string): OpenedReferral {
  return { ok: false, reasons: [reason] };
}

/** A draft as it stands at the time of the decision. */
export interface JudgedAgain {
  readonly draft: Draft;
  readonly assessment: Assessment;
  readonly planned: readonly PlannedQuestion[];
  readonly judgement: Judgement;
  readonly answers: readonly Answer[];
}

/** Judges the draft of a referral by today's policy, register and calendar, with the answers that were given. */
export function judgeAgain(
  stored: StoredCase,
  basis: Basis,
  now: Instant,
  detectors: readonly Detector[],
): JudgedAgain {
  const { draft } = stored;
  const seen = check(draft, basis, now, detectors);
  const carried = stored.findings
    .filter((one) => !isSeen(one, seen))
    .flatMap((one) => carriedFinding(one, basis));
  const assessment = withFindings(seen, carried);
  const planned = plan(draft, basis, assessment);
  const answers = stored.answers.flatMap(givenAnswer);
  return {
    draft,
    assessment,
    planned,
    answers,
    judgement: decide({ draft, basis, assessment, planned, answers }),
  };
}

function isSeen({ rule, where, start, end }: StoredFinding, { findings }: Assessment): boolean {
  return findings.some(
    (one) =>
      one.rule === rule && one.mark.where === where && one.mark.start === start && one.mark.end === end,
  );
}

/** What the words alone do not show again: a picture's own data, and what was decided before. */
function carriedFinding(
  { rule, effect, words, ...mark }: StoredFinding,
  { policy }: Basis,
): readonly Finding[] {
  const isEarlier = rule.startsWith('earlier/');
  if (!isEarlier && !mark.where.startsWith('media:')) return [];
  const known = policy.rules.find(({ id }) => id === rule);
  return [
    {
      rule,
      pack: known?.pack ?? 'engine',
      clause: known?.clause ?? [],
      effect,
      message: known?.message.replaceAll('{words}', () => `“${words}”`) ?? EARLIER,
      words,
      mark: { ...mark, why: '' },
      ask: known?.ask ?? null,
      release: releaseAt(effect, known),
    },
  ];
}

const EARLIER = 'The same or nearly the same words were decided on before.';

function releaseAt(
  effect: Finding['effect'],
  rule: Basis['policy']['rules'][number] | undefined,
): Release | null {
  if (rule === undefined || rule.effect === effect) return rule?.release ?? null;
  return rule.raise.find((line) => line.effect === effect)?.release ?? null;
}

function givenAnswer({
  question,
  choice,
  given,
  via,
  carried,
  seconds,
}: StoredCase['answers'][number]): readonly Answer[] {
  return choice === null ? [] : [{ question, choice, given, via: via ?? 'terminal', carried, seconds }];
}

/** Why a decision that came back does not count for a referral's record; none: it does. */
export function decisionFaults(
  decision: Decision,
  of: RecordRow,
  organisation: Organisation,
): readonly string[] {
  const { body } = decision.record;
  if (body.kind !== 'decide') return ['It holds no decision.'];
  if (body.of[0] !== of[0] || body.of[1] !== of[1]) return ['It decides another referral.'];
  if (body.outcome !== decision.outcome) return ['It says otherwise than its record.'];
  const { time_zone, register } = organisation;
  return [
    ...unproved(decision, body.time, time_zone, register.logs),
    ...signatureFaults(decision.record, register, dayOf(body.time, time_zone)),
  ];
}
