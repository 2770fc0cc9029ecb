import { describe, expect, test } from 'vitest';
import { paintOf } from '../../src/report/colour.js';
import { NO_TALLY, tallied, type Outcome, type View } from '../../src/report/outcome.js';
import { textEnd, textOf } from '../../src/report/text.js';
import { PLAIN_PAINT } from '../../src/safe/paint.js';
import { answerOf, organisationOf } from '../support/fixtures.js';
import { BASIS, CLEARING, outcomeOf, RUN, VIEW } from '../support/outcomes.js';

const UNSURE = [answerOf('facts', 'unsure'), answerOf('person', 'unsure'), answerOf('worry', 'unsure')];
const BINS = 'Green bins are collected on Thursday. Put yours out by 7am.';
const THANKS = 'Thanks to Mrs Imaginary for the photo.';

function shown(outcome: Outcome, view: Partial<View> = {}): string {
  return textOf(outcome, RUN, { ...VIEW, ...view }, PLAIN_PAINT);
}

describe('a post that is ready', () => {
  test('says so, for how long, and gives the text to paste', () => {
    const outcome = outcomeOf(BINS, { checked: { receipt: 'posts/bins.md.clearance' } });
    expect(shown(outcome)).toBe(`
✔ Ready to post                                                    posts/bins.md

  On @NowhereCouncil on X.
  Cleared as Jo Doe (not signed).
  Post it by Tuesday 24 November 2026, 9am; after that, check it again.

  Record number R-12-a1b2. Proof that it was checked: posts/bins.md.clearance.

──── copy from here ────────────────────────────────────────────────────────────
${BINS}
──── to here ───────────────────────────────────────────────────────────────────
`);
  });

  test('names its time where it has one', () => {
    const outcome = outcomeOf(BINS, { draft: { slot: '2026-11-24T08:00:00Z' } });
    expect(shown(outcome)).toContain('Goes out at Tuesday 24 November 2026, 8am; this holds until');
  });

  test('is cleared "by" somebody only where that person signed', () => {
    expect(shown(outcomeOf(BINS))).not.toContain('Cleared by');
    expect(shown(outcomeOf(BINS, { checked: { identity: 'signed' } }))).toContain('Cleared by Jo Doe.');
  });

  test('is shown short among many', () => {
    const text = shown(outcomeOf(BINS), { alone: false });
    expect(text).toContain('✔ Ready to post');
    expect(text).not.toContain('copy from here');
  });

  test('is copied from its file where it cannot be shown as it is', () => {
    const outcome = outcomeOf('Open\u202e today.');
    const clear = { ...outcome, assessment: outcomeOf(BINS).assessment, standing: outcomeOf(BINS).standing };
    expect(shown(clear)).toContain('Open⟨U+202E⟩ today.');
    expect(shown(clear)).toContain('Copy the post from its file instead.');
  });
});

describe('practice never clears', () => {
  const cases: readonly (readonly [string, Outcome])[] = [
    ['not recorded', outcomeOf(BINS, { standing: (judgement) => ({ as: 'practice', judgement }) })],
    ['recorded as a rehearsal', rehearsed(outcomeOf(BINS))],
  ];
  function rehearsed(outcome: ReturnType<typeof outcomeOf>): Outcome {
    const { standing } = outcome;
    return standing.as === 'recorded' ? { ...outcome, standing: { ...standing, rehearsal: true } } : outcome;
  }
  test.each(cases)('%s', (_, outcome) => {
    const text = shown(outcome);
    expect(text).toContain('✔ Ready to post (practice)');
    expect(text).not.toMatch(/Ready to post(?! \(practice\))/u);
    expect(text).toContain('Practice only: nothing was cleared');
    expect(text).not.toContain('Cleared');
  });
});

test('a clear verdict that could not be recorded is no clearance', () => {
  const outcome = outcomeOf(BINS, {
    standing: () => ({
      as: 'unrecorded',
      problem: {
        code: 'record-failed',
        file: null,
        line: null,
        column: null,
        message: 'The disk is full.',
        hint: 'Make room.',
      },
    }),
  });
  const text = shown(outcome);
  expect(text).toContain('✖ Not recorded: do not post');
  expect(text).toContain('The disk is full.');
  expect(text).not.toContain('Ready to post');
});

