/**
 * A plain view of a text, with a way back. Letters that only look like Latin ones, wide and fancy letters,
 * and characters that cannot be seen would hide words from every detector; detectors read the plain view and
 * marks point into what the writer wrote (Unicode UTS 39, "skeleton").
 */

import { keptByWord, once } from '../text/kept.js';
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

const looks = once(() => pairs(LOOK_ALIKES));
const looksAmongLatin = once(() => pairs(AMONG_LATIN));

function pairs(list: string): ReadonlyMap<string, string> {
  return new Map(list.split(' ').map(([seen = '', ...letters]) => [seen, letters.join('')]));
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

/** What a character is read as, by itself and among Latin letters, and whether it is left out. */
interface Reading {
  readonly alone: string;
  readonly amongLatin: string;
  readonly isUnseen: boolean;
  readonly isStacked: boolean;
}

const readingOf = keptByWord((character): Reading => {
  const alone = plain(character);
  return {
    alone,
    amongLatin: looksAmongLatin().get(character.normalize('NFKC')) ?? alone,
    isUnseen: UNSEEN.test(character),
    isStacked: STACKED.test(character),
  };
});

function plain(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x1f150 && code <= 0x1f169) return String.fromCharCode(code - 0x1f150 + 65);
  if (code >= 0x1f170 && code <= 0x1f189) return String.fromCharCode(code - 0x1f170 + 65);
  if (KEPT.includes(character)) return character;
  const wide = character.normalize('NFKC');
  return looks().get(wide) ?? wide;
}

/** Null where the text is plain already. */
export function foldText(text: string): Folded | null {
  if (PLAIN.test(text)) return null;
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  const mixed = mixedWords(text);
  let mixedUntil = 0;
  let before = '';
  const add = (read: string, start: number, end: number): void => {
    folded += read;
    while (starts.length < folded.length) {
      starts.push(start);
      ends.push(end);
    }
  };
  let offset = 0;
  for (const character of text) {
    const end = offset + character.length;
    mixedUntil = mixed.get(offset) ?? mixedUntil;
    if (character <= '\x7F') {
      add(character, offset, end);
      before = character;
    } else {
      const { alone, amongLatin, isUnseen, isStacked } = readingOf(character);
      if (!isUnseen && !(isStacked && LATIN.test(before))) {
        add(offset < mixedUntil ? amongLatin : alone, offset, end);
        before = character;
      }
    }
    offset = end;
  }
  return { text: folded, starts, ends };
}
