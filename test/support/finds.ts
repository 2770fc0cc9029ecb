import { expect, it } from 'vitest';
import type { Kind } from '../../src/types.js';
import { bracketed } from './marks.js';

/** A test a row: the kind marks just what stands in `[[ ]]`, and nothing of the rows of `not`. */
export function finds(kind: Kind, rows: readonly string[], not: readonly string[]): void {
  it.each(rows)('%s', (row) => {
    expect(bracketed(row, kind)).toBe(row);
  });
  it.each(not)('not %s', (row) => {
    expect(bracketed(row, kind)).toBe(row);
  });
}
