import type { Activity, Draft, Incoming, Instant, Media, Where } from '../types.js';
import { channelsOf } from './from-fields.js';

/** What the command line says of every draft, already found good; null and empty say nothing. */
export interface Given {
  readonly author: string | null;
  readonly drafted_by: string | null;
  readonly channels: readonly string[];
  readonly slot: Instant | null;
  readonly activity: Activity | null;
  readonly media: readonly Media[];
  readonly mediaSizes: readonly number[];
}

type Field = Exclude<keyof Given, 'mediaSizes'>;

interface Override {
  readonly field: Field;
  readonly option: string;
  /** What the draft said, as shown in the notice; null where it said nothing. */
  readonly said: string | null;
  readonly now: string;
}

/** The draft with the command line's word over its own, and a notice for each field that it changed. */
export function applyOptions(incoming: Incoming, given: Given): Incoming {
  const overrides = overridesOf(incoming.draft, given);
  if (overrides.length === 0) return incoming;
  const fields = overrides.map(({ field }) => field);
  const { draft, places, notices } = incoming;
  const kept = Object.entries(places.fields).filter(([where]) => !fields.some((field) => isOf(where, field)));
  return {
    ...incoming,
    draft: {
      ...draft,
      author: given.author?.normalize('NFC') ?? draft.author,
      drafted_by: given.drafted_by?.normalize('NFC') ?? draft.drafted_by,
      channels: given.channels.length > 0 ? channelsOf(given.channels) : draft.channels,
      slot: given.slot ?? draft.slot,
      activity: given.activity ?? draft.activity,
      media: given.media.length > 0 ? given.media : draft.media,
    },
    mediaSizes: given.media.length > 0 ? given.mediaSizes : incoming.mediaSizes,
    places: { ...places, fields: Object.fromEntries(kept) },
    notices: [...notices, ...overrides.flatMap(noticeOf)],
  };
}

function overridesOf(draft: Draft, given: Given): readonly Override[] {
  const files = (media: readonly Media[]): string => media.map(({ file }) => file).join(', ');
  const channels = channelsOf(given.channels).join(', ');
  const all: readonly (Omit<Override, 'now'> & { readonly now: string | null })[] = [
    { field: 'author', option: '--author', said: draft.author, now: given.author },
    { field: 'drafted_by', option: '--drafted-by', said: draft.drafted_by, now: given.drafted_by },
    { field: 'channels', option: '--channel', said: draft.channels.join(', '), now: channels },
    { field: 'slot', option: '--slot', said: draft.slot, now: given.slot },
    // A draft that says nothing is a post, so that "post" may be nobody's word.
    {
      field: 'activity',
      option: '--activity',
      said: draft.activity === 'post' ? null : draft.activity,
      now: given.activity,
    },
    { field: 'media', option: '--media', said: files(draft.media), now: files(given.media) },
  ];
  return all.flatMap((one) => (one.now === null || one.now === '' ? [] : [{ ...one, now: one.now }]));
}

function noticeOf({ option, said, now }: Override): readonly string[] {
  if (said === null || said === '' || said === now) return [];
  return [`${option} ${now} was taken; the draft itself says ${said}.`];
}

/** Whether a place belongs to a field that the command line replaced. */
function isOf(where: Where, field: Field): boolean {
  if (field === 'media') return where.startsWith('media:') || where.startsWith('alt:');
  return where === `meta.${field}`;
}
