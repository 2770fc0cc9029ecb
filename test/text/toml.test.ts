import { describe, expect, it } from 'vitest';
import { readToml } from '../../src/text/toml.js';

describe('front matter of Hugo', () => {
  const SOURCE =
    'title = "Bins"\ndate = 2026-12-01T09:00:00Z\nlocal = 2026-12-01T09:00:00\nday = 2026-12-01\n[cover]\nimage = "a.jpg"\n';
  const read = readToml(SOURCE, 'a.md', 2);

  it('has its values, dates as they were written', () => {
    expect(read).toMatchObject({
      value: {
        title: 'Bins',
        date: '2026-12-01T09:00:00Z',
        local: '2026-12-01T09:00:00',
        day: '2026-12-01',
        cover: { image: 'a.jpg' },
      },
    });
  });

  it('has the line of each key', () => {
    const at = (key: string): unknown => (read.ok ? read.place([key]) : null);
    expect([at('title'), at('local'), at('cover')]).toEqual([2, 4, 6].map((line) => ({ line, column: 1 })));
  });

  it.each([
    ['title = Bins\n', 2],
    ['a = 1\na = 2\n', 3],
    ['[a\n', 2],
  ])('%j is told of at its line', (source, line) => {
    expect(readToml(source, 'a.md', 2)).toMatchObject({
      ok: false,
      problems: [{ code: 'bad-toml', file: 'a.md', line }],
    });
  });
});
