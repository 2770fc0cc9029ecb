/**
 * What holds for every draft, with the policy and the example council as they stand in the repository. Properties of
 * one function alone stand beside it: `decide.test.ts`, `record/digest.test.ts`, `draft/places.test.ts`.
 */
import fc from 'fast-check';
import { tmpdir } from 'node:os';
import { describe, expect, test } from 'vitest';
import { check } from '../src/check.js';
import { runCheck } from '../src/commands/check.js';
import { decide, recorded, type Case } from '../src/decide.js';
import { detectors } from '../src/detect/index.js';
import { locate, type Located } from '../src/draft/places.js';
import { resolveNames } from '../src/draft/resolve.js';
import { carriedFor, pendingOf } from '../src/io/pending.js';
import { plan } from '../src/plan.js';
import { loadPolicy } from '../src/policy/load.js';
import { checkBody } from '../src/record/check-body.js';
import { draftDigest } from '../src/record/digest.js';
import { recordLine } from '../src/record/line.js';
import { privateLine } from '../src/record/private-line.js';
import { reports } from '../src/report/index.js';
import { NO_TALLY, tallied, type Checked } from '../src/report/outcome.js';
import { PLAIN_PAINT } from '../src/safe/paint.js';
import type { Answer, Draft, Effect, Finding, Judgement, PlannedQuestion } from '../src/types.js';
import { TOOL } from './store/to-record.js';
import {
  answerBy,
  askedDraft,
  someDraft,
  someFinding,
  someReplies,
  someReply,
  someText,
  type Reply,
} from './support/arbitraries.js';
import { commandWorld } from './support/command-host.js';
import { DIALOGUE_DRAFTS } from './support/dialogue-drafts.js';
import { answerOf, basisOf, draftOf, NOW, ruleOf, wordDetector } from './support/fixtures.js';
import { BASIS, incomingOf, RECORD, RUN, VIEW } from './support/outcomes.js';
import { POLICY_FILES } from './support/policy-files.js';
import { folderWith, hostIn, readAll } from './support/reading.js';

function caseOf(draft: Draft, answers: (planned: readonly PlannedQuestion[]) => readonly Answer[]): Case {
  const assessment = check(draft, BASIS, NOW, detectors);
  const planned = plan(draft, BASIS, assessment);
  return { draft, basis: BASIS, assessment, planned, answers: answers(planned) };
}

const repliesTo =
  (replies: readonly Reply[]) =>
  (planned: readonly PlannedQuestion[]): readonly Answer[] =>
    planned.flatMap((one, index) => replies.slice(index, index + 1).flatMap((reply) => answerBy(reply, one)));

/** From what lets a post out to what ends the checklist. */
const RANK = { clear: 0, refer: 1, block: 2, edit: 3, abandoned: 3 };

const rankOf = ({ verdict }: Judgement): number => RANK[verdict];

describe('a verdict is never better', () => {
  test('for one more finding, nor easier to release', () => {
    fc.assert(
      fc.property(someDraft, someReplies, someFinding, fc.nat(9), (draft, replies, one, at) => {
        const given = caseOf(draft, repliesTo(replies));
        const findings = given.assessment.findings.toSpliced(at, 0, one);
        const before = decide(given);
        const after = decide({ ...given, assessment: { ...given.assessment, findings } });
        expect(rankOf(after)).toBeGreaterThanOrEqual(rankOf(before));
        const isFinal = findings.some(({ effect, release }) => effect === 'block' && release === null);
        if (isFinal) expect(after.release).toEqual([]);
        if (after.release.length > 0)
          expect(after.release).toEqual(expect.arrayContaining([...before.release]));
      }),
      { numRuns: 400 },
    );
  });

  test('for a graver answer to one question', () => {
    fc.assert(
      fc.property(
        fc.oneof(askedDraft, someDraft),
        someReplies,
        someReply,
        fc.nat(4),
        (draft, said, other, at) => {
          const one = decide(caseOf(draft, repliesTo(said)));
          const two = decide(caseOf(draft, repliesTo(said.with(at, other))));
          const effect = ({ answers }: Judgement): number => RANK[answers[at]?.effect ?? 'clear'];
          const [better, worse] = effect(one) <= effect(two) ? [one, two] : [two, one];
          expect(rankOf(worse)).toBeGreaterThanOrEqual(rankOf(better));
        },
      ),
      { numRuns: 400 },
    );
  });

  test('for words put behind it that must not go out, whatever else is said', () => {
    const words = ['The fair is on TBC.', 'OFFICIAL-SENSITIVE', 'What a fucking mess.', 'AB 12 34 56 C'];
    fc.assert(
      fc.property(someDraft, someReplies, fc.constantFrom(...words), (draft, replies, more) => {
        const longer = { ...draft, text: `${draft.text}\n\n${more}` };
        expect(decide(caseOf(longer, repliesTo(replies))).verdict).toMatch(/^(?:block|abandoned)$/u);
      }),
    );
  });
});

