import { describe, expect, it } from 'vitest';
import { linesByWord, termsFrom } from '../../src/detect/lines-by-word.js';

const lists = [
  {
    kind: 'a',
    words: '# Not a term.\nvote early\nVote Often\r\n\n  Co-operative shop\n{we,the council,I} will\n',
  },
  { kind: 'b', words: "{so,} funny\nl'œuvre\nÉclair\nwomen's vote\na\nvote" },
];
const found = linesByWord(lists);
const seen = (word: string): readonly string[] => found(word).map(({ line, kind }) => `${kind}: ${line}`);

describe('lines are found by the words they begin with', () => {
  it.each([
    ['vote', ['a: vote early', 'a: Vote Often', 'b: vote']],
    ['co', ['a: Co-operative shop']],
    ['we', ['a: {we,the council,I} will']],
    ['the', ['a: {we,the council,I} will']],
    ['i', ['a: {we,the council,I} will']],
    ['so', ['b: {so,} funny']],
    ['funny', ['b: {so,} funny']],
    ["l'œuvre", ["b: l'œuvre"]],
    ['eclair', ['b: Éclair']],
    ["women's", ["b: women's vote"]],
    ['womens', ["b: women's vote"]],
    ['a', ['b: a']],
  ])('%s', (word, lines) => {
    expect(seen(word)).toEqual(lines);
  });

  it.each(['not', '#', 'council', 'early', 'will', ''])('%s begins none', (word) => {
    expect(seen(word)).toEqual([]);
  });
});

describe('the terms of a line that begin with a word', () => {
  it.each([
    ['{we,the council,I} {will,shall}', 'the', ['the council {will,shall}']],
    ['{so,} funny', 'funny', ['funny']],
    ['{a poem,a song} by', 'a', ['a poem by', 'a song by']],
    ['Co-operative shop', 'co', ['co operative shop']],
    ["women's vote", 'womens', []],
  ])('%s under %s', (line, word, terms) => {
    expect(termsFrom(line, word)).toEqual(terms);
  });
});
