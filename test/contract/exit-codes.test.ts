/** Exit codes of the built program (`cli.md`, "Exit codes"): which wins, what practice may end with, and what errors look like. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { KEYS, openTerminal } from '../support/pty.js';
import { newCouncil, testCouncil, type Council, type Ran } from '../support/smcheck.js';
import { addColleague, spoilColleague } from '../support/spoil.js';

const post = (author: string, text: string): string =>
  `---\nauthor: ${author}\nchannels: [x-main]\n---\n${text}\n`;

/** `draft.md` is answered for, `sam.md` makes a detector throw, the others are what they are called. */
const DRAFTS = {
  'draft.md': post('p-0001', 'Green bins are collected on Thursday this week.'),
  'refer.md': post('p-0001', 'Blue bins are collected on Monday this week.'),
  'block.md': post('p-0009', 'Nobody knows who posts this.'),
  'binary.md': '\0',
  'sam.md': post('p-0002', 'Bins.'),
};

let council: Council;
beforeAll(async () => {
  council = await newCouncil();
  addColleague(council);
  council.write(DRAFTS);
  symlinkSync('loop.txt', join(council.work, 'loop.txt'));
  council.answer('answers.yaml', 'draft.md');
  spoilColleague(council);
  return council.remove;
});

const check = (...more: readonly string[]): Ran => council.run('--answers', 'answers.yaml', ...more);

describe('the worst of all drafts decides', () => {
  it.each<readonly [number, readonly string[]]>([
    [0, ['draft.md']],
    [1, ['draft.md', 'refer.md']],
    [1, ['draft.md', 'block.md']],
    [2, ['draft.md', 'binary.md']],
    [2, ['draft.md', 'missing.md']],
    [2, ['draft.md', 'refer.md', 'block.md', 'missing.md']],
    [70, ['draft.md', 'sam.md']],
    [70, ['draft.md', 'refer.md', 'missing.md', 'sam.md']],
    [3, ['--no-record', 'draft.md']],
    [1, ['--no-record', 'draft.md', 'refer.md']],
    [2, ['--no-record', 'draft.md', 'missing.md']],
    [70, ['--no-record', 'draft.md', 'missing.md', 'sam.md']],
    [3, ['--now', '2099-06-01T09:00', 'draft.md']],
    [1, ['--now', '2099-06-01T09:00', 'draft.md', 'refer.md']],
  ])('%i: %j', (code, args) => {
    const ran = check(...args);
    expect(ran.code, ran.err).toBe(code);
  });

  it('130 wins over all others', async () => {
    const terminal = openTerminal(['sam.md', 'missing.md', 'block.md', 'refer.md'], {
      cwd: council.work,
      env: council.env,
    });
    await terminal.until(/Where did these facts come from/u);
    terminal.type(KEYS.interrupt);
    expect(await terminal.exit()).toBe(130);
  });

  it.each(['text', 'plain', 'json', 'jsonl', 'github'])('whatever the format (%s)', (format) => {
    expect(check('-f', format, 'draft.md', 'refer.md').code).toBe(1);
  });
});

describe('a command line that means nothing', () => {
  it.each<readonly [string, readonly string[]]>([
    ['an unknown option', ['--yes', 'draft.md']],
    ['an unknown format', ['-f', 'pdf', 'draft.md']],
    ['an unknown command of a group', ['log', 'burn']],
    ['a glob that matches nothing', ['nothing-*.md']],
    ['a time that is none', ['--now', 'tomorrow', 'draft.md']],
    ['an option without its value', ['draft.md', '--author']],
    ['an answers file that is not there', ['--answers', 'none.yaml', 'draft.md']],
    ['a policy that is not there', ['--policy', 'nowhere', 'draft.md']],
    ['a policy that leads to itself', ['--policy', 'loop.txt', 'draft.md']],
    ['a log that leads to itself', ['log', 'verify', 'loop.txt']],
  ])('%s: 2, and says so', (_, args) => {
    const { code, out, err } = council.run(...args);
    expect({ code, said: (err + out).trim() === '' }).toEqual({ code: 2, said: false });
    expect(out).not.toContain('Ready to post');
  });

  it('nothing at all, in a terminal: 2, with help', async () => {
    const terminal = openTerminal([], { cwd: council.work, env: council.env });
    expect(await terminal.exit()).toBe(2);
    expect(terminal.shown()).toContain('Usage: smcheck');
  });
});

