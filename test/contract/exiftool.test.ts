/** ExifTool, another people's program, agrees with our readers, and finds nothing in what was stripped. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { factsOf } from '../support/facts.js';
import {
  chunk,
  clip,
  exif,
  gif,
  heif,
  iptc,
  iso6709,
  jpeg,
  keyed,
  loci,
  png,
  pngXmp,
  SOMEWHERE,
  tiff,
  userText,
  webp,
  xmp,
  xmpBox,
} from '../support/pictures.js';
import { stripped } from '../support/strip.js';
import { temporaryFolder } from '../support/temporary-folder.js';

function exiftool(...args: readonly string[]): string {
  const run = spawnSync('exiftool', args, { encoding: 'utf8' });
  return run.error === undefined ? run.stdout : '';
}

const VERSION = exiftool('-ver').trim();
if (VERSION === '')
  console.info('exiftool is not here (Debian: libimage-exiftool-perl): its tests are left out');

type Tags = Readonly<Record<string, unknown>>;

function isTags(value: unknown): value is Tags {
  return typeof value === 'object' && value !== null;
}

/** All that it finds, by group and name, also in blocks that stand twice and in tracks of data. */
function tagsOf(path: string): Tags {
  const read: unknown = JSON.parse(exiftool('-json', '-n', '-a', '-ee', '-G4:1', path));
  const first: unknown = Array.isArray(read) ? read[0] : null;
  return isTags(first) ? first : {};
}

function fileWith(name: string, bytes: Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, bytes);
  return path;
}

function positionOf(path: string): readonly number[] {
  return exiftool('-n', '-s3', '-Composite:GPSPosition', path).trim().split(' ').map(Number);
}

const SAID = {
  ...SOMEWHERE,
  creator: 'Sam Imaginary',
  copyright: 'Example Picture Library',
  terms: 'Editorial use only',
  credit: 'Example Library',
  source: 'Example News',
  caption: 'Kim at the weir',
  alt: 'Kim in a red coat',
  place: 'Madeup Town',
  device: 'Camera 7',
  owner: 'Kim Imaginary',
  taken: '2026:11:02 10:00:00',
  people: ['Kim Imaginary'],
  orientation: 6,
};
const ALL = { ...SAID, thumbnail: jpeg({ exif: exif(SOMEWHERE) }) };

const PLACED: readonly (readonly [string, Buffer])[] = [
  ['a.jpg', jpeg({ exif: exif(ALL), xmp: xmp(ALL), iptc: iptc(ALL), comment: 'Kim', behind: jpeg() })],
  ['a.png', png(chunk('eXIf', exif(ALL)), pngXmp(xmp(ALL), true))],
  ['a.webp', webp({ exif: exif(ALL), xmp: xmp(ALL) })],
  ['a.gif', gif({ xmp: xmp(ALL), comment: 'Kim' })],
  ['a.tif', tiff(ALL)],
  ['a.heic', heif({ exif: exif(ALL), xmp: xmp(ALL) })],
  ['a.avif', heif({ exif: exif(ALL), xmp: xmp(ALL), brand: 'avif' })],
  [
    'a.mov',
    clip({
      brand: 'qt  ',
      userData: [userText('©xyz', iso6709(ALL)), userText('©nam', 'Kim')],
      more: [keyed({ 'location.ISO6709': iso6709(ALL), model: 'Camera 7' })],
      tracks: ['meta'],
      behind: [xmpBox(xmp(ALL))],
    }),
  ],
  ['a.mp4', clip({ userData: [loci(ALL)], tracks: ['camm'], behind: [xmpBox(xmp(ALL))] })],
  ['a.xmp', xmp(ALL)],
];

