import { describe, expect, test } from 'vitest';
import { jsonLineOf, jsonOf } from '../../src/report/json.js';
import { NO_TALLY, tallied, type Outcome, type Run } from '../../src/report/outcome.js';
import { answerOf } from '../support/fixtures.js';
import { outcomeOf, RECORD, RUN } from '../support/outcomes.js';

const UNSURE = [
  answerOf('facts', 'published', 'https://council.example'),
  answerOf('person', 'unsure'),
  answerOf('worry', 'nothing'),
];
const THANKS = outcomeOf('First line.\nThanks to Mrs Imaginary!', {
  answers: UNSURE,
  checked: { referral: 'posts/bins.md.referral' },
});

function parse(json: string): object {
  const value: unknown = JSON.parse(json);
  return typeof value === 'object' && value !== null ? value : {};
}

function parsed(outcomes: readonly Outcome[], run: Run = RUN, redact = true): unknown {
  return JSON.parse(jsonOf(outcomes, outcomes.reduce(tallied, NO_TALLY), run, redact));
}

test('a run has every key of the format, in its order', () => {
  const json = jsonOf(
    [THANKS],
    tallied(NO_TALLY, THANKS),
    { ...RUN, notices: ['The policy is marked as a draft.'] },
    true,
  );
  const expected = {
    version: 1,
    tool: 'smcheck 0.1.0',
    basis: {
      policy: 'east-herts-2012',
      issue: '1',
      digest: '0'.repeat(64),
      notices: ['The policy is marked as a draft.'],
    },
    now: '2026-11-23T09:00:00Z',
    summary: { drafts: 1, clear: 0, refer: 1, block: 0, error: 0 },
    drafts: [
      {
        id: null,
        source: 'posts/bins.md',
        row: null,
        digest: 'd'.repeat(64),
        at: '2026-11-23T09:00:00Z',
        author: 'nw-0001',
        drafted_by: null,
        channels: ['x-main'],
        activity: 'post',
        slot: null,
        identity: 'asserted',
        rehearsal: false,
        cleared: false,
        automatic: 'ask',
        verdict: 'refer',
        because: ['question/person'],
        findings: [
          {
            rule: 'personal-data/person',
            clause: ['4.2.R1', '4.2.R2'],
            pack: 'east-herts-2012',
            effect: 'ask',
            kind: 'person.private',
            message: '“M•••” names a private person. Leave the name out, or ask Communications.',
            words: 'M•••',
            masked: true,
            where: 'text',
            span: { start: 22, end: 35, line: 2, column: 11, endLine: 2, endColumn: 24 },
            suggest: null,
          },
        ],
        public: 0,
        questions: [
          {
            id: 'facts',
            clause: ['A-P6a', 'A-P6b'],
            choice: 'published',
            effect: 'clear',
            needs: 'url',
            via: 'terminal',
          },
          {
            id: 'person',
            clause: ['4.2.R1', '4.2.1', '4.2.2b', '4.1.1-HRA'],
            choice: 'unsure',
            effect: 'refer',
            needs: null,
            via: 'terminal',
          },
          {
            id: 'worry',
            clause: ['A-P6c', 'A-P3'],
            choice: 'nothing',
            effect: 'clear',
            needs: null,
            via: 'terminal',
          },
        ],
        record: RECORD,
        receipt: null,
        referral: 'posts/bins.md.referral',
        error: null,
      },
    ],
  };
  expect(json).toBe(`${JSON.stringify(expected, null, 2)}\n`);
});

describe('what is cleared', () => {
  const clear = outcomeOf('Open on Saturday.');
  test('is clear and recorded', () => {
    expect(parsed([clear])).toMatchObject({
      drafts: [{ cleared: true, rehearsal: false, verdict: 'clear' }],
    });
  });

  test('is no practice', () => {
    const practice = outcomeOf('Open on Saturday.', {
      standing: (judgement) => ({ as: 'practice', judgement }),
    });
    expect(parsed([practice])).toMatchObject({
      drafts: [{ cleared: false, rehearsal: true, verdict: 'clear', record: null }],
    });
  });

  test('has no error', () => {
    const problem = {
      code: 'record-failed',
      file: null,
      line: null,
      column: null,
      message: 'Full.',
      hint: null,
    };
    const failed = outcomeOf('Open on Saturday.', { standing: () => ({ as: 'unrecorded', problem }) });
    expect(parsed([failed])).toMatchObject({
      summary: { clear: 0, error: 1 },
      drafts: [
        { cleared: false, verdict: null, record: null, error: { code: 'record-failed', message: 'Full.' } },
      ],
    });
  });
});

test('words are shown where nobody wants them masked', () => {
  expect(parsed([THANKS], RUN, false)).toMatchObject({
    drafts: [
      {
        findings: [
          {
            words: 'Mrs Imaginary',
            masked: false,
            message: '“Mrs Imaginary” names a private person. Leave the name out, or ask Communications.',
          },
        ],
      },
    ],
  });
});

test('what is not in the words has no span; what stands in no file has no line', () => {
  const nobody = outcomeOf('Open on Saturday.', { draft: { author: null } });
  expect(parsed([nobody])).toMatchObject({ drafts: [{ findings: [{ where: 'meta.author', span: null }] }] });
  const option = outcomeOf('Thanks to Mrs Imaginary!', {
    incoming: { places: { lineStarts: [0], fields: {} } },
  });
  expect(parsed([option])).toMatchObject({
    drafts: [
      {
        findings: [
          { span: { start: 10, end: 23, line: null, column: null, endLine: null, endColumn: null } },
        ],
      },
    ],
  });
});

test('rules alone give no verdict, and count what they say', () => {
  const lint = outcomeOf('Thanks to Mrs Imaginary!', { standing: () => ({ as: 'lint' }) });
  expect(parsed([lint], { ...RUN, mode: 'lint' })).toMatchObject({
    summary: { drafts: 1, clean: 0, advise: 0, ask: 1, refer: 0, block: 0, error: 0 },
    drafts: [{ automatic: 'ask', verdict: null, record: null, receipt: null, questions: [] }],
  });
});

test('a draft that could not be read has the same keys, an error and no verdict', () => {
  const unread: Outcome = {
    kind: 'unread',
    unread: {
      id: 'a',
      source: 'posts.jsonl',
      row: 2,
      problems: [
        { code: 'bad-json', file: 'posts.jsonl', line: 2, column: 4, message: 'No JSON.', hint: 'Mend it.' },
        { code: 'more', file: 'posts.jsonl', line: 3, column: 1, message: 'And this.', hint: null },
      ],
    },
  };
  const line = parse(jsonLineOf(unread, RUN, true));
  const good = parse(jsonLineOf(THANKS, RUN, true));
  expect(Object.keys(line)).toEqual(Object.keys(good));
  expect(line).toMatchObject({
    version: 1,
    id: 'a',
    row: 2,
    verdict: null,
    error: { code: 'bad-json', message: 'No JSON. Line 3: And this.', line: 2, column: 4, hint: 'Mend it.' },
  });
});

test('a line is one line, whatever a post holds', () => {
  const line = jsonLineOf(outcomeOf('One\nTwo\u2028three TBC'), RUN, true);
  expect(line.endsWith('\n')).toBe(true);
  expect(line.trimEnd()).not.toMatch(/[\n\u2028]/u);
});
