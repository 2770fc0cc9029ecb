/**
 * A folder made to do harm: pipes, devices, links in circles and out of it, files that may not be read, that are huge
 * or empty, and names that steer terminals and jobs. Each is named, none is followed out, nothing hangs.
 */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { asNobody, canRunAsNobody } from '../support/nobody.js';
import { DRAFT, newCouncil, WHO, type Council, type Ran } from '../support/smcheck.js';

const ESC = '\u001b';
const SECRET = 'Secret words of somebody else.';

/** Posts that can be read, however they are called. */
const READ = [
  'ok.txt',
  'new\nline.txt',
  '\n::error::forged.txt',
  'quo"t\'e.txt',
  '-rf.txt',
  '--help.txt',
  `${ESC}[2J${ESC}]0;pwned\u0007.txt`,
  '\u009b2J.txt',
  'a\rb.txt',
  '\u202Etxt.exe.txt',
  '$(id).txt',
  'x.txt/in.txt',
  'inside.txt',
];

/** What is none, and what is said of it. */
const REFUSED: Readonly<Record<string, string>> = {
  'pipe.txt': 'not-a-file',
  'zero.txt': 'link-outside',
  'out.txt': 'link-outside',
  outfolder: 'link-outside',
  'loop.txt': 'link-loop',
  a: 'link-loop',
  b: 'link-loop',
  self: 'link-loop',
  'gone.txt': 'not-found',
  'locked.txt': 'no-access',
  lockedfolder: 'no-access',
  'big.txt': 'too-large',
  'big.csv': 'too-large',
  'empty.txt': 'empty',
};

/** Media of drafts, and what is said of each at the draft. */
const MEDIA: Readonly<Record<string, string>> = {
  'pipe.txt': 'media-not-a-file',
  'zero.txt': 'media-outside',
  'out.txt': 'media-outside',
  'loop.txt': 'media-link-loop',
  'locked.txt': 'media-no-access',
  'x.txt': 'media-not-a-file',
  '/dev/zero': 'media-outside',
  '../../outside/o.txt': 'media-outside',
};

let council: Council;

beforeAll(async () => {
  const made = await newCouncil();
  const posts = join(made.work, 'posts');
  const outside = join(dirname(made.work), 'outside');
  mkdirSync(outside);
  writeFileSync(join(outside, 'o.txt'), SECRET);
  made.write(Object.fromEntries(READ.slice(0, -1).map((name) => [`posts/${name}`, DRAFT])));
  made.write({ 'posts/locked.txt': SECRET, 'posts/lockedfolder/x.txt': SECRET, 'posts/empty.txt': '' });
  made.write({ 'posts/big.txt': '', 'posts/big.csv': '', 'posts/clip.mov': '\0\0\0\u0008wide' });
  for (const name of ['big.txt', 'big.csv', 'clip.mov']) truncateSync(join(posts, name), 2 ** 30);
  execFileSync('mkfifo', [join(posts, 'pipe.txt')]);
  const links = {
    'zero.txt': '/dev/zero',
    'out.txt': '../../outside/o.txt',
    outfolder: '../../outside',
    'loop.txt': 'loop.txt',
    a: 'b',
    b: 'a',
    self: '.',
    'gone.txt': 'nowhere.txt',
    'inside.txt': 'ok.txt',
  };
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(posts, name));
  Object.keys(MEDIA).forEach((file, index) => {
    made.write({
      [`media/${index}.md`]: `---\nmedia: [{ file: ${JSON.stringify(inMedia(file))} }]\n---\n${DRAFT}`,
    });
  });
  council = asNobody(made);
  chmodSync(join(posts, 'locked.txt'), 0);
  chmodSync(join(posts, 'lockedfolder'), 0);
});

afterAll(() => {
  execFileSync('chmod', ['-R', 'u+rwx', join(council.work, 'posts/lockedfolder')]);
  council.remove();
});

function inMedia(file: string): string {
  return file.startsWith('/') || file.startsWith('..') ? file : `../posts/${file}`;
}

