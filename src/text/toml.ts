/** TOML 1.0 as Hugo's front matter has it. Loads its parser: import only where there is TOML. */
import { parse, TomlDate, TomlError } from 'smol-toml';
import type { Problem } from '../types.js';
import type { Path, Place } from './yaml.js';

export type TomlRead =
  | { readonly ok: true; readonly value: unknown; readonly place: (path: Path) => Place }
  | { readonly ok: false; readonly problems: readonly [Problem] };

/** Values with dates as they were written; `firstLine` is where the source starts in its file. */
export function readToml(source: string, file: string, firstLine: number): TomlRead {
  try {
    return { ok: true, value: plain(parse(source)), place: (path) => placeOf(path, source, firstLine) };
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    // Its message goes on with an excerpt.
    const [said = ''] = error.message.replace(/^Invalid TOML document: /u, '').split('\n');
    const message = `This is no TOML: ${said}.`;
    const place = { line: error.line + firstLine - 1, column: error.column };
    return { ok: false, problems: [{ code: 'bad-toml', file, ...place, message, hint: HINT }] };
  }
}

const HINT = 'Put it right, or write the fields as YAML between two lines of ---.';

function plain(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString().replace(/\.000(?=Z|[+-]|$)/u, '');
  if (Array.isArray(value)) return value.map((one: unknown) => plain(one));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries<unknown>({ ...value }).map(([key, one]) => [key, plain(one)]));
}

/** The line on which a key at the top stands; the parser keeps no places. */
function placeOf(path: Path, source: string, firstLine: number): Place {
  const key = String(path[0] ?? '');
  const lines = source.split(/\r\n|\n/u);
  const at = lines.findIndex((line) => /^[ \t]*\[{0,2}["']?([\w-]+)/u.exec(line)?.[1] === key);
  return { line: firstLine + Math.max(0, at), column: 1 };
}
