import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeJson } from '../../src/safe/json.js';
import { HOSTILE, runnerCommands } from '../support/hostile.js';

describe.each(HOSTILE.map((payload) => [JSON.stringify(payload), payload] as const))('%s', (_, payload) => {
  test('comes back the same and steers nothing', () => {
    const json = safeJson({ [payload]: [payload] }, 2);
    expect(JSON.parse(json)).toEqual({ [payload]: [payload] });
    expect(json).not.toMatch(/(?!\n)\p{Cc}|\p{Cs}|\p{Zl}|\p{Zp}|\p{Bidi_Control}/u);
    expect(runnerCommands(json)).toEqual([]);
  });
});

test('any text comes back the same', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(JSON.parse(safeJson(text))).toBe(text);
    }),
  );
});

test('survives the way through UTF-8', () => {
  const json = safeJson('half \ud800 character');
  expect(JSON.parse(Buffer.from(json).toString())).toBe('half \ud800 character');
});
