import { describe, expect, it } from 'vitest';
import { bracketed, marksIn } from '../support/marks.js';
import { linksIn } from '../../src/detect/link.js';

describe('web addresses', () => {
  it.each([
    'See [[https://council.example/bins]].',
    '([[http://council.example/a_(b)]]',
    'See [[www.council.example]], [[council.example/bins?x=1]]!',
    '[[nowhere.gov.uk]] and [[Nowhere.org]]',
  ])('%s', (row) => {
    expect(bracketed(row, 'link')).toBe(row);
  });

  it.each(['It is done.Next week.', 'e.g. this', 'sam@council.example', 'v1.2.3', 'at 7.30pm'])(
    'not %s',
    (row) => {
      expect(bracketed(row, 'link')).toBe(row);
    },
  );

  it('are marked whole where a part is a link', () => {
    const text = 'https://council.example/a.';
    expect(marksIn({ where: 'link:0', text }).map(({ kind, end }) => [kind, end])).toEqual([
      ['link', text.length],
    ]);
  });

  it('claim names, numbers and accounts in their path', () => {
    const text = 'https://council.example/3/22/0123/FUL/07700900123/@sam/2026';
    expect(marksIn({ where: 'text', text }).map(({ kind }) => kind)).toEqual(['link']);
    expect(linksIn(text)).toHaveLength(1);
  });
});
