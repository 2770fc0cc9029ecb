import { describe, expect, it } from 'vitest';
import { ruleBook } from '../../src/policy/rule-book.js';
import { markOf, ruleOf } from '../support/fixtures.js';

const rules = [
  ruleOf({ id: 'a/phones', find: ['phone'] }),
  ruleOf({ id: 'b/off', find: ['phone'], effect: 'off' }),
  ruleOf({ id: 'c/any', find: ['party', 'phone.mobile'] }),
  ruleOf({ id: 'd/personal', find: ['party'], capacity: 'personal' }),
];
const [mobile, landline, party, other] = ['phone.mobile', 'phone.landline', 'party', 'phonebook'].map(
  (kind) => markOf({ kind }),
);
const marks = [party, mobile, landline, other].filter((mark) => mark !== undefined);

describe('the rules of a draft', () => {
  it('are those that look for one of its marks, in the policy’s order, each with its marks', () => {
    const found = ruleBook(rules).council()(marks);
    expect(found.map(([{ id }, its]) => [id, its.map(({ kind }) => kind)])).toEqual([
      ['a/phones', ['phone.mobile', 'phone.landline']],
      ['c/any', ['party', 'phone.mobile']],
    ]);
  });

  it('are of one capacity', () => {
    const found = ruleBook(rules).personal()(marks);
    expect(found.map(([{ id }]) => id)).toEqual(['d/personal']);
  });

  it('are joined by the engine’s own where the policy forgot its', () => {
    const missing = markOf({ kind: 'author.missing', where: 'meta.author' });
    expect(ruleBook(rules).council()([missing])).toHaveLength(1);
    expect(ruleBook(rules).personal()([missing])).toEqual([]);
    expect(ruleBook([...rules, ruleOf({ find: ['author'] })]).council()([missing])).toHaveLength(1);
  });
});
