/** What was decided before on the same or nearly the same words, and what that means for a post (amendment 10). */
import type { DecidedLine, Earlier } from '../record/remembered.js';
import { sayWhen, toInstant, toMs } from '../text/time.js';
import type { Instant } from '../types.js';

const THIRTY_DAYS = 30 * 86_400_000;

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

/** `3 March, 10am, Farah Sample: not to be posted. “Not during the campaign.”` */
export function sayEarlier({ line, like }: Earlier<DecidedLine>, zone: string): string {
  const { time, by, outcome, words } = line;
  const nearly = like === 'near' ? ' (nearly the same words)' : '';
  const quoted = words === '' ? '' : ` “${words}”`;
  return `${sayWhen(time, zone)}, ${by}: ${SAID[outcome]}${nearly}.${quoted}`;
}
