/** The built program in processes of its own, for a council that is no example. */
import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { channelId, FIRST_PERSON, initFiles, type InitAnswers } from '../../src/commands/init-files.js';
import { openRecords } from '../../src/store/open.js';
import type { Instant } from '../../src/types.js';
import { newUser, type User } from './folders.js';
import { LAUNCHER } from './pty.js';

const ANSWERS: InitAnswers = {
  council: 'Nowhere District Council',
  domain: 'council.example',
  time_zone: 'Europe/London',
  email: 'communications@council.example',
  platform: 'x',
  handle: '@nowheredc',
  person: 'Jo Invented',
  service: 'Waste',
  inCommunications: false,
  certificate: 'C-118',
  trained: '2026-03-02',
  records: null,
};

export const DRAFT = 'Green bins are collected on Thursday this week. Please put yours out by 7am.\n';

/** Author and channel of the organisation, so that a draft may be plain text. */
export const WHO = ['-a', FIRST_PERSON, '-c', channelId(ANSWERS)] as const;

/** The choices that clear a plain draft. */
const CLEARING: Readonly<Record<string, string>> = {
  facts: '{ choice: published, url: "https://council.example/bins" }',
  person: '{ choice: nobody }',
  worry: '{ choice: nothing }',
};

export interface Ran {
  /** Null: ended by a signal. */
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** How the program is run; as this user, from the repository, where nothing is said. */
export interface Way {
  readonly launcher?: string;
  /** User and group. */
  readonly id?: number;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

export interface Council extends User {
  /** The same council's program, run another way. */
  readonly as: (way: Way) => Council;
  /** One command line, from the working folder. */
  readonly run: (...args: readonly string[]) => Ran;
  /** The same without waiting for its end. */
  readonly start: (...args: readonly string[]) => Promise<Ran>;
  /** Makes an answers file under which these plain drafts are cleared. */
  readonly answer: (file: string, ...drafts: readonly string[]) => void;
  /** Checks `draft.txt` with answers under which it is cleared, as long as nothing is wrong. */
  readonly clear: (...more: readonly string[]) => Ran;
  /** What `log verify` says of the log. */
  readonly verified: () => Verified;
  readonly data: string;
  readonly log: string;
  readonly key: string;
  readonly lastSigned: string;
}

export interface Verified {
  readonly ok: boolean;
  readonly size: number;
  readonly faults: readonly { readonly code: string; readonly message: string }[];
}

interface Settings {
  /** When the log begins. */
  readonly begins?: Instant;
  /** Where records lie; in the user's data folder if nothing is said. */
  readonly records?: string;
}

/**
 * A council as `smcheck init` makes it, with `draft.txt` and `answers.yaml`, under which it is cleared. Whoever makes
 * one outside a test removes it.
 */
export async function newCouncil({ begins, records }: Settings = {}): Promise<Council> {
  const user = newUser();
  const data = records ?? join(user.home, '.local/share/smcheck');
  const config = join(user.home, '.config/smcheck');
  const now = (): Instant => begins ?? '2026-03-02T09:00:00Z';
  const opened = await openRecords({
    folder: data,
    configFolder: config,
    domain: ANSWERS.domain,
    now,
    random: (bytes) => randomBytes(bytes),
    tool: 'smcheck 0.1.0 unicode 15.1 tz 2025a',
  });
  const { origin, vkey } = opened;
  const { log, lastSigned } = await opened.look();
  const answers = { ...ANSWERS, records: records ?? null };
  user.write(Object.fromEntries(initFiles(answers, { origin, vkey }, '2026-03-02')));
  user.write({ 'draft.txt': DRAFT });
  const places = { data, log, key: join(dirname(lastSigned), 'key'), lastSigned };
  const council = councilOf(user, places, {});
  council.answer('answers.yaml', 'draft.txt');
  return council;
}

/** A council whose folders vanish when the test ends. */
export async function testCouncil(settings: Settings = {}): Promise<Council> {
  const council = await newCouncil(settings);
  onTestFinished(council.remove);
  return council;
}

type Places = Pick<Council, 'data' | 'log' | 'key' | 'lastSigned'>;

function councilOf(user: User, places: Places, way: Way): Council {
  const run = (...args: readonly string[]): Ran => runIn(user, args, way);
  const council: Council = {
    ...user,
    ...places,
    as: (other) => councilOf(user, places, { ...way, ...other }),
    run,
    start: (...args) => started(user, args, way),
    answer: (file, ...drafts) => {
      const { out, err } = run(...WHO, '--answers-template', ...drafts);
      if (err !== '') throw new Error(err);
      const filled = out.replaceAll(
        /^( +)(\w+): \{ choice: unsure \}$/gmu,
        (_, indent: string, id: string) => `${indent}${id}: ${CLEARING[id] ?? '{ choice: unsure }'}`,
      );
      writeFileSync(join(user.work, file), filled);
    },
    clear: (...more) => run(...WHO, '--answers', 'answers.yaml', ...more, 'draft.txt'),
    verified: () => readVerified(run('log', 'verify', '-f', 'json')),
  };
  return council;
}

function commandOf(args: readonly string[], { launcher = LAUNCHER }: Way): readonly [string, string[]] {
  return [process.execPath, [launcher, ...args]];
}

/** One command line of a user, to its end. */
export function runIn(user: User, args: readonly string[], way: Way = {}): Ran {
  const { status, stdout, stderr, error } = spawnSync(...commandOf(args, way), {
    cwd: user.work,
    env: { ...user.env, ...way.env },
    encoding: 'utf8',
    input: way.input ?? '',
    ...(way.id === undefined ? {} : { uid: way.id, gid: way.id }),
  });
  if (error !== undefined) throw error;
  return { code: status, out: stdout, err: stderr };
}

function started(user: User, args: readonly string[], way: Way): Promise<Ran> {
  const child = spawn(...commandOf(args, way), {
    cwd: user.work,
    env: { ...user.env, ...way.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, ...said });
    });
  });
}

function readVerified({ out, err }: Ran): Verified {
  const value: unknown = out === '' ? null : JSON.parse(out);
  if (!isVerified(value)) throw new Error(`log verify said nothing of the log: ${err}`);
  return value;
}

function isVerified(value: unknown): value is Verified {
  return typeof value === 'object' && value !== null && 'ok' in value && 'size' in value && 'faults' in value;
}