describe.runIf(VERSION !== '')('what we built', () => {
  test.each(PLACED)('%s has its position for both', (name, bytes) => {
    const [lat, lon] = positionOf(fileWith(name, bytes));
    expect(factsOf(bytes).gps?.lat).toBeCloseTo(lat ?? Number.NaN, 4);
    expect(factsOf(bytes).gps?.lon).toBeCloseTo(lon ?? Number.NaN, 4);
  });

  test.each(PLACED)('%s, stripped, has none for either, and nobody in it', (name, bytes) => {
    const copy = stripped(bytes);
    if (typeof copy === 'string') throw new Error(copy);
    const before = tagsOf(fileWith(name, bytes));
    const after = tagsOf(fileWith(name, copy));
    const private_ = /GPS|Location|Coordinates|Madeup|Kim|Camera 7|2026:11|Thumbnail/u;
    const said = (tags: Tags): string =>
      Object.entries(tags)
        .filter(([tag]) => !/(?:System:|SourceFile|ExifTool:)/u.test(tag))
        .map(([tag, value]) => `${tag}=${String(value)}`)
        .join('\n');
    expect(said(before)).toMatch(private_);
    expect(said(after)).not.toMatch(private_);
    expect(said(after)).not.toMatch(/Warning|Error/u);
    for (const word of ['Sam Imaginary', 'Example Picture Library', 'Editorial use only', 'Example Library'])
      expect(said(after)).toContain(word);
    if (said(before).includes('Orientation=6')) expect(said(after)).toContain('Orientation=6');
    expect(factsOf(copy).gps).toBe(null);
  });
});

const HERE = [
  `-GPSLatitude=${SOMEWHERE.lat}`,
  '-GPSLatitudeRef=N',
  `-GPSLongitude=${-SOMEWHERE.lon}`,
  '-GPSLongitudeRef=W',
];
const HERE_XMP = [`-XMP:GPSLatitude=${SOMEWHERE.lat}`, `-XMP:GPSLongitude=${SOMEWHERE.lon}`];
const place = (tag: string): readonly string[] => [`-${tag}=${SOMEWHERE.lat} ${SOMEWHERE.lon}`];

/** Where ExifTool can write: of WebP and AVIF the one in Debian only reads. */
const WRITTEN: readonly (readonly [string, string, Buffer, readonly string[]])[] = [
  ['JPEG, Exif', 'b.jpg', jpeg(), HERE],
  ['JPEG, XMP', 'b.jpg', jpeg(), HERE_XMP],
  ['PNG, Exif', 'b.png', png(), HERE],
  ['PNG, XMP', 'b.png', png(), HERE_XMP],
  ['GIF, XMP', 'b.gif', gif(), HERE_XMP],
  ['TIFF, Exif', 'b.tif', tiff({}), HERE],
  ['TIFF, greater end first', 'b.tif', tiff({}, 'MM'), HERE],
  ['HEIC, Exif', 'b.heic', heif({ exif: exif({ creator: 'Sam' }) }), HERE],
  ['MOV, keys', 'b.mov', clip({ brand: 'qt  ' }), place('Keys:GPSCoordinates')],
  ['MOV, user data', 'b.mov', clip({ brand: 'qt  ' }), place('UserData:GPSCoordinates')],
  ['MOV, XMP', 'b.mov', clip({ brand: 'qt  ' }), HERE_XMP],
  ['MP4, user data', 'b.mp4', clip(), place('UserData:GPSCoordinates')],
  ['MP4, list of items', 'b.mp4', clip(), place('ItemList:GPSCoordinates')],
  ['MP4, XMP', 'b.mp4', clip(), HERE_XMP],
  ['XMP', 'b.xmp', xmp({}), HERE_XMP],
];

describe.runIf(VERSION !== '')('what it wrote', () => {
  test.each(WRITTEN)('%s', (_, name, bytes, tags) => {
    const path = fileWith(name, bytes);
    exiftool('-q', '-n', '-overwrite_original', ...tags, path);
    const written = readFileSync(path);
    expect(factsOf(bytes).gps).toBe(null);
    expect(factsOf(written).gps?.lat).toBeCloseTo(SOMEWHERE.lat, 4);
    expect(factsOf(written).gps?.lon).toBeCloseTo(SOMEWHERE.lon, 4);
    const copy = stripped(written);
    if (typeof copy === 'string') throw new Error(copy);
    expect(factsOf(copy).gps).toBe(null);
    expect(positionOf(fileWith(name, copy))).toEqual([0]);
  });
});
