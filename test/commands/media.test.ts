import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runLint } from '../../src/commands/lint.js';
import { runMediaShow } from '../../src/commands/media.js';
import { commandWorld, type CommandWorld } from '../support/command-host.js';
import { exif, jpeg } from '../support/pictures.js';

const HEAD =
  '---\nmedia: [{ file: mill.jpg, alt: The old mill, licence: own, credit: Nowhere District Council }]\n---\nThe mill.\n';

function world(picture: Uint8Array): CommandWorld {
  const one = commandWorld({ 'post.md': HEAD });
  writeFileSync(join(one.host.cwd, 'mill.jpg'), picture);
  return one;
}

const PLACED = jpeg({ exif: exif({ lat: 51.5, lon: -0.1, owner: 'Kim Imaginary' }) });

describe('media show', () => {
  test('says where a picture was taken and what it names', async () => {
    const one = world(PLACED);
    expect(await runMediaShow(['mill.jpg'], {}, one.host)).toBe(0);
    expect(one.out()).toContain('Where it was taken: 51.5, -0.1: take it out before you post');
    expect(one.out()).toContain('Owner of the camera: Kim Imaginary');
  });

  test('as JSON, and what cannot be read beside it', async () => {
    const one = world(PLACED);
    expect(await runMediaShow(['mill.jpg', 'none.jpg'], { format: 'json' }, one.host)).toBe(2);
    expect(JSON.parse(one.out())).toMatchObject({
      version: 1,
      files: [
        { file: 'mill.jpg', format: 'jpeg', fix: true, gps: { lat: 51.5, lon: -0.1 } },
        { file: 'none.jpg', problem: { code: 'media-not-found' } },
      ],
    });
  });
});

describe('a post with a picture', () => {
  test('is referred for the place and the people inside it, and repeats neither', async () => {
    const one = world(PLACED);
    expect(await runLint(['post.md'], { organisation: 'example', config: false }, one.host)).toBe(1);
    const said = one.out().replaceAll(/\s+/gu, ' ');
    expect(said).toContain('the place where it was taken stands inside the file');
    expect(said).toContain('people are named inside the file');
    expect(said).toContain('“mill.jpg” may be');
    expect(one.out()).not.toContain('51.5');
    expect(one.out()).not.toContain('Kim');
  });

  test('that carries nothing is not', async () => {
    const one = world(jpeg());
    expect(await runLint(['post.md'], { organisation: 'example', config: false }, one.host)).toBe(0);
  });
});
