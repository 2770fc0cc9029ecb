import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkedPath, writeChecked } from '../../src/io/write-back.js';
import { folderWith } from '../support/reading.js';

function copyOf(content: string | Uint8Array, inputFormat: string | null = null): string {
  const path = join(folderWith({ 'posts.csv': content }), 'posts.csv');
  const rows = new Map([[2, ['=fine', 'because “so”']]]);
  writeChecked(path, { header: ['verdict', 'why'], rows, inputFormat });
  return readFileSync(checkedPath(path)).toString('latin1');
}

it('adds cells behind each row, and a header where the table has one', () => {
  expect(copyOf('text,x\r\n"a\nb",1\r\n\r\nc,2')).toBe(
    'text,x,"verdict","why"\r\n"a\nb",1,"\'=fine","because ""so"""\r\n\r\nc,2,"",""',
  );
  expect(copyOf('2026-12-01 09:00,a\nx,b\n', 'hootsuite')).toBe(
    '2026-12-01 09:00,a,"",""\nx,b,"\'=fine","because ""so"""\n',
  );
});

it('keeps the mark at the head, the encoding and the delimiter', () => {
  expect(copyOf('\uFEFFtext;x\ncaf\u00e9;1\n')).toBe(
    Buffer.from('\uFEFFtext;x;"verdict";"why"\ncaf\u00e9;1;"\'=fine";"because ""so"""\n').toString('latin1'),
  );
  expect(copyOf(Buffer.from('text\ncaf\xe9\n', 'latin1'))).toBe(
    'text,"verdict","why"\ncaf\xe9,"\'=fine","because ""so"""\n',
  );
});

it('changes no other byte', () => {
  const content = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', 'é', 'x\n') });
  fc.assert(
    fc.property(content, (text) => {
      const path = join(folderWith({ 'posts.csv': text }), 'posts.csv');
      writeChecked(path, { header: ['§'], rows: new Map(), inputFormat: null });
      const copy = readFileSync(checkedPath(path), 'utf8');
      expect(copy.replaceAll(/,""(?=\r?\n|$)/gu, '').length).toBeLessThanOrEqual(text.length);
      expect(copy.startsWith(text.slice(0, text.search(/[\r\n]/u)))).toBe(true);
    }),
    { numRuns: 30 },
  );
});
