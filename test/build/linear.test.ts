import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RE2JS } from 're2js';
import { expect, it } from 'vitest';
import { patternsIn, unproven, type SourcePattern } from '../../src/build/linear.js';

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

/** Texts that are like posts, and texts that are like nothing. */
const TEXTS: readonly string[] = [
  ...readFileSync('test/corpus/benign.jsonl', 'utf8').split('\n').slice(0, 60),
  ...readFileSync('test/corpus/breaches.jsonl', 'utf8').split('\n').slice(0, 60),
  ...['0', '07 ', 'a.', 'A ', 'Mr. ', '“', '[', '#a', 'a*', '.!', 'Monday ', '12/', '@a'].map((unit) =>
    unit.repeat(60),
  ),
];

/** A linear-time engine looks nowhere but ahead: what stands around a match is left out, on both. */
function core({ source, flags }: SourcePattern): SourcePattern {
  const bare = source.replace(/^\(\?<!\[[^\]]*\]\)/u, '').replace(/\(\?!\[[^\]]*\]\)$/u, '');
  return { place: '', source: bare, flags: flags.includes('g') ? flags : `${flags}g` };
}

function onLinearTime({ source, flags }: SourcePattern): RE2JS | null {
  const options = [
    [flags.includes('i'), RE2JS.CASE_INSENSITIVE],
    [flags.includes('m'), RE2JS.MULTILINE],
    [flags.includes('s'), RE2JS.DOTALL],
  ] as const;
  try {
    return RE2JS.compile(
      source.replaceAll('\\/', '/'),
      options.reduce((sum, [isSet, option]) => sum + (isSet ? option : 0), 0),
    );
  } catch {
    return null;
  }
}

function foundBy(engine: RE2JS, text: string): readonly string[] {
  const found: string[] = [];
  const matcher = engine.matcher(text);
  while (matcher.find()) found.push(`${matcher.start()} ${matcher.group() ?? ''}`);
  return found;
}

it(
  'finds the same with the patterns of the detectors on an engine of linear time',
  { timeout: PROOFS_MS },
  () => {
    const pairs = patternsIn('src/detect').flatMap((pattern) => {
      const engine = onLinearTime(core(pattern));
      return engine === null ? [] : [{ pattern, engine }];
    });
    expect(pairs.length).toBeGreaterThan(150);
    for (const { pattern, engine } of pairs) {
      const { source, flags } = core(pattern);
      const native = new RegExp(source, flags);
      for (const text of TEXTS) {
        const here = Array.from(text.matchAll(native), ({ 0: words, index }) => `${index} ${words}`);
        expect(foundBy(engine, text), `${pattern.place}: ${source}`).toEqual(here);
      }
    }
  },
);
