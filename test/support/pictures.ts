/** Pictures and clips made byte by byte: sound in their structure, with pixels that mean nothing. */
import { deflateSync } from 'node:zlib';

/** What a picture is to say of itself. */
export interface Sayings {
  readonly lat?: number;
  readonly lon?: number;
  readonly creator?: string;
  readonly copyright?: string;
  readonly caption?: string;
  readonly device?: string;
  readonly taken?: string;
  readonly owner?: string;
  readonly orientation?: number;
  readonly terms?: string;
  readonly credit?: string;
  readonly source?: string;
  readonly alt?: string;
  readonly place?: string;
  readonly people?: readonly string[];
  /** A JPEG. */
  readonly thumbnail?: Buffer;
}

/** By the weir of an invented town. */
export const SOMEWHERE = { lat: 51.7959, lon: -0.0795 } as const;

const u16 = (value: number): Buffer => Buffer.from([value >> 8, value & 255]);
const u32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const join = (...parts: readonly Uint8Array[]): Buffer => Buffer.concat(parts);

// ----------------------------------------------------------------------------------------------- TIFF

interface Field {
  readonly tag: number;
  readonly type: 2 | 3 | 4 | 5 | 7;
  /** In the order of the block. */
  readonly value: Buffer;
}

type Order = 'II' | 'MM';

function whole(order: Order, size: 2 | 4, value: number): Buffer {
  const bytes = Buffer.alloc(size);
  if (order === 'II') bytes.writeUIntLE(value, 0, size);
  else bytes.writeUIntBE(value, 0, size);
  return bytes;
}

const UNIT = { 2: 1, 3: 2, 4: 4, 5: 8, 7: 1 } as const;

/** A directory at `at`, its longer values behind it. */
function directory(order: Order, at: number, fields: readonly Field[], next: number): Buffer {
  const sorted = [...fields].sort((a, b) => a.tag - b.tag);
  const behind: Buffer[] = [];
  let valueAt = at + 2 + sorted.length * 12 + 4;
  const entries = sorted.map(({ tag, type, value }) => {
    const count = value.length / UNIT[type];
    const head = join(whole(order, 2, tag), whole(order, 2, type), whole(order, 4, count));
    if (value.length <= 4) return join(head, value, Buffer.alloc(4 - value.length));
    const padded = join(value, Buffer.alloc(value.length % 2));
    const entry = join(head, whole(order, 4, valueAt));
    behind.push(padded);
    valueAt += padded.length;
    return entry;
  });
  return join(whole(order, 2, sorted.length), ...entries, whole(order, 4, next), ...behind);
}

function degrees(order: Order, value: number): Buffer {
  const all = Math.round(Math.abs(value) * 3_600_000);
  const parts = [Math.floor(all / 3_600_000), 1, Math.floor(all / 60_000) % 60, 1, all % 60_000, 1000];
  return join(...parts.map((part) => whole(order, 4, part)));
}

/** Exif 2.32: the main directory, the camera's, the position's, and the thumbnail's. */
export function exif(said: Sayings, order: Order = 'MM', more: readonly Field[] = []): Buffer {
  const text = (tag: number, value: string | undefined): readonly Field[] =>
    value === undefined ? [] : [{ tag, type: 2, value: join(Buffer.from(value), Buffer.alloc(1)) }];
  const pointer = (tag: number, at: number): Field => ({ tag, type: 4, value: whole(order, 4, at) });
  const main = [
    ...more,
    ...text(0x010e, said.caption),
    ...text(0x0110, said.device),
    ...text(0x013b, said.creator),
    ...text(0x8298, said.copyright),
    ...(said.orientation === undefined
      ? []
      : [{ tag: 0x0112, type: 3, value: whole(order, 2, said.orientation) } as const]),
  ];
  const camera = [...text(0x9003, said.taken), ...text(0xa430, said.owner)];
  const place: readonly Field[] =
    said.lat === undefined || said.lon === undefined
      ? []
      : [
          { tag: 1, type: 2, value: latin(said.lat < 0 ? 'S\0' : 'N\0') },
          { tag: 2, type: 5, value: degrees(order, said.lat) },
          { tag: 3, type: 2, value: latin(said.lon < 0 ? 'W\0' : 'E\0') },
          { tag: 4, type: 5, value: degrees(order, said.lon) },
        ];
  const layout = (cameraAt: number, placeAt: number, thumbnailAt: number): Buffer =>
    directory(
      order,
      8,
      [
        ...main,
        ...(camera.length === 0 ? [] : [pointer(0x8769, cameraAt)]),
        ...(place.length === 0 ? [] : [pointer(0x8825, placeAt)]),
      ],
      thumbnailAt,
    );
  const cameraAt = 8 + layout(0, 0, 0).length;
  const cameraBytes = camera.length === 0 ? Buffer.alloc(0) : directory(order, cameraAt, camera, 0);
  const placeAt = cameraAt + cameraBytes.length;
  const placeBytes = place.length === 0 ? Buffer.alloc(0) : directory(order, placeAt, place, 0);
  const thumbnailAt = placeAt + placeBytes.length;
  const small = said.thumbnail ?? Buffer.alloc(0);
  const smallFields = (at: number): readonly Field[] => [pointer(0x0201, at), pointer(0x0202, small.length)];
  const smallAt = thumbnailAt + directory(order, thumbnailAt, smallFields(0), 0).length;
  const thumbnail =
    small.length === 0
      ? Buffer.alloc(0)
      : join(directory(order, thumbnailAt, smallFields(smallAt), 0), small);
  const head = join(latin(order), whole(order, 2, 42), whole(order, 4, 8));
  return join(
    head,
    layout(cameraAt, placeAt, small.length === 0 ? 0 : thumbnailAt),
    cameraBytes,
    placeBytes,
    thumbnail,
  );
}

