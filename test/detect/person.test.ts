import { describe, expect, it } from 'vitest';
import { draftOf, organisationOf } from '../support/fixtures.js';
import { bracketed, factsOf, marksOf } from '../support/marks.js';

describe('people', () => {
  it.each([
    // By title.
    'Thanks to [[Mrs Imaginary]] for the photo.',
    '[[Mr Pretend]] was called a fraudster.',
    'Well done [[Miss Pretend]], our winner.',
    'Ask [[Dr Amara Example]] or [[Prof. Pretend]] on Monday.',
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
    'Words by [[Zzyxa Qworble]], mural painted by [[Zzyxa Qworble]].',
    '[[Zzyxa Qworble]] was jailed. [[Zzyxa Qworble]], who went missing on Monday, is safe.',
    'Help us find [[Zzyxa Qworble]].',
    // Without a list of first names: initials, or a surname that is nothing else.
    'Prize for [[J. Patel]] and [[T. B. Patel]]',
    'Shortlisted: [[Zzyxa Patel]].',
    'thanks to [[emily patel]] for the cake',
    '[[DCI Qworble]] and [[Superintendent Sam Hill]] spoke.',
    // Kin, and one of two.
    'Your daughter [[Lily]] is welcome. His wife [[Zzyxa Qworble]] came.',
    'The twins, [[Max]] and [[Mia]], start today. [[Hannah]] and [[Rose]] won.',
    // Doubtful names need more.
    'Thanks to [[Grace Imaginary]] for the tree.',
    '[[Mark Imaginary]] said so.',
    // A first name behind any word that stands at a head.
    'Ring [[Jean]] on Monday.',
    'They were kind to [[Emily]] I hear.',
    // A child's age, or a birthday.
    'Well done [[Daisy]], 6, of Nowhere Primary School.',
    'Walk home with [[Daisy]], six: she leaves at 3.15.',
    'Happy 6th birthday [[Daisy]]! Happy birthday to [[Poppy]].',
  ])('%s', (row) => {
    expect(bracketed(row, 'person.private')).toBe(row);
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
    'Elizabeth line services stop here. The Wendy house is open.',
    "Martyn's Law and Sir David's Pie Shop",
    'Gypsy, Roma and Traveller History Month',
    'Snow at Sandy Balls this morning.',
    "A closure order by Nowhere Magistrates' Court, painted by Zzyxa Qworble's School.",
    'Rose, Violet and Daisy rooms can be hired.',
    'Qworble Timber was fined, Unit B Patel House is let. A Patel family recipe.',
    'Storm Fergus has passed. Operation Sam Hill is over.',
  ])('not %s', (row) => {
    expect(bracketed(row, 'person.private')).toBe(row);
  });

  it.each([
    '[[Cllr Madeup]] and [[Councillor Jo Madeup]] came.',
    '[[Cllr Rhiannon Pretend]], Mayor of Nowhere, opens the fair.',
    'Welcome to [[Sam Pretend]] MP. Thanks to [[Priya Madeup]], Leader of Nowhere Council.',
  ])('of a public office by a title: %s', (row) => {
    expect(bracketed(row, 'person.public')).toBe(row);
    expect(bracketed(row.replaceAll(/\[\[|\]\]/gu, ''), 'person.private')).not.toContain('[[');
  });

  it.each([
    'A talk on [[Emmeline Pankhurst]] and [[Henry VIII]].',
    '[[Queen Victoria]], [[isaac newton]] and [[Mary Seacole]]',
    '[[Father Christmas]] meets [[Peter Pan]].',
  ])('everybody knows of: %s', (row) => {
    expect(bracketed(row, 'person.known')).toBe(row);
  });

  it.each(['Isaac Newton Road is closed.', 'Charles Darwin House', 'The Mary Seacole Centre'])(
    'are not the streets called after them: %s',
    (row) => {
      expect(bracketed(row, 'person')).toBe(row);
    },
  );

  it.each([
    ['Hi Sam, we will look into it.', 'person.greeted'],
    ['@sam_imaginary Good morning Sam, thank you.', 'person.greeted'],
    ['Hi Sam Imaginary, thank you.', 'person.private'],
    ['Hi, we asked Sam again.', 'person.private'],
  ])('in a reply: %s', (text, kind) => {
    const inReply = marksOf(draftOf(text, { activity: 'reply' })).map((mark) => mark.kind);
    expect(inReply).toContain(kind);
    expect(marksOf(draftOf(text)).map((mark) => mark.kind)).toContain('person.private');
  });

  it.each([
    'You’ve reached Sam on the planning desk.',
    'Sorry about that. Emily, Customer Relations. We will call.',
    'Emily here, Parking. The bay is free.',
    'Democratic Services, Emily speaking.',
    "Hi, it's Emily, one of the wardens.",
  ])('are officers who say who is speaking: %s', (text) => {
    const kinds = marksOf(draftOf(text, { activity: 'reply' })).map((mark) => mark.kind);
    expect(kinds).toContain('person.speaker');
    expect(kinds).not.toContain('person.private');
  });

  it.each([
    "It's Emily at no. 9 who rang us.",
    "Yes, it's Emily in the flat that leaks.",
    'We asked Emily, Nowhere. She agrees.',
    'Emily from Nowhere wrote to us.',
  ])('are no officers: %s', (text) => {
    const kinds = marksOf(draftOf(text, { activity: 'reply' })).map((mark) => mark.kind);
    expect(kinds).not.toContain('person.speaker');
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
