import { expect, it } from 'vitest';
import { allowedSigners } from '../../src/record/allowed-signers.js';
import { personOf } from '../support/fixtures.js';

it('a key counts for records alone, on the days of the register, in its time zone', () => {
  const keys = [
    { key: 'ssh-ed25519 AAAA', from: '2026-03-02', until: null },
    { key: 'ssh-ed25519 BBBB', from: '2026-06-01', until: '2026-06-30' },
  ];
  const people = [personOf({ id: 'nd-01', keys }), personOf({ id: 'nd-02', keys: [] })];
  expect(allowedSigners({ people }, 'Europe/London')).toBe(
    'nd-01 namespaces="smcheck-record@v1",valid-after="20260302000000Z" ssh-ed25519 AAAA\n' +
      'nd-01 namespaces="smcheck-record@v1",valid-after="20260531230000Z",valid-before="20260630230000Z" ssh-ed25519 BBBB\n',
  );
});
