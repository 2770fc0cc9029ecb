/** What may stay when a file is stripped, written anew: nothing that we do not know comes through. */
import { bytesOf, joined } from './numbers.js';
import type { MediaFacts } from '../types.js';

/** Which way up it is, and whose it is: the credit rule needs those (2.2.4, 4.4). */
export interface Kept extends Pick<
  MediaFacts,
  'creator' | 'copyright' | 'terms' | 'credit' | 'source' | 'made_by_machine'
> {
  readonly orientation: number;
}

const UPRIGHT = 1;
const SHORT = 3;
const TEXT = 2;

export function number16(value: number): Uint8Array {
  return Uint8Array.of((value >> 8) & 255, value & 255);
}

export function number32(value: number): Uint8Array {
  return Uint8Array.of((value >>> 24) & 255, (value >>> 16) & 255, (value >>> 8) & 255, value & 255);
}

/** An Exif block with one directory; null where it would say nothing. */
export function exifOf({ orientation, creator, copyright }: Kept): Uint8Array | null {
  const fields = [
    ...(orientation === UPRIGHT ? [] : [{ tag: 0x0112, type: SHORT, value: number16(orientation) }]),
    ...[
      { tag: 0x013b, text: creator },
      { tag: 0x8298, text: copyright },
    ].flatMap(({ tag, text }) =>
      text === null ? [] : [{ tag, type: TEXT, value: new TextEncoder().encode(`${text}\0`) }],
    ),
  ];
  if (fields.length === 0) return null;
  const behind: Uint8Array[] = [];
  let at = 8 + 2 + fields.length * 12 + 4;
  const entries = fields.flatMap(({ tag, type, value }) => {
    const count = type === SHORT ? 1 : value.length;
    const head = [number16(tag), number16(type), number32(count)];
    if (value.length <= 4) return [...head, padded(value, 4)];
    const valueAt = at;
    behind.push(padded(value, value.length + (value.length % 2)));
    at += value.length + (value.length % 2);
    return [...head, number32(valueAt)];
  });
  const head = bytesOf('MM\0*\0\0\0\u0008');
  return joined([head, number16(fields.length), ...entries, number32(0), ...behind]);
}

/** Made as long as needed. */
export function padded(bytes: Uint8Array, length: number, filling = 0): Uint8Array {
  return joined([bytes, new Uint8Array(length - bytes.length).fill(filling)]);
}

/** An XMP packet; null where it would say nothing. */
export function xmpOf(kept: Kept): Uint8Array | null {
  return propertiesOf(kept) === '' ? null : packetOf(kept);
}

/** An XMP packet, be it empty. */
export function packetOf(kept: Kept): Uint8Array {
  return new TextEncoder().encode(`${HEAD}${propertiesOf(kept)}${TAIL}`);
}

function propertiesOf({ creator, copyright, terms, credit, source, made_by_machine }: Kept): string {
  const list = (name: string, sort: 'Seq' | 'Alt', text: string | null): string => {
    if (text === null) return '';
    const language = sort === 'Alt' ? ' xml:lang="x-default"' : '';
    return `<${name}><rdf:${sort}><rdf:li${language}>${escaped(text)}</rdf:li></rdf:${sort}></${name}>`;
  };
  const plain = (name: string, text: string | null): string =>
    text === null ? '' : `<${name}>${escaped(text)}</${name}>`;
  return [
    list('dc:creator', 'Seq', creator),
    list('dc:rights', 'Alt', copyright),
    list('xmpRights:UsageTerms', 'Alt', terms),
    plain('photoshop:Credit', credit),
    plain('photoshop:Source', source),
    plain('Iptc4xmpExt:DigitalSourceType', made_by_machine ? MACHINE : null),
  ].join('');
}

const MACHINE = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';
const HEAD = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:Iptc4xmpExt="http://iptc.org/std/Iptc4xmpExt/2008-02-29/">
`;
const TAIL = `
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`;

/** XML has no way to write most control characters. */
function escaped(text: string): string {
  return text
    .replaceAll(/[\p{Cc}\uFFFE\uFFFF]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
