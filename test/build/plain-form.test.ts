import { expect, it } from 'vitest';
import { plainForms } from '../../src/build/plain-form.js';

it.each([
  ['a(b|c)+$', ['a(?:b|c)+$']],
  ['(?<![a-z])a+(?!b|cd)', ['(?:^|[^a-z])a+(?:(?:b|cd)\\u{10FFFF}$)?']],
  ['(?<=[,;]|[a-z])a', ['(?:[,;]|[a-z])a']],
  ['(?<![a-z]|from )a', ['(?:^|[^a-z])a', '[a-z]| morf']],
  ['(?<=^A[a-z]+(?:, | ))a', ['a', '(?: ,| )[a-z]+A$']],
  ['(?:(?<![a-z])|b)a(?<!x)c', ['(?:(?:^|[^a-z])|b)ac']],
])('%s takes no longer than %j', (source, forms) => {
  expect(plainForms(source)).toEqual(forms);
});

it('refuses a lookbehind that looks ahead', () => {
  expect(() => plainForms('(?<=a(?=bc))b')).toThrow('stands inside a lookbehind');
});
