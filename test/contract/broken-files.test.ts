/**
 * Broken policies, organisations, registers and settings, through the built program: exit 2, the place of what is
 * wrong, what to do about it, and no verdict in any format.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { newUser, type User } from '../support/folders.js';
import { ORGANISATION_FILES, POLICY_FILES } from '../support/policy-files.js';
import { runIn } from '../support/smcheck.js';

const SETTINGS = 'policy: policy\norganisation: organisation\n';

/** Below the working folder: a sound policy, a sound organisation that is no example, and a draft. */
const SOUND: Readonly<Record<string, string>> = {
  'smcheck.yaml': SETTINGS,
  'draft.txt': 'Green bins are collected on Thursday.\n',
  ...Object.fromEntries(Object.entries(POLICY_FILES).map(([path, text]) => [`policy/${path}`, text])),
  ...Object.fromEntries(
    Object.entries(ORGANISATION_FILES).map(([path, text]) => [`organisation/${path}`, text]),
  ),
};

let user: User;
beforeAll(() => {
  user = newUser();
  user.write(SOUND);
  return user.remove;
});

const check = (): ReturnType<typeof runIn> =>
  runIn(user, [
    '-a',
    'p-1',
    '-c',
    'x-main',
    '--no-input',
    '-f',
    'plain',
    '-f',
    'json=result.json',
    'draft.txt',
  ]);

const result = (): string => join(user.work, 'result.json');

/** Puts the file as it was back, and takes away what was not there. */
function mend(path: string): void {
  const file = join(user.work, path);
  rmSync(file, { recursive: true, force: true });
  const sound = SOUND[path];
  if (sound !== undefined) writeFileSync(file, sound);
}

/** Strikes, checks, mends: exit 2 with these places, each with a remedy below it, and nothing else. */
function expectRefused(path: string, strike: (file: string) => void, places: readonly string[]): void {
  rmSync(result(), { force: true });
  const file = join(user.work, path);
  mkdirSync(dirname(file), { recursive: true });
  strike(file);
  try {
    const { code, out, err } = check();
    // A message, and below it, set in, what to do.
    const told = err.split(/\n(?=\S)/u).map((one) => one.trimEnd());
    expect(told.map((one) => /^(\S+:\d+:\d+): \S/u.exec(one)?.[1] ?? one)).toEqual(places);
    expect(told.filter((one) => !/^.+\n {2}\S/u.test(one))).toEqual([]);
    expect({ code, out, result: existsSync(result()) }).toEqual({ code: 2, out: '', result: false });
  } finally {
    mend(path);
  }
}

