import type { Detector, Kind, Mark, Part } from '../types.js';
import { every, isProse } from './prose.js';
import { matches } from '../text/matches.js';

/** A whole emoji, however many characters it is made of: a flag, a key, or pictures joined (UTS 51, ED-17). */
const EMOJI =
  /\p{Regional_Indicator}{2}|[#*0-9]\uFE0F?\u20E3|(?:\p{Emoji_Presentation}|\p{Extended_Pictographic}(?=[\uFE0F\p{Emoji_Modifier}]))[\uFE0F\p{Emoji_Modifier}\u{E0020}-\u{E007F}]*(?:\u200D\p{Extended_Pictographic}[\uFE0F\p{Emoji_Modifier}]*)*/gu;
const ANY = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u;
/** More than these, or one of them again and again, and a screen reader reads pictures instead of the news. */
const MANY = 3;
/** The sentence goes on behind it: the picture stands for a word, or breaks into one. */
const GOES_ON = /^[ \t]?\p{Ll}/u;
/** Laughing, winking, sticking a tongue out, a clown: no sign for a day of mourning. */
const LAUGHING = /^[😂🤣😆😹😝😜🤪😛😉😏🙃🤡😈💀💩🖕🍿🥳🎉]/u;
/** Laughter, a raised eyebrow, a finger to the lips: something is meant that is not said. */
const SLY = /^[🙄😏🤫😒😬🤨🤷🤦🙊😤😉😂🤣😆😹😝😜🤪🙃🤡💀]/u;
/** A finger, or fruit beside drops, that stands for what is not said in public. */
const RUDE = /🖕|[🍆🍑]\uFE0F?[💦👅🍆🍑]|[💦👅]\uFE0F?[🍆🍑]/gu;
const BEGUN = /\p{L}[ \t]?$/u;

/** More emoji than a screen reader's user can bear, and emoji inside a sentence. */
export const emoji: Detector = {
  name: 'emoji',
  makes: ['emoji.many', 'emoji.inside', 'emoji.laughing', 'emoji.sly', 'emoji.rude'],
  find: (parts) => parts.filter((part) => isProse(part) && ANY.test(part.text)).flatMap(emojiIn),
};

function emojiIn({ where, text }: Part): readonly Mark[] {
  const all = matches(text, EMOJI).map(({ 0: sign, index }) => ({
    sign,
    start: index,
    end: index + sign.length,
  }));
  const over = all[MANY];
  const last = all.at(-1);
  const inside = all.filter(
    ({ start, end }) =>
      GOES_ON.test(text.slice(end, end + 2)) && BEGUN.test(text.slice(Math.max(0, start - 3), start)),
  );
  const like = (signs: RegExp, kind: Kind, why: string): readonly Mark[] =>
    all.filter(({ sign }) => signs.test(sign)).map(({ start, end }) => ({ kind, where, start, end, why }));
  return [
    ...like(LAUGHING, 'emoji.laughing', 'a sign of laughter'),
    ...like(SLY, 'emoji.sly', 'a sly look'),
    ...every(text, RUDE, 'emoji.rude', 'signs with a second meaning').map((mark) => ({ ...mark, where })),
    ...(over === undefined || last === undefined
      ? []
      : [{ kind: 'emoji.many', where, start: over.start, end: last.end, why: `${all.length} emoji` }]),
    ...inside.map(({ start, end }) => ({
      kind: 'emoji.inside',
      where,
      start,
      end,
      why: 'the sentence goes on behind it',
    })),
  ];
}
