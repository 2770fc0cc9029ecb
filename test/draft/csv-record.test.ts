import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../src/draft/csv-record.js';
import { followAnchors } from '../../src/text/canonical.js';

function values(record: string, delimiter = ','): readonly string[] | string {
  const read = cellsOf(record, delimiter);
  return read.ok ? read.cells.map(({ value }) => value) : `${read.fault.at}: ${read.fault.message}`;
}

describe('cells of a record', () => {
  it.each([
    ['a,b,c', ['a', 'b', 'c']],
    ['', ['']],
    ['a,', ['a', '']],
    ['"a,b",c', ['a,b', 'c']],
    ['"say ""hi""",', ['say "hi"', '']],
    ['""', ['']],
    ['"line\nline",x', ['line\nline', 'x']],
    ['5" pipe,x', ['5" pipe', 'x']],
  ])('%j', (record, cells) => {
    expect(values(record)).toEqual(cells);
  });

  it.each([
    ['"a', '0: This quotation mark is not closed.'],
    ['x,"a""', '2: This quotation mark is not closed.'],
    ['"a"b,c', '3: Something stands behind the closing quotation mark of this cell.'],
  ])('%j is refused at its place', (record, fault) => {
    expect(values(record)).toBe(fault);
  });

  it('come back as they were written, with a way from each character to the record', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', 'é', ' ') });
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), (cells) => {
        const record = cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(',');
        const read = cellsOf(record, ',');
        if (!read.ok) throw new Error(read.fault.message);
        expect(read.cells.map(({ value }) => value)).toEqual(cells);
        for (const { value, anchors } of read.cells)
          for (let at = 0; at < value.length; at += 1)
            expect(record.charAt(followAnchors(anchors, at))).toBe(value.charAt(at));
      }),
    );
  });
});