// ------------------------------------------------------------------------------------------ not sure

const PAGE = 'https://council.example/bins';

/** What clears each question of the policy. */
const GOOD: Readonly<Record<string, readonly [choice: string, given: string | null]>> = {
  facts: ['published', PAGE],
  person: ['nobody', null],
  children: ['none', null],
  details: ['nothing', null],
  material: ['licensed', 'LIC-2026-07'],
  undecided: ['facts-only', null],
  reply: ['agreed', 'Farah Sample'],
  account: ['body', 'Nowhere Police'],
  worry: ['nothing', null],
};

function good({ question }: PlannedQuestion): Answer {
  const [choice, given] = GOOD[question.id] ?? [];
  if (choice === undefined || given === undefined) throw new Error(`nothing clears ${question.id}`);
  return answerOf(question.id, choice, given);
}

/** Every way in which a doubt about a question may come in, in the place of the answer that clears it. */
const DOUBTS: Readonly<Record<string, (clearing: Answer) => readonly Answer[]>> = {
  'chosen at the terminal': (one) => [{ ...one, choice: 'unsure', given: null }],
  'from a file': (one) => [{ ...one, choice: 'unsure', given: null, via: 'file' }],
  'with an entry all the same': (one) => [{ ...one, choice: 'unsure', given: PAGE }],
  'carried from earlier today': (one) => [{ ...one, choice: 'unsure', given: null, carried: true }],
  'before a clearing answer': (one) => [{ ...one, choice: 'unsure', given: null }, one],
  'behind a clearing answer': (one) => [one, { ...one, choice: 'unsure', given: null }],
  'as a choice that is none': (one) => [{ ...one, choice: 'Unsure ' }],
  'as the name of a property': (one) => [{ ...one, choice: '__proto__' }],
  'as no choice': (one) => [{ ...one, choice: '' }],
  'as no answer': () => [],
  'as an answer to another question': (one) => [{ ...one, question: `${one.question} ` }],
};

const CLEARABLE = DIALOGUE_DRAFTS.filter(({ finds }) => !finds.some((one) => /(?:refer|block)$/u.test(one)));

describe('not sure', () => {
  test.each(CLEARABLE)('$name is cleared without it', ({ draft }) => {
    expect(decide(caseOf(draft, (planned) => planned.map(good))).verdict).toBe('clear');
  });

  test.each(Object.entries(DOUBTS))('%s never clears', (_, doubt) => {
    for (const { draft, asks } of CLEARABLE)
      for (const id of asks) {
        const answers = (planned: readonly PlannedQuestion[]): readonly Answer[] =>
          planned.flatMap((one) => (one.question.id === id ? doubt(good(one)) : [good(one)]));
        const judgement = decide(caseOf(draft, answers));
        expect(judgement.verdict).toBe('refer');
        expect(judgement.because).toEqual([`question/${id}`]);
        expect([judgement.from, judgement.until]).toEqual([null, null]);
      }
  });

  test('written among the answers in progress is not carried', () => {
    for (const { draft, name } of CLEARABLE) {
      const { assessment, planned } = caseOf(draft, () => []);
      const asked = { incoming: incomingOf(draft.text, draft, { source: name }), assessment, planned };
      const day = NOW.slice(0, 10);
      const kept = pendingOf(asked, planned.map(good), BASIS, day);
      expect(carriedFor(asked, kept, BASIS, day)).toHaveLength(planned.length - 1);
      const doubts = kept.map((one) => ({ ...one, choice: 'unsure' }));
      expect(carriedFor(asked, doubts, BASIS, day)).toEqual([]);
    }
  });

  test('an entry that is missing or does not do counts as it', () => {
    for (const { draft, asks } of CLEARABLE)
      for (const id of asks) {
        if (GOOD[id]?.[1] === null) continue;
        for (const given of [null, '', '  ', 'x', 'http://x', 'CF-2024-003']) {
          const answers = (planned: readonly PlannedQuestion[]): readonly Answer[] =>
            planned.map((one) => (one.question.id === id ? { ...good(one), given } : good(one)));
          const { verdict } = decide(caseOf(draft, answers));
          const isName = id === 'account' || id === 'reply';
          const doesDo = isName && (given ?? '').trim().length >= (id === 'reply' ? 3 : 1);
          expect([id, given, verdict]).toEqual([id, given, doesDo ? 'clear' : 'refer']);
        }
      }
  });
});

