import type { Draft, Instant, Organisation, Person, When, WhenKey } from '../types.js';

/** What a `when` is held against: for each key, all the values that hold for this draft at this instant. */
export type Situation = Readonly<Record<WhenKey, readonly string[]>>;

const KEYS: readonly WhenKey[] = [
  'activity',
  'channel',
  'platform',
  'audience',
  'window',
  'category',
  'role',
  'decides',
];

/** The register's entry of an id. */
export function personOf(organisation: Organisation | null, id: string | null): Person | null {
  return organisation?.register.people.find((person) => person.id === id) ?? null;
}

/**
 * The situation a draft is judged in. Where the draft names no author or channel, the keys that
 * rest on them hold nothing. A window counts by its kind and by its id.
 */
export function situation(draft: Draft, organisation: Organisation | null, at: Instant): Situation {
  const channels = (organisation?.channels ?? []).filter(({ id }) => draft.channels.includes(id));
  const windows = (organisation?.windows ?? []).filter(
    ({ from, to }) => from <= at && (to === null || at <= to),
  );
  const author = personOf(organisation, draft.author);
  return {
    activity: [draft.activity],
    channel: draft.channels,
    platform: channels.map(({ platform }) => platform),
    audience: channels.flatMap(({ audience }) => audience),
    window: windows.flatMap(({ id, kind }) => [kind, id]),
    category: draft.category === null ? [] : [draft.category],
    role: author?.role ?? [],
    decides: author?.decides ?? [],
  };
}

/** OR inside a key, AND between keys; an empty `when` always holds. */
export function holds(when: When, here: Situation): boolean {
  return KEYS.every((key) => when[key]?.some((value) => here[key].includes(value)) ?? true);
}
