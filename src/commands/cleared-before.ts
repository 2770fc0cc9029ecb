/** A post that was cleared before and still is: nobody is asked about it again. */
import { recorded } from '../decide.js';
import type { CheckBody } from '../record/body.js';
import { draftDigest } from '../record/digest.js';
import { filled } from '../receipt.js';
import type { Checked } from '../report/outcome.js';
import { sayWhen } from '../text/time.js';
import type { Assessment, Incoming } from '../types.js';
import { assess, type Assessed } from './assess.js';
import type { Run } from './run.js';

/** Where a clearance stands: the log's origin, the number of its record, and the file beside the post. */
export interface Clearance {
  readonly log: string;
  readonly index: number;
  readonly path: string;
}

/**
 * The post as it was cleared, judged again by today's rules; null where they notice or ask what was not answered then.
 * @param recall adds what was decided on the same or nearly the same words.
 */
export function clearedBefore(
  read: Incoming,
  body: CheckBody,
  { log, index, path }: Clearance,
  run: Run,
  recall: (one: Assessed) => Assessed,
): Checked | null {
  const when = sayWhen(body.time, run.zone);
  const notice = `Cleared on ${when} and not changed since. To be asked again, delete ${path}.`;
  const incoming = { ...read, draft: filled(read.draft, body), notices: [...read.notices, notice] };
  const looked = assess(incoming, run, false);
  if ('unread' in looked || !isAnswered(recall(looked), body)) return null;
  const { from, until, identity } = body;
  const judgement = { verdict: 'clear', because: [], answers: [], from, until, release: [] } as const;
  return {
    kind: 'checked',
    ...looked,
    assessment: adviceOnly(looked.assessment),
    planned: [],
    digest: draftDigest(incoming.draft),
    standing: { as: 'recorded', judgement: recorded(judgement, { log, index }), rehearsal: false },
    identity,
    receipt: path,
    referral: null,
  };
}

/** Whether all that is asked and noticed today was answered and noticed then. */
function isAnswered({ assessment, planned }: Assessed, body: CheckBody): boolean {
  const answered = new Set(body.answers.map(([question]) => question));
  const noticed = new Set(body.findings.map(([rule, effect]) => `${rule} ${effect}`));
  return (
    planned.every(({ question }) => answered.has(question.id)) &&
    assessment.findings.every(({ rule, effect }) => effect === 'advise' || noticed.has(`${rule} ${effect}`))
  );
}

/** What was answered is not said again. */
export function adviceOnly(assessment: Assessment): Assessment {
  return { ...assessment, findings: assessment.findings.filter(({ effect }) => effect === 'advise') };
}
