/** The first code behind the Latin blocks, as in `[A-Za-z0-9À-ɏ]`. */
const LATIN_END = 0x250;

/**
 * A class of characters as a table of its Latin part, one for a character that is in it, by its code: asked in a
 * loop over a text it answers ten times sooner than a pattern. All that is not Latin is undefined there.
 * @param pattern of one character.
 */
export function tableOf(pattern: RegExp): Uint8Array {
  return Uint8Array.from({ length: LATIN_END }, (_, code) =>
    pattern.test(String.fromCharCode(code)) ? 1 : 0,
  );
}
