/** What doubling a hostile text does to the time of the whole rule set, up to the largest draft that is read. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { check } from '../../src/check.js';
import { detectors } from '../../src/detect/index.js';
import { draftFrom } from '../../src/draft/from-fields.js';
import { realBasis } from '../support/real-basis.js';

const NOW = '2026-11-23T10:00:00Z';
const KIBIBYTE = 1024;
const SIZES = [256, 512, 1024].map((size) => size * KIBIBYTE);
const ROUNDS = 3;

/** One class of text each, repeated. */
const UNITS: Readonly<Record<string, string>> = {
  'one letter': 'a',
  digits: '0',
  'number runs': '07 ',
  'digits apart': '1-',
  'digits and letters': 'O7 ',
  mentions: '@a ',
  'mentions of servers': '@a@b.uk ',
  signs: '@',
  hashtags: '#ab ',
  'hashtags of capitals': '#AbCd ',
  'hashtags of every letter':
    '#a #b #c #d #e #f #g #h #i #j #k #l #m #n #o #p #q #r #s #t #u #v #w #x #y #z ',
  'joined hashtags': '#a',
  capitals: 'AB ',
  'shouted sentences': 'BINS ARE LATE! ',
  names: 'Sam ',
  'names in full': 'Mrs Sam Imaginary, 42, ',
  initials: 'J. K. ',
  titles: 'Mr. ',
  possessives: "Sam's ",
  brackets: '[insert',
  braces: '{{',
  quotes: '“',
  'quotes in quotes': '“‘"',
  'quoted words': '"my" ',
  apostrophes: "'",
  emoji: '😀',
  'joined emoji': '👨\u200D',
  flags: '🇬🇧',
  'combining marks': 'e\u0301',
  'marks alone': '\u0301',
  'hidden characters': '\u200B',
  'hidden between letters': 'a\u200B',
  'mixed scripts': 'bіn aж ',
  'broken letters': 'Ã©',
  dots: '.',
  stops: '.!',
  hosts: 'a.b.c',
  'bare hosts': 'a.uk ',
  addresses: 'https://',
  'link soup': 'https://a.uk/https://b.uk@c#d?e=f&g ',
  mailboxes: 'a@b.uk ',
  'mailboxes spelt out': 'a at b dot ',
  'spaced letters': 'a b c ',
  masks: 'a*',
  'masked swearing': 'sh*t 5h1t s.h.i.t ',
  'a token without end': 'bin-',
  'streets and postcodes': '1 Nowhere Road, AB1 2CD ',
  references: 'ref 3/26/0123/FUL ',
  plates: 'AB12 CDE ',
  dates: '12/',
  'dates in full': 'Monday 1 January 2027 at 7pm ',
  weekdays: 'Monday ',
  money: '£1,000.00 ',
  'money joined': '£1,000',
  newlines: '\n',
  'short lines': 'a\n',
  'lines of YAML': 'key: value\n- a\n',
  'one long line': 'bins are late today and we are sorry ',
  words: 'one two ',
};

export interface Growth {
  readonly name: string;
  /** The worst that one doubling did. */
  readonly ratio: number;
  /** For the largest. */
  readonly milliseconds: number;
}

/** A text of each class, doubled. */
export function* hostileGrowth(): Generator<Growth> {
  const basis = realBasis();
  const collect = collector();
  for (const [name, unit] of Object.entries(UNITS)) {
    const looks = SIZES.map((size) => {
      const text = `x${unit.repeat(Math.floor(size / unit.length))}x`;
      const draft = draftFrom(text, {}, { zone: 'Europe/London', mediaDigests: [] });
      return () => check(draft, basis, NOW, detectors, { lint: true });
    });
    const times = quickest(looks, collect);
    const ratios = times.slice(1).map((time, index) => time / (times[index] ?? time));
    yield { name, ratio: Math.max(...ratios), milliseconds: times.at(-1) ?? 0 };
  }
}

/**
 * Of a few rounds, all sizes in each, in processor time: other programs on the machine have their say in each.
 * A size answers for the memory that it takes itself, and not for what the one before has left.
 */
function quickest(looks: readonly (() => unknown)[], collect: () => void): readonly number[] {
  const rounds = Array.from({ length: ROUNDS }, () =>
    looks.map((look) => {
      collect();
      const before = process.cpuUsage();
      look();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
  return looks.map((_, size) => Math.min(...rounds.map((times) => times[size] ?? Infinity)));
}

/** The engine's own collector, which programs are not given unless they ask. */
function collector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  return () => {
    if (typeof collect === 'function') Reflect.apply(collect, undefined, []);
  };
}
