import { deflateSync } from 'node:zlib';
import { describe, expect, it, test } from 'vitest';
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

const raw = (bytes: Buffer): Buffer =>
  Buffer.from(`\nexif\n${String(bytes.length).padStart(8)}\n${bytes.toString('hex')}\n`);

const WITH_POSITION: readonly (readonly [string, string, Buffer])[] = [
  ['JPEG, Exif', 'jpeg', jpeg({ exif: exif(SOMEWHERE) })],
  ['JPEG, Exif, smaller end first', 'jpeg', jpeg({ exif: exif(SOMEWHERE, 'II') })],
  ['JPEG, XMP', 'jpeg', jpeg({ xmp: xmp(SOMEWHERE) })],
  [
    'JPEG, a clip behind',
    'jpeg',
    jpeg({ behind: clip({ userData: [userText('©xyz', iso6709(SOMEWHERE))] }) }),
  ],
  ['JPEG, a picture behind', 'jpeg', jpeg({ behind: jpeg({ exif: exif(SOMEWHERE) }) })],
  ['JPEG, its thumbnail', 'jpeg', jpeg({ exif: exif({ thumbnail: jpeg({ exif: exif(SOMEWHERE) }) }) })],
  ['PNG, Exif', 'png', png(chunk('eXIf', exif(SOMEWHERE)))],
  ['PNG, XMP', 'png', png(pngXmp(xmp(SOMEWHERE)))],
  ['PNG, packed XMP', 'png', png(pngXmp(xmp(SOMEWHERE), true))],
  [
    'PNG, as ImageMagick keeps it',
    'png',
    png(chunk('zTXt', Buffer.from('Raw profile type exif\0\0'), deflateSync(raw(exif(SOMEWHERE))))),
  ],
  ['WebP, Exif', 'webp', webp({ exif: exif(SOMEWHERE) })],
  ['WebP, XMP', 'webp', webp({ xmp: xmp(SOMEWHERE) })],
  ['GIF, XMP', 'gif', gif({ xmp: xmp(SOMEWHERE) })],
  ['TIFF', 'tiff', tiff(SOMEWHERE)],
  ['TIFF, greater end first', 'tiff', tiff(SOMEWHERE, 'MM')],
  ['TIFF, XMP', 'tiff', tiff({ ...SOMEWHERE, terms: 'With permission' })],
  ['HEIC, Exif', 'heic', heif({ exif: exif(SOMEWHERE) })],
  ['HEIC, XMP', 'heic', heif({ xmp: xmp(SOMEWHERE) })],
  ['AVIF, Exif', 'avif', heif({ exif: exif(SOMEWHERE), brand: 'avif' })],
  ['MOV, keys', 'mov', clip({ brand: 'qt  ', more: [keyed({ 'location.ISO6709': iso6709(SOMEWHERE) })] })],
  ['MOV, user data', 'mov', clip({ brand: 'qt  ', userData: [userText('©xyz', iso6709(SOMEWHERE))] })],
  ['MP4, 3GPP', 'mp4', clip({ userData: [loci(SOMEWHERE)] })],
  ['MP4, XMP', 'mp4', clip({ behind: [xmpBox(xmp(SOMEWHERE))] })],
  ['XMP beside a picture', 'xmp', xmp(SOMEWHERE)],
];

describe('the position', () => {
  test.each(WITH_POSITION)('is found in %s', (_, format, bytes) => {
    const facts = factsOf(bytes);
    expect(facts.format).toBe(format);
    expect(facts.fix).toBe(true);
    expect(facts.gps?.lat).toBeCloseTo(SOMEWHERE.lat, 4);
    expect(facts.gps?.lon).toBeCloseTo(SOMEWHERE.lon, 4);
  });

  test('0, 0 is no fix', () => {
    const facts = factsOf(jpeg({ exif: exif({ lat: 0, lon: 0 }) }));
    expect([facts.gps, facts.fix]).toEqual([null, false]);
    expect(facts.notes).toEqual(['The position in it is 0, 0: no fix.']);
  });

  test('one without a fix does not hide another', () => {
    const facts = factsOf(jpeg({ exif: exif({ lat: 0, lon: 0 }), xmp: xmp(SOMEWHERE) }));
    expect(facts.gps).toEqual(SOMEWHERE);
  });

  test('none where there is none', () => {
    for (const bytes of [jpeg(), png(), webp(), gif(), tiff({}), heif(), clip()]) {
      expect(factsOf(bytes)).toMatchObject({ gps: null, fix: false, notes: [] });
    }
  });

  test('outside of the globe it is a note', () => {
    expect(factsOf(jpeg({ exif: exif({ lat: 95, lon: 4 }) }))).toMatchObject({
      gps: null,
      notes: ['A position in it cannot be read.'],
    });
  });
});

const SAID = {
  creator: 'Sam Imaginary',
  copyright: '© Example Picture Library',
  terms: 'Editorial use only',
  credit: 'Example Library/Sam Imaginary',
  source: 'Example News',
  caption: 'The mill, “seen” from the bridge & the weir',
  alt: 'An old mill of red brick',
  place: 'Madeup Town',
  device: 'Camera 7',
  people: ['Alex Imaginary', 'Kim Imaginary'],
} as const;

