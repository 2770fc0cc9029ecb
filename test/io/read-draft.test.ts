import fc from 'fast-check';
import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { locate } from '../../src/draft/places.js';
import { parts } from '../../src/draft/parts.js';
import { hostIn, readAll } from '../support/reading.js';

/** Pieces that drafts of every format are made of, whole and broken. */
const PIECE = fc.constantFrom(
  '---\n',
  '---\r\n',
  'author: nd-01\n',
  'channels: [x, y]\n',
  'smcheck:\n  ',
  'slot: 2026-12-01T09:00\n',
  "quotes:\n  - text: \"a\\n b\"\n    by: 'it''s'\n",
  'links: [https://council.example]\n',
  'in_reply_to: {text: >-\n',
  '{"text": "a\\r\\nb e\u0301", "channel": "x"}\n',
  '{"text": "a", "quotes": {"text": "\\ud83c\\udfca b "}}',
  '{"text": [',
  'Caf\u00e9 e\u0301 🏊  \r\n',
  '\t\n',
  '\uFEFF',
  '\0',
  ': [',
  '&a *a !!b %YAML\n',
);
const BYTES = fc
  .array(
    fc.oneof(
      PIECE.map((piece) => Buffer.from(piece)),
      fc.uint8Array({ maxLength: 3 }),
    ),
    {
      maxLength: 12,
    },
  )
  .map((pieces) => Buffer.concat(pieces));

test('any bytes give a draft or a reason, and every part leads into the file', async () => {
  await fc.assert(
    fc.asyncProperty(BYTES, fc.constantFrom('a.md', 'a.txt', 'a.jsonl'), async (bytes, stdinFilename) => {
      const all = await readAll(['-'], hostIn(tmpdir(), [bytes]), { stdinFilename });
      expect(all).not.toEqual([]);
      for (const one of all) {
        if ('problems' in one) continue;
        const lines = bytes.toString('utf8').split(/\r\n?|\n/u).length;
        for (const { where, text } of parts(one.draft)) {
          const found = locate(one.places, where, 0, text.length);
          expect(found).not.toBeNull();
          expect(found?.line).toBeLessThanOrEqual(found?.endLine ?? 0);
          expect(found?.endLine).toBeLessThanOrEqual(lines);
        }
      }
    }),
    { numRuns: 1500 },
  );
});
