import { describe, expect, it } from 'vitest';
import { bracketed, factsOf } from '../support/marks.js';
import { organisationOf } from '../support/fixtures.js';

describe('people', () => {
  it.each([
    // By title.
    'Thanks to [[Mrs Imaginary]] for the photo.',
    '[[Mr Pretend]] was called a fraudster.',
    'Well done [[Miss Pretend]], our winner.',
    'Ask [[Dr Amara Example]] or [[Prof. Pretend]] on Monday.',
    '[[Cllr Madeup]] and [[Councillor Jo Madeup]] came.',
    '[[Mr and Mrs Pretend]] planted a tree.',
    '[[Mr Green]] and [[Mrs May]] were there.',
    'thanks to [[mr pretend]], [[mrs imaginary]] and mr or mrs who',
    // By first name and surname.
    '[[Sam Imaginary]] lives here.',
    '[[Oliver]]’s class thanks [[Priya O’Pretend]] and [[Siân Made-Up]].',
    'We met [[Yusuf al Pretend]] and [[Maria de la Madeup]].',
    'Photo: [[Sam J. Imaginary]]',
    'Congratulations to [[SAM IMAGINARY]]!',
    // A first name alone.
    'Ask [[Hannah]] at the desk.',
    '[[Kieran]] said the path is clear.',
    // Without a list: an age, or words that name.
    '[[Zzyxa Qworble]], 42, was jailed.',
    '[[Zzyxa Qworble]] (42) won.',
    'The winner was named as [[Zzyxa Qworble]].',
    'Photo by [[Zzyxa Qworble]]',
    // Doubtful names need more.
    'Thanks to [[Grace Imaginary]] for the tree.',
    '[[Mark Imaginary]] said so.',
  ])('%s', (row) => {
    expect(bracketed(row, 'person')).toBe(row);
  });

  it.each([
    "See you at St Andrew's Church on Sunday.",
    'Roadworks on Victoria Road until Friday.',
    'Read more about the Mary Seacole Centre.',
    'Meet at Jackson Square or Oliver Cromwell House.',
    'The Sam Imaginary Memorial Trophy goes to Nowhere Rovers.',
    'The Duke of Edinburgh award, King Charles and Queen Victoria.',
    'May Day Fair: Grant awarded to three clubs.',
    'Will Parking be free? Mark Your diary. Grace Period ends. Hope Street is open.',
    'Rose Garden and Holly Hedge workshop on Saturday June 6.',
    'Father Christmas is at John Lewis and Marie Curie.',
    'Storm Dennis has passed. Guy Fawkes Night is on 5 November.',
    'Miss the deadline and you pay. Never Miss Out.',
    'Dr Example Road is closed.',
    'Lord Mayor of Nowhere, Lady Margaret Hall',
    'Call the Council Tax team. Ask Customer Services. Chief Executive wanted.',
    'Put your Green Bin out on Monday.',
    '#SamImaginary @SamImaginary',
    'Harry Potter and the Peter Pan pantomime',
  ])('not %s', (row) => {
    expect(bracketed(row, 'person')).toBe(row);
  });

  it('are not partners, services or the council', () => {
    const organisation = organisationOf({
      partners: ['Martha Pretend Trust', 'Ruth Inc'],
      name: 'Sam Valley',
    });
    const row = 'With Ruth Inc and Sam Valley';
    expect(bracketed(row, 'person', factsOf({ organisation }))).toBe(row);
  });
});
