/** The judgement of our own labelled posts does not get worse; `npm run quality` shows the numbers behind it. */
import { describe, expect, test } from 'vitest';
import { join } from 'node:path';
import { openBench, seeSet, type Seen } from './quality/judge.js';
import { fallen, raised, reached, readFloors } from './quality/floors.js';
import { readSets } from './quality/rows.js';
import { isBenign, isBreach } from './quality/outcome.js';
import { fit, ofKind, overlapF1 } from './quality/spans.js';
import { showRows } from './quality/show.js';

const bench = openBench();
const sets = readSets(join(import.meta.dirname, 'corpus')).map((set) => seeSet(set, bench));
const seen = sets.flatMap((set) => set.seen);
const seenIn = (name: string): readonly Seen[] => sets.find((set) => set.name === name)?.seen ?? [];

describe('our own posts', () => {
  test('no number of floors.json has fallen', () => {
    expect(fallen(reached(sets), readFloors())).toEqual([]);
  });

  test('are enough to measure with', () => {
    expect(seenIn('benign').filter(isBenign).length).toBeGreaterThanOrEqual(400);
    expect(seenIn('breaches').filter(isBreach).length).toBeGreaterThanOrEqual(200);
  });

  test('are each there once', () => {
    const rows = seen.map(({ row: { text, alt, link, in_reply_to } }) =>
      JSON.stringify([text, alt, link, in_reply_to]),
    );
    expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([]);
  });

  test('name clauses of the policy', () => {
    const known = new Set(bench.basis.policy.clauses.map(({ id }) => id));
    const named = seen.flatMap(({ row }) => row.clause);
    expect([...new Set(named)].filter((id) => !known.has(id))).toEqual([]);
  });

  test('hold no mobile number but those kept for drama', () => {
    const mobiles = seen.flatMap(({ row }) => row.text.match(/\b07\d{3} ?\d{6}\b/gu) ?? []);
    expect(mobiles.filter((number) => !number.startsWith('07700'))).toEqual([]);
  });

  test('have their spans inside the part that they name', () => {
    const wrong = seen.flatMap(({ row }) =>
      row.spans
        .filter(({ where, start, end }) => {
          const part = where === 'text' ? row.text : (row.alt ?? '');
          return start >= end || end > part.length;
        })
        .map(() => row.place),
    );
    expect(wrong).toEqual([]);
  });
});

describe('floors', () => {
  const stored = { at_least: { 'a: caught': 5 }, at_most: { 'b: block': 1, 'b: clause 4.6.1': 2 } };
  const worse = { at_least: {}, at_most: { 'b: block': 2, 'b: clause 5.1': 9 } };

  test('fall where less is found or more is stopped', () => {
    expect(fallen(worse, stored)).toEqual(['a: caught: 0, was at least 5', 'b: block: 2, was at most 1']);
  });

  test('are raised and never lowered', () => {
    expect(raised({ at_least: { 'a: caught': 7 }, at_most: { 'b: block': 3 } }, stored)).toEqual({
      at_least: { 'a: caught': 7 },
      at_most: { 'b: block': 1, 'b: clause 4.6.1': 0 },
    });
    expect(raised(worse, stored).at_least).toEqual({ 'a: caught': 5 });
  });
});

describe('spans', () => {
  const [first] = seenIn('breaches').filter(({ row }) => row.spans.some(({ kind }) => kind === 'identifier'));
  const mark = (start: number, end: number, kind = 'identifier.nino'): Seen['marks'][number] => ({
    kind,
    where: 'text',
    start,
    end,
    why: '',
  });

  test('count what overlaps, and what is the very same', () => {
    if (first === undefined) throw new Error('no breach with an identifier');
    const [span] = first.row.spans;
    const { start = 0, end = 0 } = span ?? {};
    const near = { ...first, marks: [mark(start, end - 1), mark(end + 1, end + 2)] };
    const one = fit([near], ofKind('identifier'));
    expect(one).toEqual({ labelled: 1, marked: 2, found: 1, right: 1, exact: 0 });
    expect(overlapF1(one)).toBeCloseTo(2 / 3);
  });
});

describe('showing rows', () => {
  const options = { what: 'obscene.strong', unmasked: false };

  test('of our own in full, of a corpus masked, and without a terminal by their places', () => {
    const own = sets.find(({ name }) => name === 'breaches');
    if (own === undefined) throw new Error('no breaches');
    const words = own.seen.find(({ marks }) => marks.some(({ kind }) => kind === options.what))?.row.text;
    expect(showRows([], [own], { ...options, isTerminal: false })).toContain(words);
    expect(showRows([own], [], { ...options, isTerminal: true })).not.toContain(words);
    expect(showRows([own], [], { ...options, isTerminal: false, unmasked: true })).not.toContain(words);
    expect(showRows([own], [], { ...options, isTerminal: true, unmasked: true })).toContain(words);
  });
});
