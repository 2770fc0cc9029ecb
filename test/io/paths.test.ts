import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, hostIn, readAll, summary, type Files } from '../support/reading.js';

const named = (...paths: readonly string[]): Files =>
  Object.fromEntries(paths.map((path) => [path, 'Open.']));

async function found(
  folder: string,
  paths: readonly string[],
  options: Parameters<typeof readAll>[2] = {},
): Promise<readonly string[]> {
  return summary(await readAll(paths, hostIn(folder), options));
}

describe('a folder', () => {
  test('holds drafts in the order of their names, folders in their place', async () => {
    const folder = folderWith(named('b.txt', 'a/z.md', 'a/b/c.txt', 'B.txt', 'ä.txt', 'a.txt', 'ab.txt'));
    const all = ['B.txt', 'a/b/c.txt', 'a/z.md', 'a.txt', 'ab.txt', 'b.txt', 'ä.txt'];
    expect(await found(folder, ['.'])).toEqual(all);
    expect(await found(folder, ['./'])).toEqual(all.map((path) => `./${path}`));
    expect(await found(folder, ['a'])).toEqual(['a/b/c.txt', 'a/z.md']);
    expect(await found(folder, ['a/'])).toEqual(['a/b/c.txt', 'a/z.md']);
    expect(await found(join(folder, 'a'), ['../a/b'])).toEqual(['../a/b/c.txt']);
  });

  test('holds no drafts in our own files, pictures, hidden ones, settings', async () => {
    const folder = folderWith({
      ...named(
        'a.txt',
        'README.md',
        'readme.txt',
        'smcheck.yaml',
        'answers.yaml',
        'expect.txt',
        'expect.json',
      ),
      ...named(
        'a.txt.clearance',
        'a.txt.referral',
        'a.txt.referral.eml',
        'a.txt.decision',
        'pond.png',
        'x.html',
      ),
      ...named('.hidden.txt', '.git/a.txt', 'node_modules/a.txt', 'package.json'),
      ...named('policy/policy.yaml', 'policy/a.txt', 'organisation/organisation.yaml', 'organisation/a.txt'),
      'a.txt.smcheck.yaml': 'author: nd-01\n',
    });
    expect(await found(folder, ['.'])).toEqual(['a.txt']);
    expect(await found(folder, ['policy'])).toEqual(['policy no-drafts']);
  });

  test('takes documents, mails and calendars, and no note of a document that is open', async () => {
    const folder = folderWith(named('a.ics', 'b.docx', '~$b.docx', 'd.TXT', 'e.eml'));
    expect(await found(folder, ['.'])).toEqual([
      'a.ics bad-calendar:1:1',
      'b.docx bad-document',
      'd.TXT',
      'e.eml bad-mail',
    ]);
  });

  test('without drafts is an error, and so is a path to nothing', async () => {
    const folder = folderWith(named('pond.png'));
    mkdirSync(join(folder, 'empty'));
    expect(await found(folder, ['.', 'empty', 'none', 'none/a.txt', '*.txt', 'none/*.txt'])).toEqual([
      '. no-drafts',
      'empty no-drafts',
      'none not-found',
      'none/a.txt not-found',
      '*.txt no-drafts',
      'none/*.txt no-drafts',
    ]);
  });

  test('keeps names that would disturb a terminal as they are', async () => {
    const names = ['a\nb.txt', '-rf.txt', '\u001b[2J.txt', '::error::.txt', 'CON.txt', 'a b.txt', '*.txt'];
    const folder = folderWith(named(...names));
    expect(await found(folder, ['.'])).toEqual([...names].sort());
    expect(await found(folder, names)).toEqual(names);
  });
});

describe('files on the command line', () => {
  test('are always checked, whatever they are called', async () => {
    const folder = folderWith({
      ...named(
        'README.md',
        'expect.txt',
        'notes',
        'post.text',
        'a.ics',
        'policy/policy.yaml',
        'policy/a.txt',
      ),
      '.gitignore': '*.txt\n',
    });
    const paths = ['README.md', 'expect.txt', 'notes', 'post.text', 'policy/a.txt'];
    expect(await found(folder, paths)).toEqual(paths);
    expect(await found(folder, ['a.ics'])).toEqual(['a.ics bad-calendar:1:1']);
  });

  test('are checked once, however often they are meant', async () => {
    const folder = folderWith(named('a/b.txt', 'c.txt'));
    expect(await found(folder, ['a/b.txt', 'c.txt', './a', 'a/../c.txt', '**/*.txt'])).toEqual([
      'a/b.txt',
      'c.txt',
    ]);
  });
});

