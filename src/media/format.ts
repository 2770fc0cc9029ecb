import { letters, numbers } from './numbers.js';
import { SIGNATURE as PNG } from './png.js';
import type { Source } from './source.js';
import type { MediaFormat } from '../types.js';

const HEIF_BRANDS = new Set(['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'mif1', 'msf1', 'heif']);
const AVIF_BRANDS = new Set(['avif', 'avis']);

/** What a file is by its first bytes, whatever its name says. */
export function formatOf(source: Source): MediaFormat {
  const head = source.read(0, 64);
  const begins = (text: string, at = 0): boolean => letters(head, at, text.length) === text;
  if (begins('\u00ff\u00d8\u00ff')) return 'jpeg';
  if (begins(PNG)) return 'png';
  if (begins('RIFF') && begins('WEBP', 8)) return 'webp';
  if (begins('GIF87a') || begins('GIF89a')) return 'gif';
  if (['II*\0', 'MM\0*', 'II+\0', 'MM\0+'].some((magic) => begins(magic))) return 'tiff';
  if (begins('ftyp', 4)) return brandOf(head);
  if (['moov', 'mdat', 'wide', 'free', 'skip', 'pnot'].some((name) => begins(name, 4))) return 'mov';
  return begins('<?xpacket') ||
    begins('<x:xmpmeta') ||
    /^\uFEFF?\s{0,9}<(?:\?xml|rdf:RDF|x:xmp)/u.test(text(head))
    ? 'xmp'
    : 'other';
}

function text(head: Uint8Array): string {
  return new TextDecoder().decode(head);
}

/** The brand, and those it is compatible with: `mif1` alone says only that it is a picture of some coding. */
function brandOf(head: Uint8Array): MediaFormat {
  const end = Math.min(head.length, numbers(head).u32(0));
  const compatible = Array.from({ length: Math.max(0, Math.floor((end - 16) / 4)) }, (_, index) =>
    letters(head, 16 + index * 4, 4),
  );
  const brands = [letters(head, 8, 4), ...compatible];
  if (brands.some((brand) => AVIF_BRANDS.has(brand))) return 'avif';
  if (brands.some((brand) => HEIF_BRANDS.has(brand))) return 'heic';
  return brands[0] === 'qt  ' ? 'mov' : 'mp4';
}
