import { matches } from '../text/matches.js';
import type { Detector } from '../types.js';
import { inProse, type Found } from './prose.js';
import { TAG_WORDS, WHOLE_WORDS } from './tag-words.js';

/** Shorter ones are read as one word anyway. */
const TAG = /(?<![A-Za-z0-9À-ɏ&/@.#])#[a-z]{8,60}(?![A-Za-z0-9À-ɏ_])/gu;
const LONGEST_WORD = 14;

const words = new Set(TAG_WORDS.split(/\s+/u));
const whole = new Set(WHOLE_WORDS.split(/\s+/u));

/** Hashtags of several words in small letters: a screen reader makes one unreadable word of them. */
export const tagCase: Detector = {
  name: 'tag-case',
  makes: ['hashtag.joined'],
  find: (parts) => inProse(parts, joined),
};

function joined(text: string): readonly Found[] {
  return matches(text, TAG).flatMap(({ 0: tag, index }) => {
    const parts = splitTag(tag.slice(1));
    if (parts.length < 2) return [];
    const suggest = `#${parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join('')}`;
    return [
      {
        kind: 'hashtag.joined',
        start: index,
        end: index + tag.length,
        why: 'several words without a capital',
        suggest,
      },
    ];
  });
}

/** The fewest known words that make up a tag; none where it is one word, or not all of it is known. */
export function splitTag(tag: string): readonly string[] {
  if (words.has(tag) || whole.has(tag)) return [];
  const best: (readonly string[] | null)[] = [[]];
  for (let end = 1; end <= tag.length; end += 1) {
    let shortest: readonly string[] | null = null;
    for (let start = Math.max(0, end - LONGEST_WORD); start < end; start += 1) {
      const before = best[start] ?? null;
      const word = tag.slice(start, end);
      if (before === null || !words.has(word)) continue;
      if (shortest === null || before.length + 1 < shortest.length) shortest = [...before, word];
    }
    best.push(shortest);
  }
  return best[tag.length] ?? [];
}
