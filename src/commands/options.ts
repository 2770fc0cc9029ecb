/** What the command line gave, as values; the parser's own types end here. */
import { problem, SmcheckError } from '../errors.js';
import type { DraftOptions as GivenOptions } from '../io/given.js';

export type FormatName = 'text' | 'plain' | 'json' | 'jsonl' | 'github';
const FORMATS: readonly FormatName[] = ['text', 'plain', 'json', 'jsonl', 'github'];

/** Where a result goes: standard output where no file is named. */
export interface FormatOption {
  readonly name: FormatName;
  readonly file: string | null;
}

/** Which policy and organisation to work with. */
export interface BasisOptions {
  readonly policy: string | null;
  readonly organisation: string | null;
  readonly config: string | null;
  readonly useConfig: boolean;
  /** Whether the examples of the rules are wanted: only `policy test` and `explain` look at them. */
  readonly withExamples?: boolean;
}

/** What front matter would say, and where drafts come from. */
export interface DraftOptions extends GivenOptions {
  readonly stdinFilename: string | null;
  readonly ignorePath: string | null;
  readonly inputFormat: string | null;
  readonly map: string | null;
  readonly dateOrder: 'dmy' | 'mdy' | null;
}

export interface OutputOptions {
  readonly formats: readonly FormatOption[];
  readonly redact: 'auto' | 'always' | 'never';
  readonly color: 'auto' | 'always' | 'never';
  readonly plain: boolean;
  readonly quiet: boolean;
  /** Tables are copied with a verdict in each row. */
  readonly writeBack: boolean;
}

export interface RunOptions extends BasisOptions, DraftOptions, OutputOptions {
  readonly paths: readonly string[];
  readonly now: string | null;
  readonly input: boolean;
  readonly answers: string | null;
  readonly answersTemplate: boolean;
  readonly record: boolean;
  /** A public key's path: what is recorded is signed with it. */
  readonly key: string | null;
  readonly failOn: 'ask' | 'refer' | 'block';
}

/** Option values as the parser keeps them. */
export type RawOptions = Readonly<Record<string, unknown>>;

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const list = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

function oneOf<T extends string>(value: unknown, allowed: readonly T[], otherwise: T): T {
  return allowed.find((one) => one === value) ?? otherwise;
}

/** `--policy`, `--organisation`, `--config`, `--no-config`. */
export function basisOptions(raw: RawOptions): BasisOptions {
  return {
    policy: text(raw['policy']),
    organisation: text(raw['organisation']),
    config: text(raw['config']),
    useConfig: raw['config'] !== false,
  };
}

/**
 * Every option of `check` and `lint`.
 * @throws SmcheckError (exit 2) for a format that does not exist.
 */
export function runOptions(paths: readonly string[], raw: RawOptions): RunOptions {
  return {
    ...basisOptions(raw),
    paths,
    author: text(raw['author']),
    draftedBy: text(raw['draftedBy']),
    channels: list(raw['channel']),
    slot: text(raw['slot']),
    activity: text(raw['activity']),
    media: list(raw['media']),
    stdinFilename: text(raw['stdinFilename']),
    ignorePath: text(raw['ignorePath']),
    inputFormat: text(raw['inputFormat']),
    map: text(raw['map']),
    dateOrder: raw['dateOrder'] === 'dmy' || raw['dateOrder'] === 'mdy' ? raw['dateOrder'] : null,
    formats: formatOptions(list(raw['format']), text(raw['output'])),
    redact: oneOf(raw['redact'], ['always', 'never'], 'auto'),
    color: oneOf(raw['color'], ['always', 'never'], 'auto'),
    plain: raw['plain'] === true,
    quiet: raw['quiet'] === true,
    writeBack: raw['writeBack'] === true,
    now: text(raw['now']),
    input: raw['input'] !== false,
    answers: text(raw['answers']),
    answersTemplate: raw['answersTemplate'] === true,
    record: raw['record'] !== false,
    key: text(raw['key']),
    failOn: oneOf(raw['failOn'], ['ask', 'block'], 'refer'),
  };
}

function formatOptions(given: readonly string[], output: string | null): readonly FormatOption[] {
  const formats = given.map((one) => {
    const [name = '', ...file] = one.split('=');
    const known = FORMATS.find((format) => format === name);
    if (known === undefined) {
      const message = `There is no format "${name}".`;
      throw new SmcheckError([problem('unknown-format', message, `Choose one of ${FORMATS.join(', ')}.`)]);
    }
    return { name: known, file: file.length === 0 ? null : file.join('=') };
  });
  if (output === null) return formats;
  const [first = { name: 'text', file: null } as const, ...rest] = formats;
  return [{ ...first, file: first.file ?? output }, ...rest];
}
