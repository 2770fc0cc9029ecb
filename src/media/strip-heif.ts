/** HEIC and AVIF with what they say of themselves blanked in its place: every item keeps its offset and size. */
import { boxes, boxNamed, inside, type Box } from './boxes.js';
import { overwritten, refused, type Edit, type Step } from './edit.js';
import { items, type Item } from './heif.js';
import { exifOf, number32, padded, xmpOf, type Kept } from './kept.js';
import { bytesOf, joined } from './numbers.js';
import { doOverlap, merged, type Range } from './range.js';
import { LONGEST_READ, type Source } from './source.js';
import { endsWell, freed, stripMoov } from './strip-movie.js';

/** Coded pictures, and those made of others. */
const PICTURE = new Set([
  ...['hvc1', 'hev1', 'lhv1', 'av01', 'avc1', 'vvc1', 'j2k1', 'jpeg', 'hvt1'],
  ...['grid', 'iovl', 'iden', 'tmap', 'unci', 'mski'],
]);
const STAYS = new Set(['ftyp', 'mdat', 'wide']);
const SPACE = 0x20;

export function* stripHeif(source: Source, kept: Kept): Generator<Step> {
  const top = [...boxes(source)];
  if (!endsWell(top, source.size)) {
    yield refused('The boxes of this file do not lead to its end.');
    return;
  }
  yield* stripItems(source, kept);
  for (const box of top) {
    if (box.name === 'meta') yield* withoutTags(source, box);
    else if (box.name === 'moov') yield* stripMoov(source, box, top);
    else if (!STAYS.has(box.name)) yield* freed(box);
  }
}

function* stripItems(source: Source, kept: Kept): Generator<Step> {
  const all = [...items(source)];
  const said = all.filter(({ sort }) => !PICTURE.has(sort));
  const pictures = all.filter(({ sort }) => PICTURE.has(sort)).flatMap(({ extents }) => extents);
  const places = said.flatMap(({ extents }) => extents);
  const isFound = said.every(({ extents }) => extents.length > 0 && extents.every(({ size }) => size > 0));
  if (pictures.length === 0 || !isFound)
    yield refused('What this file holds beside the picture cannot be found.');
  else if (doOverlap([...merged(pictures), ...places]))
    yield refused('Parts of this file lie on each other.');
  else yield* said.flatMap((item) => blanked(item, kept));
}

function blanked({ is, extents }: Item, kept: Kept): readonly Step[] {
  const room = extents.reduce((sum, { size }) => sum + size, 0);
  if (room > LONGEST_READ) return extents.map(({ at, size }) => overwritten(at, size));
  const fresh = {
    exif: () => exifItem(kept, room),
    xmp: () => xmpItem(kept, room),
    other: () => blank(room),
  };
  return spread(fresh[is](), extents);
}

function blank(room: number, filling = 0): Uint8Array {
  return padded(new Uint8Array(0), room, filling);
}

/** Four bytes say how far on the block begins; an empty one where ours has no room (23008-12, A.2.1). */
function exifItem(kept: Kept, room: number): Uint8Array {
  const whose = exifOf(kept);
  const upright = exifOf({ ...kept, creator: null, copyright: null });
  const empty = bytesOf('MM\0*\0\0\0\u0008\0\0\0\0\0\0');
  const fits = [whose, upright, empty]
    .flatMap((block) => (block === null ? [] : [joined([number32(0), block])]))
    .find(({ length }) => length <= room);
  return fits === undefined ? blank(room) : padded(fits, room);
}

function xmpItem(kept: Kept, room: number): Uint8Array {
  const packet = xmpOf(kept);
  return packet === null || packet.length > room ? blank(room, SPACE) : padded(packet, room, SPACE);
}

function spread(bytes: Uint8Array, extents: readonly Range[]): readonly Edit[] {
  let from = 0;
  return extents.map(({ at, size }) => {
    from += size;
    return overwritten(at, size, bytes.subarray(from - size, from));
  });
}

/** Words that people gave to items: name, description, tags (`udes`, 23008-12, 6.5.20). */
function* withoutTags(source: Source, meta: Box): Generator<Step> {
  const properties = boxNamed(source, meta, 'iprp', 4);
  const list = properties && boxNamed(source, properties, 'ipco');
  if (list === null) return;
  for (const box of inside(source, list)) {
    if (box.name === 'udes') yield overwritten(box.contentAt + 4, box.contentSize - 4);
  }
}
