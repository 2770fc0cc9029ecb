import { expect, it } from 'vitest';
import { draftOf, mediaOf } from '../support/drafts.js';
import { factsOf, noticed } from '../support/marks.js';

const facts = factsOf({
  kinds: [
    { kind: 'credit.missing', from: 'field', field: 'media.credit', is: 'missing' },
    { kind: 'word.agreed', from: 'field', field: 'agreed_by', is: 'present' },
    { kind: 'word.urgent', from: 'field', field: 'category', is: ['safety', 'news'] },
  ],
});

it('marks fields that are missing, present, or one of some values', () => {
  const media = [mediaOf({ credit: 'Example' }), mediaOf({ credit: '  ' }), mediaOf({ credit: null })];
  const draft = draftOf('', { media, agreed_by: 'nd-02', category: 'news' });
  const kinds = noticed(draft, facts).filter((one) => /credit|word/u.test(one));
  expect(kinds).toEqual([
    'credit.missing media:1.credit',
    'credit.missing media:2.credit',
    'word.agreed meta.agreed_by',
    'word.urgent meta.category',
  ]);
});

it('marks nothing where the field is otherwise', () => {
  const kinds = noticed(draftOf('', { category: 'other' }), facts).filter((one) => /credit|word/u.test(one));
  expect(kinds).toEqual([]);
});