// -------------------------------------------------------------------------------- the same bytes again

const SECRET = new Uint8Array(32).fill(7);

function outcomeOf(given: Case): Checked {
  const { draft, assessment, planned } = given;
  return {
    kind: 'checked',
    incoming: incomingOf(draft.text, draft),
    digest: draftDigest(draft),
    assessment,
    planned,
    standing: { as: 'recorded', judgement: recorded(decide(given), RECORD), rehearsal: false },
    identity: 'asserted',
    receipt: null,
    referral: null,
  };
}

/** Everything that comes of a draft and its answers: marks, findings, questions, judgement, record, reports. */
function bytesOf(draft: Draft, replies: readonly Reply[]): readonly string[] {
  const given = caseOf(draft, repliesTo(replies));
  const judgement = decide(given);
  const facts = { ...given, judgement, shownWith: 1, rehearsal: false, mediaSizes: draft.media.map(() => 9) };
  const { line, tie } = privateLine(facts, SECRET);
  const isAbandoned = judgement.verdict === 'abandoned';
  const outcome = outcomeOf(given);
  const shown = Object.values(reports).flatMap((report) => {
    const { each, end } = report(RUN, VIEW, PLAIN_PAINT);
    return [each(outcome), end([outcome], tallied(NO_TALLY, outcome))];
  });
  return [
    JSON.stringify([given.assessment, given.planned, judgement]),
    recordLine(checkBody(facts, isAbandoned ? null : tie, { clock: NOW, tool: TOOL, after: null }), 1),
    line,
    ...shown,
  ];
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return;
  Object.freeze(value);
  for (const member of Object.values(value)) freeze(member);
}

describe('the same arguments', () => {
  test('give the same bytes, whatever was judged in between, and stay as they were', () => {
    freeze(BASIS);
    fc.assert(
      fc.property(someDraft, someDraft, someReplies, (draft, other, replies) => {
        freeze([draft, other, replies]);
        const first = bytesOf(draft, replies);
        bytesOf(other, replies);
        expect(bytesOf(draft, replies)).toEqual(first);
        expect(bytesOf(structuredClone(draft), replies)).toEqual(first);
      }),
    );
  });
});

