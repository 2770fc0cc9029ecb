/** What doubling a hostile text does to the time of the whole rule set, up to the largest draft that is read. */
import { check } from '../../src/check.js';
import { detectors } from '../../src/detect/index.js';
import { draftFrom } from '../../src/draft/from-fields.js';
import { realBasis } from '../support/real-basis.js';

const NOW = '2026-11-23T10:00:00Z';
const KIBIBYTE = 1024;
const SIZES = [256, 512, 1024].map((size) => size * KIBIBYTE);

/** One class of text each, repeated. */
const UNITS: Readonly<Record<string, string>> = {
  'one letter': 'a',
  digits: '0',
  'number runs': '07 ',
  mentions: '@a ',
  signs: '@',
  hashtags: '#ab ',
  'joined hashtags': '#a',
  capitals: 'AB ',
  names: 'Sam ',
  titles: 'Mr. ',
  brackets: '[insert',
  braces: '{{',
  quotes: '“',
  apostrophes: "'",
  emoji: '😀',
  'joined emoji': '👨\u200D',
  'combining marks': 'e\u0301',
  'marks alone': '\u0301',
  'hidden characters': '\u200B',
  dots: '.',
  stops: '.!',
  hosts: 'a.b.c',
  addresses: 'https://',
  'spaced letters': 'a b c ',
  masks: 'a*',
  dates: '12/',
  weekdays: 'Monday ',
  newlines: '\n',
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
  for (const [name, unit] of Object.entries(UNITS)) {
    const times = SIZES.map((size) => {
      const text = `x${unit.repeat(Math.floor(size / unit.length))}x`;
      const draft = draftFrom(text, {}, { zone: 'Europe/London', mediaDigests: [] });
      return quickest(() => check(draft, basis, NOW, detectors, { lint: true }));
    });
    const ratios = times.slice(1).map((time, index) => time / (times[index] ?? time));
    yield { name, ratio: Math.max(...ratios), milliseconds: times.at(-1) ?? 0 };
  }
}

/** Of a few looks, in processor time: other programs on the machine and the collector have their say in each. */
function quickest(look: () => unknown): number {
  const times = Array.from({ length: 2 }, () => {
    const before = process.cpuUsage();
    look();
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
