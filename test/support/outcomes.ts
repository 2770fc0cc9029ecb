/** Outcomes of drafts judged with the real policy and the example council, without a file or a log. */
import { check } from '../../src/check.js';
import { decide, recorded } from '../../src/decide.js';
import { detectors } from '../../src/detect/index.js';
import { plan } from '../../src/plan.js';
import type { Checked, Run, Standing, View } from '../../src/report/outcome.js';
import { lineStarts } from '../../src/text/lines.js';
import type { Answer, Draft, Incoming } from '../../src/types.js';
import { answerOf, draftOf, NOW } from './fixtures.js';
import { realBasis } from './real-basis.js';

export const BASIS = realBasis();
export const RECORD = { log: 'council.example/smcheck/a1b2c3', index: 12 };
export const VIEW: View = { width: 80, redact: false, plain: false, alone: true };
export const RUN: Run = { mode: 'check', tool: 'smcheck 0.1.0', now: NOW, basis: BASIS, notices: [] };

/** Answers that clear a post in which nothing was noticed. */
export const CLEARING: readonly Answer[] = [
  answerOf('facts', 'published', 'https://council.example/bins'),
  answerOf('person', 'nobody'),
  answerOf('worry', 'nothing'),
];

/** A post by Jo Doe of the example council, as if read from `posts/bins.md`. */
export function incomingOf(
  text: string,
  fields: Partial<Draft> = {},
  more: Partial<Incoming> = {},
): Incoming {
  return {
    id: null,
    source: 'posts/bins.md',
    row: null,
    tool: null,
    draft: draftOf(text, { author: 'nw-0001', ...fields }),
    places: { lineStarts: lineStarts(text), fields: { text: [{ at: 0, offset: 0 }] } },
    mediaSizes: [],
    notices: [],
    ...more,
  };
}

export interface OutcomeFields {
  readonly draft?: Partial<Draft>;
  readonly incoming?: Partial<Incoming>;
  readonly answers?: readonly Answer[];
  readonly standing?: (judgement: ReturnType<typeof decide>) => Standing;
  readonly checked?: Partial<Checked>;
  readonly now?: string;
}

/** Recorded, no rehearsal, unless said otherwise. */
export function outcomeOf(text: string, fields: OutcomeFields = {}): Checked {
  const incoming = incomingOf(text, fields.draft, fields.incoming);
  const assessment = check(incoming.draft, BASIS, fields.now ?? NOW, detectors);
  const planned = plan(incoming.draft, BASIS, assessment);
  const answers = fields.answers ?? CLEARING;
  const judgement = decide({ draft: incoming.draft, basis: BASIS, assessment, planned, answers });
  const stand =
    fields.standing ?? ((one) => ({ as: 'recorded', judgement: recorded(one, RECORD), rehearsal: false }));
  return {
    kind: 'checked',
    incoming,
    digest: 'd'.repeat(64),
    assessment,
    planned,
    standing: stand(judgement),
    identity: 'asserted',
    receipt: null,
    referral: null,
    ...fields.checked,
  };
}
