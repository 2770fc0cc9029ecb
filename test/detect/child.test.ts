import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

describe('one child', () => {
  it.each([
    'Oliver Pretend, [[aged 7]], won the prize.',
    'Well done Miss Pretend, our [[10-year-old]] winner.',
    'The [[seven-year-old]], a [[6 year old]], a [[16-yr-old]]',
    'Sam Imaginary, [[7]], planted a tree. Pat Pretend ([[9]]) too.',
    'A [[Year 6 pupil]] and a [[toddler]]',
    'Happy [[6th birthday]] Daisy! Happy [[tenth birthday]], Sam.',
    'Well done Daisy, [[6]], of Nowhere Primary School; Max and Mia, [[five]], start today.',
    'Walk home with Daisy, [[6]]: she knows the way.',
    'Lily is [[in Miss Pretend’s class]].',
    'She’s only [[15]], and Kai is [[six]] and in the choir. Edie, who turned [[four]] last week.',
    'Alfie Pretend ([[Year 3]], Nowhere Primary) swam. Poppy in [[Year 9]] too.',
    'Freya, who is [[in Year 2]], lost her teddy. She’s [[in Reception]] now.',
  ])('%s', (row) => {
    expect(bracketed(row, 'child')).toBe(row);
  });

  it.each([
    'Gate 5 is 6 miles away. She is one of us. He was four minutes late.',
    'Story time for children aged 3 to 5, aged 3-5, aged 5+, aged 5 and over.',
    'Swimming is free for 7-year-olds this summer.',
    'Free holiday club places for pupils of all schools.',
    'A 42-year-old man, a 100-year-old oak, an 18-year-old',
    'aged 70, aged 7.5, from age 6, under age 5',
    'Zone 7, 8 and 9',
    'The hall marks its 10th birthday on Sunday, its 70th birthday in 2090.',
    'Children in Year 6 get a letter. Is your child in Reception?',
    'On 3 June, 7pm. Room 4, seven chairs. In first class.',
  ])('not %s', (row) => {
    expect(bracketed(row, 'child')).toBe(row);
  });
});
