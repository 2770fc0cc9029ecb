/** A pattern of JavaScript written anew for re2js, from its syntax tree. What cannot be said exactly is refused. */
import { RegExpParser, type AST } from '@eslint-community/regexpp';

export interface Pattern {
  readonly source: string;
  readonly flags: string;
}

/** A place that is asked of the text before the pattern is looked for; what a lookahead holds is a pattern itself. */
export type Assertion =
  | { readonly asks: 'start' | 'end' | 'word' | 'no word' }
  | { readonly asks: 'ahead' | 'not ahead'; readonly body: string };

/** For texts with a sign before each character and at the end: dot `n` of a sign says that assertion `n` holds there. */
export interface Rewritten {
  readonly body: string;
  /** In the order in which they can be answered: a body asks only for those before it. */
  readonly assertions: readonly Assertion[];
}

type Range = readonly [from: number, to: number];

// Braille has eight dots, so there is a sign for every set of eight assertions. Nobody writes posts in it.
const FIRST_SIGN = 0x2800;
const MOST_ASSERTIONS = 8;
const LAST_SIGN = FIRST_SIGN + 2 ** MOST_ASSERTIONS - 1;
const SIGNS = range([FIRST_SIGN, LAST_SIGN]);
const LAST_CHARACTER = 0x10ffff;

/** The sign for the assertions that hold at a place. */
export function signFor(holds: readonly boolean[]): string {
  return String.fromCharCode(holds.reduce((sum, held, dot) => sum + (held ? 2 ** dot : 0), FIRST_SIGN));
}

/** Every sign: no text may hold one, and no set of a pattern. */
export const ALL_SIGNS = String.fromCharCode(
  ...Array.from({ length: LAST_SIGN - FIRST_SIGN + 1 }, (_, dots) => FIRST_SIGN + dots),
);

/** Stands in front of a pattern: one that fits nothing at all would else fit between a character and its sign. */
export const AT_A_SIGN = `(?<=[${SIGNS}])`;

/** Of repeats inside repeats re2js takes no more; a longer one is written as several in a row. */
const MOST_REPEATS = 1000;

/** ECMA-262, 22.2.2.9: what `\d`, `\w`, `\s` and the full stop mean. */
const DIGITS: readonly Range[] = [[0x30, 0x39]];
const WORD: readonly Range[] = [...DIGITS, [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]];
const LINE_ENDS: readonly Range[] = [...alone(0x0a, 0x0d), [0x2028, 0x2029]];
const SPACE: readonly Range[] = [
  [0x09, 0x0d],
  ...alone(0x20, 0xa0, 0x1680),
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  ...alone(0x202f, 0x205f, 0x3000, 0xfeff),
];

/** Properties that re2js does not know, as the Unicode character database has them. */
const PROPERTIES: Readonly<Record<string, readonly Range[]>> = {
  Regional_Indicator: [[0x1f1e6, 0x1f1ff]],
  Bidi_Control: [...alone(0x61c), [0x200e, 0x200f], [0x202a, 0x202e], [0x2066, 0x2069]],
  Default_Ignorable_Code_Point: [
    ...alone(0xad, 0x34f, 0x61c),
    [0x115f, 0x1160],
    [0x17b4, 0x17b5],
    [0x180b, 0x180f],
    [0x200b, 0x200f],
    [0x202a, 0x202e],
    [0x2060, 0x206f],
    ...alone(0x3164),
    [0xfe00, 0xfe0f],
    ...alone(0xfeff, 0xffa0),
    [0xfff0, 0xfff8],
    [0x1bca0, 0x1bca3],
    [0x1d173, 0x1d17a],
    [0xe0000, 0xe0fff],
  ],
};

/** @throws where re2js has no words for it, so that no pattern is passed over. */
export function rewritten({ source, flags }: Pattern): Rewritten {
  if (!flags.includes('u')) throw new Error(`/${source}/ lacks the flag u`);
  const known = new Map<string, Assertion>();
  const tree = new RegExpParser().parsePattern(source, 0, source.length, { unicode: true });

  const anyOf = (alternatives: readonly AST.Alternative[]): string =>
    alternatives.map(({ elements }) => elements.map(one).join('')).join('|');

  const one = (node: AST.Element): string => {
    switch (node.type) {
      case 'Group':
        if (node.modifiers !== null) throw refused(node);
        return `(?:${anyOf(node.alternatives)})`;
      case 'CapturingGroup':
        return `(?:${anyOf(node.alternatives)})`;
      case 'Assertion':
        return assertion(node);
      case 'Quantifier':
        return repeated(node);
      case 'Character':
      case 'CharacterClass':
      case 'CharacterSet':
        return `(?:${set(node, flags)}[${SIGNS}])`;
      case 'Backreference':
      case 'ExpressionCharacterClass':
        throw refused(node);
    }
  };

  const assertion = (node: AST.Assertion): string => {
    if (node.kind === 'lookbehind') return `(?<${node.negate ? '!' : '='}${anyOf(node.alternatives)})`;
    // Made first: the assertions inside it are answered before it.
    const asked = asks(node);
    if (!known.has(node.raw)) known.set(node.raw, asked);
    const dot = [...known.keys()].indexOf(node.raw);
    if (dot >= MOST_ASSERTIONS) throw refused(node);
    return `(?<=[${Array.from(ALL_SIGNS)
      .filter((_, dots) => (dots >> dot) % 2 === 1)
      .join('')}])`;
  };

  const asks = (node: Exclude<AST.Assertion, AST.LookbehindAssertion>): Assertion => {
    if (node.kind === 'word') return { asks: node.negate ? 'no word' : 'word' };
    if (node.kind !== 'lookahead') return { asks: node.kind };
    return { asks: node.negate ? 'not ahead' : 'ahead', body: anyOf(node.alternatives) };
  };

  // Two optional runs of greedy repeats in a row try the same ways in the same order as one, and some again.
  const repeated = ({ element, min, max, greedy, raw }: AST.Quantifier): string => {
    // JavaScript ends a loop that gets nowhere, others go on with it; none of our patterns needs one.
    if (mayBeEmpty(element)) throw new Error(`${raw} repeats what may be nothing`);
    const body = one(element);
    const most = Math.floor(MOST_REPEATS / repeats(element));
    const needed = chunks(min, most).map((count) => `${body}{${count}}`);
    const more =
      max === Infinity ? [`${body}*`] : chunks(max - min, most).map((count) => `${body}{0,${count}}`);
    if (!greedy && more.length > 1) throw new Error(`${raw} is too long for a lazy one`);
    return [...needed, ...more.map((part) => (greedy ? part : `${part}?`))].join('');
  };

  const body = anyOf(tree.alternatives);
  return { body, assertions: [...known.values()] };
}

