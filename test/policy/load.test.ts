import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BY_COMMUNICATIONS } from '../../src/policy/effects.js';
import { loadPolicy } from '../../src/policy/load.js';
import type { Files } from '../../src/policy/read.js';
import { isPolicyPath } from '../../src/policy/paths.js';
import type { Policy } from '../../src/types.js';
import { changed, POLICY_FILES } from '../support/policy-files.js';

const SMALL: Files = new Map(Object.entries(POLICY_FILES));

function load(files: Files, builtIns: readonly Policy[] = []): Policy {
  const result = loadPolicy(files, { builtIns });
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.value;
}

function problemsOf(files: Files, builtIns: readonly Policy[] = []): readonly string[] {
  const result = loadPolicy(files, { builtIns });
  if (result.ok) return [];
  for (const { hint, file, line, column } of result.problems) {
    expect(hint, 'each problem says what to do').toMatch(/\S/u);
    expect(file, 'and where it is').not.toBeNull();
    expect(Math.min(line ?? 0, column ?? 0)).toBeGreaterThan(0);
  }
  return result.problems.map(({ code, file, line, column }) => `${file}:${line}:${column} ${code}`);
}

describe('a sound policy', () => {
  const policy = load(SMALL);
  const rule = (id: string): Policy['rules'][number] | undefined => policy.rules.find((one) => one.id === id);

  test('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(policy))).toEqual(policy);
  });

  test('has its words read and one value made a list', () => {
    expect(policy.kinds).toEqual([
      { kind: 'word.insult', from: 'words', words: '# Said of anybody.\nliar\nfool\n' },
      { kind: 'ref.tree', from: 'pattern', pattern: 'TPO \\d{1,5}', ignore_case: false, word: true },
      { kind: 'category.given', from: 'field', field: 'category', is: 'present' },
    ]);
    expect(rule('tone/insult')).toMatchObject({ clause: ['1.1'], find: ['word.insult'], pack: 'small' });
  });

  test('sends what it refers to Communications, and gives a raise line no release but its own', () => {
    expect(rule('tone/insult')?.release).toEqual(BY_COMMUNICATIONS);
    expect(rule('tone/insult')?.raise).toEqual([
      {
        condition: { when: { window: ['pre-election'] }, near: [], lacks: [], within: 'sentence', count: 1 },
        effect: 'block',
        release: { by: ['monitoring-officer'], second: true },
      },
    ]);
    expect(rule('tone/account')?.release).toBeNull();
  });

  test('has the marks taken out of its examples', () => {
    expect(rule('tone/insult')?.bad[1]).toEqual({
      draft: { text: 'A liar.' },
      spans: [{ start: 2, end: 6 }],
      now: null,
      window: null,
      effect: null,
    });
  });

  test('keeps a field of an example that is given as null', () => {
    const files = changed(
      POLICY_FILES,
      'rules/tone.yaml',
      'good: [One.,',
      'good: [{ text: One., author: null, now: "2026-01-01T10:00:00+01:00", window: pre-election },',
    );
    expect(load(files).rules[0]?.good[0]).toEqual({
      draft: { text: 'One.', author: null },
      spans: [],
      now: '2026-01-01T09:00:00Z',
      window: 'pre-election',
      effect: null,
    });
  });

  test('may hold packs, which name a law instead of a clause', () => {
    const pack = `id: law
title: The law
rules:
  - id: law/insult
    source: { law: An Act, title: Section 1, checked: 2026-01-01 }
    summary: An insult
    find: word.insult
    effect: advise
    message: '{words} again.'
    good: [One., Two., Three.]
    bad: ['[[liar]]', 'A [[liar]].', 'The [[liar]]!']
`;
    expect(load(new Map([...SMALL, ['packs/law.yaml', pack]])).rules.at(-1)).toMatchObject({
      id: 'law/insult',
      pack: 'law',
      clause: [],
      source: { law: 'An Act', title: 'Section 1', url: null, checked: '2026-01-01' },
    });
  });
});

