/** Texts in which a pattern finds something, or nearly; and patterns of any kind with texts for them. */
import { RegExpParser, type AST } from '@eslint-community/regexpp';
import fc from 'fast-check';
import type { Pattern } from './second-pattern.js';

/** Letters of every sort that patterns tell apart, figures, signs, blanks, and what is hidden. */
const CHARACTERS: readonly string[] = [
  ...Array.from({ length: 0x7f - 0x20 }, (_, index) => String.fromCharCode(0x20 + index)),
  ...Array.from(
    '\0\t\n\u000B\u001B\r\u0085\u00A0\u00AD£©À×éÿßſ\u0130\u0300\u0301ƏɏΑσςКж١\u200B\u200D\u200E\u2013',
  ),
  ...Array.from(
    '\u2019\u201C\u201D\u2026\u2028\u20AC\u20E3\u212A\u3000\uFE0F\uFEFF\uFF21\uFFFD☕👍🏽👨🇬𝐚\u{E0062}',
  ),
  ...['\u{E007F}', '\uD83D', '\uDE00', '\u{2FFFF}'],
];

/** Made of what the pattern is made of, whole and in pieces, with anything between. */
export function textsFor({ source, flags }: Pattern): fc.Arbitrary<string> {
  const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, { unicode: true });
  const fitting = anyOf(alternatives, flags);
  const broken = fc
    .tuple(fitting, fc.nat({ max: 40 }))
    .map(([text, at]) => Array.from(text).slice(0, at).join(''));
  const piece = fc.oneof({ arbitrary: fitting, weight: 4 }, broken, fc.constantFrom(...CHARACTERS));
  return fc.oneof(
    fitting,
    fc.array(piece, { maxLength: 5 }).map((pieces) => pieces.join('')),
  );
}

function anyOf(alternatives: readonly AST.Alternative[], flags: string): fc.Arbitrary<string> {
  return fc.oneof(
    ...alternatives.map(({ elements }) =>
      fc.tuple(...elements.map((element) => fits(element, flags))).map((parts) => parts.join('')),
    ),
  );
}

/** How many more times than it must a loop goes round. */
const MORE = 3;

function fits(node: AST.Element, flags: string): fc.Arbitrary<string> {
  switch (node.type) {
    case 'Group':
    case 'CapturingGroup':
      return anyOf(node.alternatives, flags);
    case 'Quantifier': {
      const size = { minLength: node.min, maxLength: Math.min(node.max, node.min + MORE) };
      return fc.array(fits(node.element, flags), size).map((parts) => parts.join(''));
    }
    case 'Assertion':
      return fc.oneof(
        fc.constant(''),
        'alternatives' in node ? anyOf(node.alternatives, flags) : fc.constant(''),
      );
    case 'Character':
    case 'CharacterClass':
    case 'CharacterSet':
      return fc.constantFrom(...membersOf(node, flags));
    case 'Backreference':
    case 'ExpressionCharacterClass':
      return fc.constant('');
  }
}

/** The ends of its ranges, and whatever else of the characters above is in it. */
function membersOf(
  node: AST.Character | AST.CharacterClass | AST.CharacterSet,
  flags: string,
): readonly string[] {
  const named = node.type === 'CharacterClass' ? node.elements.flatMap(endsOf) : endsOf(node);
  const pattern = new RegExp(`^${node.raw}$`, flags.replaceAll(/[gmy]/gu, ''));
  const members = [...named, ...CHARACTERS].filter((character) => pattern.test(character));
  return members.length > 0 ? members : [''];
}

function endsOf(node: AST.CharacterClassElement | AST.CharacterSet): readonly string[] {
  if (node.type === 'Character') return [String.fromCodePoint(node.value)];
  if (node.type !== 'CharacterClassRange') return [];
  return [node.min.value, node.max.value].map((code) => String.fromCodePoint(code));
}

const ATOM = fc.constantFrom(
  ...['a', 'b', 'A', 'k', 'é', '1', ' ', '_', '\\n', '👍', '.', '\\w', '\\s', '\\d', '\\S', '\\D'],
  ...['[ab]', '[^a]', '[a-k1]', '[^\\S ]', '\\p{Lu}', '[\\p{L} ]', '\\p{Default_Ignorable_Code_Point}'],
);

/** Whatever our patterns are made of, and no loop over what may be nothing. */
const somePattern: fc.Arbitrary<string> = fc.letrec<{ whole: string; sure: string }>((tie) => ({
  /** May be nothing. */
  whole: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constant(''),
    tie('sure'),
    fc.constantFrom('^', '$', '\\b', '\\B'),
    fc
      .tuple(fc.constantFrom('(?=', '(?!', '(?<=', '(?<!', '(?:', '('), tie('whole'))
      .map(([head, body]) => `${head}${body})`),
    fc.tuple(tie('whole'), tie('whole')).map((parts) => parts.join('')),
    fc.tuple(tie('whole'), tie('whole')).map((parts) => `(?:${parts.join('|')})`),
    fc
      .tuple(tie('sure'), fc.constantFrom('*', '+', '?', '*?', '+?', '??', '{2}', '{1,3}', '{0,2}?', '{2,}'))
      .map(([body, times]) => `(?:${body})${times}`),
  ),
  /** Takes a character at least. */
  sure: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    ATOM,
    fc.tuple(tie('whole'), ATOM, tie('whole')).map((parts) => parts.join('')),
    fc.tuple(tie('sure'), tie('sure')).map((parts) => `(?:${parts.join('|')})`),
  ),
})).whole;

/** JavaScript's engine may need time that grows like a power of a longer one. */
const SHORT = 8;

/** A pattern of any sort, and a short text that has something of what it looks for. */
export const patternAndText: fc.Arbitrary<readonly [pattern: Pattern, text: string]> = fc
  .tuple(somePattern, fc.constantFrom('u', 'iu', 'mu', 'su', 'imsu'))
  .chain(([source, flags]) =>
    fc.tuple(
      fc.constant({ source, flags }),
      fc
        .oneof(
          textsFor({ source, flags }),
          fc.string({ unit: fc.constantFrom(...Array.from('aabAkK1 _\n👍é\u200B\u212A')) }),
        )
        .map((text) => Array.from(text).slice(0, SHORT).join('')),
    ),
  );
