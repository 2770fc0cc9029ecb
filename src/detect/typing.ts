import type { Detector } from '../types.js';
import { every, inProse, whole } from './prose.js';

/** A post that begins small; what is no word, such as an account or an address, may. */
const SMALL_START = /^[a-z]{1,20}['’]?[a-z]{0,10}(?= [a-z])/u;
const DOUBLED = /[!?]{2,40}/gu;

/** Typed as one types to friends: without a capital at the head, with signs in a row. */
export const typing: Detector = {
  name: 'typing',
  makes: ['typing.small', 'typing.doubled'],
  find: (parts) =>
    inProse(
      parts.filter(({ where }) => where === 'text'),
      (text) => {
        const start = SMALL_START.exec(text);
        return [
          ...(start === null ? [] : [whole('typing.small', start, 'no capital at the head')]),
          ...every(text, DOUBLED, 'typing.doubled', 'signs in a row'),
        ];
      },
    ),
};
