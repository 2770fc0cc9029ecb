/**
 * Patterns without look-around that take at least as long as one with it: a proof for all of them is one for it.
 * An automaton can be made of these alone, and only automata prove anything; a search by chance does not.
 */
import { RegExpParser, type AST } from '@eslint-community/regexpp';

/** Stands behind what a lookahead asks for, and nothing behind it: every way through it is tried, and fails. */
const FAIL = '\\u{10FFFF}$';

/** The pattern with its lookaheads as ways that fail, and, read backwards, what its longer lookbehinds ask for. */
export function plainForms(source: string): readonly string[] {
  const { alternatives } = new RegExpParser().parsePattern(source, 0, source.length, { unicode: true });
  const behind: string[] = [];
  const forwards = (node: AST.Element, isFirst: boolean): string => {
    switch (node.type) {
      case 'Group':
      case 'CapturingGroup':
        return `(?:${anyOf(node.alternatives, isFirst)})`;
      case 'Quantifier':
        return `${forwards(node.element, false)}${timesOf(node)}`;
      case 'Assertion':
        if (node.kind === 'lookahead') return `(?:(?:${anyOf(node.alternatives, false)})${FAIL})?`;
        if (node.kind !== 'lookbehind') return node.raw;
        if (node.alternatives.some(({ elements }) => elements.length > 1))
          behind.push(node.alternatives.map(backwards).join('|'));
        return isFirst ? characterBefore(node) : '';
      case 'Backreference':
      case 'Character':
      case 'CharacterClass':
      case 'CharacterSet':
      case 'ExpressionCharacterClass':
        return node.raw;
    }
  };
  const anyOf = (all: readonly AST.Alternative[], isFirst: boolean): string =>
    all
      .map(({ elements }) => elements.map((node, index) => forwards(node, isFirst && index === 0)).join(''))
      .join('|');
  return [anyOf(alternatives, true), ...behind];
}

/**
 * What is found only behind some characters is as well found together with one of them; without this the search
 * would seem to begin at every letter of a word. Elsewhere a lookbehind only leaves ways out.
 */
function characterBefore({ negate, alternatives }: AST.LookbehindAssertion): string {
  const sets = alternatives.flatMap(({ elements: [only, more] }) =>
    only?.type === 'CharacterClass' && more === undefined ? [only] : [],
  );
  if (!negate)
    return sets.length === alternatives.length ? `(?:${sets.map(({ raw }) => raw).join('|')})` : '';
  const [set] = sets;
  return set === undefined || set.negate ? '' : `(?:^|[^${set.raw.slice(1)})`;
}

function backwards({ elements }: AST.Alternative): string {
  return elements.map(backwardsOne).reverse().join('');
}

function backwardsOne(node: AST.Element): string {
  switch (node.type) {
    case 'Group':
    case 'CapturingGroup':
      return `(?:${node.alternatives.map(backwards).join('|')})`;
    case 'Quantifier':
      return `${backwardsOne(node.element)}${timesOf(node)}`;
    case 'Assertion':
      if ('alternatives' in node) throw new Error(`${node.raw} stands inside a lookbehind`);
      return { start: '$', end: '^', word: node.raw }[node.kind];
    case 'Backreference':
    case 'Character':
    case 'CharacterClass':
    case 'CharacterSet':
    case 'ExpressionCharacterClass':
      return node.raw;
  }
}

const timesOf = ({ raw, element }: AST.Quantifier): string => raw.slice(element.raw.length);
