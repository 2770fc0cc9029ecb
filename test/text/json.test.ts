import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, MAX_LINE_BYTES, parseCanonical } from '../../src/text/json.js';

const VECTORS = resolve(import.meta.dirname, '../../../shared/vectors/jcs');

describe('canonicalJson', () => {
  it('sorts members by UTF-16 code units and prints numbers as ECMAScript does (RFC 8785 §3.2)', () => {
    expect(canonicalJson({ '\u{1F600}': 1, '\uFB33': 2, b: [1e21, 0.1, -0], a: 'é\u007f\n"\\' })).toBe(
      '{"a":"é\u007f\\n\\"\\\\","b":[1e+21,0.1,0],"\u{1F600}":1,"\uFB33":2}',
    );
  });

  it.each([
    ['undefined', { a: undefined }],
    ['not a number', NaN],
    ['infinity', -Infinity],
    ['half a pair', 'x\uD800y'],
    ['half a pair in a name', { '\uDC00': 1 }],
    ['a function', (): null => null],
    ['a date', new Date(0)],
    ['a map', new Map()],
    ['a big integer', 1n],
  ])('refuses %s', (_, value) => {
    expect(() => canonicalJson(value)).toThrow('cannot be recorded');
  });

  it('reads back as the same value, and prints that the same', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false }), (value) => {
        const line = canonicalJson(value);
        expect(canonicalJson(JSON.parse(line))).toBe(line);
      }),
    );
  });

  it.each(['arrays', 'french', 'structures', 'unicode', 'values', 'weird'])(
    'agrees with the published vector %s',
    (name) => {
      if (!existsSync(VECTORS)) {
        console.info(`vectors not here: ${name} was not compared`);
        return;
      }
      const input: unknown = JSON.parse(readFileSync(join(VECTORS, 'input', `${name}.json`), 'utf8'));
      const bytes = readFileSync(join(VECTORS, 'outhex', `${name}.txt`), 'utf8').replace(/\s+/gu, '');
      expect(Buffer.from(canonicalJson(input)).toString('hex')).toBe(bytes);
    },
  );
});

describe('parseCanonical', () => {
  it('reads what is canonical', () => {
    expect(parseCanonical('{"a":[1,null,true,"é"],"b_2":{}}')).toEqual({
      ok: true,
      value: { a: [1, null, true, 'é'], b_2: {} },
    });
  });

  it.each([
    ['blanks', '{"a": 1}', 'canonical'],
    ['another order', '{"b":1,"a":2}', 'canonical'],
    ['a repeated member', '{"a":1,"a":1}', 'canonical'],
    ['another escape', '{"a":"\\u0041"}', 'canonical'],
    ['an escaped solidus', '{"a":"\\/"}', 'canonical'],
    ['minus nothing', '{"a":-0}', 'canonical'],
    ['an exponent', '{"a":1e2}', 'canonical'],
    ['a byte order mark', '\uFEFF{"a":1}', 'not JSON'],
    ['half a line', '{"a":', 'not JSON'],
    ['nothing', '', 'not JSON'],
    ['a fraction', '{"a":0.5}', 'whole number'],
    ['54 bits', '{"a":9007199254740992}', 'whole number'],
    ['a capital in a name', '{"A":1}', 'member name'],
    ['an empty name', '{"":1}', 'member name'],
    ['a line feed', '{"a":"x\\ny"}', 'control'],
    ['a delete character', '{"a":"\u007f"}', 'control'],
    ['half a pair', '{"a":"\\ud800"}', 'surrogate'],
    ['a decomposed letter', '{"a":"e\u0301"}', 'NFC'],
    ['nine levels', '[[[[[[[[[1]]]]]]]]]', 'deep'],
    ['very many levels', `${'['.repeat(30_000)}${']'.repeat(30_000)}`, 'deep'],
    ['a long line', `["${'x'.repeat(MAX_LINE_BYTES - 3)}"]`, 'longer'],
  ])('refuses %s', (_, line, why) => {
    const parsed = parseCanonical(line);
    expect(parsed.ok ? 'read' : parsed.why).toContain(why);
  });

  it('reads eight levels and the longest line', () => {
    expect(parseCanonical('[[[[[[[[1]]]]]]]]').ok).toBe(true);
    expect(parseCanonical(`["${'x'.repeat(MAX_LINE_BYTES - 4)}"]`).ok).toBe(true);
  });

  it('lets only the named members hold line feeds, and nothing worse', () => {
    expect(parseCanonical('{"note":"a\\nb"}', ['note']).ok).toBe(true);
    expect(parseCanonical('{"other":"a\\nb"}', ['note']).ok).toBe(false);
    expect(parseCanonical('{"note":"a\\tb"}', ['note']).ok).toBe(false);
  });

  it('gives a member called __proto__ no power', () => {
    const parsed = parseCanonical('{"__proto__":{"polluted":true}}');
    expect(parsed.ok).toBe(true);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
