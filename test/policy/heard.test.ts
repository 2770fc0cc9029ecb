import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/check.js';
import { LISTED } from '../../src/detect/classify.js';
import { detectors } from '../../src/detect/index.js';
import { CLAIMS } from '../../src/detect/precedence.js';
import { draftFrom } from '../../src/draft/from-fields.js';
import { heard } from '../../src/policy/heard.js';

import type { Rule } from '../../src/types.js';
import { realBasis } from '../support/real-basis.js';

const NOW = '2026-11-23T10:00:00Z';
const ties = { claims: CLAIMS, listed: LISTED };
const basis = realBasis();
const some = heard(basis.policy, detectors, ties);

describe('the detectors that rules listen to', () => {
  it('leave out what people confirm where no rule looks at it', () => {
    const few = heard({ rules: [ruleFor('phone')], kinds: [] }, detectors, { claims: CLAIMS, listed: [] });
    const names = few.map(({ name }) => name);
    expect(names).toContain('phone');
    expect(names).not.toContain('fact');
    expect(some.length).toBeGreaterThan(few.length);
  });

  it.each(['benign', 'breaches', 'drama-numbers'])('find the same in our %s posts as all of them', (set) => {
    const lines = readFileSync(`test/corpus/${set}.jsonl`, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    for (const line of lines) {
      const row: unknown = JSON.parse(line);
      const text = typeof row === 'object' && row !== null && 'text' in row ? String(row.text) : '';
      const draft = draftFrom(text, {}, { zone: 'Europe/London', mediaDigests: [] });
      const { findings, public: known } = check(draft, basis, NOW, detectors, { lint: true });
      const again = check(draft, basis, NOW, some, { lint: true });
      expect({ findings: again.findings, public: again.public }, text).toEqual({ findings, public: known });
    }
  });

  it('are those of a policy’s own words where no rule looks for more', () => {
    const kinds = [{ kind: 'word.own', from: 'words' as const, words: 'oops' }];
    const few = heard({ rules: [ruleFor('word.own')], kinds }, detectors, { claims: [], listed: [] });
    expect(few.map(({ name }) => name)).toContain('words');
    expect(few.map(({ name }) => name)).not.toContain('phone');
  });

  it('hold one that silences what a rule looks for', () => {
    const phone = { name: 'phone', makes: ['phone.landline'], find: () => [] };
    const reference = { name: 'ref', makes: ['ref.case'], find: () => [] };
    const ask = (claims: typeof CLAIMS) =>
      heard({ rules: [ruleFor('phone')], kinds: [] }, [phone, reference], { claims, listed: [] });
    expect(ask([])).toEqual([phone]);
    expect(ask([['ref', ['phone']]])).toEqual([phone, reference]);
  });
});

function ruleFor(kind: string): Rule {
  const [rule] = basis.policy.rules;
  if (rule === undefined) throw new Error('The policy has rules.');
  return {
    ...rule,
    find: [kind],
    condition: { when: {}, near: [], lacks: [], within: 'sentence', count: 1 },
    raise: [],
  };
}
