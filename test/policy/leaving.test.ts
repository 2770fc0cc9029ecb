import { describe, expect, test } from 'vitest';
import { withLastDay } from '../../src/policy/leaving.js';

const DAY = '2026-11-30';
const left = (text: string, person = 'p-1'): string | null => withLastDay(text, person, DAY);

describe('a last day', () => {
  test.each([
    [
      'a line each',
      'people:\n  - id: p-1\n    from: 2024-01-01 # first day\n    channels: [x]\n',
      'people:\n  - id: p-1\n    from: 2024-01-01 # first day\n    left_on: 2026-11-30\n    channels: [x]\n',
    ],
    [
      'first in the list',
      'people:\n  - from: 2024-01-01\n    id: p-1\n',
      'people:\n  - from: 2024-01-01\n    left_on: 2026-11-30\n    id: p-1\n',
    ],
    [
      'nothing behind it',
      'people:\n  - id: p-1\n    from: 2024-01-01',
      'people:\n  - id: p-1\n    from: 2024-01-01\n    left_on: 2026-11-30',
    ],
    [
      'braces',
      'people: [{ id: p-1, from: "2024-01-01", name: A }]\n',
      'people: [{ id: p-1, from: "2024-01-01", left_on: 2026-11-30, name: A }]\n',
    ],
    [
      'null there',
      'people:\n  - id: p-1\n    from: 2024-01-01\n    left_on: null\n',
      'people:\n  - id: p-1\n    from: 2024-01-01\n    left_on: 2026-11-30\n',
    ],
    [
      'empty there',
      'people:\n  - id: p-1\n    left_on:\n    from: 2024-01-01\n',
      'people:\n  - id: p-1\n    left_on: 2026-11-30\n    from: 2024-01-01\n',
    ],
    [
      'quoted there',
      'people:\n  - id: p-1\n    from: 2024-01-01\n    left_on: "2027-01-31"\n',
      'people:\n  - id: p-1\n    from: 2024-01-01\n    left_on: "2026-11-30"\n',
    ],
    [
      'Windows lines',
      'people:\r\n  - id: p-1\r\n    from: 2024-01-01\r\n    name: A\r\n',
      'people:\r\n  - id: p-1\r\n    from: 2024-01-01\r\n    left_on: 2026-11-30\r\n    name: A\r\n',
    ],
  ])('is written where there is %s', (_, before, after) => {
    expect(left(before)).toBe(after);
  });

  test('is that of the person alone', () => {
    const two = 'people:\n  - id: p-1\n    from: 2024-01-01\n  - id: p-2\n    from: 2025-01-01\n';
    expect(left(two, 'p-2')).toBe(`${two.trimEnd()}\n    left_on: 2026-11-30\n`);
  });

  test('is nobody’s who is not there', () => {
    expect(left('people: []\n')).toBeNull();
    expect(left('people: [\n')).toBeNull();
  });
});
