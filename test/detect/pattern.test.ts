import { describe, expect, it } from 'vitest';
import { bracketed, factsOf } from '../support/marks.js';

const kind = (pattern: string, word: boolean, ignoreCase = false): ReturnType<typeof factsOf> =>
  factsOf({ kinds: [{ kind: 'ref.own', from: 'pattern', pattern, word, ignore_case: ignoreCase }] });

describe('kinds of patterns', () => {
  it.each([
    ['TPO \\d+', 'Order [[TPO 123]] stands, [[TPO 7]]x too', false],
    ['TPO \\d+', 'Order [[TPO 123]] stands, TPO 7x does not, nor éTPO 8', true],
    ['x*', 'nothing is no match', false],
  ])('%s: %s', (pattern, row, word) => {
    expect(bracketed(row, 'ref.own', kind(pattern, word))).toBe(row);
  });

  it('may leave out of account small and capital letters', () => {
    expect(bracketed('[[tpo 1]]', 'ref.own', kind('TPO \\d', true, true))).toBe('[[tpo 1]]');
    expect(bracketed('tpo 1', 'ref.own', kind('TPO \\d', true))).toBe('tpo 1');
  });

  it('point at the writer’s own letters', () => {
    expect(bracketed('👍 [[ＴＰＯ １]] 👍', 'ref.own', kind('TPO \\d', true))).toBe('👍 [[ＴＰＯ １]] 👍');
  });
});
