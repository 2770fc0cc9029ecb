import { describe, expect, test } from 'vitest';
import { codeOf, noRegularFile, systemProblem } from '../../src/io/file-problem.js';

const thrown = (code: string): Error => Object.assign(new Error(code), { code });

describe('systemProblem', () => {
  test.each([
    ['ENOENT', 'not-found'],
    ['ENOTDIR', 'not-found'],
    ['EACCES', 'no-access'],
    ['EPERM', 'no-access'],
    ['ELOOP', 'link-loop'],
    ['ENXIO', 'not-a-file'],
    ['EISDIR', 'not-a-file'],
    ['EIO', 'unreadable'],
  ])('%s is %s, with the file and what to do', (code, expected) => {
    const found = systemProblem('a.txt', thrown(code));
    expect(found).toMatchObject({ code: expected, file: 'a.txt', line: null });
    expect(found.hint).not.toBe('');
  });

  test('keeps an unknown reason', () => {
    expect(systemProblem('a.txt', thrown('EIO')).message).toContain('EIO');
    expect(systemProblem('a.txt', new Error('odd')).message).toContain('odd');
  });
});

test('codeOf knows system errors only', () => {
  expect(codeOf(thrown('EIO'))).toBe('EIO');
  expect(codeOf(new Error('x'))).toBe('');
  expect(codeOf('EIO')).toBe('');
});

test('a folder is told from a pipe', () => {
  expect(noRegularFile('a', true).message).not.toBe(noRegularFile('a', false).message);
});
