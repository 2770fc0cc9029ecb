import { describe, expect, test } from 'vitest';
import { githubSummary, reports, type ReportName } from '../../src/report/index.js';
import { NO_TALLY, tallied, type Outcome } from '../../src/report/outcome.js';
import { PLAIN_PAINT } from '../../src/safe/paint.js';
import { HOSTILE, runnerCommands } from '../support/hostile.js';
import { outcomeOf, RUN, VIEW } from '../support/outcomes.js';

const NAMES: readonly ReportName[] = ['text', 'plain', 'json', 'jsonl', 'github'];
const UNSAFE = /(?!\n)\p{Cc}|\p{Cs}|\p{Co}|\p{Cn}|\p{Zl}|\p{Zp}|\p{Bidi_Control}/u;

// A JSON reader gets every character back; private and unassigned ones steer no terminal.
const UNSAFE_JSON = /(?!\n)\p{Cc}|\p{Cs}|\p{Zl}|\p{Zp}|\p{Bidi_Control}/u;

function printed(name: ReportName, outcomes: readonly Outcome[], alone: boolean): string {
  const report = reports[name](RUN, { ...VIEW, alone }, PLAIN_PAINT);
  const tally = outcomes.reduce(tallied, NO_TALLY);
  return outcomes.map(report.each).join('') + report.end(outcomes, tally);
}

/** The payload in every field that comes from outside. */
function hostileOutcomes(payload: string): readonly Outcome[] {
  const base = outcomeOf(`${payload} until TBC`, {
    draft: {
      author: payload,
      channels: [payload],
      media: [
        {
          file: payload,
          sha256: '0'.repeat(64),
          alt: payload,
          source: payload,
          licence: payload,
          credit: payload,
          people: null,
          consent: payload,
          captions: null,
        },
      ],
      links: [payload],
    },
    incoming: { source: `posts/${payload}.md`, id: payload, notices: [payload] },
    checked: { receipt: payload, referral: payload },
  });
  const [finding] = base.assessment.findings;
  const told =
    finding === undefined
      ? base
      : {
          ...base,
          assessment: {
            ...base.assessment,
            findings: [
              ...base.assessment.findings,
              {
                ...finding,
                rule: payload,
                clause: [payload],
                message: payload,
                mark: { ...finding.mark, why: payload, suggest: payload },
              },
            ],
          },
        };
  const clear = outcomeOf(payload, { incoming: { source: payload } });
  const { standing } = outcomeOf('Open.');
  const problem = { code: 'x', file: payload, line: 1, column: 1, message: payload, hint: payload };
  return [
    told,
    { ...clear, assessment: outcomeOf('Open.').assessment, standing },
    { kind: 'unread', unread: { id: payload, source: payload, row: 1, problems: [problem] } },
    { ...clear, standing: { as: 'unrecorded', problem } },
  ];
}

describe.each(HOSTILE.map((payload) => [JSON.stringify(payload), payload] as const))('%s', (_, payload) => {
  const outcomes = hostileOutcomes(payload);

  test.each(NAMES)('in every field, steers nothing in %s', (name) => {
    for (const text of [printed(name, outcomes, false), printed(name, outcomes.slice(1, 2), true)]) {
      expect(text).not.toMatch(name.startsWith('json') ? UNSAFE_JSON : UNSAFE);
      const commands = runnerCommands(text);
      // Only our own annotations are obeyed, and they are ours word for word.
      if (name !== 'github') expect(commands).toEqual([]);
      for (const command of commands) expect(['error', 'warning', 'notice']).toContain(command.name);
    }
  });

  test('in a summary is text', () => {
    const text = githubSummary(outcomes, outcomes.reduce(tallied, NO_TALLY), RUN, true);
    expect(text).not.toMatch(UNSAFE);
    expect(text.slice('<pre>'.length, -'</pre>\n'.length)).not.toMatch(/[<>]/u);
  });
});

test('no payload adds an annotation', () => {
  const count = (payload: string): number =>
    runnerCommands(printed('github', hostileOutcomes(payload), false)).length;
  const usual = count('A');
  // Marks of the payload's own words add findings of ours; forged ones would add more than those.
  for (const payload of ['::error::forged', '##[error]forged', 'A\n::error::forged', 'A%0A::error::b'])
    expect(count(payload)).toBe(usual);
});

test('what is kept for the end is said', () => {
  const kept = NAMES.filter((name) => reports[name](RUN, VIEW, PLAIN_PAINT).keepsAll);
  expect(kept).toEqual(['json', 'github']);
});

test('plain has no colour, whatever paint is given', () => {
  const loud = { ...PLAIN_PAINT, isOn: true, strong: (text: string) => `\u001b[1m${text}` };
  const report = reports.plain(RUN, VIEW, loud);
  expect(report.each(outcomeOf('Until TBC'))).not.toContain('\u001b');
});
