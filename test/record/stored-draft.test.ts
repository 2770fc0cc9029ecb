import { expect, test } from 'vitest';
import { readStoredDraft } from '../../src/record/stored-draft.js';
import { NOW, draftOf } from '../support/fixtures.js';

test('a draft comes back with its time', () => {
  const draft = draftOf('The fair is open.');
  expect(readStoredDraft(JSON.stringify({ draft, judged: { at: NOW, now: NOW } }))).toEqual({
    draft,
    now: NOW,
  });
});

test.each(['', '{}', '{"draft":{},"judged":{}}', '{"draft":null,"judged":{"now":"x"}}'])(
  '%j holds none',
  (line) => {
    expect(readStoredDraft(line)).toBeNull();
  },
);