describe('rights, people and words', () => {
  test.each([
    ['JPEG', jpeg({ xmp: xmp(SAID) })],
    ['PNG', png(pngXmp(xmp(SAID), true))],
    ['WebP', webp({ xmp: xmp(SAID) })],
    ['GIF', gif({ xmp: xmp(SAID) })],
    ['TIFF', tiff({ ...SAID })],
    ['HEIC', heif({ xmp: xmp(SAID) })],
    ['MP4', clip({ behind: [xmpBox(xmp(SAID))] })],
    ['XMP', xmp(SAID)],
  ])('are found in the XMP of %s', (_, bytes) => {
    expect(factsOf(bytes)).toMatchObject(SAID);
  });

  test('are found in Exif', () => {
    const said = { creator: 'Sam', copyright: 'Us', caption: 'The mill', device: 'Camera 7', owner: 'Kim' };
    const taken = '2026:11:02 10:00:00';
    expect(factsOf(jpeg({ exif: exif({ ...said, taken }) }))).toMatchObject({ ...said, taken });
  });

  test('are found in IPTC', () => {
    const { creator, credit, source, copyright, caption, place } = SAID;
    const said = { creator, credit, source, copyright, caption, place };
    expect(factsOf(jpeg({ iptc: iptc(said) }))).toMatchObject(said);
  });

  test('are found in comments and chunks of text', () => {
    expect(factsOf(jpeg({ comment: 'Made by Sam' })).caption).toBe('Made by Sam');
    expect(factsOf(gif({ comment: 'Made by Sam' })).caption).toBe('Made by Sam');
    const texts = [chunk('tEXt', Buffer.from('Author\0Sam')), chunk('tEXt', Buffer.from('Copyright\0Us'))];
    expect(factsOf(png(...texts))).toMatchObject({ creator: 'Sam', copyright: 'Us' });
  });

  test('are found in clips', () => {
    const userData = [userText('©cpy', 'Us'), userText('©ART', 'Sam'), userText('©mod', 'Camera 7')];
    expect(factsOf(clip({ userData }))).toMatchObject({
      creator: 'Sam',
      copyright: 'Us',
      device: 'Camera 7',
      taken: '2026-11-14T17:00:00Z',
    });
    const keys = { author: 'Sam', description: 'The weir', make: 'Maker', model: 'Seven' };
    expect(factsOf(clip({ brand: 'qt  ', more: [keyed(keys)] }))).toMatchObject({
      creator: 'Sam',
      caption: 'The weir',
      device: 'Maker Seven',
    });
  });

  test('a clip has subtitles, or a track of data', () => {
    expect(factsOf(clip({ tracks: ['sbtl'] })).subtitles).toBe(true);
    expect(factsOf(clip({ tracks: ['meta'] }))).toMatchObject({
      subtitles: false,
      notes: ['It has a track of data in step with the pictures, which may hold positions.'],
    });
  });

  it('knows what a model made', () => {
    const kind = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
    const packet = xmp({}).toString().replace('rdf:about=""', `rdf:about="" ext:DigitalSourceType="${kind}"`);
    const bound = packet.replace(
      '<rdf:RDF',
      '<rdf:RDF xmlns:ext="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"',
    );
    expect(factsOf(jpeg({ xmp: Buffer.from(bound) })).made_by_machine).toBe(true);
  });
});

describe('the thumbnail', () => {
  const withThumbnail = (width: number, height: number, of: readonly [number, number]): string =>
    factsOf(jpeg({ exif: exif({ thumbnail: jpeg({ width, height }) }), width: of[0], height: of[1] }))
      .thumbnail;

  test('differs where it has another shape', () => {
    expect(withThumbnail(160, 120, [4000, 3000])).toBe('same');
    expect(withThumbnail(160, 120, [3000, 4000])).toBe('same');
    expect(withThumbnail(160, 120, [2000, 2000])).toBe('differs');
    expect(withThumbnail(160, 90, [2000, 1500])).toBe('differs');
    expect(factsOf(jpeg()).thumbnail).toBe('none');
  });

  test('padded by the camera it tells nothing', () => {
    expect(withThumbnail(160, 120, [6000, 4000])).toBe('same');
  });
});

describe('what cannot be so', () => {
  test('another sort of file is not looked into', () => {
    expect(factsOf(Buffer.from('%PDF-1.7')).format).toBe('other');
    expect(factsOf(Buffer.alloc(0)).format).toBe('other');
  });

  test('what breaks off says so', () => {
    for (const bytes of [jpeg(), png(), gif()])
      expect(factsOf(bytes.subarray(0, -3)).notes).toEqual(['The picture breaks off before its end.']);
  });

  test('XMP with a document type is not read', () => {
    const evil = '<!DOCTYPE x [<!ENTITY a "aaaa">]>' + xmp(SOMEWHERE).toString();
    expect(factsOf(jpeg({ xmp: Buffer.from(evil) }))).toMatchObject({
      gps: null,
      notes: ['Its XMP cannot be read.'],
    });
  });
});