describe('what is broken is refused with its place', () => {
  const rules = 'rules/tone.yaml';
  test.each<readonly [string, string, string, string, readonly string[]]>([
    // The YAML itself.
    ['a tab', 'policy.yaml', 'title: A', 'title:\tA', ['policy.yaml:2:7 yaml-tab']],
    ['a duplicate key', 'policy.yaml', "issue: '1'", 'title: B', ['policy.yaml:3:1 yaml-duplicate-key']],
    ['YAML 1.1', 'policy.yaml', 'id: small', '%YAML 1.1\n---\nid: small', ['policy.yaml:1:1 yaml-directive']],
    ['two documents', 'policy.yaml', 'clauses:', '---\nclauses:', ['policy.yaml:10:1 yaml-multiple-docs']],
    ['an alias', 'policy.yaml', 'A small policy', '*x', ['policy.yaml:2:8 yaml-bad-alias']],
    ['a tag', 'policy.yaml', "'1'", "!!str '1'", ['policy.yaml:3:14 yaml-tag-resolve-failed']],
    ['a merge key', 'kinds.yaml', 'word.insult:', '<<:', ['kinds.yaml:1:1 yaml-key']],
    ['a prototype', 'kinds.yaml', 'word.insult:', '__proto__:', ['kinds.yaml:1:1 yaml-key']],
    ['an empty file', 'policy.yaml', '', '', ['policy.yaml:1:1 bad-type']],
    // Shapes.
    [
      'an unknown key',
      'policy.yaml',
      'title:',
      'titel:',
      ['policy.yaml:1:1 missing-key', 'policy.yaml:2:1 unknown-key'],
    ],
    ['a number for text', 'policy.yaml', "'1'", '1', ['policy.yaml:3:8 bad-type']],
    ['a bad day', 'platforms.yaml', '2026-01-01', '2026-02-30', ['platforms.yaml:1:97 bad-value']],
    ['a bad month', 'policy.yaml', '2026-01', '2026-13', ['policy.yaml:5:9 bad-value']],
    ['a bad duration', 'policy.yaml', 'P1D', '1 day', ['policy.yaml:9:25 bad-value']],
    ['an unknown effect', rules, 'effect: refer', 'effect: warn', [`${rules}:5:11 bad-value`]],
    ['off as an effect', rules, 'effect: refer', 'effect: off', [`${rules}:5:11 bad-value`]],
    ['too few examples', rules, '[One., Two., Three.]', '[One., Two.]', [`${rules}:9:9 bad-value`]],
    ['a rule without a clause', rules, "clause: '1.1'", 'count: 1', [`${rules}:1:3 missing-key`]],
    ['a count of nothing', rules, 'effect: refer', 'effect: refer\n  count: 0', [`${rules}:6:10 bad-value`]],
    ['an unknown field', 'kinds.yaml', 'field: category', 'field: mood', ['kinds.yaml:3:26 bad-value']],
    [
      'a time without its offset',
      rules,
      'One.',
      '{ text: One., now: 2026-01-01T09:00 }',
      [`${rules}:9:29 bad-value`],
    ],
    // Names that nothing bears.
    ['an unknown clause', rules, "'1.1'", "'9.9'", [`${rules}:2:11 unknown-clause`]],
    ['an unknown kind', rules, 'word.insult', 'word.insutl', [`${rules}:4:9 unknown-kind`]],
    ['an unknown kind in a list', rules, 'ref]', 'refs]', [`${rules}:15:26 unknown-kind`]],
    [
      'an unknown question',
      rules,
      'ask: account',
      'ask: acount',
      ['questions.yaml:19:7 never-asked', `${rules}:17:8 unknown-question`],
    ],
    [
      'an unknown release role',
      rules,
      'by: [monitoring-officer]',
      'by: [mayor]',
      [`${rules}:7:72 unknown-role`],
    ],
    ['an unknown platform', rules, 'window: pre-election', 'platform: y', [`${rules}:7:27 unknown-platform`]],
    ['an unknown category', rules, 'window: pre-election', 'category: y', [`${rules}:7:27 unknown-category`]],
    [
      'an unknown rule in set',
      'policy.yaml',
      'clauses:',
      'set: { tone/x: off }\nclauses:',
      ['policy.yaml:10:8 unknown-rule'],
    ],
    [
      'an unknown policy',
      'policy.yaml',
      'clauses:',
      'extends: nowhere\nclauses:',
      ['policy.yaml:10:10 unknown-policy'],
    ],
    [
      'unknown words',
      'kinds.yaml',
      'insult.txt',
      'insults.txt',
      ['kinds.yaml:1:23 unknown-words', 'words/insult.txt:1:1 unused-words'],
    ],
    ['an unknown placeholder', rules, '{words} may', '{word} may', [`${rules}:8:12 unknown-placeholder`]],
    // Meaning.
    [
      'a milder raise',
      rules,
      'effect: block',
      'effect: ask',
      [`${rules}:5:11 ask-without-question`, `${rules}:7:49 raise-not-graver`],
    ],
    ['an equal raise', rules, 'effect: block', 'effect: refer', [`${rules}:7:49 raise-not-graver`]],
    [
      'a raise without a condition',
      rules,
      'when: { window: pre-election }, ',
      '',
      [`${rules}:7:7 raise-always`],
    ],
    [
      'ask without a question',
      rules,
      '  ask: account\n',
      '',
      ['questions.yaml:19:7 never-asked', `${rules}:16:11 ask-without-question`],
    ],
    [
      'set to ask without a question',
      'policy.yaml',
      'clauses:',
      'set: { tone/insult: ask }\nclauses:',
      ['policy.yaml:10:21 ask-without-question'],
    ],
    ['a rule twice', rules, 'id: tone/account', 'id: tone/insult', [`${rules}:12:7 duplicate-id`]],
    [
      'a rule in the wrong file',
      rules,
      'id: tone/account',
      'id: other/account',
      [`${rules}:12:7 wrong-family`],
    ],
    [
      'a clause twice',
      'policy.yaml',
      'clauses:',
      "clauses:\n  - { id: '1.2', heading: Again, summary: Again., handling: record }",
      ['policy.yaml:13:11 duplicate-id'],
    ],
    [
      'out of scope without a reason',
      'policy.yaml',
      'handling: rule',
      'handling: out-of-scope',
      ['policy.yaml:11:5 clause-reason'],
    ],
    ['brackets without a partner', rules, "'A [[liar]].'", "'A [[liar.'", [`${rules}:10:21 bad-marks`]],
    ['a good example with marks', rules, 'Two.', "'[[Two]].'", [`${rules}:9:16 marked-good`]],
    ['a hostile pattern', 'kinds.yaml', "'TPO \\d{1,5}'", "'(\\w+)\\1'", ['kinds.yaml:2:22 hostile-pattern']],
    [
      'a pattern too large',
      'kinds.yaml',
      "'TPO \\d{1,5}'",
      "'(a|b|c){1000}(d|e){900}'",
      ['kinds.yaml:2:22 hostile-pattern'],
    ],
    [
      'a pattern that fits nothing',
      'kinds.yaml',
      "'TPO \\d{1,5}'",
      "'x*'",
      ['kinds.yaml:2:22 hostile-pattern'],
    ],
    ['a list without words', 'words/insult.txt', '', '# none\n', ['words/insult.txt:1:1 no-words']],
    ['a word twice', 'words/insult.txt', 'fool', 'liar', ['words/insult.txt:3:1 repeated-word']],
    [
      'braces without a fellow',
      'words/insult.txt',
      'fool',
      '{fool,clown',
      ['words/insult.txt:3:1 bad-alternatives'],
    ],
    ['a sign for a word', 'words/insult.txt', 'fool', '{©,big,} fool', ['words/insult.txt:3:1 no-words']],
    ['a list that nothing uses', 'words/more.txt', '', 'x\n', ['words/more.txt:1:1 unused-words']],
    ['a file that nothing reads', 'rules/more.yml', '', '[]', ['rules/more.yml:1:1 stray-file']],
    ['no clearance', 'policy.yaml', 'clearance:', 'retention: P1Y #', ['policy.yaml:1:1 missing-key']],
    ['nobody to decide', 'policy.yaml', '[communications, ', '[', ['policy.yaml:6:8 missing-key']],
    // Questions.
    [
      'a declared unsure',
      'questions.yaml',
      'id: hidden',
      'id: unsure',
      ['questions.yaml:7:13 declared-unsure'],
    ],
    ['a choice twice', 'questions.yaml', 'id: hidden', 'id: change', ['questions.yaml:8:13 duplicate-id']],
    [
      'a pick that does not fit',
      'questions.yaml',
      'needs: reference,',
      'needs: url,',
      ['questions.yaml:10:81 pick-needs'],
    ],
    [
      'an edit that needs something',
      'questions.yaml',
      'effect: edit }',
      'effect: edit, needs: reason }',
      ['questions.yaml:8:60 edit-needs'],
    ],
    [
      'a question nobody asks',
      rules,
      'effect: ask\n  ask: account',
      'effect: refer',
      ['questions.yaml:19:7 never-asked'],
    ],
    [
      'always and with',
      'questions.yaml',
      '  evidence: [fact]',
      '  with: [fact]',
      ['questions.yaml:5:9 always-with'],
    ],
    [
      'a standing question missing',
      'questions.yaml',
      'id: worry',
      'id: doubt',
      ['questions.yaml:1:1 standing-question'],
    ],
    [
      'a standing question not always asked',
      'questions.yaml',
      '  always: true\n  wording: Any',
      '  with: [person]\n  wording: Any',
      ['questions.yaml:1:1 standing-question'],
    ],
    [
      'an answer that clears all',
      'questions.yaml',
      '    - { id: change, say: I want to change it, effect: edit }\n    - { id: nothing, say: Nothing, effect: clear }\n    - { id: worried, say: Something, effect: refer }\n',
      '    - { id: change, say: I want to change it, effect: edit }\n    - { id: worried, say: Something, effect: refer }\n    - { id: nothing, say: Nothing, effect: clear }\n',
      ['questions.yaml:7:5 constant-answer'],
    ],
  ])('%s', (_, path, from, to, problems) => {
    expect(problemsOf(changed(POLICY_FILES, path, from, to))).toEqual(problems);
  });

  test('all at once, over all files', () => {
    const files = new Map([
      ...SMALL,
      ['platforms.yaml', '- id: x\n'],
      ['rules/tone.yaml', (POLICY_FILES['rules/tone.yaml'] ?? '').replace("'1.1'", "'9.9'")],
    ]);
    expect(problemsOf(files).filter((one) => !one.includes('platforms'))).toEqual([
      'rules/tone.yaml:2:11 unknown-clause',
    ]);
    expect(problemsOf(files).filter((one) => one.includes('platforms'))).toHaveLength(6);
  });

  test('without a policy file', () => {
    expect(problemsOf(new Map())).toEqual(['policy.yaml:1:1 missing-file']);
  });
});

