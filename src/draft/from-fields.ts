/** A draft from its fields: front matter, a sidecar, a line of JSONL, or a rule's example. */
import { canonicalText } from '../text/canonical.js';
import { parseTime } from '../text/time.js';
import type { Activity, Aside, Digest, Draft, Instant, Media, MediaFacts, Quoted } from '../types.js';

/** A value, one or many; absent counts as none. */
type Maybe<T> = T | null | undefined;

export interface MediaFields {
  readonly file: string;
  readonly alt?: Maybe<string>;
  readonly source?: Maybe<string>;
  readonly licence?: Maybe<string>;
  readonly credit?: Maybe<string>;
  readonly people?: Maybe<'none' | 'crowd' | 'adult' | 'child'>;
  readonly consent?: Maybe<string>;
  readonly captions?: Maybe<string>;
}

export interface QuotedFields {
  readonly url?: Maybe<string>;
  readonly by?: Maybe<string>;
  readonly text?: Maybe<string>;
  readonly visibility?: Maybe<string>;
}

/** The fields of `formats.md`, "Draft", as a schema lets them through. */
export interface DraftFields {
  readonly id?: Maybe<string>;
  readonly author?: Maybe<string>;
  readonly drafted_by?: Maybe<string>;
  readonly channel?: Maybe<string | readonly string[]>;
  readonly channels?: Maybe<string | readonly string[]>;
  readonly activity?: Maybe<Activity>;
  readonly slot?: Maybe<string>;
  readonly category?: Maybe<string>;
  readonly media?: Maybe<readonly MediaFields[]>;
  readonly links?: Maybe<readonly string[]>;
  readonly in_reply_to?: Maybe<QuotedFields>;
  readonly quotes?: Maybe<QuotedFields | readonly QuotedFields[]>;
  readonly agreed_by?: Maybe<string>;
  readonly asides?: Maybe<readonly Aside[]>;
}

export interface DraftContext {
  /** The organisation's time zone. */
  readonly zone: string;
  /** SHA-256 of each item of media, in order. */
  readonly mediaDigests: readonly Digest[];
  /** What each item of media says of itself, in order; none where nobody looked. */
  readonly mediaFacts?: readonly (MediaFacts | null)[];
}

/** A slot that is no time the clocks show once. */
export interface SlotProblem {
  readonly message: string;
  readonly hint: string;
}

const one = (value: Maybe<string>): string | null =>
  value === null || value === undefined ? null : canonicalText(value, 0).text;
const many = <T>(value: Maybe<T | readonly T[]>): readonly T[] =>
  value === null || value === undefined ? [] : isList(value) ? value : [value];

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

/** The canonical draft. A slot must have been found good by `readSlot`; a bad one counts as none. */
export function draftFrom(
  text: string,
  fields: DraftFields,
  { zone, mediaDigests, mediaFacts }: DraftContext,
): Draft {
  const slot = fields.slot === null || fields.slot === undefined ? null : readSlot(fields.slot, zone);
  return {
    text: canonicalText(text, 0).text,
    author: one(fields.author),
    drafted_by: one(fields.drafted_by),
    channels: channelsOf([...many(fields.channel), ...many(fields.channels)]),
    activity: fields.activity ?? 'post',
    slot: typeof slot === 'string' ? slot : null,
    category: one(fields.category),
    media: (fields.media ?? []).map((item, index) =>
      mediaFrom(item, mediaDigests[index] ?? '', mediaFacts?.[index] ?? null),
    ),
    links: (fields.links ?? []).map((link) => link.normalize('NFC')),
    in_reply_to: fields.in_reply_to ? quotedFrom(fields.in_reply_to) : null,
    quotes: many(fields.quotes).map(quotedFrom),
    agreed_by: one(fields.agreed_by),
    ...(many(fields.asides).length === 0 ? {} : { asides: many(fields.asides) }),
  };
}

/** Sorted, each once. */
export function channelsOf(given: readonly string[]): readonly string[] {
  return [...new Set(given.map((id) => id.normalize('NFC')))].sort();
}

function mediaFrom(item: MediaFields, sha256: Digest, facts: MediaFacts | null): Media {
  return {
    ...(facts === null ? {} : { facts }),
    file: item.file.normalize('NFC'),
    sha256,
    alt: one(item.alt),
    source: one(item.source),
    licence: one(item.licence),
    credit: one(item.credit),
    people: item.people ?? null,
    consent: one(item.consent),
    captions: one(item.captions),
  };
}

function quotedFrom(item: QuotedFields): Quoted {
  return {
    url: one(item.url),
    by: one(item.by),
    text: one(item.text),
    visibility: one(item.visibility),
  };
}

/** The instant of a slot, or what is wrong with it: on the night the clocks change a time may exist twice or never. */
export function readSlot(slot: string, zone: string): Instant | SlotProblem {
  const read = parseTime(slot, zone);
  switch (read.status) {
    case 'ok':
      return read.instant;
    case 'gap':
      return {
        message: `The clocks skip ${slot} in ${zone}.`,
        hint: 'Choose another time, or write its offset: 2026-03-29T02:30+01:00.',
      };
    case 'ambiguous':
      return {
        message: `The clocks show ${slot} twice in ${zone}.`,
        hint: 'Write which one is meant with its offset: 2026-10-25T01:30+01:00.',
      };
    case 'invalid':
      return { message: `${slot} is no time.`, hint: 'Write it like 2026-03-14T09:00.' };
  }
}
