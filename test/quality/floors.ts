/**
 * The numbers that may not get worse, from our own posts alone: rows found of each clause and topic, good posts
 * that are stopped, and how well spans fit. By set, clause and kind, so that a renamed rule changes nothing.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Seen, SeenSet } from './judge.js';
import { byKey, count, isBenign, isBreach, isCaught, stopsOf } from './outcome.js';
import { fit, ofKind, overlapF1 } from './spans.js';

const FILE = join(import.meta.dirname, 'floors.json');
const NUMBERS = v.record(v.string(), v.number());
const FLOORS = v.strictObject({ at_least: NUMBERS, at_most: NUMBERS });

export type Floors = v.InferOutput<typeof FLOORS>;

export const readFloors = (): Floors => v.parse(FLOORS, JSON.parse(readFileSync(FILE, 'utf8')));

export const writeFloors = (floors: Floors): void => {
  writeFileSync(FILE, `${JSON.stringify(floors, null, 2)}\n`);
};

/** What the own sets reach now. */
export function reached(sets: readonly SeenSet[]): Floors {
  return {
    at_least: sorted([...sets.flatMap(finds), ...kinds(sets)]),
    at_most: sorted(sets.flatMap(stops)),
  };
}

type Numbers = readonly (readonly [string, number])[];

function finds({ name, seen }: SeenSet): Numbers {
  const breaches = seen.filter(isBreach);
  if (breaches.length === 0) return [];
  return [
    [`${name}: caught`, breaches.filter(isCaught).length],
    [`${name}: caught, by the right clause`, count(breaches, 'found')],
    ...byKey(breaches, ({ row }) => row.clause).map(
      ([clause, rows]) => [`${name}: clause ${clause}`, count(rows, 'found')] as const,
    ),
    ...byKey(breaches, ({ row }) => [row.topic]).map(
      ([topic, rows]) => [`${name}: topic ${topic}`, rows.filter(isCaught).length] as const,
    ),
  ];
}

function stops({ name, seen }: SeenSet): Numbers {
  const benign = seen.filter(isBenign);
  if (benign.length === 0) return [];
  const byClause = byKey(benign, (one) => stopsOf(one).flatMap(({ clause }) => clause));
  return [
    [`${name}: block`, benign.filter(({ grade }) => grade === 3).length],
    [`${name}: refer or block`, benign.filter(({ grade }) => grade >= 2).length],
    [`${name}: ask, refer or block`, benign.filter(({ grade }) => grade >= 1).length],
    ...byClause.map(([clause, rows]) => [`${name}: clause ${clause}`, rows.length] as const),
  ];
}

/** In thousandths, rounded down. */
function kinds(sets: readonly SeenSet[]): Numbers {
  const rows = spanRows(sets.flatMap(({ seen }) => seen));
  return labelledKinds(rows).map((kind) => [
    `spans: ${kind}, F1 in thousandths`,
    Math.floor(overlapF1(fit(rows, ofKind(kind))) * 1000),
  ]);
}

/** Rows whose spans are labelled, or that hold nothing to label. */
export const spanRows = (rows: readonly Seen[]): readonly Seen[] =>
  rows.filter((seen) => isBenign(seen) || seen.row.spans.length > 0);

export const labelledKinds = (rows: readonly Seen[]): readonly string[] =>
  byKey(rows, ({ row }) => row.spans.map(({ kind }) => kind)).map(([kind]) => kind);

const sorted = (numbers: Numbers): Record<string, number> =>
  Object.fromEntries([...numbers].sort(([a], [b]) => (a < b ? -1 : 1)));

/** One sentence for each number that is worse than it was; a number not yet stored is not judged. */
export function fallen(now: Floors, stored: Floors): readonly string[] {
  const low = Object.entries(stored.at_least)
    .filter(([name, floor]) => (now.at_least[name] ?? 0) < floor)
    .map(([name, floor]) => `${name}: ${now.at_least[name] ?? 0}, was at least ${floor}`);
  const high = Object.entries(now.at_most)
    .filter(([name, value]) => value > ceiling(name, stored))
    .map(([name, value]) => `${name}: ${value}, was at most ${ceiling(name, stored)}`);
  return [...low, ...high];
}

/** What is not stored yet is held by the totals of its set. */
const ceiling = (name: string, { at_most: stored }: Floors): number =>
  stored[name] ?? Number.POSITIVE_INFINITY;

/** Better numbers take the place of those stored, worse ones do not. */
export function raised(now: Floors, stored: Floors): Floors {
  const low = Object.keys({ ...stored.at_least, ...now.at_least }).map(
    (name) => [name, Math.max(now.at_least[name] ?? 0, stored.at_least[name] ?? 0)] as const,
  );
  // A clause that stops no good post any more has no number now, and may stop none from here on.
  const high = Object.keys({ ...stored.at_most, ...now.at_most }).map(
    (name) => [name, Math.min(now.at_most[name] ?? 0, ceiling(name, stored))] as const,
  );
  return { at_least: sorted(low), at_most: sorted(high) };
}