describe('the order', () => {
  const shuffled = <T>(items: readonly T[]): fc.Arbitrary<readonly T[]> =>
    fc.shuffledSubarray([...items], { minLength: items.length });

  test('of findings and answers changes neither verdict nor record', () => {
    const findings = fc
      .array(someFinding, { maxLength: 5 })
      .chain((all) => fc.tuple(fc.constant(all), shuffled(all)));
    fc.assert(
      fc.property(askedDraft, someReplies, findings, (draft, replies, [one, other]) => {
        const given = caseOf(draft, repliesTo(replies));
        const say = (more: readonly Finding[], answers: readonly Answer[]): unknown => {
          const assessment = { ...given.assessment, findings: [...more, ...given.assessment.findings] };
          const judgement = decide({ ...given, assessment, answers });
          const { because, release } = judgement;
          const judged = { ...given, assessment, judgement, shownWith: 1, rehearsal: false };
          const tie =
            judgement.verdict === 'abandoned' ? null : { commit: 'c'.repeat(64), draft: 'd'.repeat(64) };
          const line = recordLine(checkBody(judged, tie, { clock: NOW, tool: TOOL, after: null }), 1);
          const releases = release.map((each) => JSON.stringify(each));
          return { line, because: [...because].sort(), release: releases.sort() };
        };
        expect(say(other, given.answers.toReversed())).toEqual(say(one, given.answers));
      }),
      { numRuns: 300 },
    );
  });

  test('of detectors changes nothing', () => {
    fc.assert(
      fc.property(someDraft, shuffled(detectors), (draft, others) => {
        expect(check(draft, BASIS, NOW, others)).toEqual(check(draft, BASIS, NOW, detectors));
      }),
      { numRuns: 300 },
    );
  });

  test('of drafts changes none of them', async () => {
    const lines = DIALOGUE_DRAFTS.map(({ draft, name }) =>
      JSON.stringify({ id: name, ...draft, media: undefined }),
    );
    const judged = async (input: readonly string[]): Promise<readonly string[]> => {
      const { host, out } = commandWorld({ 'posts.jsonl': `${input.join('\n')}\n` });
      const raw = { organisation: 'example', config: false, input: false, record: false, format: ['jsonl'] };
      await runCheck(['posts.jsonl'], raw, host);
      return out()
        .trimEnd()
        .split('\n')
        .map((line) => line.replace(/"(row|line|endLine)":\d+/gu, '"$1":0'));
    };
    const orders = fc.sample(shuffled([...lines.keys()]), { numRuns: 3, seed: 7 });
    const inOrder = await judged(lines);
    expect(new Set(inOrder).size).toBe(lines.length);
    for (const order of [[...lines.keys()].reverse(), ...orders])
      expect(await judged(order.flatMap((at) => lines[at] ?? []))).toEqual(order.map((at) => inOrder[at]));
  });
});

// ------------------------------------------------------------------------------------------ raise

const EFFECTS: readonly Exclude<Effect, 'off'>[] = ['advise', 'ask', 'refer', 'block'];
const graver = (one: Effect, other: Effect): boolean =>
  EFFECTS.findIndex((effect) => effect === one) > EFFECTS.findIndex((effect) => effect === other);

function withRaise(effect: Effect, raised: Effect): ReadonlyMap<string, string> {
  const rules = (POLICY_FILES['rules/tone.yaml'] ?? '')
    .replace('  effect: refer\n', `  effect: ${effect}\n  ask: account\n`)
    .replace('effect: block,', `effect: ${raised},`);
  return new Map([...Object.entries(POLICY_FILES), ['rules/tone.yaml', rules]]);
}

const PAIRS = EFFECTS.flatMap((effect) => EFFECTS.map((raised) => ({ effect, raised })));

describe('raise', () => {
  test.each(PAIRS)('from $effect to $raised: taken only where that is graver', ({ effect, raised }) => {
    const loaded = loadPolicy(withRaise(effect, raised), { builtIns: [] });
    expect(loaded.ok).toBe(graver(raised, effect));
    if (loaded.ok) return;
    for (const { file, line } of loaded.problems) expect([file, line]).toEqual(['rules/tone.yaml', 8]);
  });

  test.each(PAIRS.flatMap((pair) => ['off' as const, ...EFFECTS].map((set) => ({ ...pair, set }))))(
    'of $effect to $raised, set to $set: no milder line is left',
    ({ effect, raised, set }) => {
      if (!graver(raised, effect)) return;
      const base = loadPolicy(withRaise(effect, raised), { builtIns: [] });
      if (!base.ok) throw new Error('the policy to build on is unsound');
      const own =
        "id: own\ntitle: Our own\nissue: '2'\nstatus: draft\nissued: 2026-02\nextends: small\n" +
        `set: { tone/insult: ${set} }\n`;
      const loaded = loadPolicy(new Map([['policy.yaml', own]]), { builtIns: [base.value] });
      if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
      const rule = loaded.value.rules.find(({ id }) => id === 'tone/insult');
      expect(rule?.effect).toBe(set);
      for (const line of rule?.raise ?? []) expect(graver(line.effect, set)).toBe(true);
    },
  );

  test('makes of an effect the gravest that holds, even past a loader that let a milder one through', () => {
    const condition = { when: {}, near: [], lacks: [], within: 'sentence' as const, count: 1 };
    const raises = fc.array(
      fc.record({
        condition: fc.constantFrom(condition, { ...condition, count: 9 }),
        effect: fc.constantFrom('ask' as const, 'refer' as const, 'block' as const),
        release: fc.constant(null),
      }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.constantFrom(...EFFECTS), raises, (effect, raise) => {
        const basis = basisOf({ rules: [ruleOf({ effect, raise })] });
        const { findings } = check(draftOf('worm'), basis, NOW, [wordDetector({ worm: 'word' })]);
        const [finding] = findings.filter(({ rule }) => rule === 'test/rule');
        const holding = raise.filter((line) => line.condition.count === 1).map((line) => line.effect);
        const gravest = [effect, ...holding].sort((a, b) => EFFECTS.indexOf(a) - EFFECTS.indexOf(b)).at(-1);
        expect(finding?.effect).toBe(gravest);
      }),
    );
  });
});

