import { keptBy } from '../text/kept.js';
import type { Draft, Register } from '../types.js';

/** The same name however it is typed. */
function folded(name: string): string {
  return name.normalize('NFKC').replaceAll(/\s+/gu, ' ').trim().toLowerCase();
}

// Kept beside the register as long as it lives: a folder of drafts asks ten thousand times.
const idsOf = keptBy(({ people }: Register): ReadonlySet<string> => new Set(people.map(({ id }) => id)));

/** By folded name and e-mail address; null where several people share it. */
const byNameIn = keptBy((register: Register): ReadonlyMap<string, string | null> => {
  const byName = new Map<string, string | null>();
  for (const { id, name, email } of register.people) {
    for (const key of [name, email].flatMap((one) => (one === null ? [] : [folded(one)]))) {
      const other = byName.get(key);
      byName.set(key, other === undefined || other === id ? id : null);
    }
  }
  return byName;
});

/**
 * The register's id of a person given by id, by e-mail or by full name; what was typed where the register
 * knows nobody, or more than one, of that name.
 */
export function resolvePerson(given: string, register: Register): string {
  return idsOf(register).has(given) ? given : (byNameIn(register).get(folded(given)) ?? given);
}

/** The draft with its people under their ids. */
export function resolveNames(draft: Draft, register: Register): Draft {
  const id = (given: string | null): string | null =>
    given === null ? null : resolvePerson(given, register);
  return {
    ...draft,
    author: id(draft.author),
    drafted_by: id(draft.drafted_by),
    agreed_by: id(draft.agreed_by),
  };
}
