/** X's own conformance suite, where it lies beside the sample corpora: our counts and finds against its rows. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measure } from '../../src/detect/length-units.js';
import { xHashtags, xLinks, xMentions, xReply, type Entity } from '../../src/text/x-entities.js';
import { readYaml } from '../../src/text/yaml.js';
import type { Platform } from '../../src/types.js';

const X: Platform = {
  id: 'x',
  limit: 280,
  unit: 'weighted',
  url_rule: '23',
  max_bytes: null,
  kind: 'platform',
  source: 'twitter-text, configuration 3',
  checked: '2026-11-23',
};

const words = (entities: readonly Entity[]): readonly string[] => entities.map((entity) => entity.words);
const FOUND: Readonly<Record<string, (text: string) => unknown>> = {
  urls: (text) => words(xLinks(text)),
  mentions: (text) => words(xMentions(text)),
  hashtags: (text) => words(xHashtags(text)),
  replies: xReply,
};
const COUNTED = [
  'WeightedTweetsCounterTest',
  'WeightedTweetsWithDiscountedEmojiCounterTest',
  'UnicodeDirectionalMarkerCounterTest',
];

/** A line for each part of the suite: how many rows come out as it says. Empty where the suite is not there. */
export function conformance(corpora: string): string {
  const folder = join(corpora, 'twitter-text-conformance');
  if (!existsSync(folder)) return '';
  const extract = rowsOf(join(folder, 'extract.yml'));
  const lines = Object.entries(FOUND).map(([part, find]) => {
    const rows = extract(part);
    const right = rows.filter((row) => same(find(textOf(row)), get(row, 'expected') ?? null));
    return line(part, right.length, rows.length);
  });
  const validate = rowsOf(join(folder, 'validate.yml'));
  const lengths = COUNTED.flatMap(validate);
  const right = lengths.filter((row) => {
    const text = textOf(row);
    return measure(text, X, xLinks(text)).total === get(get(row, 'expected'), 'weightedLength');
  });
  return [
    '\nX’s conformance suite',
    ...lines,
    line('weighted length', right.length, lengths.length),
    '',
  ].join('\n');
}

const line = (part: string, right: number, all: number): string => `  ${part.padEnd(16)} ${right} of ${all}`;

function rowsOf(path: string): (part: string) => readonly unknown[] {
  const read = readYaml(readFileSync(path, 'utf8'), path);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join('\n'));
  return (part) => {
    const rows: unknown = get(get(read.value, 'tests'), part);
    return Array.isArray(rows) ? rows.map((row: unknown) => row) : [];
  };
}

function get(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.getOwnPropertyDescriptor(value, key)?.value
    : undefined;
}

const textOf = (row: unknown): string => String(get(row, 'text'));
const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
