import { expect, it } from 'vitest';
import { printPolicy } from '../../src/log/policy.js';

it('a policy without witnesses asks for none', () => {
  expect(printPolicy('a.example/smcheck/000000+00000000+AQ==', [])).toBe(
    '# https://c2sp.org/tlog-policy\nlog a.example/smcheck/000000+00000000+AQ==\nquorum none\n',
  );
});

it('a policy with witnesses asks for one of them, by names of its own', () => {
  expect(printPolicy('L', ['W', 'V']).split('\n').slice(2)).toEqual([
    'witness w1 W',
    'witness w2 V',
    'group witnesses any w1 w2',
    'quorum witnesses',
    '',
  ]);
});
