/** The verdict that a record's own findings and answers give: the promise anyone can check with one line. */
import type { Verdict } from '../types.js';
import type { CheckBody, DecideBody } from './body.js';

/**
 * The worst of the recorded effects (design §6, "recompute"): any block blocks, any refer refers, and an
 * `ask` counts only through its question. Of a decision, what it released no longer counts, and what was
 * not cleared is as its outcome says. Null of an abandoned check, which was never judged.
 */
export function recompute(body: CheckBody | DecideBody): Verdict | null {
  if (body.verdict === 'abandoned') return null;
  if (body.kind === 'check') return worst(body, []);
  switch (body.outcome) {
    case 'clear':
    case 'release':
    case 'edit':
      return worst(body, body.released);
    case 'reject':
      return 'block';
    case 'ask':
    case 'pass':
      return 'refer';
  }
}

function worst({ findings, answers }: CheckBody | DecideBody, released: readonly string[]): Verdict {
  const counts = ([source]: readonly [string, ...unknown[]]): boolean => !released.includes(source);
  const effects: readonly string[] = [
    ...findings.filter(counts).map(([, effect]) => effect),
    ...answers.filter(counts).map(([, , effect]) => effect),
  ];
  return effects.includes('block') ? 'block' : effects.includes('refer') ? 'refer' : 'clear';
}
