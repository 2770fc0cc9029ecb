import { describe, expect, it } from 'vitest';
import { bracketed } from '../support/marks.js';

describe('words to fill in', () => {
  it.each([
    'The fair is on [[TBC]].',
    'The museum opens at [[TBA]], tickets [[tbc]].',
    '[[Lorem ipsum]] dolor sit amet.',
    'On [[[insert date]]] at [[{{venue}}]]',
    'Dear [[[Name]]], call [[XX]] or [[XXXX]]',
    'It costs [[£XX]] from [[XX:XX]] on [[DD/MM/YYYY]]',
    'Tickets from [[£xx]], call [[01xxx xxxxxx]]',
    '[[ALT TEXT GOES HERE]] and [[INSERT LINK]]',
    'Contact [[NAME]] by [[DATE]]. Meet at [[[location]]].',
    'More at council.example/[[INSERT-LINK]], call 01632 [[96XXXX]].',
    'Ask [[<name>]] about [[<<place>>]] [[???]]',
  ])('%s', (row) => {
    expect(bracketed(row, 'placeholder')).toBe(row);
  });

  it.each([
    'Insert your card and wait for the ticket.',
    'The art class meets in Lorem Lane.',
    'Bring a [free] ticket.',
    'Read [the name list](https://council.example).',
    'Size XL, 3 < 4, thanks x',
    'Really??',
    'WHAT TIME IS IT? THE DATE AND PLACE ARE BELOW.',
    'A NAME change at the TIME Centre',
  ])('not %s', (row) => {
    expect(bracketed(row, 'placeholder')).toBe(row);
  });
});