/** Sixteen grey pixels. */
export const TIFF_PIXELS = Buffer.from('0123456789abcdef');

/** A picture of 4 by 4 whose pixels stand behind the directories. */
export function tiff(said: Sayings, order: Order = 'II'): Buffer {
  const fields = (pixelsAt: number): readonly Field[] => [
    { tag: 256, type: 4, value: whole(order, 4, 4) },
    { tag: 257, type: 4, value: whole(order, 4, 4) },
    { tag: 258, type: 3, value: whole(order, 2, 8) },
    { tag: 259, type: 3, value: whole(order, 2, 1) },
    { tag: 262, type: 3, value: whole(order, 2, 1) },
    { tag: 273, type: 4, value: whole(order, 4, pixelsAt) },
    { tag: 277, type: 3, value: whole(order, 2, 1) },
    { tag: 278, type: 4, value: whole(order, 4, 4) },
    { tag: 279, type: 4, value: whole(order, 4, 16) },
    ...(said.terms === undefined ? [] : [{ tag: 700, type: 7, value: xmp(said) } as const]),
  ];
  return join(exif(said, order, fields(exif(said, order, fields(0)).length)), TIFF_PIXELS);
}

// ------------------------------------------------------------------------------------------------ XMP

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

/** Degrees and minutes, as Adobe writes them. */
function xmpDegrees(value: number, [above = '', below = '']: string): string {
  const minutes = (Math.abs(value) % 1) * 60;
  return `${Math.floor(Math.abs(value))},${minutes.toFixed(8)}${value < 0 ? below : above}`;
}

export function xmp(said: Sayings): Buffer {
  const attribute = (name: string, text: string | undefined): string =>
    text === undefined ? '' : ` ${name}="${escaped(text)}"`;
  const list = (name: string, kind: string, texts: readonly (string | undefined)[]): string => {
    const given = texts.flatMap((text) => text ?? []);
    if (given.length === 0) return '';
    const language = kind === 'Alt' ? ' xml:lang="x-default"' : '';
    const entries = given.map((text) => `<rdf:li${language}>${escaped(text)}</rdf:li>`).join('');
    return `<${name}><rdf:${kind}>${entries}</rdf:${kind}></${name}>`;
  };
  const { lat, lon } = said;
  return Buffer.from(`<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"
 xmlns:exif="http://ns.adobe.com/exif/1.0/" xmlns:tiff="http://ns.adobe.com/tiff/1.0/"
 xmlns:core="http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/" xmlns:ext="http://iptc.org/std/Iptc4xmpExt/2008-02-29/"${
   lat === undefined ? '' : attribute('exif:GPSLatitude', xmpDegrees(lat, 'NS'))
 }${lon === undefined ? '' : attribute('exif:GPSLongitude', xmpDegrees(lon, 'EW'))}${attribute(
   'photoshop:Credit',
   said.credit,
 )}${attribute('photoshop:Source', said.source)}${attribute('photoshop:City', said.place)}${attribute('tiff:Model', said.device)}>
${list('dc:creator', 'Seq', [said.creator])}${list('dc:rights', 'Alt', [said.copyright])}${list('dc:description', 'Alt', [said.caption])}${list(
    'xmpRights:UsageTerms',
    'Alt',
    [said.terms],
  )}${list('core:AltTextAccessibility', 'Alt', [said.alt])}${list('ext:PersonInImage', 'Bag', said.people ?? [])}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`);
}