/** Nothing that a terminal or a job would obey, and none of what lies outside. */
function expectTame({ out, err }: Ran): void {
  expect(out + err).not.toMatch(/[^\P{Cc}\n]|[\u202A-\u202E]/u);
  expect(out + err).not.toMatch(/^::error::forged/mu);
  expect(out + err).not.toContain(SECRET);
}

const Report = v.object({ source: v.string(), error: v.nullable(v.object({ code: v.string() })) });
const Reports = v.object({ drafts: v.array(Report) });

/** By file, what was said of it; null: it was read. */
function saidOf(reports: readonly v.InferOutput<typeof Report>[]): Said {
  return Object.fromEntries(reports.map(({ source, error }) => [source, error?.code ?? null]));
}

type Said = Readonly<Record<string, string | null>>;

const below = (folder: string, said: Said): Said =>
  Object.fromEntries(Object.entries(said).map(([file, code]) => [`${folder}/${file}`, code]));

describe.runIf(canRunAsNobody())('a folder made to do harm', () => {
  const lint = (...args: readonly string[]): Ran => council.run('lint', '--organisation', 'example', ...args);
  const EXPECTED = below('posts', { ...Object.fromEntries(READ.map((name) => [name, null])), ...REFUSED });

  it('is reported file by file, in JSON', () => {
    const ran = lint('-f', 'json', 'posts');
    expect(ran.code).toBe(2);
    expect(saidOf(v.parse(Reports, JSON.parse(ran.out)).drafts)).toEqual(EXPECTED);
    expectTame(ran);
  });

  it('is reported line by line, in JSON lines', () => {
    const ran = lint('-f', 'jsonl', 'posts');
    const lines = ran.out.trimEnd().split('\n');
    expect(saidOf(lines.map((line) => v.parse(Report, JSON.parse(line))))).toEqual(EXPECTED);
    expectTame(ran);
  });

  it.each(['text', 'plain'])('names each of what is not read as %s, and steers nothing', (format) => {
    const ran = lint('-f', format, 'posts');
    expect(ran.code).toBe(2);
    for (const file of Object.keys(REFUSED)) expect(ran.out + ran.err).toContain(`posts/${file}`);
    expectTame(ran);
  });

  it('steers no job: of more than ten the summary holds the rest', () => {
    const ran = lint('-f', 'github', 'posts');
    expect(ran.code).toBe(2);
    expect(ran.out.match(/^::error file=posts\//gmu)).toHaveLength(10);
    expect(ran.out).toContain(`And ${Object.keys(REFUSED).length - 10} findings more`);
    expectTame(ran);
  });

  it('is checked, and nothing is cleared', () => {
    const ran = council.run(...WHO, '--no-input', '-f', 'json', 'posts');
    expect(ran.code).toBe(2);
    expect(saidOf(v.parse(Reports, JSON.parse(ran.out)).drafts)).toEqual(EXPECTED);
    expectTame(ran);
    expect(council.verified()).toMatchObject({ ok: true });
  });

  it('and so are its files where each is named', () => {
    const files = Object.keys(EXPECTED).filter(
      (file) => !/\/(?:outfolder|self|lockedfolder|a|b)$/u.test(file),
    );
    const ran = lint('-f', 'json', '--', ...files);
    const expected = Object.entries(EXPECTED).filter(([file]) => files.includes(file));
    expect(saidOf(v.parse(Reports, JSON.parse(ran.out)).drafts)).toEqual(Object.fromEntries(expected));
  });

  it('holds media that are not opened, not followed and not waited for', () => {
    const ran = lint('-f', 'json', 'media');
    const expected = Object.values(MEDIA).map((code, index): [string, string] => [`${index}.md`, code]);
    expect(ran.code).toBe(2);
    expect(saidOf(v.parse(Reports, JSON.parse(ran.out)).drafts)).toEqual(
      below('media', Object.fromEntries(expected)),
    );
    expectTame(ran);
  });

  it('is shown and stripped without harm', () => {
    const files = Object.keys(EXPECTED).map((file) => `./${file}`);
    for (const command of ['show', 'strip']) {
      const ran = council.run('media', command, '--', ...files, 'posts/clip.mov');
      expect(ran.code).toBe(2);
      expectTame(ran);
    }
  });
});
