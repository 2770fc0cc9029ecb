/** One file of a policy or an organisation as a value, with a way to point back into it. */
import type { GenericSchema, InferOutput } from 'valibot';
import { validate, type Validated } from '../text/validate.js';
import { readYaml, type Path } from '../text/yaml.js';
import type { Problem } from '../types.js';

export interface Fault {
  readonly path: Path;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  /** Point at the key rather than its value. */
  readonly atKey?: boolean;
}

/** The files of a folder, by their path in it, with forward slashes. */
export type Files = ReadonlyMap<string, string>;

/** A path as the officer knows it. */
export type ShownAs = (path: string) => string;

export interface FileValue<T> {
  readonly path: string;
  readonly value: T;
  /** As written, before defaults were filled in. */
  readonly raw: unknown;
  readonly problem: (fault: Fault) => Problem;
}

/** The file's value, or everything that is wrong with its YAML or its shape. */
export function readFile<const S extends GenericSchema>(
  schema: S,
  files: Files,
  path: string,
  shownAs: ShownAs,
): Validated<FileValue<InferOutput<S>>> {
  const file = shownAs(path);
  const text = files.get(path);
  if (text === undefined) return { ok: false, problems: [missingFile(file)] };
  const yaml = readYaml(text, file);
  if (!yaml.ok) return yaml;
  const result = validate(schema, yaml);
  if (!result.ok) return result;
  const problem = ({ path: at, code, message, hint, atKey = false }: Fault): Problem => {
    const { line, column } = atKey ? yaml.keyPlace(at) : yaml.place(at);
    return { code, file, line, column, message, hint };
  };
  return { ok: true, value: { path, value: result.value, raw: yaml.value, problem } };
}

function missingFile(file: string): Problem {
  return {
    code: 'missing-file',
    file,
    line: 1,
    column: 1,
    message: 'This file is missing.',
    hint: 'Add it; an empty list is written [].',
  };
}

/** Files that nothing reads would look as if they counted. */
export function strayFiles(
  files: Files,
  isKnown: (path: string) => boolean,
  shownAs: ShownAs,
): readonly Problem[] {
  return [...files.keys()]
    .filter((path) => !isKnown(path))
    .map((path) => ({
      code: 'stray-file',
      file: shownAs(path),
      line: 1,
      column: 1,
      message: 'No file of this name is read here.',
      hint: 'Rename it or move it away; rules stand in rules/*.yaml, word lists in words/*.txt.',
    }));
}

/** Ids that stand twice, each pointed at where it stands again. */
export function repeated<T>(
  items: readonly T[],
  idOf: (item: T) => string,
  problem: (id: string, item: T) => Problem,
): readonly Problem[] {
  const seen = new Set<string>();
  return items.flatMap((item) => {
    const id = idOf(item);
    if (seen.has(id)) return [problem(id, item)];
    seen.add(id);
    return [];
  });
}
