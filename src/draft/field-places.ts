/** Where the values of a draft's fields stand in its file, by the places that parts and marks have. */
import { canonicalText, joinAnchors } from '../text/canonical.js';
import type { Path } from '../text/yaml.js';
import type { Anchor, Where } from '../types.js';
import { channelsOf, type DraftFields, type QuotedFields } from './from-fields.js';

/** From a value as read to the file; null for a value that stands in no file, or in another. */
export type AnchorsOf = (path: Path) => readonly Anchor[] | null;

interface Value {
  readonly where: Where;
  readonly path: Path;
  readonly value: string | null | undefined;
}

/** Anchors of every value that goes into the canonical draft, besides the text. */
export function fieldPlaces(
  fields: DraftFields,
  anchorsOf: AnchorsOf,
): Readonly<Record<Where, readonly Anchor[]>> {
  const places = valuesOf(fields).flatMap(({ where, path, value }) => {
    const anchors = value === null || value === undefined ? null : anchorsOf(path);
    if (anchors === null) return [];
    return [[where, joinAnchors(canonicalText(value ?? '', 0).anchors, anchors)] as const];
  });
  return Object.fromEntries([...places, ...channelPlaces(fields, anchorsOf)]);
}

const META = ['author', 'drafted_by', 'activity', 'slot', 'category', 'agreed_by'] as const;
const MEDIA = ['alt', 'file', 'source', 'licence', 'credit', 'people', 'consent', 'captions'] as const;

function valuesOf(fields: DraftFields): readonly Value[] {
  const { media, links, in_reply_to: reply, quotes, asides } = fields;
  const isList = Array.isArray(quotes);
  return [
    ...META.map((key) => ({ where: `meta.${key}`, path: [key], value: fields[key] })),
    ...(media ?? []).flatMap((item, index) =>
      MEDIA.map((key) => ({
        where: key === 'alt' ? `alt:${index}` : `media:${index}.${key}`,
        path: ['media', index, key],
        value: item[key],
      })),
    ),
    ...(links ?? []).map((value, index) => ({ where: `link:${index}`, path: ['links', index], value })),
    ...(asides ?? []).map(({ text }, index) => ({
      where: `aside:${index}`,
      path: ['asides', index, 'text'],
      value: text,
    })),
    ...(reply ? quotedValues('reply', ['in_reply_to'], reply) : []),
    ...listOf(quotes).flatMap((quoted, index) =>
      quotedValues(`quote:${index}`, isList ? ['quotes', index] : ['quotes'], quoted),
    ),
  ];
}

function quotedValues(where: Where, path: Path, { text, by, url }: QuotedFields): readonly Value[] {
  return [
    { where, path: [...path, 'text'], value: text },
    { where: `${where}.by`, path: [...path, 'by'], value: by },
    { where: `${where}.url`, path: [...path, 'url'], value: url },
  ];
}

function listOf<T>(value: T | readonly T[] | null | undefined): readonly T[] {
  if (value === null || value === undefined) return [];
  return isList(value) ? value : [value];
}

function isList<T>(value: T | readonly T[]): value is readonly T[] {
  return Array.isArray(value);
}

/** Marks stand in the sorted ids joined by `, `; each id leads to where it was written first. */
function channelPlaces(
  { channel, channels }: DraftFields,
  anchorsOf: AnchorsOf,
): readonly (readonly [Where, readonly Anchor[]])[] {
  const written = [...pathsOf('channel', channel ?? []), ...pathsOf('channels', channels ?? [])];
  let at = 0;
  const anchors = channelsOf(written.map(({ id }) => id)).flatMap((id): readonly Anchor[] => {
    const path = written.find((one) => one.id.normalize('NFC') === id)?.path ?? [];
    const offset = anchorsOf(path)?.[0]?.offset;
    const anchor = offset === undefined ? [] : [{ at, offset }];
    at += id.length + ', '.length;
    return anchor;
  });
  return anchors.length === 0 ? [] : [['meta.channels', anchors]];
}

function pathsOf(
  key: string,
  given: string | readonly string[],
): readonly { readonly id: string; readonly path: Path }[] {
  if (typeof given === 'string') return [{ id: given, path: [key] }];
  return given.map((id, index) => ({ id, path: [key, index] }));
}
