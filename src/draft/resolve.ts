import type { Draft, Register } from '../types.js';

/** The same name however it is typed. */
function folded(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}

/**
 * The register's id of a person given by id, by e-mail or by full name; what was typed where the register
 * knows nobody, or more than one, of that name.
 */
export function resolvePerson(given: string, register: Register): string {
  if (register.people.some(({ id }) => id === given)) return given;
  const wanted = folded(given);
  const named = register.people.filter(
    ({ name, email }) => folded(name) === wanted || (email !== null && folded(email) === wanted),
  );
  const [only, second] = named;
  return only !== undefined && second === undefined ? only.id : given;
}

/** The draft with its people under their ids. */
export function resolveNames(draft: Draft, register: Register): Draft {
  const id = (given: string | null): string | null => (given === null ? null : resolvePerson(given, register));
  return {
    ...draft,
    author: id(draft.author),
    drafted_by: id(draft.drafted_by),
    agreed_by: id(draft.agreed_by),
  };
}
