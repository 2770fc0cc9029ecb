/** What a policy's files may refer to. A set is null where its own file could not be read: then nobody knows. */
import { didYouMean } from '../text/similar.js';
import { matchesKind } from '../kinds.js';
import type { Path } from '../text/yaml.js';
import type { Problem, Release } from '../types.js';
import { asList } from './files/vocabulary.js';
import type { FileValue } from './read.js';

type Names = ReadonlySet<string> | null;

export interface Known {
  readonly clauses: Names;
  readonly roles: Names;
  readonly categories: Names;
  readonly platforms: Names;
  readonly kinds: Names;
  readonly questions: Names;
}

type File = Pick<FileValue<unknown>, 'problem'>;
type OneOrMany = string | readonly string[] | undefined;

/** Each word of a value that is not among the names. */
export function unknownNames(
  file: File,
  path: Path,
  value: OneOrMany,
  names: Names,
  what: string,
): readonly Problem[] {
  if (names === null) return [];
  return asList(value).flatMap((name, index) =>
    names.has(name) ? [] : [unknown(file, placeOf(path, value, index), what, name, names)],
  );
}

/** A prefix of a known kind counts: `phone` takes in `phone.mobile`. */
export function unknownKinds(file: File, path: Path, value: OneOrMany, kinds: Names): readonly Problem[] {
  if (kinds === null) return [];
  const all = [...kinds];
  return asList(value).flatMap((wanted, index) =>
    all.some((kind) => matchesKind(kind, wanted))
      ? []
      : [unknown(file, placeOf(path, value, index), 'kind', wanted, kinds)],
  );
}

function placeOf(path: Path, value: OneOrMany, index: number): Path {
  return typeof value === 'string' ? path : [...path, index];
}

function unknown(file: File, path: Path, what: string, name: string, names: ReadonlySet<string>): Problem {
  return file.problem({
    path,
    code: `unknown-${what}`,
    message: `There is no ${what} \`${name}\`.`,
    hint: didYouMean(name, names),
  });
}

/** Roles of a release that `policy.yaml` does not list. */
export function unknownReleaseRoles(
  file: File,
  path: Path,
  release: Release | null,
  known: Known,
): readonly Problem[] {
  if (release === null) return [];
  return unknownNames(file, [...path, 'release', 'by'], release.by, known.roles, 'role');
}

interface WhenValue {
  readonly platform?: OneOrMany;
  readonly category?: OneOrMany;
  readonly role?: OneOrMany;
}

/** Channels, windows, audiences and matters are the organisation's; a policy may name what it does not hold. */
export function unknownInWhen(file: File, path: Path, when: WhenValue, known: Known): readonly Problem[] {
  const at = (key: string): Path => [...path, 'when', key];
  return [
    ...unknownNames(file, at('platform'), when.platform, known.platforms, 'platform'),
    ...unknownNames(file, at('category'), when.category, known.categories, 'category'),
    ...unknownNames(file, at('role'), when.role, known.roles, 'role'),
  ];
}
