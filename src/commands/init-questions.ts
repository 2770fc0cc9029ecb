/** What `init` asks, one question at a time; `back` returns to the one before. */
import { isDay, isTimeZone } from '../text/time.js';
import { BACK, type Asker, type Day } from '../types.js';
import type { InitAnswers } from './init-files.js';

interface Step {
  readonly key: string;
  readonly ask: (asker: Asker, back: boolean) => Promise<string | typeof BACK>;
}

function enter(key: string, message: string, problem: (value: string) => string | null): Step {
  return {
    key,
    ask: (asker, back) => asker.enter({ message, back, problem: (value) => problem(value.trim()) }),
  };
}

function choose(key: string, message: string, choices: readonly (readonly [string, string])[]): Step {
  const named = choices.map(([value, name]) => ({ value, name }));
  return { key, ask: (asker, back) => asker.choose({ message, back, choices: named }) };
}

const filled = (value: string): string | null => (value === '' ? 'Please type something.' : null);
const matching =
  (pattern: RegExp, advice: string) =>
  (value: string): string | null =>
    pattern.test(value) ? null : advice;

const DOMAIN = /^(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,63}$/u;
const MAILBOX = /^[^\s@]{1,64}@(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,63}$/iu;

function pastDay(today: Day): (value: string) => string | null {
  return (value) => {
    if (!isDay(value)) return 'Write the day like 2026-03-14.';
    return value <= today ? null : 'Training counts from the day it was done: give a day that has passed.';
  };
}

function steps(today: Day, recordsProblem: (folder: string) => string | null): readonly Step[] {
  return [
    enter('council', 'What is the council called?', filled),
    enter(
      'domain',
      'Its web address, without www (for example council.example):',
      matching(DOMAIN, 'Write it like council.example.'),
    ),
    enter('time_zone', 'Its time zone (for example Europe/London):', (value) =>
      isTimeZone(value) ? null : 'Write it like Europe/London.',
    ),
    enter(
      'email',
      'The e-mail address of the Communications Team:',
      matching(MAILBOX, 'Write it like communications@council.example.'),
    ),
    choose('platform', 'One channel that the council posts on. Which platform?', [
      ['x', 'X'],
      ['facebook', 'Facebook'],
      ['instagram', 'Instagram'],
      ['bluesky', 'Bluesky'],
      ['mastodon', 'Mastodon'],
      ['threads', 'Threads'],
      ['linkedin', 'LinkedIn'],
    ]),
    enter('handle', 'What is the council called there (for example @nowheredc)?', filled),
    enter('person', 'One person who may post there: full name?', filled),
    enter('service', 'Which service do they work for?', filled),
    choose('role', 'Are they in the Communications Team?', [
      ['no', 'No'],
      ['yes', 'Yes'],
    ]),
    enter(
      'trained',
      'On which day were they trained in social media (for example 2026-03-14)?',
      pastDay(today),
    ),
    enter('certificate', 'The number on their training certificate:', filled),
    enter(
      'records',
      'A folder that colleagues share, for the records? Leave empty to keep them on this computer:',
      (value) => (value === '' ? null : recordsProblem(value)),
    ),
  ];
}

/** Asks everything; nothing is written before the last answer. */
export async function askInit(
  asker: Asker,
  today: Day,
  recordsProblem: (folder: string) => string | null,
): Promise<InitAnswers> {
  const all = steps(today, recordsProblem);
  const given = new Map<string, string>();
  for (let at = 0; at < all.length;) {
    const step = all[at];
    if (step === undefined) break;
    const answer = await step.ask(asker, at > 0);
    if (answer === BACK) at -= 1;
    else {
      given.set(step.key, answer.trim());
      at += 1;
    }
  }
  return answersFrom((key) => given.get(key) ?? '');
}

function answersFrom(get: (key: string) => string): InitAnswers {
  const records = get('records');
  return {
    council: get('council'),
    domain: get('domain').toLowerCase(),
    time_zone: get('time_zone'),
    email: get('email'),
    platform: get('platform'),
    handle: get('handle'),
    person: get('person'),
    service: get('service'),
    inCommunications: get('role') === 'yes',
    certificate: get('certificate'),
    trained: get('trained'),
    records: records === '' ? null : records,
  };
}
