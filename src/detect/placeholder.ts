import type { Detector } from '../types.js';
import { every, inProse } from './prose.js';

const PATTERNS: readonly RegExp[] = [
  /(?<![A-Za-z0-9À-ɏ@#])(?:tbc|tba|tbd|t\.b\.c\.?|t\.b\.a\.?)(?![A-Za-z0-9À-ɏ])/giu,
  /\[[^[\]\n]{0,40}(?:insert|your|name|date|time|place|location|venue|address|contact|phone|email|details|link|url|number|xx)[^[\]\n]{0,40}\]/giu,
  /<(?:insert|add|enter|your|name|date|time|place|location|venue|address|contact|phone|email|details|link|url)[^<>\n]{0,40}>/giu,
  /\{\{[^{}\n]{0,60}\}\}|<<[^<>\n]{0,60}>>|%[A-Z_]{2,30}%/gu,
  /(?<![A-Za-z0-9À-ɏ])lorem ipsum(?![A-Za-z0-9À-ɏ])/giu,
  /(?<![A-Za-z0-9À-ɏ])(?:XX?[:/.]XX?(?:[/.]XX)?|X{2,8}|£XX?|DD\/MM(?:\/YY(?:YY)?)?|0?[xX]{2}(?:am|pm)|\?{3,8}|[£$€]x{1,4}(?:\.xx)?|\d{2,5}(?:x{2,6}|X{2,6})(?: ?x{3,6})?)(?![A-Za-z0-9À-ɏ])/gu,
  /(?<![A-Za-z0-9À-ɏ])(?:[A-Z]{2,12} ){0,3}(?:GOES|TO GO) HERE(?![A-Za-z0-9À-ɏ])/gu,
  // "Contact NAME by DATE", among words in small letters.
  /(?<=[a-z][,:]? )(?:NAME|DATE|TIME|VENUE|LOCATION|PLACE|LINK|URL|NUMBER|ADDRESS|EMAIL|PHONE)(?=$|[.,;!?\n]| [a-z(])/gu,
  /(?<![A-Za-z0-9À-ɏ])(?:INSERT|ADD|ENTER)[ _-](?:[A-Z]{2,12} ){0,2}(?:ALT|DATE|DETAILS|EMAIL|HASHTAG|HERE|IMAGE|LINK|LOCATION|NAME|NUMBER|PHONE|PHOTO|PICTURE|TEXT|TIME|TITLE|URL|VENUE)(?![A-Za-z0-9À-ɏ])/gu,
];

/** Words that still have to be filled in (clause A-P6a). */
export const placeholder: Detector = {
  name: 'placeholder',
  makes: ['placeholder'],
  find: (parts) =>
    inProse(parts, (text) =>
      PATTERNS.flatMap((pattern) => every(text, pattern, 'placeholder', 'something to fill in')).filter(
        ({ start, end }) => !isLink(text, start, end),
      ),
    ),
};

/** In Markdown `[name](https://…)` is a link with its text. */
function isLink(text: string, start: number, end: number): boolean {
  return text.charAt(start) === '[' && text.charAt(end) === '(';
}
