/** Who besides a log's key holder has seen its history: witnesses that the register names, on the days it names. */
import { cosignedBy, parseWitnessKey } from './log/cosignature.js';
import { readNote, type NoteKey } from './log/note.js';
import { endOfDay, startOfDay, toInstant } from './text/time.js';
import type { Instant, Register } from './types.js';

/** A witness of the register, with the time within which its word counts. */
export interface KnownWitness {
  readonly key: NoteKey;
  readonly from: Instant;
  readonly until: Instant | null;
}

/** That a witness saw so many records, and no others, at a time. */
export interface Sighting {
  readonly name: string;
  readonly size: number;
  readonly time: Instant;
}

export interface Seen {
  /** Of each witness the longest history it has seen. */
  readonly sightings: readonly Sighting[];
  /** Names under which something is signed that the register does not let count. */
  readonly strangers: readonly string[];
}

export const UNSEEN: Seen = { sightings: [], strangers: [] };

/** The register's witnesses; one whose key cannot be read is none. */
export function knownWitnesses(
  { witnesses }: Pick<Register, 'witnesses'>,
  zone: string,
): readonly KnownWitness[] {
  return witnesses.flatMap(({ vkey, from, until }) => {
    const key = parseWitnessKey(vkey);
    const last = until === null ? null : endOfDay(until, zone);
    return key === null ? [] : [{ key, from: startOfDay(from, zone), until: last }];
  });
}

/** `undated`: it signed, but on a day on which the register does not let its word count. */
export type Signed =
  { readonly status: 'seen'; readonly time: Instant } | { readonly status: 'absent' | 'wrong' | 'undated' };

/** Whether a known witness signed the note, and when. */
export function signedBy(note: string, { key, from, until }: KnownWitness): Signed {
  const cosigned = cosignedBy(note, key);
  if (cosigned.status !== 'seen') return cosigned;
  const time = toInstant(cosigned.seconds * 1000);
  return from <= time && (until === null || time <= until) ? { status: 'seen', time } : { status: 'undated' };
}

/**
 * What a checkpoint over `size` records, which the log's own key has signed, adds to what was seen.
 * @returns also the witnesses in whose name stands what they did not sign.
 */
export function seenIn(
  note: string,
  size: number,
  own: NoteKey,
  witnesses: readonly KnownWitness[],
): Seen & { readonly wrong: readonly string[] } {
  const read = readNote(note);
  const names = read.ok ? read.signatures.map(({ name }) => name) : [];
  const judged = witnesses
    .filter(({ key }) => names.includes(key.name))
    .map((witness) => ({ name: witness.key.name, signed: signedBy(note, witness) }));
  const wrong = judged.filter(({ signed }) => signed.status === 'wrong').map(({ name }) => name);
  const sightings = judged.flatMap(({ name, signed }) =>
    signed.status === 'seen' ? [{ name, size, time: signed.time }] : [],
  );
  const known = [own.name, ...wrong, ...sightings.map(({ name }) => name)];
  return { sightings, wrong, strangers: names.filter((name) => !known.includes(name)) };
}

/** Both together; of a witness the longest history counts, and of those the last time. */
export function seenTogether(one: Seen, other: Seen): Seen {
  const best = new Map<string, Sighting>();
  for (const now of [...one.sightings, ...other.sightings]) {
    const before = best.get(now.name);
    if (before === undefined || rank(before) <= rank(now)) best.set(now.name, now);
  }
  return {
    sightings: [...best.values()],
    strangers: [...new Set([...one.strangers, ...other.strangers])],
  };
}

const rank = ({ size, time }: Sighting): string => `${String(size).padStart(16, '0')} ${time}`;

/** In words that end a sentence: who else can say what the log held. */
export function saySeen({ sightings, strangers }: Seen, size: number): string {
  const others =
    strangers.length === 0
      ? ''
      : `; the register lets nothing count of what is signed as ${strangers.join(', ')}`;
  if (sightings.length === 0)
    return `only its own key vouches for it, which proves nothing against whoever holds that key${others}`;
  const each = sightings.map(({ name, size: seen, time }) => {
    const which = seen === size ? 'all of it' : `its first ${seen} records`;
    return `${name} has seen ${which} (${time.slice(0, 10)})`;
  });
  return `besides whoever holds that key, ${each.join(', ')}${others}`;
}
