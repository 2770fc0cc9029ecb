import { describe, expect, it } from 'vitest';
import { checkpointText } from '../src/log/checkpoint.js';
import { cosignatureBytes, cosignedText } from '../src/log/cosignature.js';
import { printNoteKey, signatureLine } from '../src/log/note.js';
import { keyPairOf, signerOf } from '../src/store/key.js';
import type { Witness } from '../src/types.js';
import { knownWitnesses, saySeen, seenIn, seenTogether, UNSEEN, type Seen } from '../src/witnesses.js';

const ORIGIN = 'council.example/smcheck/755857';
const log = signerOf(ORIGIN, Buffer.alloc(32, 1));
const iris = keyPairOf('council.example/witness/00000a', Buffer.alloc(32, 2), 4);
const tom = keyPairOf('other.example/w', Buffer.alloc(32, 3), 4);

const entry = ({ key }: typeof iris, changes: Partial<Witness> = {}): Witness => ({
  name: key.name,
  vkey: printNoteKey(key),
  from: '2026-01-05',
  until: null,
  ...changes,
});

function note(size: number, ...by: readonly (readonly [typeof iris, string])[]): string {
  const text = checkpointText({ origin: ORIGIN, size, root: '0a'.repeat(32) });
  const lines = by.map(([{ key, signature }, time]) => {
    const seconds = Date.parse(time) / 1000;
    return signatureLine({
      ...key,
      signature: cosignatureBytes(seconds, signature(cosignedText(text, seconds))),
    });
  });
  return log.sign(text) + lines.join('');
}

function look(
  text: string,
  size: number,
  witnesses: readonly Witness[],
): Seen & { wrong: readonly string[] } {
  return seenIn(text, size, log.key, knownWitnesses({ witnesses }, 'Europe/London'));
}

describe('witnesses', () => {
  it('count where the register names them', () => {
    const text = note(7, [iris, '2026-03-02T09:00:00Z'], [tom, '2026-03-02T10:00:00Z']);
    expect(look(text, 7, [entry(iris)])).toEqual({
      sightings: [{ name: iris.key.name, size: 7, time: '2026-03-02T09:00:00Z' }],
      strangers: [tom.key.name],
      wrong: [],
    });
  });

  it.each([
    ['before its first day', { from: '2026-03-03' }, 0],
    ['on its first day', { from: '2026-03-02' }, 1],
    ['on its last day', { until: '2026-03-02' }, 1],
    ['after its last day', { until: '2026-03-01' }, 0],
  ])('count by the day on which they signed: %s', (_, dates, count) => {
    const seen = look(note(7, [iris, '2026-03-02T23:30:00Z']), 7, [entry(iris, dates)]);
    expect([seen.sightings.length, seen.strangers.length]).toEqual([count, 1 - count]);
  });

  it('that signed something else are told of', () => {
    const text = note(7, [iris, '2026-03-02T09:00:00Z']).replace('\n7\n', '\n8\n');
    expect(look(text, 8, [entry(iris)])).toMatchObject({ wrong: [iris.key.name], sightings: [] });
  });

  it('count with the longest history they saw, and when last', () => {
    const at = (size: number, time: string): Seen => look(note(size, [iris, time]), size, [entry(iris)]);
    const all = [at(5, '2026-03-02T09:00:00Z'), at(9, '2026-03-03T09:00:00Z'), at(9, '2026-03-04T09:00:00Z')];
    let seen = UNSEEN;
    for (const one of all) seen = seenTogether(seen, one);
    expect(seen.sightings).toEqual([{ name: iris.key.name, size: 9, time: '2026-03-04T09:00:00Z' }]);
    expect(saySeen(seen, 12)).toBe(
      `besides whoever holds that key, ${iris.key.name} has seen its first 9 records (2026-03-04)`,
    );
    expect(saySeen(seen, 9)).toContain('has seen all of it (2026-03-04)');
  });

  it('that are none leave the log to its own key', () => {
    expect(saySeen(UNSEEN, 3)).toBe(
      'only its own key vouches for it, which proves nothing against whoever holds that key',
    );
    const seen = look(note(7, [tom, '2026-03-02T09:00:00Z']), 7, []);
    expect(saySeen(seen, 7)).toMatch(
      /^only its own key .*; the register lets nothing count .* other\.example\/w$/u,
    );
  });
});
