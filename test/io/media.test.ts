import { createHash } from 'node:crypto';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { mediaReader } from '../../src/io/media.js';
import { folderWith } from '../support/reading.js';

function read(folder: string, named: string, from = 'posts/a.md', root = ''): string {
  const one = mediaReader()(named, join(folder, from), join(folder, root));
  if (one.ok) return `${one.media.size} ${one.media.sha256}`;
  expect(one.problem.message).toContain(named);
  return one.problem.code;
}

describe('mediaReader', () => {
  const picture = Buffer.alloc(700_001, 'pond');
  const digest = `700001 ${createHash('sha256').update(picture).digest('hex')}`;

  test('hashes a file of any size, relative to the draft', () => {
    const folder = folderWith({ 'posts/a.png': picture, 'b.png': picture });
    expect(read(folder, 'a.png')).toBe(digest);
    expect(read(folder, '../b.png')).toBe(digest);
    expect(read(folder, join(folder, 'b.png'))).toBe(digest);
  });

  test('stays inside the root', () => {
    const folder = folderWith({ 'posts/a.png': picture, 'b.png': picture });
    symlinkSync('../b.png', join(folder, 'posts/link.png'));
    expect(read(folder, 'link.png')).toBe(digest);
    expect(read(folder, '../b.png', 'posts/a.md', 'posts')).toBe('media-outside');
    expect(read(folder, 'link.png', 'posts/a.md', 'posts')).toBe('media-outside');
    expect(read(folder, '/etc/passwd')).toBe('media-outside');
  });

  test('says what is no file', () => {
    const folder = folderWith({ 'posts/a.md': '' });
    expect(read(folder, 'none.png')).toBe('media-not-found');
    expect(read(folder, '../posts')).toBe('media-not-a-file');
    expect(read(folder, '/dev/zero', 'posts/a.md', '..')).not.toBe('');
  });

  test('reads each file once', () => {
    const folder = folderWith({ 'a.png': 'one' });
    const reader = mediaReader();
    const first = reader('a.png', join(folder, 'x.md'), folder);
    expect(reader('./a.png', join(folder, 'y.md'), folder)).toBe(first);
  });
});
