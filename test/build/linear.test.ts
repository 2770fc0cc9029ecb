import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { patternsIn, unproven } from '../../src/build/linear.js';

const PROOFS_MS = 600_000;

it(
  'proves every pattern of the program linear in the length of the text',
  async () => {
    const patterns = patternsIn('src');
    expect(patterns.length).toBeGreaterThan(100);
    expect(await unproven(patterns)).toEqual([]);
  },
  PROOFS_MS,
);

it(
  'finds patterns that are slow, or put together while running',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'smcheck-linear-'));
    try {
      const lines = [
        'export const slow = /(a+)+$/u;',
        'export const made = new RegExp(String(1));',
        'export const quick = /a+/u;',
      ];
      writeFileSync(join(folder, 'patterns.ts'), lines.join('\n'));
      const failed = await unproven(patternsIn(folder));
      expect(failed.map(({ place, because }) => [place.slice(folder.length + 1), because])).toEqual([
        ['patterns.ts:1', 'exponential'],
        ['patterns.ts:2', 'made with new RegExp: write it as a literal'],
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  PROOFS_MS,
);
