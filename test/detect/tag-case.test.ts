import { describe, expect, test } from 'vitest';
import { splitTag } from '../../src/detect/tag-case.js';
import { TAG_WORDS, WHOLE_WORDS } from '../../src/detect/tag-words.js';
import { finds } from '../support/finds.js';
import { marksIn } from '../support/marks.js';

describe('hashtags of several words', () => {
  finds(
    'hashtag.joined',
    ['It is [[#recyclingweek]] again', 'Thank you [[#volunteersweek]], [[#lovewhereyoulive]]'],
    [
      '#RecyclingWeek',
      '#recycling',
      '#safeguarding',
      '#neighbourhood',
      '#nowhere',
      '#weekend',
      '#xylophonist',
    ],
  );

  test('are offered with capitals', () => {
    const marks = marksIn({ where: 'text', text: '#recyclingweek' });
    expect(marks.find(({ kind }) => kind === 'hashtag.joined')).toMatchObject({ suggest: '#RecyclingWeek' });
  });

  test('are split into the fewest words', () => {
    expect(splitTag('foodbank')).toEqual(['food', 'bank']);
    expect(splitTag('wonderful')).toEqual([]);
    expect(splitTag('zzzzzzzzz')).toEqual([]);
  });

  test('are told from words that are made of others: no word stands in both lists', () => {
    const lists = [TAG_WORDS, WHOLE_WORDS].map((list) => list.trim().split(/\s+/u));
    const [joined, whole] = lists.map((list) => new Set(list));
    expect([...(whole ?? [])].filter((word) => joined?.has(word) === true)).toEqual([]);
  });
});
