import { expect, test } from 'vitest';
import { safeFileName } from '../../src/safe/file-name.js';

test.each([
  ['posts/bins.md', 'posts/bins.md'],
  ['posts/größe 2.md', 'posts/größe 2.md'],
  ['evil\u001b[2J.md', 'evil⟨U+001B⟩[2J.md'],
  ['a\n::error::b.md', 'a⟨U+000A⟩::error::b.md'],
  ['::error::b.md', '⟨:⟩:error::b.md'],
  ['##[error]b.md', '##⟨[⟩error]b.md'],
  [' bins.md', '⟨U+0020⟩bins.md'],
  ['bins.md ', 'bins.md⟨U+0020⟩'],
  ['', ''],
])('%j is shown as %s', (path, shown) => {
  expect(safeFileName(path)).toBe(shown);
});