describe('a post in doubt', () => {
  test('says what was noticed, what was answered, whom to ask and by when', () => {
    const outcome = outcomeOf(THANKS, { answers: UNSURE, checked: { referral: 'posts/bins.md.referral' } });
    expect(shown(outcome)).toBe(`
? Ask Communications                                               posts/bins.md

  │ Thanks to Mrs Imaginary for the photo.
  │           ^^^^^^^^^^^^^

  What we noticed
  ? “Mrs Imaginary” names a private person. Leave the name out, or ask
    Communications.
    “Data Protection” (4.2.R1, 4.2.R2) · a name behind “mrs”

  What you answered
  ? Where did these facts come from, and may the public know them now?
    Not sure: ask Communications
  ? Could anyone recognise a private person from these words, tags or pictures?
    Not sure: ask Communications
  ? This goes out on @NowhereCouncil on X as Jo Doe at once. Does anything still
    worry you?
    Not sure: ask Communications

  Who to ask
  Communications Team: 01632 960100, communications@council.example.
  They answer by Monday 23 November 2026, 1pm.
  Send them posts/bins.md.referral.eml, which is ready to send, or
  posts/bins.md.referral.
  The Communications Team (Farah Sample or Gwen Instance) may allow it, and
  gives the reason. It cannot be the author, nor who drafted it.

  Record number R-12-a1b2.
`);
  });

  test('says that nobody answered', () => {
    const text = shown(outcomeOf(BINS, { answers: [] }));
    expect(text).toContain('Not answered yet');
    expect(text).not.toContain('What you answered');
  });

  test('out of hours names who is there, and when the others are', () => {
    const saturday = { ...RUN, now: '2026-11-28T12:00:00Z' };
    const text = textOf(outcomeOf(THANKS, { answers: UNSURE }), saturday, VIEW, PLAIN_PAINT);
    expect(text).toContain('They are not there now. They answer by Monday 30 November 2026, 12:45pm.');
    expect(text).toContain('Until then: Duty Communications Officer: 07700 900100.');
  });

  test('says so where the answer would come too late', () => {
    const outcome = outcomeOf(THANKS, { answers: UNSURE, draft: { slot: '2026-11-23T10:00:00Z' } });
    expect(shown(outcome)).toContain('That is after it should go out (Monday 23 November 2026, 10am)');
  });

  test('fits one screen', () => {
    expect(shown(outcomeOf(THANKS, { answers: UNSURE })).split('\n').length).toBeLessThan(30);
  });
});

describe('a post that is forbidden', () => {
  test('says that only other words help, where nobody may allow it', () => {
    const text = shown(outcomeOf(BINS, { draft: { author: 'nobody' } }), { width: 100 });
    expect(text).toContain('✖ Cannot go out as written');
    expect(text).toContain('Nobody can allow it as it stands.');
    expect(text).toContain(
      'Any question: Communications Team: 01632 960100, communications@council.example.',
    );
  });

  test('names everybody who has to allow it', () => {
    const text = shown(
      outcomeOf('Mr Pretend is a fraudster. Call Mrs Imaginary on 07700 900123.'),
    ).replaceAll(/\s+/gu, ' ');
    expect(text).toContain(
      'Each of these has to allow it, and gives the reason: the monitoring officer (Harold Default)',
    );
  });
});

test('an edit leaves nothing to decide', () => {
  const text = shown(outcomeOf(BINS, { answers: [answerOf('facts', 'change')] }));
  expect(text).toContain('? Not finished');
  expect(text).toContain('Change the post, then check it again.');
  expect(text).not.toContain('Not answered yet');
});

test('a draft that could not be read says why, where, and what to do', () => {
  const text = shown({
    kind: 'unread',
    unread: {
      id: null,
      source: 'posts.jsonl',
      row: 3,
      problems: [
        {
          code: 'bad-json',
          file: 'posts.jsonl',
          line: 3,
          column: 7,
          message: 'This is no JSON.',
          hint: 'Close the quote.',
        },
        { code: 'x', file: null, line: null, column: null, message: 'And more.', hint: null },
      ],
    },
  });
  expect(text).toBe(`
✖ Could not be read                                          posts.jsonl, line 3
  posts.jsonl:3:7 This is no JSON.
    Close the quote.
  And more.
`);
});