/** IPTC IIM 4.2: creator, credit, source and copyright of record 2. */
export function iptc(said: Sayings): Buffer {
  const set = (number: number, text: string | undefined): Buffer =>
    text === undefined
      ? Buffer.alloc(0)
      : join(Buffer.from([0x1c, 2, number]), u16(Buffer.byteLength(text)), Buffer.from(text));
  return join(
    set(80, said.creator),
    set(90, said.place),
    set(110, said.credit),
    set(115, said.source),
    set(116, said.copyright),
    set(120, said.caption),
  );
}

// ----------------------------------------------------------------------------------------------- JPEG

function segment(marker: number, ...content: readonly Buffer[]): Buffer {
  const whole = join(...content);
  return join(Buffer.from([0xff, marker]), u16(whole.length + 2), whole);
}

export interface JpegParts {
  readonly exif?: Buffer;
  readonly xmp?: Buffer;
  readonly iptc?: Buffer;
  readonly comment?: string;
  readonly width?: number;
  readonly height?: number;
  readonly behind?: Buffer;
}

/** Tables, frame and scan: what must stay as it is. Two bytes of it look like a marker and are none. */
export function jpegPixels({ width = 400, height = 300 }: JpegParts = {}): Buffer {
  const table = Buffer.from([0, ...Array.from({ length: 64 }, (_, index) => index + 1)]);
  const lengths = Buffer.from([0, 0, 1, ...Array.from({ length: 15 }, () => 0), 0]);
  return join(
    segment(0xdb, table),
    segment(0xc0, Buffer.from([8]), u16(height), u16(width), Buffer.from([1, 1, 0x11, 0])),
    segment(0xc4, lengths),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
  );
}

export function jpeg(parts: JpegParts = {}): Buffer {
  const optional = (bytes: Buffer | undefined, made: (bytes: Buffer) => Buffer): Buffer =>
    bytes === undefined ? Buffer.alloc(0) : made(bytes);
  return join(
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, latin('JFIF\0'), Buffer.from([1, 2, 0, 0, 1, 0, 1, 0, 0])),
    optional(parts.exif, (bytes) => segment(0xe1, latin('Exif\0\0'), bytes)),
    optional(parts.xmp, (bytes) => segment(0xe1, latin('http://ns.adobe.com/xap/1.0/\0'), bytes)),
    optional(parts.iptc, (bytes) =>
      segment(
        0xed,
        latin('Photoshop 3.0\x008BIM\x04\x04\0\0'),
        u32(bytes.length),
        bytes,
        Buffer.alloc(bytes.length % 2),
      ),
    ),
    optional(parts.comment === undefined ? undefined : Buffer.from(parts.comment), (bytes) =>
      segment(0xfe, bytes),
    ),
    jpegPixels(parts),
    Buffer.from([0xff, 0xd9]),
    parts.behind ?? Buffer.alloc(0),
  );
}

// ------------------------------------------------------------------------------------------------ PNG

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  }
  return (value ^ 0xffffffff) >>> 0;
}

export function chunk(name: string, ...content: readonly Buffer[]): Buffer {
  const whole = join(...content);
  const named = join(latin(name), whole);
  return join(u32(whole.length), named, u32(crc(named)));
}

export const PNG_PIXELS = chunk('IDAT', deflateSync(Buffer.from([0, 1, 2, 0, 3, 4])));

export function png(...more: readonly Buffer[]): Buffer {
  return join(
    latin('\u0089PNG\r\n\u001a\n'),
    chunk('IHDR', u32(2), u32(2), Buffer.from([8, 0, 0, 0, 0])),
    ...more,
    PNG_PIXELS,
    chunk('IEND'),
  );
}

/** XMP in an iTXt chunk, packed or as it is. */
export function pngXmp(packet: Buffer, packed = false): Buffer {
  const head = latin(`XML:com.adobe.xmp\0${packed ? '\u0001' : '\0'}\0\0\0`);
  return chunk('iTXt', head, packed ? deflateSync(packet) : packet);
}

