import { sentences } from '../text/sentences.js';
import type { Detector } from '../types.js';

/** A reply, by its first sentence: for rules that ask what a reply has, or lacks. */
export const reply: Detector = {
  name: 'reply',
  makes: ['reply'],
  find: (parts, { activity }) =>
    activity !== 'reply'
      ? []
      : parts
          .filter(({ where, text }) => where === 'text' && text !== '')
          .map(({ where, text }) => ({
            kind: 'reply',
            where,
            start: 0,
            end: sentences(text)[0]?.end ?? text.length,
            why: 'a reply',
          })),
};
