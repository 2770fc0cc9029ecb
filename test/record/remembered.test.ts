import { describe, expect, it } from 'vitest';
import {
  decidedBefore,
  isOf,
  knownBy,
  readRemembered,
  rememberedLine,
  saidOf,
  standingRejection,
  waiting,
  waitingBefore,
  type DecidedLine,
  type ReferredLine,
  type Remembered,
} from '../../src/record/remembered.js';
import { draftOf, NOW } from '../support/fixtures.js';

const LOG = 'council.example/smcheck/a1b2c3';
const draft = draftOf('Rally on the green this Thursday at seven.');
const known = knownBy(draft, 'a'.repeat(32), ['c'.repeat(64)]);

const referred = (index: number, fields: Partial<ReferredLine> = {}): ReferredLine => ({
  as: 'referred',
  log: LOG,
  index,
  leaf: 'e'.repeat(64),
  ...known,
  time: NOW,
  decide_by: null,
  file: '/home/jo/draft.txt',
  row: null,
  v: 1,
  ...fields,
});
const decided = (
  index: number,
  of: number,
  outcome: DecidedLine['outcome'],
  fields: Partial<DecidedLine> = {},
): DecidedLine => ({
  as: 'decided',
  log: LOG,
  index,
  of: { log: LOG, index: of },
  ...known,
  time: `2026-11-23T09:00:${String(index).padStart(2, '0')}Z`,
  outcome,
  by: 'Farah Sample',
  words: 'Not now.',
  receipt: null,
  text: null,
  v: 1,
  ...fields,
});
const withdrawn = (index: number): Remembered => ({ as: 'withdrawn', log: LOG, index, time: NOW, v: 1 });

describe('a line of the book', () => {
  it.each([referred(1), decided(2, 1, 'reject'), withdrawn(1)])('reads back', (one) => {
    expect(readRemembered(rememberedLine(one))).toEqual(one);
  });

  it.each(['', '{', '{"as":"referred"}', rememberedLine(withdrawn(1)).replace('"v":1', '"v":2')])(
    'that is none is passed over: %s',
    (line) => {
      expect(readRemembered(line)).toBeNull();
    },
  );

  it('knows its very draft from one that differs in any field', () => {
    expect(isOf(known, draft)).toBe(true);
    expect(isOf(known, { ...draft, slot: NOW })).toBe(false);
    expect(isOf(known, { ...draft, text: `${draft.text}!` })).toBe(false);
  });
});

describe('what waits', () => {
  it.each<[string, readonly Remembered[], readonly number[]]>([
    ['nothing said', [referred(1), referred(2)], [1, 2]],
    ['withdrawn', [referred(1), withdrawn(1)], []],
    ['withdrawn in another log', [referred(1, { log: 'other' }), withdrawn(1)], [1]],
    ['asked back and passed on', [referred(1), decided(2, 1, 'ask'), decided(3, 1, 'pass')], [1]],
    ['posted', [referred(1), decided(2, 1, 'clear')], []],
    ['posted with an edit', [referred(1), decided(2, 1, 'edit')], []],
    ['allowed though forbidden', [referred(1), decided(2, 1, 'release')], []],
    ['rejected', [referred(1), decided(2, 1, 'reject')], []],
  ])('%s', (_, book, indexes) => {
    expect(waiting(book).map(({ index }) => index)).toEqual(indexes);
  });

  it('is listed with what was said of it', () => {
    const book = [decided(3, 1, 'pass'), decided(2, 1, 'ask'), decided(4, 9, 'ask')];
    expect(saidOf(referred(1), book).map(({ outcome }) => outcome)).toEqual(['ask', 'pass']);
  });
});

describe('what was decided before', () => {
  const since = '2026-10-24T09:00:00Z';
  const near = { ...draft, text: 'Rally on the green this Thursday at eight.' };
  const stands = (...book: readonly Remembered[]): string | null =>
    standingRejection(decidedBefore(book, near, since))?.line.words ?? null;

  it('is known of nearly the same text, for thirty days', () => {
    const book = [referred(1), decided(2, 1, 'reject')];
    expect(decidedBefore(book, near, since).map(({ like }) => like)).toEqual(['near']);
    expect(decidedBefore(book, draftOf('The library is open.'), since)).toEqual([]);
    expect(decidedBefore(book, near, '2026-11-23T10:00:00Z')).toEqual([]);
  });

  it('a rejection stands until a decision changes it, and a question changes nothing', () => {
    expect(stands(decided(2, 1, 'reject'))).toBe('Not now.');
    expect(stands(decided(2, 1, 'reject'), decided(3, 2, 'ask'))).toBe('Not now.');
    expect(stands(decided(2, 1, 'reject'), decided(3, 2, 'clear'))).toBeNull();
    expect(stands(decided(2, 1, 'clear'), decided(3, 2, 'reject'))).toBe('Not now.');
    expect(stands()).toBeNull();
  });

  it('what waits of the same text is found too', () => {
    expect(waitingBefore([referred(1), referred(2), withdrawn(2)], near, since)).toHaveLength(1);
  });
});
