import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runMediaShow } from '../../src/commands/media.js';
import { runMediaStrip } from '../../src/commands/media-strip.js';
import { commandWorld, type CommandWorld } from '../support/command-host.js';
import { exif, heif, jpeg, SOMEWHERE, xmp, xmpBox } from '../support/pictures.js';

function world(pictures: Readonly<Record<string, Uint8Array>>): CommandWorld {
  const one = commandWorld();
  for (const [name, bytes] of Object.entries(pictures)) writeFileSync(join(one.host.cwd, name), bytes);
  return one;
}

const SAID = { ...SOMEWHERE, owner: 'Kim Imaginary', creator: 'Sam Imaginary' };

describe('media strip', () => {
  test('says what it took out and what it kept; media show finds no place in the copy', async () => {
    const one = world({ 'mill.jpg': jpeg({ exif: exif(SAID), xmp: xmp({ ...SAID, terms: 'Ask' }) }) });
    expect(await runMediaStrip(['mill.jpg'], {}, one.host)).toBe(0);
    expect(one.out()).toBe(
      'mill.stripped.jpg\n  Taken out: the place, whose camera it is\n  Kept: who made it, terms of use\n',
    );
    await runMediaShow(['mill.stripped.jpg'], {}, one.host);
    expect(one.out()).toContain('Where it was taken: none in it');
  });

  test('says what had no room in the copy', async () => {
    const picture = Buffer.concat([heif({ exif: exif(SAID) }), xmpBox(xmp({ terms: 'Ask' }))]);
    const one = world({ 'mill.heic': picture });
    await runMediaStrip(['mill.heic'], {}, one.host);
    expect(one.out()).toContain('No room for: terms of use. Give the credit in the post.');
    await runMediaStrip(['mill.heic'], { format: 'json', output: 'other.heic' }, one.host);
    expect(JSON.parse(one.out().slice(one.out().indexOf('{')))).toEqual({
      version: 1,
      files: [
        {
          file: 'mill.heic',
          copy: 'other.heic',
          taken_out: ['the place', 'whose camera it is'],
          kept: ['who made it'],
          lost: ['terms of use'],
        },
      ],
    });
  });

  test('goes on behind a file that it does not understand, and ends with 2', async () => {
    const one = world({ 'evil\u001B[2J.jpg': Buffer.from('%PDF'), 'mill.jpg': jpeg({ exif: exif(SAID) }) });
    expect(await runMediaStrip(['evil\u001B[2J.jpg', 'mill.jpg'], {}, one.host)).toBe(2);
    expect(one.out()).toContain('No copy was made of this.');
    expect(one.out()).not.toContain('\u001B');
    expect(existsSync(join(one.host.cwd, 'mill.stripped.jpg'))).toBe(true);
  });

  test('writes where it is told, for one file', async () => {
    const one = world({ 'mill.jpg': jpeg({ exif: exif(SAID) }) });
    expect(await runMediaStrip(['mill.jpg'], { output: 'out.jpg' }, one.host)).toBe(0);
    expect(existsSync(join(one.host.cwd, 'out.jpg'))).toBe(true);
    expect(() => runMediaStrip(['mill.jpg', 'out.jpg'], { output: 'x.jpg' }, one.host)).toThrow(
      'With --output only one file can be copied.',
    );
  });
});
