/**
 * A plain view of a text, with a way back. Letters that only look like Latin ones, wide and fancy letters,
 * and characters that cannot be seen would hide words from every detector; detectors read the plain view and
 * marks point into what the writer wrote (Unicode UTS 39, "skeleton").
 */

import { matches } from '../text/matches.js';

/** `starts[i]` and `ends[i]`: where the character at offset `i` of `text` stands in the writer's text. */
export interface Folded {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Pairs of a look-alike and the letter it is read as: Cyrillic, Greek, Armenian, small capitals, and others. */
const LOOK_ALIKES =
  'аa еe оo рp сc уy хx іi јj ѕs ԁd ԛq ԝw һh ӏl ѵv ӧö АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ԌG ԜW ԚQ ҮY ' +
  'αa εe ιi κk νv οo ρp τt υu χx γy ωw ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX ' +
  'օo ոn սu հh ցg յj ѡw ɑa ɡg ıi ɩi ʟl ɴn ʀr ʙb ᴀa ᴄc ᴅd ᴇe ғf ɢg ʜh ɪi ᴊj ᴋk ᴍm ᴏo ᴘp ǫq ꜱs ᴛt ᴜu ᴠv ᴡw ʏy ᴢz ' +
  "ꞌ' ʼ' ‘' ’' ′' ＇' ‐- ‑- ‒- −- ﹣- ·. ․. ∕/ ⁄/ ꓲI ℓl";

/** Letters that pass for Latin ones only among Latin ones: a whole word of them is Russian or Greek. */
const AMONG_LATIN = 'кk тt нh вb мm гr пn ьb Ьb зz иu лn дd ԏt μu πn σo βb ηn λl ςc';

/** NFKC would join these to the word before them. */
const KEPT = '™℠®ªº…';
// Tags, zero-width characters, soft hyphens, bidi controls, variation selectors; and marks stacked on Latin letters.
const UNSEEN = /^[\p{Default_Ignorable_Code_Point}\p{Cf}]$/u;
const STACKED = /^\p{Mn}$/u;
const LATIN = /^[\p{Script=Latin}\p{N}]$/u;
const PLAIN = /^[\0-\x7F]*$/u;

const ANY_SCRIPT = /[\p{Script=Cyrillic}\p{Script=Greek}µ]/u;
const WORD = /[\p{L}\p{M}\p{Cf}\p{N}]+/gu;
const ANY_LATIN = /\p{Script=Latin}/u;

const looks = new Map<string, string>();
const looksAmongLatin = new Map<string, string>();

function pairs(list: string, read: Map<string, string>): ReadonlyMap<string, string> {
  if (read.size === 0)
    for (const pair of list.split(' ')) {
      const [seen = '', ...letters] = pair;
      read.set(seen, letters.join(''));
    }
  return read;
}

/** Where words of several scripts end, as they start: in them even a loose likeness is no accident. */
function mixedWords(text: string): ReadonlyMap<number, number> {
  if (!ANY_SCRIPT.test(text)) return new Map();
  return new Map(
    matches(text, WORD)
      .filter(([word]) => ANY_SCRIPT.test(word) && ANY_LATIN.test(word))
      .map(({ 0: word, index }) => [index, index + word.length]),
  );
}

function plain(character: string, isAmongLatin: boolean): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x1f150 && code <= 0x1f169) return String.fromCharCode(code - 0x1f150 + 65);
  if (code >= 0x1f170 && code <= 0x1f189) return String.fromCharCode(code - 0x1f170 + 65);
  if (KEPT.includes(character)) return character;
  const wide = character.normalize('NFKC');
  const loose = isAmongLatin ? pairs(AMONG_LATIN, looksAmongLatin).get(wide) : undefined;
  return loose ?? pairs(LOOK_ALIKES, looks).get(wide) ?? wide;
}

/** Null where the text is plain already. */
export function foldText(text: string): Folded | null {
  if (PLAIN.test(text)) return null;
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  let offset = 0;
  let before = '';
  const mixed = mixedWords(text);
  let mixedUntil = 0;
  for (const character of text) {
    const end = offset + character.length;
    mixedUntil = mixed.get(offset) ?? mixedUntil;
    const isPlain = character <= '\x7F';
    const dropped = !isPlain && (UNSEEN.test(character) || (STACKED.test(character) && LATIN.test(before)));
    if (!dropped) {
      const read = isPlain ? character : plain(character, offset < mixedUntil);
      starts.push(...Array<number>(read.length).fill(offset));
      ends.push(...Array<number>(read.length).fill(end));
      folded += read;
      before = character;
    }
    offset = end;
  }
  return { text: folded, starts, ends };
}
