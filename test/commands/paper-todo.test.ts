import { expect, test } from 'vitest';
import { paperTodos } from '../../src/commands/paper-todo.js';
import type { Consent, Window } from '../../src/types.js';
import { organisationOf } from '../support/fixtures.js';

const TODAY = '2026-11-23';
const consent = (fields: Partial<Consent>): Consent => ({
  reference: 'CF-1',
  kind: 'consent',
  scope: 'A fair',
  expires: null,
  withdrawn_on: null,
  ...fields,
});

test.each([
  ['one without an end', {}, []],
  ['one that ends next year', { expires: '2027-11-23' }, []],
  ['one that ends soon', { expires: '2027-01-22' }, ['consent-ends']],
  ['one that ended lately', { expires: '2026-11-22' }, ['consent-ends']],
  ['one that ended long ago', { expires: '2025-01-01' }, []],
  ['one withdrawn lately', { expires: '2027-01-22', withdrawn_on: '2026-11-01' }, ['consent-withdrawn']],
  ['one withdrawn long ago', { withdrawn_on: '2025-01-01' }, []],
])('%s', (_, fields, codes) => {
  const todos = paperTodos(organisationOf({ consents: [consent(fields)] }), TODAY);
  expect(todos.map(({ code }) => code)).toEqual(codes);
});

test('a window that is open for long', () => {
  const window: Window = {
    id: 'storm',
    kind: 'incident',
    from: '2026-02-11T18:00:00Z',
    to: null,
    area: null,
    note: null,
  };
  const todos = paperTodos(
    organisationOf({ windows: [window, { ...window, from: '2026-11-20T18:00:00Z' }] }),
    TODAY,
  );
  expect(todos.map(({ message }) => message)).toEqual([
    'storm began on Wednesday 11 February 2026 and has no end. Is it over? Write `to:` in calendar.yaml.',
  ]);
});
