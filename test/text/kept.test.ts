import { describe, expect, it } from 'vitest';
import { keptBy, keptByWord, keptForLatest, once } from '../../src/text/kept.js';

/** How often something was worked out. */
function counted<Key, T>(
  make: (key: Key) => T,
): { readonly times: () => number; readonly make: typeof make } {
  let times = 0;
  return {
    times: () => times,
    make: (key) => {
      times += 1;
      return make(key);
    },
  };
}

describe('what is kept', () => {
  it('is made when it is first asked for, and once', () => {
    const { times, make } = counted(() => ['made']);
    const value = once(() => make(undefined));
    expect(times()).toBe(0);
    expect(value()).toBe(value());
    expect(times()).toBe(1);
  });

  it('belongs to one object, not to others that look like it, and may be null', () => {
    const { times, make } = counted(({ n }: { readonly n: number }) => (n === 0 ? null : n));
    const value = keptBy(make);
    const zero = { n: 0 };
    expect([value(zero), value(zero), value({ n: 0 }), value({ n: 2 })]).toEqual([null, null, null, 2]);
    expect(times()).toBe(3);
  });

  it('is of one text until another is asked for', () => {
    const { times, make } = counted((text: string) => text.length);
    const value = keptForLatest(make);
    expect(['', '', 'one', 'one', ''].map(value)).toEqual([0, 0, 3, 3, 0]);
    expect(times()).toBe(3);
  });

  it('is of every short word, however many there are', () => {
    const { times, make } = counted((word: string) => word.toUpperCase());
    const value = keptByWord(make);
    expect(['a', 'b', 'a'].map(value)).toEqual(['A', 'B', 'A']);
    expect(times()).toBe(2);
    const many = Array.from({ length: 9000 }, (_, n) => `w${n}`);
    expect(many.map(value)).toEqual(many.map((word) => word.toUpperCase()));
    expect(value('a')).toBe('A');
  });

  it('is not kept of what would hold on to a whole text', () => {
    const { times, make } = counted((word: string) => word.length);
    const value = keptByWord((word) => String(make(word)));
    const long = 'x'.repeat(100);
    expect([value(long), value(long)]).toEqual(['100', '100']);
    expect(times()).toBe(2);
  });
});
