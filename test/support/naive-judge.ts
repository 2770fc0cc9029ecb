/**
 * A second judge, written from the papers and not from the program: it reads the policy's YAML, a log's bytes and its
 * private lines in the most straightforward way, imports nothing of `src/`, and says what the verdict has to be.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

export type NaiveVerdict = 'clear' | 'refer' | 'block' | 'abandoned';

/** The papers as they lie in `policy/`. */
export interface Papers {
  readonly questions: readonly unknown[];
  readonly rules: readonly unknown[];
  readonly people: readonly unknown[];
  readonly consents: readonly unknown[];
}

/** A recorded check. */
export interface Entry {
  readonly body: unknown;
  /** The private line that the record commits to; null where it commits to none. */
  readonly words: unknown;
}

/** What somebody said to one question. */
export interface NaiveAnswer {
  readonly question: string;
  readonly choice: string | null;
  readonly given: string | null;
}

// ------------------------------------------------------------------------------------ reading plain data

export function get(value: unknown, key: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  const found: unknown = Reflect.get(value, key);
  return found;
}

/** A list as it is; one value as a list of one; nothing as none. */
export function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

export function word(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`no text: ${JSON.stringify(value)}`);
  return value;
}

const wordOrNull = (value: unknown): string | null => (value === null ? null : word(value));

export function readPapers(policy: string): Papers {
  const file = (...path: readonly string[]): unknown => {
    const value: unknown = parse(readFileSync(join(policy, ...path), 'utf8'));
    return value;
  };
  return {
    questions: list(file('questions.yaml')),
    rules: readdirSync(join(policy, 'rules')).flatMap((name) => list(file('rules', name))),
    people: list(get(file('organisation', 'register.yaml'), 'people')),
    consents: list(file('organisation', 'consents.yaml')),
  };
}

/** Every check of a log, from the bytes of `log.jsonl` and of the private lines beside it. */
export function readChecks(log: Uint8Array, privates: Uint8Array): readonly Entry[] {
  const lines = (bytes: Uint8Array): readonly string[] => Buffer.from(bytes).toString().trimEnd().split('\n');
  const byCommit = new Map<unknown, unknown>();
  for (const line of lines(privates))
    byCommit.set(createHash('sha256').update(line).digest('hex'), JSON.parse(line));
  return lines(log)
    .map((line): unknown => get(JSON.parse(line), 'body'))
    .filter((body) => get(body, 'kind') === 'check')
    .map((body) => ({ body, words: byCommit.get(get(body, 'commit')) ?? null }));
}

/** The answers of a record: from its private line, else from its rows, which hold no entries. */
export function answersOf({ body, words }: Entry): readonly NaiveAnswer[] {
  if (words === null)
    return list(get(body, 'answers')).map((row) => {
      const [question, choice] = list(row);
      return { question: word(question), choice: wordOrNull(choice), given: null };
    });
  return list(get(words, 'answers')).map((answer) => ({
    question: word(get(answer, 'question')),
    choice: wordOrNull(get(answer, 'choice')),
    given: wordOrNull(get(answer, 'given')),
  }));
}

// -------------------------------------------------------------------------------------------- judging

/** Block if anything blocks; else refer if anything refers, or is open, or unsure; else clear. */
export function naiveVerdict(entry: Entry, papers: Papers): NaiveVerdict {
  const answers = answersOf(entry);
  // Left before the end, or to be changed: nothing was judged, and no words are kept.
  if (answers.some((answer) => meaningOf(answer, entry, papers) === 'edit')) return 'abandoned';
  if (entry.words === null && answers.length === 0) return 'abandoned';
  const meanings = [
    ...findingEffects(entry, papers),
    ...answers.map((answer) => meaningOf(answer, entry, papers)),
    ...questionsDue(entry, papers).map((id) =>
      answers.some(({ question, choice }) => question === id && choice !== null) ? 'answered' : 'refer',
    ),
  ];
  if (meanings.includes('block')) return 'block';
  return meanings.includes('refer') ? 'refer' : 'clear';
}

