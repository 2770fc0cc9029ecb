import type { Detector, Mark, Part } from '../types.js';
import { isProse } from './prose.js';
import { matches } from '../text/matches.js';

/** Controls too, but for tab and line feed: an escape byte may recolour, hide or move what a terminal shows. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u0001-\u0008\u000B-\u001F\u007F-\u009F]+/gu;
/** Nearly every post holds nothing else. */
const SEEN = /^[\t\n\u0020-\u007E\u00A3\u2013-\u2026]*$/u;
/** Emoji are built with joiners, selectors and tags (UTS 51); so are words of some scripts. */
const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\u20E3#*0-9]\uFE0F?$/u;
const JOINED = /^\uFE0F?\u200D?$/u;
const FLAG_TAGS = /^[\u{E0020}-\u{E007E}]{1,8}\u{E007F}$/u;
const JOINING_SCRIPT =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Malayalam}\p{Script=Sinhala}]$/u;

/** Characters that cannot be seen: they hide words, or make a text look like another. */
export const invisible: Detector = {
  name: 'invisible',
  makes: ['invisible'],
  find: (parts) => parts.filter(isProse).flatMap(unseenIn),
};

function unseenIn({ where, text }: Part): readonly Mark[] {
  if (SEEN.test(text)) return [];
  return matches(text, UNSEEN)
    .filter(({ 0: run, index }) => !isOfUse(run, text.slice(Math.max(0, index - 4), index)))
    .map(({ 0: run, index }) => {
      const code = (run.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
      return {
        kind: 'invisible',
        where,
        start: index,
        end: index + run.length,
        why: `U+${code}, not visible`,
      };
    });
}

function isOfUse(run: string, before: string): boolean {
  if (EMOJI.test(before)) return JOINED.test(run) || FLAG_TAGS.test(run);
  // Zero-width joiner and non-joiner shape these scripts.
  return (run === '\u200C' || run === '\u200D') && JOINING_SCRIPT.test(before);
}
