/** What was decided before on the same or nearly the same words, and what that means for a post (amendment 10). */
import { withFindings } from '../check.js';
import {
  decidedBefore,
  standingRejection,
  waitingBefore,
  type DecidedLine,
  type Earlier,
  type Remembered,
} from '../record/remembered.js';
import { sayRecord } from '../report/say.js';
import { sayWhen, toInstant, toMs } from '../text/time.js';
import type { Basis, Finding, Instant } from '../types.js';
import type { Assessed } from './assess.js';
import type { Run } from './run.js';

/** The finding by which a rejection stands. */
export const REJECTED = 'earlier/rejected';

const THIRTY_DAYS = 30 * 86_400_000;
/** If in doubt, do not post. */
const CLAUSE = 'A-P6c';

/** Since when decisions are shown. */
export function monthBefore(now: Instant): Instant {
  return toInstant(toMs(now) - THIRTY_DAYS);
}

const SAID: Readonly<Record<DecidedLine['outcome'], string>> = {
  clear: 'to be posted',
  release: 'to be posted',
  edit: 'to be posted with an edit',
  reject: 'not to be posted',
  ask: 'asked back',
  pass: 'passed on',
};

/** `Monday 23 November 2026, 9am, Farah Sample: not to be posted. “Not during the campaign.”` */
export function sayEarlier({ line, like }: Earlier<DecidedLine>, zone: string): string {
  const { time, by, outcome, words } = line;
  const nearly = like === 'near' ? ' (nearly the same words)' : '';
  return `${sayWhen(time, zone)}, ${by}: ${SAID[outcome]}${nearly}.${quoted(words)}`;
}

function quoted(words: string): string {
  return words === '' ? '' : ` “${words}”`;
}

/** A draft with what was decided on its words before: a rejection stands, the rest is said. */
export function recalled(one: Assessed, memory: readonly Remembered[], run: Run): Assessed {
  if (memory.length === 0) return one;
  const { draft } = one.incoming;
  const since = monthBefore(run.now);
  const decided = decidedBefore(memory, draft, since);
  const rejected = standingRejection(decided);
  const [newest] = decided;
  const [waits] = waitingBefore(memory, draft, since);
  const said =
    rejected !== null
      ? [findingOf(REJECTED, 'refer', sayRejected(rejected, run), run.basis)]
      : newest !== undefined
        ? [findingOf('earlier/decided', 'advise', sayDecided(newest, run), run.basis)]
        : waits !== undefined
          ? [
              findingOf(
                'earlier/waiting',
                'advise',
                `It was referred before and waits as ${sayRecord(waits.line)}.`,
                run.basis,
              ),
            ]
          : [];
  return { ...one, assessment: withFindings(one.assessment, said) };
}

function sayRejected({ line, like }: Earlier<DecidedLine>, { zone }: Run): string {
  const what = like === 'same' ? 'this' : 'nearly this';
  const start = `${line.by} decided on ${sayWhen(line.time, zone)} not to post ${what}.`;
  return `${start}${quoted(line.words)} That stands until it is decided anew.`;
}

function sayDecided({ line, like }: Earlier<DecidedLine>, { zone }: Run): string {
  const what = like === 'same' ? 'this' : 'nearly this';
  const when = `on ${sayWhen(line.time, zone)}`;
  switch (line.outcome) {
    case 'ask':
      return `${line.by} asks about ${what}, ${when}:${quoted(line.words)}`;
    case 'pass':
      return `${line.by} passed ${what} on, ${when}:${quoted(line.words)}`;
    case 'edit':
      return `${line.by} allowed ${what} ${when} in these words:${quoted(line.text ?? '')}`;
    case 'clear':
    case 'release':
    case 'reject':
      return `${line.by} decided on ${what} ${when}: ${SAID[line.outcome]}.${quoted(line.words)}`;
  }
}

function findingOf(rule: string, effect: 'refer' | 'advise', message: string, { policy }: Basis): Finding {
  return {
    rule,
    pack: 'engine',
    clause: policy.clauses.some(({ id }) => id === CLAUSE) ? [CLAUSE] : [],
    effect,
    message,
    words: '',
    mark: { kind: 'draft', where: 'meta.draft', start: 0, end: 0, why: 'decided before' },
    ask: null,
    release: null,
  };
}