function refused(node: AST.Node): Error {
  return new Error(`${node.raw} cannot be written for the second engine`);
}

/** `2300` as 1000, 1000 and 300. */
function chunks(count: number, most: number): readonly number[] {
  return Array.from({ length: Math.ceil(count / most) }, (_, index) => Math.min(most, count - index * most));
}

/** How often the innermost of loops inside loops is written out. */
function repeats(node: AST.Element): number {
  if (node.type === 'Quantifier')
    return Math.max(1, node.max === Infinity ? node.min : node.max) * repeats(node.element);
  if (node.type !== 'Group' && node.type !== 'CapturingGroup') return 1;
  return Math.max(1, ...node.alternatives.flatMap(({ elements }) => elements.map(repeats)));
}

function mayBeEmpty(node: AST.Element): boolean {
  if (node.type === 'Quantifier') return node.min === 0 || mayBeEmpty(node.element);
  if (node.type !== 'Group' && node.type !== 'CapturingGroup') return node.type === 'Assertion';
  return node.alternatives.some(({ elements }) => elements.every(mayBeEmpty));
}

type CharacterSet = AST.Character | AST.CharacterClass | AST.CharacterSet;

/** A set of characters; none of them is a sign. */
function set(node: CharacterSet, flags: string): string {
  if (node.type === 'Character') return `[${member(node, flags)}]`;
  if (node.type === 'CharacterClass') {
    const members = node.elements.map((element) => member(element, flags)).join('');
    return node.negate ? `[^${members}${SIGNS}]` : `[${members}]`;
  }
  if (node.kind === 'any') return `[${complement(flags.includes('s') ? [] : LINE_ENDS)}]`;
  if (node.kind !== 'property' || !node.negate) return `[${member(node, flags)}]`;
  // Whether a letter is meant that has both cases nobody could say.
  if (flags.includes('i')) throw refused(node);
  return `[^${property(node)}${SIGNS}]`;
}

/** What stands inside brackets. */
function member(node: AST.CharacterClassElement, flags: string): string {
  const leavesOut = node.type === 'CharacterSet' && node.negate;
  if (node.type === 'Character') return range(withoutSigns(node, [node.value, node.value]));
  if (node.type === 'CharacterClassRange') return range(withoutSigns(node, [node.min.value, node.max.value]));
  if (node.type !== 'CharacterSet') throw refused(node);
  if (node.kind !== 'property') {
    // Without regard to case, what is left of the alphabet would bring back what was left out.
    if (leavesOut && node.kind === 'word' && flags.includes('i')) throw refused(node);
    const ranges = { digit: DIGITS, space: SPACE, word: WORD }[node.kind];
    return leavesOut ? complement(ranges) : ranges.map(range).join('');
  }
  if (leavesOut || new RegExp(node.raw, 'u').test(ALL_SIGNS)) throw refused(node);
  return property(node);
}

function withoutSigns(node: AST.Node, [from, to]: Range): Range {
  if (from <= LAST_SIGN && to >= FIRST_SIGN) throw refused(node);
  return [from, to];
}

function property({ key, value }: AST.UnicodePropertyCharacterSet): string {
  return PROPERTIES[key]?.map(range).join('') ?? `\\p{${value ?? key}}`;
}

/** All characters but those and the signs. */
function complement(ranges: readonly Range[]): string {
  const left: Range[] = [];
  let from = 0;
  for (const [first, last] of [...ranges, [FIRST_SIGN, LAST_SIGN] as const].sort(([a], [b]) => a - b)) {
    if (first > from) left.push([from, first - 1]);
    from = Math.max(from, last + 1);
  }
  if (from <= LAST_CHARACTER) left.push([from, LAST_CHARACTER]);
  return left.map(range).join('');
}

function alone(...codes: readonly number[]): readonly Range[] {
  return codes.map((one) => [one, one]);
}

function range([from, to]: Range): string {
  return `${code(from)}-${code(to)}`;
}

function code(character: number): string {
  return `\\x{${character.toString(16)}}`;
}
