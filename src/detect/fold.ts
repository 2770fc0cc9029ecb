/**
 * A plain view of a text, with a way back. Letters that only look like Latin ones, wide and fancy letters,
 * and characters that cannot be seen would hide words from every detector; detectors read the plain view and
 * marks point into what the writer wrote (Unicode UTS 39, "skeleton").
 */

import { keptByWord, once } from '../text/kept.js';
import { eachMatch } from '../text/matches.js';

/** `starts[i]` and `ends[i]`: where the character at offset `i` of `text` stands in the writer's text. */
export interface Folded {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
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

/** Words of several scripts, in their order: in them even a loose likeness is no accident. */
function* mixedWords(text: string): Generator<RegExpExecArray, undefined> {
  if (!ANY_SCRIPT.test(text)) return;
  for (const match of eachMatch(text, WORD))
    if (ANY_SCRIPT.test(match[0]) && ANY_LATIN.test(match[0])) yield match;
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
  // None as long as all is read as it stands: emoji alone change nothing.
  let view: View | null = null;
  const mixed = mixedWords(text);
  let word = mixed.next().value;
  let before = '';
  let offset = 0;
  for (const character of text) {
    const end = offset + character.length;
    if (word !== undefined && offset >= word.index + word[0].length) word = mixed.next().value;
    const read = readAs(character, before, word !== undefined && offset >= word.index);
    if (read !== character) view ??= viewOf(text, offset);
    view?.add(read, offset, end);
    if (read !== '') before = character;
    offset = end;
  }
  return view?.end() ?? null;
}

/** Nothing for a character that is left out. */
function readAs(character: string, before: string, isMixed: boolean): string {
  if (character <= '\x7F') return character;
  const { alone, amongLatin, isUnseen, isStacked } = readingOf(character);
  if (isUnseen || (isStacked && LATIN.test(before))) return '';
  return isMixed ? amongLatin : alone;
}

/** A plain view in the making. */
interface View {
  readonly add: (read: string, start: number, end: number) => void;
  readonly end: () => Folded;
}

/** One that is as the text up to an offset. */
function viewOf(text: string, offset: number): View {
  let folded = text.slice(0, offset);
  let starts = Uint32Array.from({ length: offset }, (_, at) => at);
  let ends = starts.map((at) => at + 1);
  const grow = (): void => {
    // Few characters are read as more than one.
    const length = Math.max(text.length, folded.length * 2);
    starts = longer(starts, length);
    ends = longer(ends, length);
  };
  return {
    add: (read, start, end) => {
      const from = folded.length;
      folded += read;
      if (folded.length > starts.length) grow();
      for (let at = from; at < folded.length; at += 1) {
        starts[at] = start;
        ends[at] = end;
      }
    },
    end: () => ({
      text: folded,
      starts: starts.subarray(0, folded.length),
      ends: ends.subarray(0, folded.length),
    }),
  };
}

function longer(array: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const more = new Uint32Array(length);
  more.set(array);
  return more;
}