/** One text of a file for another; the whole file where nothing is to be replaced. */
function replacing(path: string, from: string, to: string): (file: string) => void {
  const sound = SOUND[path] ?? '';
  if (!sound.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return (file) => {
    writeFileSync(file, from === '' ? to : sound.replace(from, () => to));
  };
}

it('while nothing is broken there is a verdict', () => {
  const { code, out, err } = check();
  expect(code, err).toBe(1);
  expect(out).toMatch(/^\n(?:Ask Communications|Cannot go out)/u);
  expect(readFileSync(result(), 'utf8')).toMatch(/"verdict": "(?:refer|block)"/u);
});

type Row = readonly [what: string, path: string, from: string, to: string, places: readonly string[]];
const RULES = 'policy/rules/tone.yaml';
const KINDS = 'policy/kinds.yaml';
const POLICY = 'policy/policy.yaml';
const QUESTIONS = 'policy/questions.yaml';
const REGISTER = 'organisation/register.yaml';
const CALENDAR = 'organisation/calendar.yaml';
const CHANNELS = 'organisation/channels.yaml';
const ABOUT = 'organisation/organisation.yaml';
const CONSENTS = 'organisation/consents.yaml';

const BOMB = 'abcdefghi';

/** Nine levels of nine: a billion of nothing, to whoever follows aliases. */
function bomb(): string {
  const [first, ...others] = BOMB;
  const lines = others.map((name, at) => `- &${name} [${`*${BOMB.charAt(at)},`.repeat(9)}]`);
  return [`- &${first ?? ''} [x]`, ...lines, ''].join('\n');
}

describe('YAML that says something else than it seems to', () => {
  it.each<Row>([
    ['a tab', REGISTER, '  - id: p-1', '\t- id: p-1', [`${REGISTER}:2:1`]],
    ['a key twice', REGISTER, 'service: Waste', 'name: Somebody Else', [`${REGISTER}:5:5`]],
    ['an alias bomb', CONSENTS, '', bomb(), BOMB.split('').map((_, at) => `${CONSENTS}:${at + 1}:6`)],
    ['a merge key', KINDS, 'word.insult:', '<<:', [`${KINDS}:1:1`]],
    [
      'an anchor and its alias',
      CHANNELS,
      "'@nowhere'\n  owner: p-1",
      '&who p-1\n  owner: *who',
      [`${CHANNELS}:3:16`, `${CHANNELS}:4:10`],
    ],
    ['a tag', POLICY, "'1'", "!!str '1'", [`${POLICY}:3:14`]],
    ['a directive', POLICY, 'id: small', '%YAML 1.1\n---\nid: small', [`${POLICY}:1:1`]],
    ['two documents', REGISTER, '  - id: p-2', '---\n  - id: p-2', [`${REGISTER}:10:1`]],
    ['an unclosed quote', ABOUT, 'name: Nowhere', "name: 'Nowhere", [`${ABOUT}:1:32`]],
    ['a prototype', KINDS, 'word.insult:', '__proto__:', [`${KINDS}:1:1`]],
    ['forty-one levels', CONSENTS, '', '['.repeat(5000), [`${CONSENTS}:1:41`]],
    ['yes for true', REGISTER, 'role: [communications]', 'external: yes', [`${REGISTER}:6:15`]],
    ['no for false', ABOUT, 'name:', 'example: no\nname:', [`${ABOUT}:1:10`]],
    ['a number for an id', REGISTER, 'id: p-2', 'id: 2', [`${REGISTER}:10:9`]],
    ['nothing at all', REGISTER, '', '', [`${REGISTER}:1:1`]],
    ['a mark that is no word', ABOUT, 'name: Nowhere', 'name: \u0007Nowhere', [`${ABOUT}:1:7`]],
    ['a byte order mark in the middle', REGISTER, '    name: Jo', '\uFEFF    name: Jo', [`${REGISTER}:3:1`]],
  ])('%s', (_, path, from, to, places) => {
    expectRefused(path, replacing(path, from, to), places);
  });
});

describe('bytes that are no UTF-8', () => {
  it.each<readonly [string, string, Uint8Array, readonly string[]]>([
    [
      'Windows-1252',
      ABOUT,
      Buffer.from(SOUND[ABOUT]?.replace('Nowhere', 'Nowhér') ?? '', 'latin1'),
      [`${ABOUT}:1:11`],
    ],
    [
      'half a character',
      REGISTER,
      Buffer.concat([Buffer.from(SOUND[REGISTER] ?? ''), Buffer.of(0xe2, 0x82)]),
      [`${REGISTER}:14:1`],
    ],
    ['a zero byte', CHANNELS, Buffer.from(`${SOUND[CHANNELS] ?? ''}\0`), [`${CHANNELS}:7:1`]],
    [
      'words of another encoding',
      'policy/words/insult.txt',
      Buffer.of(0x6c, 0xe9, 0x0a),
      ['policy/words/insult.txt:1:2'],
    ],
  ])('%s', (_, path, bytes, places) => {
    expectRefused(
      path,
      (file) => {
        writeFileSync(file, bytes);
      },
      places,
    );
  });

  it('a mark at the start is no fault', () => {
    writeFileSync(join(user.work, REGISTER), `\uFEFF${SOUND[REGISTER] ?? ''}`);
    expect(check().code).toBe(1);
    mend(REGISTER);
  });
});

describe('a policy that cannot be meant so', () => {
  it.each<Row>([
    ['an unknown key', POLICY, 'title:', 'titel:', [`${POLICY}:1:1`, `${POLICY}:2:1`]],
    ['a month that is none', POLICY, '2026-01', '2026-13', [`${POLICY}:5:9`]],
    ['an unknown clause', RULES, "'1.1'", "'9.9'", [`${RULES}:2:11`]],
    ['an unknown kind', RULES, 'word.insult', 'word.insutl', [`${RULES}:4:9`]],
    ['an unknown question', RULES, 'ask: account', 'ask: acount', [`${QUESTIONS}:19:7`, `${RULES}:17:8`]],
    ['an unknown release role', RULES, 'by: [monitoring-officer]', 'by: [mayor]', [`${RULES}:7:72`]],
    ['a raise that is milder', RULES, 'effect: block', 'effect: advise', [`${RULES}:7:49`]],
    ['a hostile pattern', KINDS, "'TPO \\d{1,5}'", "'(\\w+)\\1'", [`${KINDS}:2:22`]],
    ['a declared unsure', QUESTIONS, 'id: hidden', 'id: unsure', [`${QUESTIONS}:7:13`]],
    [
      'words that are not there',
      KINDS,
      'insult.txt',
      'insults.txt',
      [`${KINDS}:1:23`, 'policy/words/insult.txt:1:1'],
    ],
    ['a file that nothing reads', 'policy/rules/more.yml', '', '[]', ['policy/rules/more.yml:1:1']],
    [
      'a policy to extend that is not there',
      POLICY,
      'clauses:',
      'extends: nowhere\nclauses:',
      [`${POLICY}:10:10`],
    ],
  ])('%s', (_, path, from, to, places) => {
    expectRefused(path, replacing(path, from, to), places);
  });
});

describe('an organisation or register that cannot be meant so', () => {
  it.each<Row>([
    ['an unknown key', REGISTER, 'service: Waste', 'servise: Waste', [`${REGISTER}:2:5`, `${REGISTER}:5:5`]],
    ['a day that is none', REGISTER, 'from: 2024-01-01', 'from: 2024-02-30', [`${REGISTER}:7:11`]],
    ['a person twice', REGISTER, 'id: p-2', 'id: p-1', [`${REGISTER}:10:9`]],
    ['a channel of nobody', CHANNELS, 'owner: p-1', 'owner: p-9', [`${CHANNELS}:4:10`]],
    [
      'a window that ends before it starts',
      CALENDAR,
      'to: 2026-05-07',
      'to: 2026-03-07',
      [`${CALENDAR}:2:63`],
    ],
    ['an unknown time zone', ABOUT, 'Europe/London', 'Europe/Nowhere', [`${ABOUT}:2:12`]],
    [
      'a private key',
      REGISTER,
      'channels: [x-main]',
      'keys: [{ key: "-----BEGIN OPENSSH PRIVATE KEY-----", from: 2024-01-01 }]',
      [`${REGISTER}:9:19`],
    ],
  ])('%s', (_, path, from, to, places) => {
    expectRefused(path, replacing(path, from, to), places);
  });
});

it('says all that is wrong at once, over all files', () => {
  replacing(CHANNELS, 'active', 'on')(join(user.work, CHANNELS));
  replacing(CALENDAR, 'kind: incident', 'kind: flood')(join(user.work, CALENDAR));
  try {
    const strike = replacing(REGISTER, 'service: Waste\n    role', 'servise: Waste\n    role');
    const places = [`${REGISTER}:2:5`, `${REGISTER}:5:5`, `${CHANNELS}:6:11`, `${CALENDAR}:3:24`];
    expectRefused(REGISTER, strike, places);
  } finally {
    mend(CHANNELS);
    mend(CALENDAR);
  }
});

describe('files that cannot be read', () => {
  it.each<readonly [string, string, (file: string) => void]>([
    [
      'a register that is missing',
      REGISTER,
      (file) => {
        rmSync(file);
      },
    ],
    [
      'a word list that is a pipe',
      'policy/words/insult.txt',
      (file) => {
        rmSync(file);
        execFileSync('mkfifo', [file]);
      },
    ],
    [
      'a word list that leads out',
      'policy/words/insult.txt',
      (file) => {
        rmSync(file);
        symlinkSync('/etc/hostname', file);
      },
    ],
    [
      'a register that leads to itself',
      REGISTER,
      (file) => {
        rmSync(file);
        symlinkSync(file, file);
      },
    ],
    [
      'a register over a mebibyte',
      REGISTER,
      (file) => {
        writeFileSync(file, `# ${'x'.repeat(1 << 20)}\n`);
      },
    ],
  ])('%s', (_, path, strike) => {
    expectRefused(path, strike, [`${path}:1:1`]);
  });
});

describe('settings', () => {
  it.each<Row>([
    ['an unknown key', 'smcheck.yaml', 'policy:', 'polcy:', ['smcheck.yaml:1:1']],
    [
      'a policy key twice',
      'smcheck.yaml',
      'organisation:',
      'policy: east-herts-2012\norganisation:',
      ['smcheck.yaml:2:1'],
    ],
    ['a format that is none', 'smcheck.yaml', SETTINGS, `${SETTINGS}format: pdf\n`, ['smcheck.yaml:3:9']],
  ])('%s', (_, path, from, to, places) => {
    expectRefused(path, replacing(path, from, to), places);
  });
});