// -------------------------------------------------------------------------------------------- places

/** What a file may make of a text: other line ends, blanks at their ends, letters in two pieces. */
const someFile = fc
  .tuple(someText, fc.constantFrom('\n', '\r\n'), fc.constantFrom('', '  ', '\t'), fc.boolean())
  .map(([text, end, blanks, isApart]) =>
    (isApart ? text.normalize('NFD') : text).replaceAll('\n', `${blanks}${end}`),
  );

/** The words at a place, counted out by hand: lines end in CRLF, CR or LF. */
function wordsAt(file: string, { line, column, endLine, endColumn }: Located): string {
  const lines = file.split(/(?<=\r\n|\r(?!\n)|\n)/u);
  const offset = (to: number, at: number): number => lines.slice(0, to - 1).join('').length + at - 1;
  return file.slice(offset(line, column), offset(endLine, endColumn));
}

const canonical = (words: string): string => words.normalize('NFC').replace(/[ \t]*\r?\n/gu, '\n');

/** JSON as other programs write it, with letters outside ASCII spelt out or not. */
function jsonOf(value: unknown, isAscii: boolean): string {
  const spell = (unit: string): string =>
    isAscii && unit > '~' ? `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}` : unit;
  return JSON.stringify(value).split('').map(spell).join('');
}

interface Format {
  readonly name: string;
  readonly file: (text: string, quoted: string, isAscii: boolean) => string;
  /** The words of a part, from the way in which the file spells them. */
  readonly read: (where: string, words: string) => string;
}

const fromJson = (words: string): string => String(JSON.parse(`"${words}"`));

/** Front matter with a quoted post, in one of the ways in which YAML writes a text. */
function markdown(
  spell: (quoted: string, isAscii: boolean) => string,
  read: (words: string) => string,
): Format {
  return {
    name: 'draft.md',
    file: (text, quoted, isAscii) =>
      `---\nauthor: nw-0001\nquotes:\n  - text: ${spell(quoted, isAscii)}\n    by: nobody\n---\n\n${text}`,
    read: (where, words) => (where === 'text' ? words : read(words)),
  };
}

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ');

const FORMATS: readonly (readonly [string, Format])[] = [
  ['a text file', { name: 'draft.txt', file: (text) => text, read: (_, words) => words }],
  ['Markdown with a head, in double quotes', markdown(jsonOf, fromJson)],
  [
    'Markdown with a head, in single quotes',
    markdown(
      (quoted) => `'${oneLine(quoted).replaceAll("'", "''")}'`,
      (words) => words.replaceAll("''", "'"),
    ),
  ],
  // Tabs are refused there.
  [
    'Markdown with a head, in a block',
    markdown(
      (quoted) => `|-\n      .${quoted.replaceAll('\t', ' ').replaceAll('\n', '\n      ')}`,
      (words) => words.replace(/\n {6}/gu, '\n'),
    ),
  ],
  [
    'lines of JSON',
    {
      name: 'drafts.jsonl',
      file: (text, quoted, isAscii) =>
        `{"text": "Another post."}\n${jsonOf({ author: 'nw-0001', quotes: [{ text: quoted }], text }, isAscii)}\n`,
      read: (_, words) => fromJson(words),
    },
  ],
];