/** What the record says, and what the rule says at the least: the worse of them will be found among these. */
function findingEffects({ body, words }: Entry, { rules }: Papers): readonly string[] {
  const rows = list(get(body, 'findings')).map((row) => list(row));
  const places = list(get(words, 'findings')).map((place) => [get(place, 'rule'), get(place, 'effect')]);
  return [...rows, ...places].flatMap(([rule, effect]) => {
    const paper = rules.find((one) => get(one, 'id') === rule);
    if (paper === undefined) throw new Error(`no such rule: ${word(rule)}`);
    return [word(effect), word(get(paper, 'effect'))];
  });
}

/** Ids of the questions that had to be put. */
export function questionsDue({ words }: Entry, { questions, rules, people }: Papers): readonly string[] {
  const findings = list(get(words, 'findings'));
  const seen = [...findings, ...list(get(words, 'answers')).flatMap((one) => list(get(one, 'evidence')))];
  const kinds = seen.map((place) => word(get(place, 'kind')));
  const draft = get(words, 'draft');
  if (list(get(draft, 'media')).length > 0) kinds.push('media');
  const author = people.find((one) => get(one, 'id') === get(draft, 'author'));
  const raised = findings
    .filter((finding) => get(finding, 'effect') === 'ask')
    .map((finding) => rules.find((rule) => get(rule, 'id') === get(finding, 'rule')))
    .map((rule) => get(rule, 'ask'));
  return questions
    .filter((question) => {
      const spared = list(get(get(question, 'unless'), 'role'));
      if (list(get(author, 'role')).some((role) => spared.includes(role))) return false;
      const wanted = list(get(question, 'with')).map(word);
      return (
        get(question, 'always') === true ||
        raised.includes(get(question, 'id')) ||
        kinds.some((kind) => wanted.some((one) => kind === one || kind.startsWith(`${one}.`)))
      );
    })
    .map((question) => word(get(question, 'id')));
}

export function choiceOf({ question, choice }: NaiveAnswer, { questions }: Papers): unknown {
  const asked = questions.find((one) => get(one, 'id') === question);
  if (asked === undefined) throw new Error(`no such question: ${question}`);
  return list(get(asked, 'choices')).find((one) => get(one, 'id') === choice);
}

/** What an answer comes to: clear, refer, block or edit. */
function meaningOf(answer: NaiveAnswer, entry: Entry, papers: Papers): string {
  const choice = choiceOf(answer, papers);
  if (choice === undefined) return 'refer';
  const effect = word(get(choice, 'effect'));
  if (effect !== 'clear') return effect;
  return doesDo(answer.given, get(choice, 'needs'), entry, papers) ? 'clear' : 'refer';
}

/** Whether an entry is one that the choice may be left with, whatever the register of consents says of it. */
export function isFilled(given: string | null, needs: unknown): boolean {
  const text = (given ?? '').trim();
  switch (needs) {
    case undefined:
    case 'none':
      return true;
    case 'url':
      return /^https:\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/\S*)?$/u.test(text);
    case 'reason':
    case 'reference':
      return text.length >= 3;
    case 'name':
    case 'consent':
    case 'licence':
      return text !== '';
    default:
      throw new Error(`nobody says what ${JSON.stringify(needs)} needs`);
  }
}

function doesDo(given: string | null, needs: unknown, { words }: Entry, { consents }: Papers): boolean {
  if (!isFilled(given, needs)) return false;
  if (needs !== 'consent' && needs !== 'licence') return true;
  const paper = consents.find((one) => get(one, 'kind') === needs && get(one, 'reference') === given);
  if (paper === undefined) return false;
  const day = dayInEngland(word(get(get(words, 'judged'), 'at')));
  const [expires, withdrawn] = [get(paper, 'expires'), get(paper, 'withdrawn_on')];
  if (typeof expires === 'string' && day > expires) return false;
  return !(typeof withdrawn === 'string' && day >= withdrawn);
}

function dayInEngland(instant: string): string {
  const options = { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const parts = new Intl.DateTimeFormat('en-GB', options).formatToParts(new Date(instant));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return `${part('year')}-${part('month')}-${part('day')}`;
}
