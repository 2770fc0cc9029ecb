import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { stripFile, strippedPath, type Stripped } from '../../src/io/strip-media.js';
import { factsOf } from '../support/facts.js';
import { exif, jpeg, jpegPixels, SOMEWHERE } from '../support/pictures.js';
import { folderWith } from '../support/reading.js';

function stripIn(folder: string, file: string, copy = strippedPath(file)): Stripped {
  return stripFile({ path: join(folder, file), shown: file, target: join(folder, copy), shownTarget: copy });
}

const PLACED = jpeg({ exif: exif({ ...SOMEWHERE, creator: 'Sam' }) });

describe('stripFile', () => {
  test('writes a copy beside the file, which stays as it is', () => {
    const folder = folderWith({ 'mill.jpg': PLACED });
    expect(stripIn(folder, 'mill.jpg')).toMatchObject({
      ok: true,
      before: { fix: true },
      after: { fix: false, creator: 'Sam' },
    });
    expect(readFileSync(join(folder, 'mill.jpg')).equals(PLACED)).toBe(true);
    const copy = readFileSync(join(folder, 'mill.stripped.jpg'));
    expect(factsOf(copy).gps).toBe(null);
    expect(copy.includes(jpegPixels())).toBe(true);
  });

  test('writes over nothing', () => {
    const folder = folderWith({ 'mill.jpg': PLACED, 'mill.stripped.jpg': 'mine' });
    expect(stripIn(folder, 'mill.jpg')).toMatchObject({ ok: false, problem: { code: 'exists' } });
    expect(readFileSync(join(folder, 'mill.stripped.jpg'), 'utf8')).toBe('mine');
    expect(stripIn(folder, 'mill.jpg', 'mill.jpg')).toMatchObject({ problem: { code: 'exists' } });
    expect(readFileSync(join(folder, 'mill.jpg')).equals(PLACED)).toBe(true);
  });

  test('writes nothing of what it does not understand', () => {
    const folder = folderWith({ 'a.pdf': '%PDF-1.7', 'cut.jpg': PLACED.subarray(0, -2), 'none.txt': '' });
    const before = readdirSync(folder);
    for (const file of ['a.pdf', 'cut.jpg', 'none.txt'])
      expect(stripIn(folder, file)).toMatchObject({ ok: false, problem: { code: 'media-not-stripped' } });
    expect(stripIn(folder, 'gone.jpg')).toMatchObject({ problem: { code: 'not-found' } });
    expect(readdirSync(folder)).toEqual(before);
  });

  test('leaves no half copy where the place to write is gone', () => {
    const folder = folderWith({ 'mill.jpg': PLACED });
    expect(stripIn(folder, 'mill.jpg', 'none/mill.jpg')).toMatchObject({ ok: false });
    expect(existsSync(join(folder, 'none'))).toBe(false);
  });

  test('copies what is larger than a piece', () => {
    const folder = folderWith({});
    const pixels = Buffer.alloc(700_000, 0x12);
    const end = Buffer.from([0xff, 0xd9]);
    writeFileSync(join(folder, 'big.jpg'), Buffer.concat([PLACED.subarray(0, -2), pixels, end]));
    expect(stripIn(folder, 'big.jpg').ok).toBe(true);
    expect(readFileSync(join(folder, 'big.stripped.jpg')).includes(pixels)).toBe(true);
  });
});

test.each([
  ['photo.jpg', 'photo.stripped.jpg'],
  ['a.b/IMG_1.HEIC', 'a.b/IMG_1.stripped.HEIC'],
  ['photo', 'photo.stripped'],
  ['a.b/photo', 'a.b/photo.stripped'],
])('%s becomes %s', (file, copy) => {
  expect(strippedPath(file)).toBe(copy);
});
