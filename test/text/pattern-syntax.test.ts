import { describe, expect, it } from 'vitest';
import { treeOf, type Node } from '../../src/text/pattern-syntax.js';

/** A tree in a line: places by their ranges, `?` for any character. */
function told(node: Node): string {
  switch (node.as) {
    case 'place':
      return node.ranges === null
        ? '?'
        : node.ranges
            .map(([from, to]) => String.fromCharCode(from) + (to > from ? `-${String.fromCharCode(to)}` : ''))
            .join(',');
    case 'row':
      return `(${node.of.map(told).join(' ')})`;
    case 'choice':
      return node.of.map(told).join('|');
    case 'repeat':
      return `${told(node.of)}{${node.min},${node.max}}`;
    case 'look':
      return `look${told(node.of)}`;
  }
}

describe('a pattern as a tree', () => {
  it.each([
    [/ab|c/u, '(a b)|(c)'],
    [/(?:a)(?<name>b)(c)/u, '((a) (b) (c))'],
    [/a*b+?c?d{2}e{1,}f{0,3}/u, '(a{0,Infinity} b{1,Infinity} c{0,1} d{2,2} e{1,Infinity} f{0,3})'],
    [/^a$\b\B/u, '(() a () () ())'],
    [/(?=a)(?<=b)(?!c)(?<!d)/u, '(look(a) look(b) () ())'],
    [/[a-cx\-\d]/u, '(a-c,x,-,0-9)'],
    [/[-a][a-]/u, '(-,a a,-)'],
    [/[^a]\P{L}\s\W./u, '(? ? ? ? ?)'],
    [/[a\s]/u, '(?)'],
    [/\d\w/u, '(0-9 0-9,A-Z,_,a-z)'],
    [/\.\/\\\]/u, '(. / \\ ])'],
    [/\x41\u0042\u{43}\t[\b]/u, '(A B C \t \b)'],
    [/[\u{1F600}]😀é/u, '(? ? é)'],
    [/(?<a>x)\k<a>y\1/u, '((x) ?{0,Infinity} y ?{0,Infinity})'],
    [/(?:)|/u, '(())|()'],
  ])('%s', (pattern, expected) => {
    expect(told(treeOf(pattern))).toBe(expected);
  });
});
