/** What was really posted, held against what was cleared: the same words, on its channels, within its time. Pure. */
import { sketchOf } from './record/sketch.js';
import { groupBy } from './text/group-by.js';
import type { Instant } from './types.js';

/** A record that let a post out, with the words behind it. */
export interface ClearedPost {
  readonly log: string;
  readonly index: number;
  readonly text: string;
  readonly channels: readonly (string | null)[];
  readonly from: Instant | null;
  readonly until: Instant | null;
}

/** A post as the tool that sent it tells of it. */
export interface Posted {
  readonly text: string;
  /** Register ids; empty where the tool does not say. */
  readonly channels: readonly string[];
  /** Null where the tool does not say. */
  readonly time: Instant | null;
}

/**
 * `elsewhere`: cleared, but for another channel. `early`, `late`: before or after its clearance held.
 * `different`: nearly these words were cleared. `unknown`: nothing like it was.
 */
export type Posting = 'cleared' | 'elsewhere' | 'early' | 'late' | 'different' | 'unknown';

export interface Matched {
  readonly as: Posting;
  /** The record it is, or the nearest; null: none. */
  readonly record: ClearedPost | null;
}

/** From best to worst: of several records with the same words the kindest that is true counts. */
const KINDEST: readonly Posting[] = ['cleared', 'late', 'early', 'elsewhere'];
/** As of earlier referrals: so much of what both say must be shared to be nearly the same. */
const NEAR = 0.5;

/** Looks posts up among what was cleared; the records are read once. */
export function openPostings(cleared: Iterable<ClearedPost>): (posted: Posted) => Matched {
  const all = [...cleared];
  const byText = groupBy(all, ({ text }) => folded(text));
  const near = openNearest(all);
  return (posted) => {
    const same = (byText.get(folded(posted.text)) ?? []).map((record) => ({
      as: judged(posted, record),
      record,
    }));
    // Later records first: what was cleared again holds anew.
    const [best] = same
      .toReversed()
      .toSorted((one, other) => KINDEST.indexOf(one.as) - KINDEST.indexOf(other.as));
    if (best !== undefined) return best;
    const record = near(posted.text);
    return { as: record === null ? 'unknown' : 'different', record };
  };
}

/** Letters and signs count, the number of blanks does not: tools add and take them. */
const folded = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();

function judged({ channels, time }: Posted, record: ClearedPost): Posting {
  if (channels.length > 0 && !channels.every((channel) => record.channels.includes(channel)))
    return 'elsewhere';
  if (time === null) return 'cleared';
  if (record.from !== null && time < record.from) return 'early';
  return record.until !== null && record.until < time ? 'late' : 'cleared';
}

/** The record that shares most with a text; null where none shares enough. */
function openNearest(all: readonly ClearedPost[]): (text: string) => ClearedPost | null {
  const piecesOf = (text: string): readonly string[] => sketchOf({ text, media: [] }, '').pieces;
  const counts = all.map(({ text }) => piecesOf(text).length);
  const holding = new Map<string, number[]>();
  for (const [at, { text }] of all.entries())
    for (const piece of piecesOf(text)) {
      const there = holding.get(piece);
      if (there === undefined) holding.set(piece, [at]);
      else there.push(at);
    }
  return (text) => {
    const pieces = piecesOf(text);
    const shared = new Map<number, number>();
    for (const piece of pieces)
      for (const at of holding.get(piece) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    let best: { readonly at: number; readonly likeness: number } | null = null;
    for (const [at, count] of shared) {
      const likeness = count / (pieces.length + (counts[at] ?? 0) - count);
      if (likeness >= NEAR && (best === null || likeness >= best.likeness)) best = { at, likeness };
    }
    return best === null ? null : (all[best.at] ?? null);
  };
}
