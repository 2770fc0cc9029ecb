import { describe, expect, it } from 'vitest';
import { asTerm, asTerms } from '../../src/text/terms.js';

describe('the form in which terms are compared', () => {
  it.each([
    ['Cover-Up', 'cover up'],
    ['Café Madeup', 'cafe madeup'],
    ['councillors’ eyes', 'councillors eyes'],
    ["don't know", "don't know"],
    ['we {Will,shall not} be', 'we {will,shall not} be'],
    ['good {old,} days', 'good {old,} days'],
  ])('%s', (written, compared) => {
    expect(asTerm(written)).toBe(compared);
    expect(asTerm(compared)).toBe(compared);
  });

  it('has no alternatives at its head', () => {
    expect(asTerms('{Should,must} {not,} be {built,sold}')).toEqual([
      'should {not,} be {built,sold}',
      'must {not,} be {built,sold}',
    ]);
    expect(asTerms('{so,} {very,really} funny')).toEqual([
      'so {very,really} funny',
      'very funny',
      'really funny',
    ]);
  });

  it('leaves terms with stars, which are looked for letter by letter', () => {
    expect(asTerms('*Nonsense*')).toEqual(['*Nonsense*']);
  });
});
