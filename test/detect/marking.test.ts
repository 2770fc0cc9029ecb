import { describe, expect, it } from 'vitest';
import { bracketed, marksIn } from '../support/marks.js';

describe('marks that say it is not for the public', () => {
  it.each([
    '[[OFFICIAL-SENSITIVE]] New depot to open in spring.',
    '[[OFFICIAL–SENSITIVE: PERSONAL]] Staff',
    '[[Official Sensitive]]',
    '[[Not for publication]]: the new leisure contract.',
    '[[NOT FOR PUBLICATION]] The tender was won last night.',
    'This is [[exempt information]] under Schedule 12A.',
    'See the [[Part II report]].',
    '[[CONFIDENTIAL]]: budget',
    '[[CONFIDENTIAL]] New depot',
    '[[Draft]]: the new bins',
    '[[DRAFT]] v2\nThe new bins',
    '[[[DRAFT]]] The new bins',
    '[[PRIVATE AND CONFIDENTIAL]]',
    '[[Commercial in confidence]]',
    '[[For internal use only]]',
    '[[ОFFIСIАL-ЅЕNЅIТIVЕ]] in look-alike letters',
  ])('%s', (row) => {
    expect(bracketed(row, 'marking')).toBe(row);
  });

  it.each([
    'Ring our confidential helpline on 01632 960000.',
    'Talk to us in confidence.',
    'CALL OUR CONFIDENTIAL HELPLINE TODAY',
    'Comment on the draft plan.',
    'Draft plan consultation: have your say',
    'The official opening is on Saturday.',
    'A draught excluder keeps the cold out.',
    'Blue badge holders are exempt.',
    'The press will leave for item 9, which holds exempt information under Schedule 12A.',
    'Henry IV, Part II at the theatre',
    'Restricted parking in Sample Street',
    'The secret garden is open.',
  ])('not %s', (row) => {
    expect(bracketed(row, 'marking')).toBe(row);
  });

  it('is read in an address and in the name of a file', () => {
    const address = 'https://intranet.council.example/OFFICIAL-SENSITIVE-plan.pdf';
    const kinds = (where: string, text: string): readonly string[] =>
      marksIn({ where, text }).map(({ kind }) => kind);
    expect(kinds('link:0', address)).toContain('marking');
    expect(kinds('media:0.file', 'not_for_publication.jpg')).toContain('marking');
    expect(kinds('link:0', 'https://council.example/confidentiality')).not.toContain('marking');
  });
});
