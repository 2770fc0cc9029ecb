import { expect, it } from 'vitest';
import { gathered } from '../../src/io/gathered.js';

function opened() {
  const written: string[] = [];
  const steps: (() => void)[] = [];
  const output = gathered(
    (text) => written.push(text),
    (step) => steps.push(step),
  );
  const wait = (): void => {
    for (const step of steps.splice(0)) step();
  };
  return { ...output, written, wait };
}

it('hands on what was written when the program waits, and once only', () => {
  const { write, wait, written } = opened();
  write('one\n');
  write('');
  write('two\n');
  expect(written).toEqual([]);
  wait();
  wait();
  expect(written).toEqual(['one\ntwo\n']);
  write('three\n');
  wait();
  expect(written).toEqual(['one\ntwo\n', 'three\n']);
});

it('does not hold much', () => {
  const { write, wait, written } = opened();
  for (let n = 0; n < 5000; n += 1) write(`${String(n).padStart(19, '0')}\n`);
  expect(written.length).toBeGreaterThan(2);
  expect(Math.max(...written.map(({ length }) => length))).toBeLessThan(40_000);
  wait();
  expect(written.join('').length).toBe(100_000);
});

it('hands on the rest when it is told to', () => {
  const { write, flush, written } = opened();
  write('rest');
  flush();
  flush();
  expect(written).toEqual(['rest']);
});
