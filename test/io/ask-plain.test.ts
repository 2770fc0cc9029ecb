import { PassThrough } from 'node:stream';
import { expect, it, onTestFinished } from 'vitest';
import { plainAsker } from '../../src/io/ask-plain.js';
import { isInterrupted } from '../../src/io/interrupted.js';
import { openSession } from '../../src/io/session.js';
import { APART, BACK, type Asker } from '../../src/types.js';

interface Desk {
  readonly asker: Asker;
  readonly shown: () => string;
  readonly end: () => void;
  readonly type: (line: string) => void;
}

/** A terminal on which each line is typed as soon as an answer is waited for. */
function desk(...lines: readonly string[]): Desk {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const left = [...lines];
  let shown = '';
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString();
    if (!chunk.toString().endsWith('Your answer: ')) return;
    const line = left.shift();
    if (line !== undefined) setImmediate(() => input.write(`${line}\n`));
  });
  const session = openSession({ input, output });
  onTestFinished(session.close);
  return {
    asker: plainAsker(session),
    shown: () => shown,
    end: () => input.end(),
    type: (line) => input.write(line),
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
  ['its number', '2', 'page'],
  ['its words, in any letters', ' a PUBLIC page ', 'page'],
  ['Enter alone: the first', '', 'unsure'],
])('takes a choice by %s', async (_, typed, value) => {
  const { asker, shown } = desk(typed);
  expect(await asker.choose(LIST)).toBe(value);
  expect(shown()).toContain('You chose: ');
});

it('says every choice with its number, what to type, and how to go back', async () => {
  const { asker, shown } = desk('1');
  await asker.choose(LIST);
  expect(shown()).toBe(
    '\nWhere from?\n1. Not sure\n2. A public page\n3. A service\n' +
      'Type a number and press Enter. Enter alone means 1. Type back to go back.\n' +
      'Your answer: You chose: Not sure\n',
  );
});

it('breaks lines at words, and leaves no two empty lines', async () => {
  const { asker, shown } = desk('1');
  asker.show('Evidence\n\n');
  await asker.choose({ ...LIST, message: `Where from? ${'many words '.repeat(12)}` });
  expect(
    shown()
      .split('\n')
      .every((line) => line.length <= 80),
  ).toBe(true);
  expect(shown()).toContain('Evidence\n\nWhere');
  expect(shown()).not.toMatch(/\bwor$|\bman$/mu);
});

it('takes the first after three lines that say nothing', async () => {
  const { asker, shown } = desk('yes', '0', '4');
  expect(await asker.choose(LIST)).toBe('unsure');
  expect(shown().match(/Please type a number from 1 to 3\./gu)?.length).toBe(3);
  expect(shown()).toContain('Taken as: Not sure');
});

it('goes back where that is offered, and only there', async () => {
  expect(await desk('Back').asker.choose(LIST)).toBe(BACK);
  expect(await desk('back').asker.tick({ ...LIST, otherwise: [] })).toBe(BACK);
  expect(await desk('back').asker.enter({ message: 'Name:', back: true, problem: () => null })).toBe(BACK);
  expect(await desk('back').asker.enter({ message: 'Name:', back: false, problem: () => null })).toBe('back');
});

it('says that several differ by a word, only where several are asked about', async () => {
  const { asker, shown } = desk('Some', '2', 'some', '2');
  expect(await asker.chooseForAll(LIST)).toBe(APART);
  expect(shown()).toContain('Type some if some of them need another answer.');
  expect(await asker.chooseForAll(LIST)).toBe('page');
  expect(await asker.choose(LIST)).toBe('page');
  expect(shown()).toContain('Please type a number from 1 to 3.');
});

it.each([
  ['numbers with commas or spaces', ['3, 1'], ['service', 'unsure']],
  ['Enter alone: none', [''], []],
  ['a second try', ['1;2', '2'], ['page']],
  ['what does no harm after three lines that say nothing', ['x', '9', '0'], ['page', 'service']],
])('ticks by %s', async (_, typed, values) => {
  const { asker } = desk(...typed);
  expect(await asker.tick({ ...LIST, otherwise: ['page', 'service'] })).toEqual(values);
});

it('says what is wrong with an entry, so often, and then hands it over as it is', async () => {
  const { asker, shown } = desk('a', 'b', 'c');
  const problem = (): string => 'Too short.';
  expect(await asker.enter({ message: 'Name:', back: false, problem, tries: 3 })).toBe('c');
  expect(shown().match(/Too short\./gu)?.length).toBe(2);
});

it('does not count what was typed before the question stood there', async () => {
  const { asker, type } = desk('2');
  type('3\n3\n');
  expect(await asker.choose(LIST)).toBe('page');
});

it('is left at the end of the input', async () => {
  const { asker, end } = desk();
  const chosen = asker.choose(LIST).catch((error: unknown) => error);
  end();
  expect(isInterrupted(await chosen)).toBe(true);
});

it('shows what would steer a terminal as text', async () => {
  const { asker, shown } = desk('1');
  await asker.choose({ ...LIST, message: 'Where\u001b[2J from?' });
  expect(shown()).not.toContain('\u001b');
});
