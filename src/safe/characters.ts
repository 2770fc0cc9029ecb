/**
 * Which characters may be printed as they are. Everything else is shown, never dropped: what was hidden
 * in a text is evidence (CWE-150, UTS #39).
 */

/** Printable ASCII and line feeds need no closer look. */
const PLAIN = /^[\n\u0020-\u007E]*$/u;

/*
 * An emoji keeps the invisible characters it is made of: joiners and variation selectors between its pieces, a
 * skin tone, a keycap, and the tags of the three flags that Unicode lists (England, Scotland, Wales).
 * Around emoji the same characters are suspicious. The rest has no business in a post: controls, halves of
 * characters, bidi controls, what fonts leave out, private use, unassigned, line separators, and the ninth
 * accent on one letter, which would paint over the lines above.
 */
const EMOJI_OR_UNSAFE =
  /\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}|[#*0-9]\uFE0F\u20E3|\p{Extended_Pictographic}[\uFE0E\uFE0F\p{Emoji_Modifier}]?(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]?)*|[\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}\p{Bidi_Control}\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB]|(?<=\p{M}{8})\p{M}/gu;
const EMOJI_FIRST = /^[#*0-9\p{Extended_Pictographic}]/u;
const UNASSIGNED = /\p{Cn}/u;

/** `⟨U+202E⟩`, for each character of a text. */
export function notation(text: string): string {
  return Array.from(text, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `⟨U+${hex}⟩`;
  }).join('');
}

/** The text with everything unsafe in visible notation; line feeds stay, a tab is a space. */
export function visible(text: string): string {
  if (PLAIN.test(text)) return text;
  return text.replaceAll(EMOJI_OR_UNSAFE, (found) => {
    if (found === '\n') return found;
    if (found === '\t') return ' ';
    return EMOJI_FIRST.test(found) && !UNASSIGNED.test(found) ? found : notation(found);
  });
}