interface Shown {
  readonly drafts: readonly Readonly<Record<string, unknown>>[];
}

function isShown(value: unknown): value is Shown {
  return typeof value === 'object' && value !== null && 'drafts' in value;
}

function draftsOf({ out, err }: Ran): Shown['drafts'] {
  const value: unknown = out === '' ? err : JSON.parse(out);
  if (!isShown(value)) throw new Error(err);
  return value.drafts;
}

/** Every file below a folder with what is in it. */
function contentOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => `${path} ${readFileSync(path, 'utf8')}`);
}

describe('practice clears nothing', () => {
  it('--no-record writes nothing', async () => {
    const own = await testCouncil();
    const folders = [own.data, join(own.home, '.config')];
    const before = folders.flatMap(contentOf);
    const ran = own.clear('--no-record', '-f', 'json');
    expect(ran.code).toBe(3);
    expect(draftsOf(ran)).toMatchObject([
      { verdict: 'clear', cleared: false, rehearsal: true, record: null },
    ]);
    expect(own.clear('--no-record').out).toContain('Ready to post (practice)');
    expect(folders.flatMap(contentOf)).toEqual(before);
  });

  it('--now records a rehearsal', async () => {
    const own = await testCouncil();
    const ran = own.clear('--now', '2099-06-01T09:00', '-f', 'json');
    expect(ran.code).toBe(3);
    expect(draftsOf(ran)).toMatchObject([
      { verdict: 'clear', cleared: false, rehearsal: true, record: { index: 1 } },
    ]);
    expect(own.run('log', 'show', '-f', 'json').out).toMatch(/"index": 1,[^}]*"rehearsal": true/u);
    // The clock of the log is that of the computer, so that the next real check goes on.
    expect(own.clear().code).toBe(0);
    expect(own.verified()).toMatchObject({ ok: true, size: 3 });
  });

  describe('as an example council', () => {
    let example: Council;
    beforeAll(async () => {
      example = await newCouncil();
      const about = join(example.work, 'organisation/organisation.yaml');
      writeFileSync(about, `example: true\n${readFileSync(about, 'utf8')}`);
      example.answer('answers.yaml', 'draft.txt');
      return example.remove;
    });

    it.each<readonly [number, readonly string[]]>([
      [0, []],
      [3, ['--no-record']],
      [3, ['--now', '2099-06-01T09:00']],
    ])('ends with %i under %j, and says that it is practice', (code, options) => {
      const shown = example.clear(...options);
      expect(shown.code, shown.err).toBe(code);
      expect(shown.out).toContain('Ready to post (practice)');
      const [draft] = draftsOf(example.clear('-f', 'json', ...options));
      expect(draft).toMatchObject({ verdict: 'clear', cleared: false, rehearsal: true });
    });
  });
});

