/** MP4 (ISO/IEC 14496-12) and QuickTime: what `moov` says, wherever in the file it stands. */
import { boxes, boxNamed, inside, metaSkip, uuidOf, XMP_UUID, type Box } from './boxes.js';
import { iso6709 } from './coordinate.js';
import { letters, numbers } from './numbers.js';
import { position, say, type Piece, type TextPiece } from './piece.js';
import type { Source } from './source.js';
import { decode, decodeWide } from './text.js';
import { readXmp } from './xmp.js';

/** User data of QuickTime and of iTunes; © stands as byte 0xA9. */
const TEXTS = new Map<string, TextPiece>([
  ['©ART', 'creator'],
  ['©aut', 'creator'],
  ['©dir', 'creator'],
  ['©cpy', 'copyright'],
  ['cprt', 'copyright'],
  ['©nam', 'caption'],
  ['©cmt', 'caption'],
  ['©des', 'caption'],
  ['©inf', 'caption'],
  ['desc', 'caption'],
  ['titl', 'caption'],
  ['dscp', 'caption'],
  ['auth', 'creator'],
  ['perf', 'person'],
  ['©mak', 'device'],
  ['©mod', 'device'],
  ['©day', 'taken'],
]);
/** Keys of QuickTime's metadata. */
const KEYS = new Map<string, TextPiece>([
  ['author', 'creator'],
  ['artist', 'creator'],
  ['copyright', 'copyright'],
  ['description', 'caption'],
  ['title', 'caption'],
  ['displayname', 'caption'],
  ['comment', 'caption'],
  ['make', 'device'],
  ['model', 'device'],
  ['creationdate', 'taken'],
  ['location.name', 'place'],
]);
const KEY_PREFIX = /^(?:com\.(?:apple\.quicktime|android)\.)/u;
const LONGEST_TEXT = 8192;
/** Handlers of tracks that hold words, and of those that hold data in step with the pictures. */
const WORDS = new Set(['text', 'sbtl', 'subt', 'clcp']);
const DATA = new Set(['meta', 'camm', 'gpmd']);

/** All that a clip says. */
export function* readMovie(source: Source): Generator<Piece> {
  let hasMovie = false;
  for (const box of boxes(source)) {
    if (box.name === 'moov') {
      hasMovie = true;
      yield* readMoov(source, box);
    } else yield* readCommon(source, box);
  }
  if (!hasMovie) yield* say('note', 'The clip breaks off before its end.');
}

function* readMoov(source: Source, moov: Box): Generator<Piece> {
  for (const box of inside(source, moov)) {
    if (box.name === 'mvhd') yield* readHead(source, box);
    else if (box.name === 'trak') yield* readTrack(source, box);
    else yield* readCommon(source, box);
  }
}

/** Boxes of metadata may stand at the top, in the clip and in each of its tracks. */
function* readCommon(source: Source, box: Box): Generator<Piece> {
  if (box.name === 'udta') yield* readUserData(source, box);
  else if (box.name === 'meta') yield* readMeta(source, box);
  else if (box.name === 'uuid' && uuidOf(source, box) === XMP_UUID)
    yield* readXmp(source.read(box.contentAt + 16, box.contentSize - 16));
}

/** Handler of a track: four letters behind version, flags and a number of QuickTime's. */
export function handlerOf(source: Source, track: Box): string {
  const media = boxNamed(source, track, 'mdia');
  const handler = media && boxNamed(source, media, 'hdlr');
  return handler ? letters(source.read(handler.contentAt + 8, 4), 0, 4) : '';
}

/** Whether a track holds data in step with the pictures: a camera's positions, faces, movements. */
export function isDataTrack(source: Source, track: Box): boolean {
  return DATA.has(handlerOf(source, track));
}

function* readTrack(source: Source, track: Box): Generator<Piece> {
  if (WORDS.has(handlerOf(source, track))) yield { is: 'subtitles' };
  if (isDataTrack(source, track))
    yield* say('note', 'It has a track of data in step with the pictures, which may hold positions.');
  for (const box of inside(source, track)) yield* readCommon(source, box);
}

/** Seconds from 1904 to 1970. */
const EPOCH = 2_082_844_800;

