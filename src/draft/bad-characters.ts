import type { Path } from '../text/yaml.js';

/** NUL, and halves of characters that JSON's and YAML's escapes can write: no text file could hold them. */
const UNFIT = /[\0\p{Cs}]/u;

/** Paths of the texts in a value that hold such a character. */
export function badCharacters(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value === 'string') return UNFIT.test(value) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item, index) => badCharacters(item, [...path, index]));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries<unknown>({ ...value }).flatMap(([key, item]) => badCharacters(item, [...path, key]));
}