describe('how words are set off', () => {
  test('with colour by underlining, without a row of signs', async () => {
    const text = textOf(outcomeOf(THANKS, { answers: UNSURE }), RUN, VIEW, await paintOf(1));
    expect(text).toContain('\u001b[4m\u001b[33mMrs Imaginary\u001b[39m\u001b[24m');
    expect(text).not.toContain('^^^');
  });

  test('masked where personal data is masked', () => {
    const text = shown(outcomeOf(THANKS, { answers: UNSURE }), { redact: true });
    expect(text).toContain('Thanks to M••• for the photo.');
    expect(text).toContain('“M•••” names a private person.');
    expect(text).not.toContain('Imaginary');
  });

  test('in plain words, without signs and boxes', () => {
    const text = shown(outcomeOf(THANKS, { answers: UNSURE }), { plain: true });
    expect(text).toContain('Ask Communications: posts/bins.md');
    expect(text).toContain('To answer: “Mrs Imaginary” names a private person.');
    expect(text).not.toMatch(/[│─✔✖]/u);
  });

  test('no line is wider than the terminal', () => {
    for (const width of [40, 60, 100]) {
      const text = shown(outcomeOf('Call Mrs Imaginary on 07700 900123 about the fraudster Mr Pretend.'), {
        width,
      });
      expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(width);
    }
  });
});

describe('the end of a run', () => {
  const many = [outcomeOf(BINS), outcomeOf(THANKS, { answers: UNSURE }), outcomeOf('It opens on TBC.')];

  test('counts what became of many', () => {
    expect(textEnd(many.reduce(tallied, NO_TALLY), RUN, VIEW, PLAIN_PAINT)).toBe(
      '\n3 posts: 1 ready to post, 1 to ask Communications about, 1 that cannot go out as written.\n',
    );
  });

  test('says nothing of a single one', () => {
    expect(textEnd(many.slice(0, 1).reduce(tallied, NO_TALLY), RUN, VIEW, PLAIN_PAINT)).toBe('');
  });

  test('says that rules alone clear nothing', () => {
    const text = textEnd(
      NO_TALLY,
      { ...RUN, mode: 'lint', notices: ['The policy is marked as a draft.'] },
      VIEW,
      PLAIN_PAINT,
    );
    expect(text).toContain('nothing is cleared');
    expect(text).toContain('The policy is marked as a draft.');
  });
});

describe('the words on the screen', () => {
  // Design §10: what an officer never reads.
  const FORBIDDEN =
    /\b(?:basis|effects?|detectors?|lexicon|leaf|leaves|checkpoint|inclusion|witness|commitment|salt|front matter|stdin|rehearsal|digest|release)\b/iu;
  const texts = [
    outcomeOf(BINS),
    outcomeOf(BINS, { standing: (judgement) => ({ as: 'practice', judgement }) }),
    outcomeOf(THANKS, { answers: UNSURE }),
    outcomeOf(THANKS, { answers: [] }),
    outcomeOf(BINS, { answers: [answerOf('facts', 'change')] }),
    outcomeOf('Mr Pretend is a fraudster. Mrs Imaginary has AB 12 34 56 C. \u202e TBC'),
    outcomeOf(BINS, { draft: { author: null, channels: [] } }),
    outcomeOf(BINS, { draft: { author: 'nobody', channels: ['nowhere'] } }),
    outcomeOf(BINS, { answers: CLEARING, draft: { slot: '2026-11-28T23:30:00Z' } }),
  ].flatMap((outcome) => [shown(outcome), shown(outcome, { plain: true, alone: false })]);

  test.each(texts.map((text, index) => [index, text] as const))('of screen %i', (_, text) => {
    expect(text).not.toMatch(FORBIDDEN);
  });
});

test('without an organisation it still says whom to ask', () => {
  const outcome = outcomeOf(THANKS, { answers: UNSURE });
  const run = { ...RUN, basis: { ...BASIS, organisation: null } };
  expect(textOf(outcome, run, VIEW, PLAIN_PAINT)).toContain('Communications Team.');
  const bare = { ...RUN, basis: { ...BASIS, organisation: organisationOf() } };
  expect(textOf(outcome, bare, VIEW, PLAIN_PAINT)).toContain('Communications Team');
});