function* readHead(source: Source, { contentAt }: Box): Generator<Piece> {
  const value = numbers(source.read(contentAt, 20));
  const seconds = (value.u8(0) === 1 ? value.u64(4) : value.u32(4)) - EPOCH;
  if (seconds > 0 && seconds < 8_000_000_000)
    yield* say('taken', new Date(seconds * 1000).toISOString().slice(0, 19) + 'Z');
}

function* readUserData(source: Source, userData: Box): Generator<Piece> {
  for (const box of inside(source, userData)) {
    const is = TEXTS.get(box.name);
    if (box.name === 'meta') yield* readMeta(source, box);
    else if (box.name === 'XMP_') yield* readXmp(source.read(box.contentAt, box.contentSize));
    else if (box.name === 'loci')
      yield* readLoci(source.read(box.contentAt, Math.min(box.contentSize, LONGEST_TEXT)));
    else if (box.name === '©xyz') yield* readIso(userText(source, box));
    else if (is !== undefined) yield* say(is, userText(source, box));
  }
}

/** QuickTime: length, language, letters. 3GPP (TS 26.244, 8): version and flags, language, letters. */
function userText(source: Source, { name, contentAt, contentSize }: Box): string {
  const bytes = source.read(contentAt, Math.min(contentSize, LONGEST_TEXT));
  const words = bytes.subarray(name.startsWith('©') ? 4 : 6);
  return words[0] === 0xfe && words[1] === 0xff ? decodeWide(words.subarray(2), false) : decode(words);
}

function* readIso(text: string): Generator<Piece> {
  const place = iso6709(text);
  if (place === null) yield* say('note', 'A position in it cannot be read.');
  else yield* position(place.lat, place.lon);
}

/** A name, a role, then longitude and latitude of 16 bits before and 16 behind the point (TS 26.244, 8.6). */
function* readLoci(bytes: Uint8Array): Generator<Piece> {
  const isWide = bytes[6] === 0xfe && bytes[7] === 0xff;
  const end = isWide ? wideEnd(bytes) : bytes.indexOf(0, 6);
  if (end < 6) return;
  yield* say('place', isWide ? decodeWide(bytes.subarray(8, end), false) : decode(bytes.subarray(6, end)));
  const at = end + (isWide ? 2 : 1) + 1;
  if (at + 8 > bytes.length) return;
  const value = numbers(bytes);
  yield* position(value.i32(at + 4) / 65_536, value.i32(at) / 65_536);
}

function wideEnd(bytes: Uint8Array): number {
  for (let at = 8; at + 1 < bytes.length; at += 2) if (bytes[at] === 0 && bytes[at + 1] === 0) return at;
  return -1;
}

/** Items of iTunes by name, or of QuickTime by number in a list of keys. */
function* readMeta(source: Source, meta: Box): Generator<Piece> {
  const skipped = metaSkip(source, meta);
  const keysBox = boxNamed(source, meta, 'keys', skipped);
  const list = boxNamed(source, meta, 'ilst', skipped);
  if (list === null) return;
  const keys = keysBox === null ? [] : keyNames(source, keysBox);
  for (const item of inside(source, list)) {
    const data = boxNamed(source, item, 'data');
    if (data === null) continue;
    const key = keys[numbers(source.read(item.at + 4, 4)).u32(0) - 1];
    const text = decode(
      source.read(data.contentAt + 8, Math.min(Math.max(0, data.contentSize - 8), LONGEST_TEXT)),
    );
    const isPlace = item.name === '©xyz' || key?.toLowerCase().endsWith('location.iso6709') === true;
    if (isPlace) yield* readIso(text);
    else {
      const is = key === undefined ? TEXTS.get(item.name) : KEYS.get(key.replace(KEY_PREFIX, ''));
      if (is !== undefined) yield* say(is, text);
    }
  }
}

/** Each a box named for its space, `mdta`, with the key as its content. */
function keyNames(source: Source, { contentAt, end }: Box): readonly string[] {
  return [...boxes(source, contentAt + 8, end)].map((key) =>
    decode(source.read(key.contentAt, Math.min(key.contentSize, 256))),
  );
}
