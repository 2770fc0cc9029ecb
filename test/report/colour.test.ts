import { expect, test } from 'vitest';
import { colourLevel, paintOf, type ColourWish } from '../../src/report/colour.js';

function level(fields: Partial<ColourWish>): number {
  return colourLevel({
    option: 'auto',
    env: { TERM: 'xterm-256color' },
    isTerminal: true,
    plain: false,
    ...fields,
  });
}

test.each<[string, Partial<ColourWish>, number]>([
  ['a terminal of 256 colours', {}, 2],
  ['a terminal of 16 million', { env: { TERM: 'xterm', COLORTERM: 'truecolor' } }, 3],
  ['an old terminal', { env: { TERM: 'xterm' } }, 1],
  ['a dumb terminal', { env: { TERM: 'dumb' } }, 0],
  ['a file', { isTerminal: false }, 0],
  ['NO_COLOR', { env: { TERM: 'xterm', NO_COLOR: '1' } }, 0],
  ['NO_COLOR left empty', { env: { TERM: 'xterm', NO_COLOR: '' } }, 1],
  ['FORCE_COLOR into a file', { isTerminal: false, env: { FORCE_COLOR: '1' } }, 1],
  ['FORCE_COLOR of three', { isTerminal: false, env: { FORCE_COLOR: '3' } }, 3],
  ['FORCE_COLOR of two', { env: { FORCE_COLOR: '2' } }, 2],
  ['FORCE_COLOR of nought', { env: { TERM: 'xterm', FORCE_COLOR: '0' } }, 0],
  ['FORCE_COLOR left empty', { isTerminal: false, env: { FORCE_COLOR: '' } }, 1],
  ['FORCE_COLOR before NO_COLOR', { env: { TERM: 'xterm', FORCE_COLOR: '1', NO_COLOR: '1' } }, 1],
  ['the option before both', { option: 'never', env: { FORCE_COLOR: '3' } }, 0],
  ['always, into a file', { option: 'always', isTerminal: false, env: {} }, 1],
  ['always, with NO_COLOR', { option: 'always', env: { NO_COLOR: '1' } }, 1],
  ['plain before all', { option: 'always', plain: true, env: { FORCE_COLOR: '3' } }, 0],
])('%s', (_, wish, expected) => {
  expect(level(wish)).toBe(expected);
});

test('no colour leaves every byte, colour sets words off', async () => {
  const [none, some] = await Promise.all([paintOf(0), paintOf(1)]);
  expect(none.isOn).toBe(false);
  expect(some.isOn).toBe(true);
  for (const name of ['strong', 'faint', 'underlined', 'good', 'doubtful', 'bad', 'accent'] as const) {
    expect(none[name]('words')).toBe('words');
    expect(some[name]('words')).toContain('\u001b[');
    expect(some[name]('words')).toContain('words');
  }
});
