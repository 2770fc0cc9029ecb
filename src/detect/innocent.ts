/**
 * Where a word that may be coarse is not: inside a phrase that a policy lists as innocent (`a chink of light`),
 * and in names of people and places (`Dick Example`, `Cocks Lane`). Grave words are never a name.
 */
import { matchesKind } from '../kinds.js';
import type { Kind } from '../types.js';
import type { Found } from './prose.js';
import { reachOf } from './reach.js';

/** The list of phrases in which nothing is obscene. */
export const INNOCENT: Kind = 'innocent';
const OBSCENE: Kind = 'obscene';
/** Words that are as often part of a name as they are rude. */
const RUDE: Kind = 'obscene.rude';
const INSULT: Kind = 'word.insult';
const COARSE: Kind = 'obscene.mild';

const PLACE =
  /^ (?:Alley|Avenue|Beck|Bottom|Bridge|Brook|Clough|Close|Common|Corner|Court|Cross|Down|Drive|End|Farm|Field|Gate|Green|Grove|Hall|Hill|Hole|House|Lane|Moor|Mount|Park|Place|Point|Pond|Road|Rock|Row|Street|Terrace|Valley|Walk|Way|Well|Wood|Yard)s?(?![a-z])/u;
const TITLE = /^\p{Lu}\p{Ll}/u;
const HANDLE = /@[A-Za-z0-9_]*$/u;
/** What a sentence goes on after, so that a capital there is a name's. */
const GOES_ON = /[\p{L}\p{N},’'&-] ?$/u;

/** Without what is innocent, without rude words inside graver ones, and without the innocent phrases themselves. */
export function withoutInnocent(text: string, found: readonly Found[]): readonly Found[] {
  if (!found.some(({ kind }) => mayBeInnocent(kind) || kind === INNOCENT)) return found;
  const phrases = reachOf(found.filter(({ kind }) => kind === INNOCENT));
  const graver = reachOf(found.filter(({ kind }) => isObscene(kind) && kind !== RUDE));
  const isSilent = (mark: Found): boolean =>
    phrases(mark.start) >= mark.end ||
    (mark.kind === RUDE && graver(mark.start) >= mark.end) ||
    isName(text, mark);
  return found.filter((mark) => mark.kind !== INNOCENT && !(mayBeInnocent(mark.kind) && isSilent(mark)));
}

const isObscene = (kind: Kind): boolean => matchesKind(kind, OBSCENE);
const mayBeInnocent = (kind: Kind): boolean => isObscene(kind) || kind === INSULT;

function isName(text: string, { kind, start, end }: Found): boolean {
  const isOften = kind === RUDE || kind === INSULT;
  if (!isOften && kind !== COARSE) return false;
  // What somebody calls their own account is not the writer's wording, unless it is grave.
  if (HANDLE.test(text.slice(Math.max(0, start - 30), start + 1))) return true;
  const words = text.slice(start, end).split(' ');
  if (!words.every((word) => TITLE.test(word))) return false;
  const after = text.slice(end, end + 16);
  if (PLACE.test(after)) return true;
  const isMiddle = GOES_ON.test(text.slice(Math.max(0, start - 2), start));
  return isOften && (isMiddle || words.length > 1 || TITLE.test(after.replace(/^ /u, '')));
}
