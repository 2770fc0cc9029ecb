import { PassThrough } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { inquirerAsker } from '../../src/io/ask-inquirer.js';
import { isInterrupted } from '../../src/io/interrupted.js';
import { openSession } from '../../src/io/session.js';
import { PLAIN_PAINT } from '../../src/safe/paint.js';
import { APART, BACK, type Asker } from '../../src/types.js';
import { KEYS } from '../support/pty.js';

interface Desk {
  readonly asker: Asker;
  readonly shown: () => string;
  /** Types when the text stands there, each time behind what stood there before. */
  readonly at: (text: string, keys: string) => Promise<void>;
}

function desk(): Desk {
  const [input, output] = [new PassThrough(), new PassThrough()];
  let shown = '';
  let seen = 0;
  let wake = (): void => undefined;
  output.on('data', (chunk: Buffer) => {
    shown += stripVTControlCharacters(chunk.toString());
    wake();
  });
  const session = openSession({ input, output });
  onTestFinished(session.close);
  return {
    asker: inquirerAsker(session, PLAIN_PAINT),
    shown: () => shown,
    at: async (text, keys) => {
      await new Promise<void>((resolve) => {
        wake = () => {
          if (!shown.includes(text, seen)) return;
          seen = shown.length;
          wake = () => undefined;
          resolve();
        };
        wake();
      });
      // A key at a time, as they are pressed: two in one piece would be another key.
      for (const key of keys.match(/\u001b\[.|[^]/gu) ?? []) {
        input.write(key);
        await new Promise((resolve) => setImmediate(resolve));
      }
    },
  };
}

const LIST = {
  message: 'Where from?',
  choices: [
    { value: 'unsure', name: 'Not sure' },
    { value: 'page', name: 'A public page' },
    { value: 'service', name: 'A service' },
  ],
  back: true,
};

it.each([
  ['Enter', KEYS.enter, 'unsure'],
  ['Down, Enter', KEYS.down + KEYS.enter, 'page'],
  ['Up from the first: it does not wrap', KEYS.up + KEYS.enter, 'unsure'],
  ['Down past the last: it does not wrap', KEYS.down.repeat(5) + KEYS.enter, 'service'],
])('%s', async (_, keys, value) => {
  const { asker, at, shown } = desk();
  const chosen = asker.choose(LIST);
  await at('Enter choose', keys);
  expect(await chosen).toBe(value);
  const name = LIST.choices.find((choice) => choice.value === value)?.name ?? '';
  expect(shown()).toMatch(new RegExp(`✔ Where from\\?\\n {2}${name}\\n$`, 'u'));
});

it('goes back by the left arrow where that is offered, and leaves a trace of it', async () => {
  const { asker, at, shown } = desk();
  const chosen = asker.choose(LIST);
  await at('← back', KEYS.left);
  expect(await chosen).toBe(BACK);
  expect(shown()).toMatch(/← back {2}← back\n$/u);
});

it('does not go back where that is not offered', async () => {
  const { asker, at, shown } = desk();
  const chosen = asker.choose({ ...LIST, back: false });
  await at('Enter choose', KEYS.left + KEYS.down + KEYS.enter);
  expect(await chosen).toBe('page');
  expect(shown()).not.toContain('back');
});

it('breaks questions and choices at words', async () => {
  const { asker, at, shown } = desk();
  const chosen = asker.choose({
    ...LIST,
    message: `Where from? ${'many words '.repeat(10)}`,
    choices: LIST.choices.map(({ value, name }) => ({ value, name: `${name} ${'and more '.repeat(12)}` })),
  });
  await at('Enter choose', '');
  const lines = shown().split('\n');
  await at('', KEYS.enter);
  await chosen;
  expect(lines.filter((line) => line.length > 80)).toEqual([]);
  expect(lines.filter((line) => /\b(?:wor|man|mor|an)$/u.test(line))).toEqual([]);
});

it('ticks with the space bar, and says each by its name', async () => {
  const { asker, at, shown } = desk();
  const ticked = asker.tick({ ...LIST, otherwise: [] });
  await at('Space tick', `${KEYS.down} ${KEYS.down} ${KEYS.enter}`);
  expect(await ticked).toEqual(['page', 'service']);
  expect(shown()).toMatch(/✔ Where from\?\n {2}A public page\n {2}A service\n$/u);
});

it('says "None" where nothing was ticked', async () => {
  const { asker, at, shown } = desk();
  const ticked = asker.tick({ ...LIST, otherwise: [] });
  await at('Space tick', KEYS.enter);
  expect(await ticked).toEqual([]);
  expect(shown()).toMatch(/ {2}None\n$/u);
});

it('says what is wrong with an entry, and takes the better one', async () => {
  const { asker, at } = desk();
  const problem = (value: string): string | null => (value.length < 3 ? 'Too short.' : null);
  const given = asker.enter({ message: 'Name:', back: true, problem });
  await at('(Esc: back)', `ab${KEYS.enter}`);
  await at('Too short.', `c${KEYS.enter}`);
  expect(await given).toBe('abc');
});

it('hands a bad entry over after so many', async () => {
  const { asker, at } = desk();
  const given = asker.enter({ message: 'Name:', back: false, problem: () => 'No.', tries: 2 });
  await at('Name:', `a${KEYS.enter}`);
  await at('No.', `b${KEYS.enter}`);
  expect(await given).toBe('ab');
});

it.each([
  ['Ctrl-C', KEYS.interrupt],
  ['Ctrl-D', '\u0004'],
])('is left by %s', async (_, key) => {
  const { asker, at } = desk();
  const chosen = asker.choose(LIST).catch((error: unknown) => error);
  await at('Enter choose', key);
  expect(isInterrupted(await chosen)).toBe(true);
});

it('shows what would steer a terminal as text', async () => {
  const { asker, at, shown } = desk();
  asker.show('evidence');
  const chosen = asker.choose({ ...LIST, message: 'Where\u001b[2J from?' });
  await at('Enter choose', KEYS.enter);
  await chosen;
  expect(shown()).toContain('⟨U+001B⟩');
});

it('says by the space bar that several differ, where several are asked about, and takes a choice for all', async () => {
  const { asker, at, shown } = desk();
  const apart = asker.chooseForAll(LIST);
  await at('Space some differ', ' ');
  expect(await apart).toBe(APART);
  expect(shown()).toContain('Some differ.');
  const back = asker.chooseForAll(LIST);
  await at('Space some differ', KEYS.left);
  expect(await back).toBe(BACK);
  const all = asker.chooseForAll({ ...LIST, back: false });
  await at('Space some differ', KEYS.left + KEYS.down + KEYS.enter);
  expect(await all).toBe('page');
});

it('is not moved by the space bar where one thing is asked about', async () => {
  const { asker, at } = desk();
  const one = asker.choose(LIST);
  await at('Enter choose', ` ${KEYS.enter}`);
  expect(await one).toBe('unsure');
});
