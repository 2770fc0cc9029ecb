import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

describe('references of the tax office', () => {
  it.each([
    ['identifier.utr', 'UTR [[1234567890]], or [[12345 67890]] for self-assessment'],
    ['identifier.temporary', 'NI reference [[12A34567]]'],
    ['identifier', 'Reference 1234567890, part 12A34567'],
  ])('%s: %s', (kind, row) => {
    expect(bracketed(row, kind)).toBe(row);
  });
});