// ----------------------------------------------------------------------------------------- WebP and GIF

export function riff(name: string, content: Buffer): Buffer {
  const size = Buffer.alloc(4);
  size.writeUInt32LE(content.length);
  return join(latin(name), size, content, Buffer.alloc(content.length % 2));
}

/** Lossless, one pixel. */
export const WEBP_PIXELS = riff('VP8L', Buffer.from([0x2f, 0, 0, 0, 0, 7, 0x10, 0x88, 0x11]));

export function webp(parts: { readonly exif?: Buffer; readonly xmp?: Buffer } = {}): Buffer {
  const flags = (parts.exif === undefined ? 0 : 8) | (parts.xmp === undefined ? 0 : 4);
  const content = join(
    latin('WEBP'),
    riff('VP8X', Buffer.from([flags, 0, 0, 0, 0, 0, 0, 0, 0, 0])),
    WEBP_PIXELS,
    ...(parts.exif === undefined ? [] : [riff('EXIF', parts.exif)]),
    ...(parts.xmp === undefined ? [] : [riff('XMP ', parts.xmp)]),
  );
  return riff('RIFF', content);
}

/** Two colours, one pixel. */
export const GIF_PIXELS = Buffer.from([0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, 2, 0x4c, 1, 0]);

export function gif(parts: { readonly xmp?: Buffer; readonly comment?: string } = {}): Buffer {
  const tail = Buffer.from([1, ...Array.from({ length: 256 }, (_, index) => 255 - index), 0]);
  const comment = Buffer.from(parts.comment ?? '');
  return join(
    latin('GIF89a'),
    Buffer.from([1, 0, 1, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    join(Buffer.from([0x21, 0xff, 11]), latin('NETSCAPE2.0'), Buffer.from([3, 1, 0, 0, 0])),
    parts.xmp === undefined
      ? comment.subarray(0, 0)
      : join(Buffer.from([0x21, 0xff, 11]), latin('XMP DataXMP'), parts.xmp, tail),
    comment.length === 0
      ? comment
      : join(Buffer.from([0x21, 0xfe, comment.length]), comment, Buffer.alloc(1)),
    GIF_PIXELS,
    Buffer.from([0x3b]),
  );
}

// ----------------------------------------------------------------------------------- HEIC, MP4 and MOV

export function box(name: string, ...content: readonly Buffer[]): Buffer {
  const whole = join(...content);
  return join(u32(whole.length + 8), latin(name), whole);
}

const fullBox = (name: string, version: number, ...content: readonly Buffer[]): Buffer =>
  box(name, Buffer.from([version, 0, 0, 0]), ...content);

export const HEIC_PIXELS = Buffer.from('these are the pixels of item 1');

/** A picture as item 1, Exif as item 2, XMP as item 3, all in `mdat`. */
export function heif(
  parts: { readonly exif?: Buffer; readonly xmp?: Buffer; readonly brand?: string } = {},
): Buffer {
  const brand = parts.brand ?? 'heic';
  const items = [
    { id: 1, type: brand === 'avif' ? 'av01' : 'hvc1', more: '', content: HEIC_PIXELS },
    ...(parts.exif === undefined
      ? []
      : [{ id: 2, type: 'Exif', more: '', content: join(u32(6), latin('Exif\0\0'), parts.exif) }]),
    ...(parts.xmp === undefined
      ? []
      : [{ id: 3, type: 'mime', more: 'application/rdf+xml\0', content: parts.xmp }]),
  ];
  const info = items.map(({ id, type, more }) =>
    fullBox('infe', 2, u16(id), u16(0), latin(type), latin('\0'), latin(more)),
  );
  const meta = (from: number): Buffer => {
    let at = from;
    const places = items.map(({ id, content }) => {
      const place = join(u16(id), u16(0), u16(1), u32(at), u32(content.length));
      at += content.length;
      return place;
    });
    return fullBox(
      'meta',
      0,
      fullBox('hdlr', 0, u32(0), latin('pict'), Buffer.alloc(13)),
      fullBox('pitm', 0, u16(1)),
      fullBox('iloc', 0, Buffer.from([0x44, 0]), u16(items.length), ...places),
      fullBox('iinf', 0, u16(items.length), ...info),
    );
  };
  const head = box('ftyp', latin(brand), u32(0), latin(`mif1${brand}`));
  return join(
    head,
    meta(head.length + meta(0).length + 8),
    box('mdat', ...items.map(({ content }) => content)),
  );
}

export const CLIP_PIXELS = Buffer.from('these are the frames of the clip');
/** What a camera keeps in step with the pictures. */
export const TRACK_DATA = Buffer.from('N 51.7959 W 0.0795 and so on');

export function iso6709({ lat = 0, lon = 0 }: Sayings): string {
  const sign = (value: number, width: number): string =>
    (value < 0 ? '-' : '+') +
    Math.abs(value)
      .toFixed(4)
      .padStart(width + 5, '0');
  return `${sign(lat, 2)}${sign(lon, 3)}/`;
}

/** QuickTime's user data: length, language, letters. */
export function userText(name: string, text: string): Buffer {
  return box(name, u16(Buffer.byteLength(text)), u16(0x15c7), Buffer.from(text));
}

/** 3GPP's place: name, role, longitude, latitude, height, body, notes. */
export function loci({ lat = 0, lon = 0, place = '' }: Sayings): Buffer {
  const fixed = (value: number): Buffer => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32BE(Math.round(value * 65_536));
    return bytes;
  };
  return fullBox(
    'loci',
    0,
    u16(0x15c7),
    Buffer.from(`${place}\0`),
    Buffer.from([0]),
    fixed(lon),
    fixed(lat),
    fixed(0),
    latin('earth\0\0'),
  );
}

/** QuickTime's metadata: keys by name, values by number. */
export function keyed(entries: Readonly<Record<string, string>>): Buffer {
  const keys = Object.keys(entries).map((key) => box('mdta', latin(`com.apple.quicktime.${key}`)));
  const values = Object.values(entries).map((text, index) =>
    join(u32(24 + Buffer.byteLength(text)), u32(index + 1), box('data', u32(1), u32(0), Buffer.from(text))),
  );
  return box(
    'meta',
    fullBox('hdlr', 0, u32(0), latin('mdta'), Buffer.alloc(13)),
    fullBox('keys', 0, u32(keys.length), ...keys),
    box('ilst', ...values),
  );
}

function track(handler: string, sampleAt: number, sampleSize: number): Buffer {
  return box(
    'trak',
    fullBox('tkhd', 0, Buffer.alloc(80)),
    box(
      'mdia',
      fullBox('mdhd', 0, u32(3_800_000_000), u32(3_800_000_000), u32(600), u32(600), u32(0)),
      fullBox('hdlr', 0, u32(0), latin(handler), Buffer.alloc(13)),
      box(
        'minf',
        box(
          'stbl',
          fullBox('stsd', 0, u32(1), box(handler === 'vide' ? 'avc1' : 'mebx', Buffer.alloc(8))),
          fullBox('stsc', 0, u32(1), u32(1), u32(1), u32(1)),
          fullBox('stsz', 0, u32(sampleSize), u32(1)),
          fullBox('stco', 0, u32(1), u32(sampleAt)),
        ),
      ),
    ),
  );
}

export interface ClipParts {
  readonly brand?: string;
  /** Boxes of `moov/udta`. */
  readonly userData?: readonly Buffer[];
  /** Further boxes of `moov`. */
  readonly more?: readonly Buffer[];
  readonly tracks?: readonly string[];
  /** Boxes at the top, behind `moov`. */
  readonly behind?: readonly Buffer[];
}

/** The frames first, as cameras write, then `moov`. */
export function clip({
  brand = 'isom',
  userData = [],
  more = [],
  tracks = [],
  behind = [],
}: ClipParts = {}): Buffer {
  const head = box('ftyp', latin(brand), u32(0x200), latin(brand));
  const framesAt = head.length + 8;
  const dataAt = framesAt + CLIP_PIXELS.length;
  const moov = box(
    'moov',
    fullBox('mvhd', 0, u32(3_877_520_400), u32(3_877_520_400), u32(600), u32(600), Buffer.alloc(80)),
    track('vide', framesAt, CLIP_PIXELS.length),
    ...tracks.map((handler) => track(handler, dataAt, TRACK_DATA.length)),
    ...(userData.length === 0 ? [] : [box('udta', ...userData)]),
    ...more,
  );
  return join(head, box('mdat', CLIP_PIXELS, TRACK_DATA), moov, ...behind);
}

/** XMP in a box of files of boxes. */
export function xmpBox(packet: Buffer): Buffer {
  return box('uuid', Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex'), packet);
}
