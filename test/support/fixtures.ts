/** Small values to build a case from: everything unremarkable, so that a test says only what matters to it. */
import { NO_ORGANISATION } from '../../src/policy/no-organisation.js';
import type {
  Answer,
  Assessment,
  Basis,
  Channel,
  Choice,
  Detector,
  Draft,
  Finding,
  Mark,
  Organisation,
  Person,
  Policy,
  Question,
  Rule,
} from '../../src/types.js';

export const NOW = '2026-11-23T09:00:00Z';

export function draftOf(text: string, fields: Partial<Draft> = {}): Draft {
  return {
    text,
    author: 'nd-01',
    drafted_by: null,
    channels: ['x-main'],
    activity: 'post',
    slot: null,
    category: null,
    media: [],
    links: [],
    in_reply_to: null,
    quotes: [],
    agreed_by: null,
    ...fields,
  };
}

export function personOf(fields: Partial<Person> = {}): Person {
  return {
    id: 'nd-01',
    name: 'Jo Invented',
    email: null,
    service: 'Waste',
    role: [],
    from: '2024-01-01',
    left_on: null,
    training: [{ course: 'social-media', certificate: 'C-1', on: '2025-01-01', expires: '2027-01-01' }],
    conduct_read_on: '2024-01-01',
    channels: ['x-main'],
    external: false,
    decides: [],
    keys: [],
    ...fields,
  };
}

export function channelOf(fields: Partial<Channel> = {}): Channel {
  return {
    id: 'x-main',
    platform: 'x',
    handle: '@nowheredc',
    owner: 'nd-01',
    audience: ['residents'],
    authorised: { by: 'nd-02', on: '2024-01-01' },
    information_manager_notified: '2024-01-01',
    monitored_hours: [],
    status: 'active',
    review_by: null,
    ...fields,
  };
}

export function organisationOf(fields: Partial<Organisation> = {}): Organisation {
  return {
    ...NO_ORGANISATION,
    name: 'Nowhere District Council',
    time_zone: 'Europe/London',
    domains: ['council.example'],
    register: { people: [personOf()], logs: [], witnesses: [] },
    channels: [channelOf()],
    ...fields,
  };
}

export function ruleOf(fields: Partial<Rule> = {}): Rule {
  return {
    id: 'test/rule',
    capacity: 'council',
    pack: 'test',
    clause: ['1.1'],
    source: null,
    summary: 'A rule of the test',
    find: ['word'],
    condition: { when: {}, near: [], lacks: [], within: 'sentence', count: 1 },
    effect: 'refer',
    raise: [],
    ask: null,
    release: { by: ['communications'], second: true },
    message: '{words} was seen.',
    good: [],
    bad: [],
    ...fields,
  };
}

export function choiceOf(id: string, effect: Choice['effect'], needs: Choice['needs'] = 'none'): Choice {
  return { id, say: `Say ${id}`, effect, needs, pick: null };
}

export function questionOf(fields: Partial<Question> = {}): Question {
  return {
    id: 'facts',
    clause: ['A-P6a'],
    always: true,
    with: [],
    when: {},
    unless: { role: [], decides: [] },
    wording: 'Is it so?',
    evidence: [],
    choices: [choiceOf('no', 'refer'), choiceOf('yes', 'clear')],
    release: null,
    ...fields,
  };
}

export function policyOf(fields: Partial<Policy> = {}): Policy {
  return {
    id: 'test-policy',
    title: 'Test policy',
    issue: '1',
    status: 'in-force',
    issued: '2026-01',
    review_by: null,
    extends: null,
    roles: ['communications', 'monitoring-officer'],
    categories: [],
    reasons: [],
    retention: null,
    clearance: { valid_for: 'P1D', tolerance: 'PT60M', identity: 'asserted' },
    clauses: [],
    defects: [],
    rules: [],
    questions: [],
    kinds: [],
    platforms: [],
    ...fields,
  };
}

export function basisOf(
  policy: Partial<Policy> = {},
  organisation: Organisation | null = organisationOf(),
): Basis {
  return { policy: policyOf(policy), organisation, manifest: '', digest: '0'.repeat(64) };
}

export function markOf(fields: Partial<Mark> = {}): Mark {
  return { kind: 'word', where: 'text', start: 0, end: 1, why: 'a test', ...fields };
}

export function findingOf(fields: Partial<Finding> = {}): Finding {
  return {
    rule: 'test/rule',
    pack: 'test',
    clause: ['1.1'],
    effect: 'refer',
    message: 'Seen.',
    words: 'x',
    mark: markOf(),
    ask: null,
    release: { by: ['communications'], second: true },
    ...fields,
  };
}

export function assessmentOf(fields: Partial<Assessment> = {}): Assessment {
  return { at: NOW, now: NOW, parts: [], marks: [], findings: [], automatic: 'clean', public: 0, ...fields };
}

export function answerOf(question: string, choice: string, given: string | null = null): Answer {
  return { question, choice, given, via: 'terminal', carried: false, seconds: 1 };
}

/** Marks every place where a word stands, as the kind of that name: `[word]` and so on. */
export function wordDetector(words: Readonly<Record<string, string>>): Detector {
  return {
    name: 'test-words',
    makes: Object.values(words),
    find: (parts) =>
      parts.flatMap(({ where, text }) =>
        Object.entries(words).flatMap(([word, kind]) =>
          [...text.matchAll(new RegExp(word, 'gu'))].map(({ index }) => ({
            kind,
            where,
            start: index,
            end: index + word.length,
            why: 'the word',
          })),
        ),
      ),
  };
}