describe('a glob', () => {
  const FILES = named('posts/a.txt', 'posts/b.md', 'posts/more/c.txt', 'posts/d.png', 'x.txt', 'README.md');

  test.each([
    ['posts/*.txt', ['posts/a.txt']],
    ['./posts/*.txt', ['posts/a.txt']],
    ['posts/**/*.txt', ['posts/a.txt', 'posts/more/c.txt']],
    ['posts/*.{txt,md}', ['posts/a.txt', 'posts/b.md']],
    ['**/[ac].txt', ['posts/a.txt', 'posts/more/c.txt']],
    ['?.txt', ['x.txt']],
    ['posts/!(a).txt', ['posts/!(a).txt no-drafts']],
    ['*.png', ['*.png no-drafts']],
    ['*.md', ['*.md no-drafts']],
  ])('%s', async (pattern, expected) => {
    expect(await found(folderWith(FILES), [pattern])).toEqual(expected);
  });

  test('from above', async () => {
    const folder = folderWith(FILES);
    expect(await found(join(folder, 'posts/more'), ['../*.txt'])).toEqual(['../a.txt']);
    expect(await found(folder, [`${folder}/posts/*.md`])).toEqual([`${folder}/posts/b.md`]);
  });

  test('that is the name of a file is that file', async () => {
    const folder = folderWith(named('[a].txt', 'a.txt'));
    expect(await found(folder, ['[a].txt'])).toEqual(['[a].txt']);
  });
});

describe('ignore files', () => {
  test('hold from the repository down, the nearest one first', async () => {
    const folder = folderWith({
      ...named(
        '.git/HEAD',
        'old/a.txt',
        'posts/a.txt',
        'posts/old/b.txt',
        'posts/draft-1.txt',
        'posts/keep.md',
      ),
      '.gitignore': 'old/\ndraft-*.txt\n*.md\n',
      'posts/.smcheckignore': '!keep.md\n',
    });
    expect(await found(folder, ['.'])).toEqual(['posts/a.txt', 'posts/keep.md']);
    expect(await found(join(folder, 'posts'), ['.'])).toEqual(['a.txt', 'keep.md']);
    expect(await found(folder, ['posts/*.txt'])).toEqual(['posts/a.txt']);
    expect(await found(folder, ['posts/draft-1.txt'])).toEqual(['posts/draft-1.txt']);
  });

  test('of the options hold for their own folder and for the working folder', async () => {
    const folder = folderWith({
      ...named('a.txt', 'b.txt', 'sub/a.txt', 'sub/b.txt'),
      'sub/mine': 'a.txt\n',
    });
    expect(await found(folder, ['.'], { ignorePath: 'sub/mine' })).toEqual(['a.txt', 'b.txt', 'sub/b.txt']);
    expect(await found(folder, ['.'], { ignore: ['sub/', '/b.txt'] })).toEqual(['a.txt']);
    await expect(found(folder, ['.'], { ignorePath: 'none' })).rejects.toThrow('There is no such file.');
  });

  test('that leave out everything make an error', async () => {
    const folder = folderWith({ ...named('posts/a.txt'), '.smcheckignore': 'posts\n' });
    expect(await found(folder, ['posts'])).toEqual(['posts no-drafts']);
  });
});

describe('links', () => {
  function linked(): string {
    const folder = folderWith(named('in/posts/a.txt', 'in/kept/b.txt', 'out/c.txt', 'out/more/d.txt'));
    const link = (target: string, path: string): void => {
      symlinkSync(target, join(folder, 'in/posts', path));
    };
    link('../kept/b.txt', 'inside.txt');
    link('../../out/c.txt', 'outside.txt');
    link('/etc/passwd', 'passwd.txt');
    link('../../out/more', 'folder');
    link('..', 'loop');
    link('nowhere.txt', 'gone.txt');
    link('self.txt', 'self.txt');
    link('/dev/zero', 'zero.txt');
    return join(folder, 'in');
  }

  test('are followed to files below the working folder, and named where they lead out', async () => {
    expect(await found(linked(), ['posts'])).toEqual([
      'posts/a.txt',
      'posts/folder link-outside',
      'posts/gone.txt not-found',
      'posts/inside.txt',
      'posts/loop link-outside',
      'posts/outside.txt link-outside',
      'posts/passwd.txt link-outside',
      'posts/self.txt link-loop',
      'posts/zero.txt link-outside',
    ]);
  });

  test('that lead in a circle are named, whatever they are called, and not followed', async () => {
    const folder = linked();
    symlinkSync('b', join(folder, 'posts/a'));
    symlinkSync('a', join(folder, 'posts/b'));
    symlinkSync('b', join(folder, 'posts/.b'));
    symlinkSync('posts', join(folder, 'again'));
    const all = await found(folder, ['.']);
    expect(all.filter((one) => one.endsWith(' link-loop'))).toEqual([
      'posts/a link-loop',
      'posts/b link-loop',
      'posts/loop link-loop',
      'posts/self.txt link-loop',
    ]);
    expect(all.filter((one) => one.startsWith('again'))).toEqual([]);
  });

  test('and files whose names are no letters', async () => {
    const folder = folderWith(named('a.txt'));
    const path = Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xff]), Buffer.from('.txt')]);
    writeFileSync(path, 'Open.');
    expect(await found(folder, ['.'])).toEqual(['a.txt', '\uFFFD.txt bad-name']);
  });

  test('on the command line are held to the same', async () => {
    const folder = linked();
    expect(await found(folder, ['posts/inside.txt', 'posts/outside.txt', 'posts/zero.txt'])).toEqual([
      'posts/inside.txt',
      'posts/outside.txt link-outside',
      'posts/zero.txt link-outside',
    ]);
    expect(await found(join(folder, 'kept'), ['../posts/inside.txt', '../posts/a.txt'])).toEqual([
      '../posts/inside.txt link-outside',
      '../posts/a.txt',
    ]);
  });
});
