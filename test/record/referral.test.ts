import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisionText, readDecision, readReferral, referralText } from '../../src/record/referral.js';
import { recordLine } from '../../src/record/line.js';

const leaf = recordLine(
  {
    kind: 'recover',
    bytes: 3,
    sha256: 'a'.repeat(64),
    time: '2026-03-02T09:00:00Z',
    tool: 'smcheck 0.1.0 unicode 15.1 tz 2025a',
    v: 1,
  },
  7,
);
const shared = {
  number: 'R-7-a1b2',
  file: 'draft.txt',
  row: null,
  proof: 'c2sp.org/tlog-proof@v1\nindex 7\n\nnote\n\n— log sig\n',
  leaf,
};
const referral = {
  ...shared,
  decide_by: '2026-03-02T13:00:00Z',
  private: '{"v":1}',
  basis: { digest: 'b'.repeat(64), issue: '1', policy: 'nowhere' },
  screen: ['Referral R-7-a1b2', '', '  “Rally”'],
};
const decision = { ...shared, outcome: 'reject', words: 'Not now.' } as const;

describe('a referral', () => {
  const text = referralText(referral);

  it('reads back, and so does a decision', () => {
    const read = readReferral(text);
    expect(read.ok && { ...read.value, record: read.value.record.i }).toMatchObject({
      ...referral,
      record: 7,
    });
    const back = readDecision(decisionText(decision));
    expect(back.ok && { ...back.value, record: back.value.record.i }).toMatchObject({
      ...decision,
      record: 7,
    });
  });

  it.each([
    ['no JSON', '{', 'not JSON'],
    ['another version', text.replace('"v": 1,', '"v": 2,'), '.v'],
    ['a member too many', text.replace('"v": 1,', '"v": 1, "w": 1,'), 'unknown member w'],
    ['a file in another folder', text.replace('"draft.txt"', '"../draft.txt"'), 'the name of a file'],
    ['a file that is a folder', text.replace('"draft.txt"', '".."'), 'the name of a file'],
    [
      'a file whose name breaks the line',
      text.replace('"draft.txt"', String.raw`"a\nb"`),
      'the name of a file',
    ],
    ['a number that is none', text.replace('R-7-a1b2"', 'R-x"'), 'the number of a referral'],
    ['no record', text.replace(/"record": \{[^]*\}\n\}\n$/u, '"record": {}\n}\n'), 'the record'],
  ])('is refused with %s', (_, changed, said) => {
    expect(changed).not.toBe(text);
    const read = readReferral(changed);
    expect(read.ok ? 'read' : read.why).toContain(said);
  });

  it('is none of the other kind', () => {
    expect([readDecision(text).ok, readReferral(decisionText(decision)).ok]).toEqual([false, false]);
  });

  it('never falls, whatever is in the file', () => {
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), (any) => {
        expect(readReferral(any).ok).toBe(false);
      }),
    );
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 3 }), (at, put) => {
        readReferral(text.slice(0, at) + put + text.slice(at + 1));
      }),
    );
  });
});
