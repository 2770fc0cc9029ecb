/** Texts of metadata: what their bytes say, in one line. */

/** More than any credit or caption has; what is longer is cut. */
const LONGEST = 2000;

/** UTF-8 where it is that; else Windows-1252, as cameras and old programs wrote. */
export function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Two bytes a letter, the smaller end first. */
export function decodeWide(bytes: Uint8Array, littleEndian = true): string {
  return new TextDecoder(littleEndian ? 'utf-16le' : 'utf-16be').decode(bytes);
}

/** Up to the first NUL, white space folded, cut to what fits on a screen; null for nothing. */
export function tidy(text: string): string | null {
  const [first = ''] = text.slice(0, LONGEST * 2).split('\0');
  const folded = first
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .slice(0, LONGEST)
    .replaceAll(/\p{Cs}/gu, '\uFFFD');
  return folded === '' ? null : folded;
}
