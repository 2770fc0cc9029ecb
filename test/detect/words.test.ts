import { describe, expect, it } from 'vitest';
import { lexicon, termsAt, tokensIn } from '../../src/detect/lexicon.js';
import { linesByWord } from '../../src/detect/lines-by-word.js';
import { linesOf } from '../../src/text/terms.js';
import { bracketed, factsOf, marksIn, wordsOf } from '../support/marks.js';
import { realBasis } from '../support/real-basis.js';

const facts = factsOf({
  kinds: [
    wordsOf(
      'party',
      'Vote Labour',
      'Green Party',
      'Tory',
      "Residents' Association candidate",
      '{#labour,#greens}',
      'labour gain',
      'labour hold',
      'Lib Dem',
    ),
    wordsOf('accusation', 'liar', 'cover-up', 'con man', 'rogue'),
    wordsOf('opinion', 'we support', 'we support this', 'good news'),
    wordsOf('word.mixed', 'rogue', 'Café Madeup'),
    wordsOf('obscene.strong', 'wanker', 'wankers'),
    wordsOf('obscene.mild', 'bollocks', 'shit', 'piss off'),
  ],
});

describe('words of lists', () => {
  it.each([
    ['party', '[[Vote Labour]] on Thursday, [[vote  labour]], [[VOTE\nLABOUR]]'],
    ['party', 'The [[Green Party]], a [[Tory]] and the [[Tory]]’s plan'],
    ['party', 'A [[Residents’ Association candidate]]'],
    ['accusation', 'A [[liar]], a [[cover up]], a [[cover‑up]], the [[con-man]]'],
    ['opinion', '[[We support this]] and [[we support]] that. [[Good news]]!'],
    ['word.mixed', 'A [[rogue]] at [[CAFÉ MADEUP]] and [[Cafe\u0301 Madeup]]'],
  ])('%s: %s', (kind, row) => {
    expect(bracketed(row, kind, facts)).toBe(row);
  });

  it.each([
    ['party', 'A vote. Labour of love, vote, labour. History, victory'],
    ['accusation', 'A familiar con. Man the pumps. Brogues'],
    ['opinion', 'Good. News at ten'],
    ['obscene', 'Shitake is shiitake; Penistone, Scunthorpe and Cockernhoe'],
  ])('not %s: %s', (kind, row) => {
    expect(bracketed(row, kind, facts)).toBe(row);
  });

  it('may stand on several lists', () => {
    const kinds = marksIn({ where: 'text', text: 'rogue' }, facts).map(({ kind }) => kind);
    expect(kinds).toEqual(['accusation', 'word.mixed']);
  });
});

describe('terms with alternatives', () => {
  const many = factsOf({ kinds: [wordsOf('opinion', '{should,ought to} {never,} be {built,turned down}')] });

  it.each(['It [[should be built]].', 'It [[ought to never be turned down]]!', 'It should never, be built.'])(
    '%s',
    (row) => {
      expect(bracketed(row, 'opinion', many)).toBe(row);
    },
  );

  it('are read in tags that show their words', () => {
    expect(bracketed('[[#ShouldBeBuilt]] #shouldbebuilt', 'opinion', many)).toBe(
      '[[#ShouldBeBuilt]] #shouldbebuilt',
    );
  });
});

describe('names of parties in addresses', () => {
  it('are found, and single words of lists are not', () => {
    const marks = marksIn({ where: 'link:0', text: 'https://votelabour.example/rogue' }, facts);
    expect(marks.map(({ kind, start, end }) => [kind, start, end])).toEqual([
      ['link', 0, 32],
      ['party', 8, 18],
    ]);
  });
});

describe('words in tags', () => {
  it.each([
    [
      'party',
      '[[#VoteLabour]] [[#votelabour]] [[#labour]] [[#Greens]] [[#labourgain]] [[#labourholdwin]] [[#GreenParty2027]] [[@TheGreenParty]]',
    ],
    ['party', '[[#ToryOut]] [[#vote_labour]] [[#libdemgain]]'],
    ['obscene', '[[#WhatAWanker]]'],
  ])('%s: %s', (kind, row) => {
    expect(bracketed(row, kind, facts)).toBe(row);
  });

  it.each(['labour and greens', '#labourmarket #LabourDay #History #victory', 'sam@greenparty.example'])(
    'not %s',
    (row) => {
      expect(bracketed(row, 'party', facts)).toBe(row);
    },
  );
});

describe('obscene words in disguise', () => {
  it.each([
    'You [[w4nker]], [[w@nk3r]], [[wank€r]]!',
    '[[w*nker]], [[w***er]], [[wan##r]]',
    '[[w a n k e r]], [[w.a.n.k.e.r]], [[w-a-n-k-e-r]], [[wan.ker]]',
    '[[waaaanker]], [[WANKERRRR]]',
    '[[wan\u200Bker]], [[wan\u00ADker]], [[wаnkеr]], [[ｗａｎｋｅｒ]], [[𝔴𝔞𝔫𝔨𝔢𝔯]], [[w\u0336a\u0336n\u0336ker]]',
    '[[ⓦⓐⓝⓚⓔⓡ]] [[🅦🅐🅝🅚🅔🅡]]',
    '[[B0LL0CKS]], [[bo11ocks]], [[5h1t]], [[$h!t]], [[b******s]]',
    '**[[wanker]]** and [[w4nkers]].',
  ])('%s', (row) => {
    expect(bracketed(row, 'obscene', facts)).toBe(row);
  });

  it.each([
    'The 5th, the 1st, A* to C grades, 10% off*',
    '**Bins** are *out* #bins # ## ***',
    'B1 W4 SH1 T2, a b c d e f, W. A. Pretend',
    'See bit.ly/b-o-x and x.y.z',
  ])('not %s', (row) => {
    expect(bracketed(row, 'obscene', facts)).toBe(row);
  });
});

/** Each alternative of a line once, beside the first of the others. */
function formsOf(line: string): readonly string[] {
  const pieces = line.split(/(\{[^{}]*\})/u).map((piece) => piece.replace(/^\{|\}$/gu, '').split(','));
  return pieces.flatMap((piece, at) =>
    piece.map((one) =>
      pieces
        .map(([first = ''], index) => (index === at ? one : first))
        .join(' ')
        .replaceAll(/ +/gu, ' '),
    ),
  );
}

it('finds every term of every built-in list in its own text', () => {
  const lists = realBasis().policy.kinds.flatMap((kind) => (kind.from === 'words' ? [kind] : []));
  const lost = lists.flatMap(({ kind, words: lines }) => {
    const plain = linesOf(lines).filter((line) => !line.includes('*'));
    const all = lexicon(linesByWord([{ kind, words: plain.join('\n') }]));
    return plain.flatMap(formsOf).filter((form) => {
      const tokens = tokensIn(form);
      return termsAt(tokens, 0, all).get(kind) !== tokens.at(-1)?.end;
    });
  });
  expect(lost).toEqual([]);
});