describe('a policy that extends another', () => {
  const base = load(SMALL);
  const own = (more: string): Files =>
    new Map([
      [
        'policy.yaml',
        `id: ours\ntitle: Ours\nissue: '2'\nstatus: draft\nissued: 2026-02\nextends: small\n${more}`,
      ],
    ]);

  test('has its rules, questions and clearance', () => {
    const policy = load(own(''), [base]);
    expect(policy).toMatchObject({ id: 'ours', extends: 'small', clearance: base.clearance });
    expect(policy.rules).toEqual(base.rules);
    expect(policy.questions).toEqual(base.questions);
  });

  test.each([
    ['off', null, ['block']],
    ['refer', BY_COMMUNICATIONS, ['block']],
    ['block', null, []],
    ['advise', BY_COMMUNICATIONS, ['block']],
  ])('may set a rule to %s', (effect, release, raised) => {
    const [rule] = load(own(`set: { tone/insult: ${effect} }\n`), [base]).rules;
    expect(rule?.effect).toBe(effect);
    if (effect !== 'off') expect(rule?.release).toEqual(release);
    expect(rule?.raise.map((line) => line.effect)).toEqual(raised);
  });

  test('adds rules and words, and replaces a platform', () => {
    const more = new Map([
      ...own('clauses: [{ id: "7", heading: Ours, summary: Ours., handling: rule }]\n'),
      ['kinds.yaml', 'word.insult: { words: more.txt }\n'],
      ['words/more.txt', 'oaf\n'],
      ['platforms.yaml', (POLICY_FILES['platforms.yaml'] ?? '').replace('280', '500')],
      [
        'rules/ours.yaml',
        "- { id: ours/a, clause: ['7', '1.1'], summary: S, find: word, effect: advise, message: M, good: [a, b, c], bad: [a, b, c] }\n",
      ],
    ]);
    const policy = load(more, [base]);
    expect(policy.rules.map(({ id, pack }) => `${pack} ${id}`)).toEqual([
      'small tone/insult',
      'small tone/account',
      'ours ours/a',
    ]);
    expect(policy.kinds.filter(({ kind }) => kind === 'word.insult')).toHaveLength(2);
    expect(policy.platforms).toMatchObject([{ id: 'x', limit: 500 }]);
  });

  test('may not define a rule again', () => {
    const files = new Map([...own(''), ['rules/tone.yaml', POLICY_FILES['rules/tone.yaml'] ?? '']]);
    expect(problemsOf(files, [base])).toEqual([
      'rules/tone.yaml:1:7 duplicate-id',
      'rules/tone.yaml:12:7 duplicate-id',
    ]);
  });
});

test('the policy of this repository is sound', () => {
  const root = resolve(import.meta.dirname, '../../policy');
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).map((path) =>
    path.split(sep).join('/'),
  );
  const files = new Map(
    paths.filter(isPolicyPath).map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
  expect(problemsOf(files)).toEqual([]);
});
