/** MP4 and MOV with what they say of themselves blanked in its place: frames and sound keep their offsets. */
import { boxes, boxNamed, inside, type Box } from './boxes.js';
import { added, overwritten, refused, without, type Step } from './edit.js';
import { number32, xmpOf, type Kept } from './kept.js';
import { handlerOf } from './movie.js';
import { bytesOf, joined } from './numbers.js';
import { doOverlap, merged } from './range.js';
import { samplesOf } from './samples.js';
import type { Source } from './source.js';

/** What a box of each name may hold; everything else in it becomes free space. */
const STAYS = {
  top: new Set(['ftyp', 'styp', 'mdat', 'moof', 'mfra', 'sidx', 'pdin', 'wide']),
  moov: new Set(['mvhd', 'trak', 'mvex', 'iods', 'clip', 'ctab', 'udta']),
  trak: new Set([
    'tkhd',
    'edts',
    'mdia',
    'tref',
    'trgr',
    'load',
    'imap',
    'tapt',
    'clip',
    'matt',
    'txas',
    'udta',
  ]),
  mdia: new Set(['mdhd', 'hdlr', 'minf', 'elng']),
  /** For whom a track is meant, and how loud it is. */
  udta: new Set(['kind', 'tagc', 'ludt']),
};
/** Pictures, sound, words and the counting of frames; other tracks may hold a camera's positions. */
const TRACKS = new Set(['vide', 'auxv', 'pict', 'soun', 'text', 'sbtl', 'subt', 'clcp', 'tmcd']);
const HAS_TIMES = new Set(['mvhd', 'tkhd', 'mdhd']);
const XMP_ID = Uint8Array.of(
  0xbe,
  0x7a,
  0xcf,
  0xcb,
  0x97,
  0xa9,
  0x42,
  0xe8,
  0x9c,
  0x71,
  0x99,
  0x94,
  0x91,
  0xe3,
  0xaf,
  0xac,
);

export function* stripMovie(source: Source, kept: Kept): Generator<Step> {
  const top = [...boxes(source)];
  const last = top.findLast(({ name }) => name === 'moov' || STAYS.top.has(name));
  if (last === undefined || !endsWell(top, source.size) || !top.some(({ name }) => name === 'moov')) {
    yield refused('The clip breaks off before its end.');
    return;
  }
  for (const box of top.filter(({ at }) => at <= last.at)) {
    if (box.name === 'moov') yield* stripMoov(source, box, top);
    else if (!STAYS.top.has(box.name)) yield* freed(box);
  }
  if (last.end < source.size) yield without(last.end, source.size - last.end);
  if (!last.isOpen) yield added(source.size, fresh(kept));
}

/** Whether boxes follow each other to the end; less than the head of one may be left over. */
export function endsWell(top: readonly Box[], size: number): boolean {
  return top.every(({ isWhole }) => isWhole) && size - (top.at(-1)?.end ?? 0) < 8;
}

/** The box as free space of the same length. */
export function* freed({ at, contentAt, contentSize }: Box): Generator<Step> {
  yield overwritten(at + 4, 4, bytesOf('free'));
  yield overwritten(contentAt, contentSize);
}

/** The head of a clip; in `top` stand the boxes that may hold its samples. */
export function* stripMoov(source: Source, moov: Box, top: readonly Box[]): Generator<Step> {
  const tracks = [...inside(source, moov)].filter(({ name }) => name === 'trak');
  const isKept = (track: Box): boolean => TRACKS.has(handlerOf(source, track));
  const kept = tracks.filter(isKept);
  const others = tracks.filter((track) => !isKept(track));
  if (kept.length === 0) yield refused('The head of the clip cannot be read.');
  yield* withoutStrangers(source, moov, STAYS.moov);
  for (const track of kept) yield* stripTrack(source, track);
  if (others.length > 0) yield* withoutTracks(source, others, kept, top);
}

/** What is known stays, the rest becomes free space; and so does what no box is. */
function* withoutStrangers(source: Source, box: Box, stays: ReadonlySet<string>): Generator<Step> {
  let end = box.contentAt;
  for (const one of inside(source, box)) {
    if (!stays.has(one.name)) yield* freed(one);
    else if (one.name === 'udta') yield* withoutStrangers(source, one, STAYS.udta);
    else if (HAS_TIMES.has(one.name)) yield withoutTimes(source, one);
    end = one.end;
  }
  yield overwritten(end, box.end - end);
}

function* stripTrack(source: Source, track: Box): Generator<Step> {
  yield* withoutStrangers(source, track, STAYS.trak);
  const media = boxNamed(source, track, 'mdia');
  if (media !== null) yield* withoutStrangers(source, media, STAYS.mdia);
}

/** When it was made and changed; version 1 has eight bytes for each. */
function withoutTimes(source: Source, { contentAt }: Box): Step {
  const isLong = source.read(contentAt, 1)[0] === 1;
  return overwritten(contentAt + 4, isLong ? 16 : 8);
}

/** Tracks with their samples, which stand among the frames. */
function* withoutTracks(
  source: Source,
  tracks: readonly Box[],
  kept: readonly Box[],
  top: readonly Box[],
): Generator<Step> {
  const samples = tracks.map((track) => samplesOf(source, track));
  const frames = kept.flatMap((track) => samplesOf(source, track) ?? []);
  const held = top.filter(({ name }) => name === 'mdat');
  const ranges = samples.flatMap((one) => one ?? []);
  const isHeld = ranges.every(({ at, size }) =>
    held.some(({ contentAt, end }) => at >= contentAt && at + size <= end),
  );
  const isInPieces = top.some(({ name }) => name === 'moof');
  if (isInPieces || samples.includes(null) || !isHeld || doOverlap([...merged(frames), ...merged(ranges)]))
    yield refused('A track of data in it cannot be told from the pictures.');
  for (const track of tracks) yield* freed(track);
  for (const { at, size } of merged(ranges)) yield overwritten(at, size);
}

/** A packet of XMP in a box at the end moves nothing (XMP part 3, 1.2.6 and 1.2.7). */
function fresh(kept: Kept): Uint8Array {
  const packet = xmpOf(kept);
  if (packet === null) return new Uint8Array(0);
  return joined([number32(packet.length + 24), bytesOf('uuid'), XMP_ID, packet]);
}