describe('every mark', () => {
  test.each(FORMATS)(
    'in %s stands inside its part, and its words at its line and column',
    async (_, format) => {
      let seen = 0;
      await fc.assert(
        fc.asyncProperty(someFile, someFile, fc.boolean(), async (text, quoted, isAscii) => {
          const file = format.file(text, quoted, isAscii);
          const all = await readAll(['-'], hostIn(tmpdir(), [file]), { stdinFilename: format.name });
          const one = all.at(-1);
          if (one === undefined) return;
          if ('problems' in one) {
            // Nothing but an empty post may be refused.
            expect(text.trim()).toBe('');
            return;
          }
          const { parts, marks } = check(one.draft, BASIS, NOW, detectors);
          for (const { where, start, end } of marks) {
            const part = parts.find((each) => each.where === where);
            if (part === undefined || start === end) continue;
            expect(0 <= start && end <= part.text.length).toBe(true);
            const place = locate(one.places, where, start, end);
            if (place === null) throw new Error(`${where} is in no file`);
            const words = canonical(format.read(where, wordsAt(file, place)));
            expect([where, words]).toEqual([where, part.text.slice(start, end)]);
            seen += 1;
          }
        }),
        { numRuns: 200 },
      );
      expect(seen).toBeGreaterThan(300);
    },
  );
});

// ------------------------------------------------------------------------------------ fields and digest

describe('the digest of a draft that was read', () => {
  const picture = {
    file: 'a.png',
    alt: 'A',
    source: 'B',
    licence: 'C',
    credit: 'D',
    people: 'none',
    consent: 'E',
  };
  const said = { url: PAGE, by: 'Sam', text: 'Hello', visibility: 'public' };
  const base = {
    ...{ id: 'one', text: 'Hello', author: 'Jo Doe', drafted_by: 'nw-0007', channels: ['x-main'] },
    ...{
      activity: 'reply',
      slot: '2026-12-01T09:00',
      category: 'news',
      media: [{ ...picture, captions: 'F' }],
    },
    ...{ links: [PAGE], in_reply_to: said, quotes: [said], agreed_by: 'nw-0002' },
  };
  const other: Readonly<Record<string, unknown>> = {
    ...{ text: 'hello', author: 'nw-0002', drafted_by: 'nw-0001', channels: ['x-main', 'facebook-main'] },
    ...{ activity: 'post', slot: '2026-12-01T09:01', category: 'safety', links: [] },
    ...{ in_reply_to: null, quotes: [], media: [], agreed_by: 'nw-0003' },
  };
  const elsewise: Readonly<Record<string, string>> = { file: 'b.png', people: 'adult', url: `${PAGE}/2` };
  const inside = (item: object, put: (changed: object) => object): readonly object[] =>
    Object.keys(item).map((key) => put({ ...item, [key]: elsewise[key] ?? 'else' }));
  const changes: readonly object[] = [
    ...Object.entries(other).map(([key, value]) => ({ ...base, [key]: value })),
    ...inside({ ...picture, captions: 'F' }, (item) => ({ ...base, media: [item] })),
    ...inside(said, (item) => ({ ...base, in_reply_to: item })),
    ...inside(said, (item) => ({ ...base, quotes: [item] })),
  ];

  async function digests(drafts: readonly object[], pictures: readonly string[]): Promise<readonly string[]> {
    const [first = '', second = ''] = pictures;
    const folder = folderWith({
      'drafts.jsonl': drafts.map((one) => JSON.stringify(one)).join('\n'),
      'a.png': first,
      'b.png': second,
    });
    const all = await readAll(['drafts.jsonl'], hostIn(folder));
    return all.map((one) => {
      if ('problems' in one) throw new Error(JSON.stringify(one.problems));
      return draftDigest(
        BASIS.organisation === null ? one.draft : resolveNames(one.draft, BASIS.organisation.register),
      );
    });
  }

  test('changes with each field of its file, and with the bytes of a picture', async () => {
    const all = await digests([base, ...changes], ['one', 'two']);
    expect(new Set(all).size).toBe(changes.length + 1);
    const [repainted] = await digests([base], ['three', 'two']);
    expect(all).not.toContain(repainted);
  });

  test('stays with another id, another name of the same author, channels twice or in another order', async () => {
    const both = { ...base, channels: ['facebook-main', 'x-main'] };
    const same = [
      { ...both, id: 'two' },
      { ...both, author: 'nw-0001' },
      { ...both, channels: ['x-main', 'facebook-main', 'x-main'] },
      { ...both, text: 'Hello  \n\n' },
    ];
    expect(new Set(await digests([both, ...same], ['one', 'two'])).size).toBe(1);
  });
});