describe('a draft that cannot be read is an error of its own', () => {
  /** By file: its error's code, and words of its message. */
  const ERRORS: Readonly<Record<string, readonly [string, RegExp]>> = {
    'large.txt': ['too-large', /1048577 bytes/u],
    'binary.txt': ['binary', /zero byte at byte offset 4/u],
    'pipe.txt': ['not-a-file', /a pipe or a device/u],
    'missing.txt': ['not-found', /no such file/u],
    'loop.txt': ['link-loop', /leads to no file/u],
    'unfit.txt': ['bad-encoding', /0x81 at byte offset 6/u],
    'fault.txt': ['bad-encoding', /UTF-8 with a fault: byte 0xFF at byte offset 5/u],
    'half.txt': ['bad-encoding', /UTF-16LE, but it ends in half a character/u],
    'empty.txt': ['empty', /nothing in this draft/u],
    'blank.txt': ['empty', /nothing in this draft/u],
    'open.md': ['front-matter', /no second --- ends its fields/u],
    'fields.md': ['unknown-key', /auther/u],
    hollow: ['no-drafts', /No draft was found/u],
    'none-*.txt': ['no-drafts', /No draft was found/u],
    'lines.jsonl': ['bad-type', /text/u],
  };
  const SOURCES = Object.keys(ERRORS);
  const ALL = ['refer.md', ...SOURCES, 'draft.md'];

  beforeAll(() => {
    council.write({
      'large.txt': 'x'.repeat((1 << 20) + 1),
      'binary.txt': 'PNG.\0',
      'unfit.txt': Buffer.concat([Buffer.from('Hello '), Buffer.of(0x81)]),
      'fault.txt': Buffer.concat([Buffer.from('Caf\u00e9'), Buffer.of(0xff)]),
      'half.txt': Buffer.of(0xff, 0xfe, 0x41, 0, 0x42),
      'empty.txt': '',
      'blank.txt': ' \n\n',
      'open.md': '---\nauthor: p-0001\nBins.\n',
      'fields.md': '---\nsmcheck: { auther: p-0001 }\n---\nBins.\n',
      'lines.jsonl': '{"text": 5}\n',
    });
    execFileSync('mkfifo', [join(council.work, 'pipe.txt')]);
    mkdirSync(join(council.work, 'hollow'));
  });

  function expectErrors(drafts: Shown['drafts']): void {
    expect(drafts.map(({ source }) => source)).toEqual(ALL);
    for (const { source, verdict, cleared, record, error } of drafts) {
      const [code, message] = ERRORS[String(source)] ?? [];
      if (code === undefined) {
        expect([source, error]).toEqual([source, null]);
        continue;
      }
      expect({ source, verdict, cleared, record }).toEqual({
        source,
        verdict: null,
        cleared: false,
        record: null,
      });
      expect(error, String(source)).toMatchObject({ code });
      expect(JSON.stringify(error)).toMatch(message ?? /^$/u);
      expect(JSON.stringify(error)).toMatch(/"hint":"\S/u);
    }
  }

  it('in json, beside those that were checked', () => {
    const ran = check('-f', 'json', ...ALL);
    expect(ran.code).toBe(2);
    expectErrors(draftsOf(ran));
    expect(JSON.parse(ran.out)).toMatchObject({
      summary: { drafts: ALL.length, clear: 1, refer: 1, block: 0, error: SOURCES.length },
    });
  });

  it('in jsonl', () => {
    const { code, out } = check('-f', 'jsonl', ...ALL);
    expect(code).toBe(2);
    const lines = out.split('\n').filter((line) => line !== '');
    expectErrors(draftsOf({ code, out: `{"drafts":[${lines.join(',')}]}`, err: '' }));
  });

  it('in github, ten of a kind and a word about the rest', () => {
    const { code, out } = check('-f', 'github', ...ALL);
    expect(code).toBe(2);
    const errors = out.split('\n').filter((line) => line.startsWith('::error '));
    expect(errors).toHaveLength(10);
    for (const [at, source] of SOURCES.slice(0, 10).entries()) {
      expect(errors[at]).toMatch(new RegExp(`^::error file=${source}[,:]`, 'u'));
      expect(errors[at]).toContain('title=Could not be read::');
      expect(errors[at]).toMatch(ERRORS[source]?.[1] ?? /^$/u);
    }
    expect(out).toMatch(/And \d+ findings more/u);
  });

  it.each<readonly [string, string | Uint8Array, string]>([
    ['over 1 MiB', 'x'.repeat((1 << 20) + 1), 'too-large'],
    ['binary', 'a\0b', 'binary'],
    ['in no encoding', Buffer.of(0x81, 0x41), 'bad-encoding'],
    ['nothing', '', 'empty'],
  ])('piped in: %s', (_, input, code) => {
    const ran = council.as({ input }).run('-f', 'json', '--no-input', '-');
    expect(ran.code).toBe(2);
    expect(draftsOf(ran)).toMatchObject([{ source: 'standard input', verdict: null, error: { code } }]);
  });
});
