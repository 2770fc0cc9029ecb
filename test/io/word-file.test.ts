/** Documents made to do harm: none is unpacked past its bounds, and each is told of in a sentence. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWordFile } from '../../src/io/word-file.js';
import { folderWith } from '../support/reading.js';
import { documentXml, p, part, r, wordFile, wordParts } from '../support/word.js';
import { bomb, crowdedZip, zipOf, type ZipEntry } from '../support/zip.js';

const PARTS = wordParts({ body: p(r('Open.')) });

/** A sound file with another text part. */
const withText = (entry: Omit<ZipEntry, 'name'>): Uint8Array =>
  zipOf(PARTS.map((one) => (one.name === 'word/document.xml' ? { ...entry, name: one.name } : one)));

const BOMB = bomb(300, documentXml('').replace('</w:body></w:document>', ''));
const packed = { size: BOMB.size, crc: 0 };

const HOSTILE: readonly (readonly [string, () => Uint8Array, RegExp])[] = [
  ['a bomb of 300 MB', () => withText({ data: BOMB.data, packed }), /unpack to more/u],
  [
    'the same that says it has 500 bytes',
    () => withText({ data: BOMB.data, packed, says: { size: 500 } }),
    /too many bytes/u,
  ],
  [
    'the same that says it has 9 MB',
    () => withText({ data: BOMB.data, packed, says: { size: 9 << 20 } }),
    /too many bytes/u,
  ],
  ['65,000 entries', () => crowdedZip(65_000), /65000 parts/u],
  ['a password on its text', () => withText({ data: Buffer.from('x'), says: { flags: 1 } }), /password/u],
  ['a password on all of it, or an old file', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), /password/u],
  [
    'an outside entity',
    () => withText({ data: Buffer.from('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>') }),
    /document type/u,
  ],
  [
    'a billion laughs',
    () =>
      withText({
        data: Buffer.from(
          `<!DOCTYPE a [<!ENTITY a "ha">${Array.from({ length: 30 }, (_, at) => `<!ENTITY a${at} "${`&a${at - 1};`.repeat(9)}">`).join('')}]><a>&a29;</a>`,
        ),
      }),
    /document type/u,
  ],
  [
    'two parts of one name',
    () => zipOf([...PARTS, part('word/document.xml', documentXml(p(r('Other.'))))]),
    /one name/u,
  ],
  ['a name that leads out', () => zipOf([...PARTS, part('../evil.xml', '<a/>')]), /relative path/u],
  ['no text part', () => zipOf(PARTS.filter(({ name }) => name !== 'word/document.xml')), /no text part/u],
  ['half a file', () => wordFile({ body: p(r('Open.')) }).subarray(0, 300), /no Word file/u],
  ['bytes of another sort', () => Buffer.from('GIF89a'), /no Word file/u],
  ['a text part that is no text', () => withText({ data: Buffer.from([0, 1, 2]) }), /no text file/u],
];

describe('refuses', () => {
  it.each(HOSTILE)('%s', async (_, make, message) => {
    const read = await readWordFile(make(), 'a.docx');
    const [fault] = 'text' in read ? [] : read;
    expect(fault).toMatchObject({ code: 'bad-document', file: 'a.docx' });
    expect(fault?.message).toMatch(message);
  });

  // The bound is 150 MB and a second of work; a loaded machine may take longer to get to it.
  it.each(HOSTILE.slice(0, 8))('%s in little memory and time', (_, make) => {
    const folder = folderWith({ 'a.docx': make(), 'usage.cjs': USAGE });
    const usage = join(folder, 'usage.json');
    const bin = join(import.meta.dirname, '../../bin/smcheck.js');
    const run = spawnSync(
      process.execPath,
      ['--require', './usage.cjs', bin, 'lint', 'a.docx', '--no-config'],
      {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, USAGE: usage },
      },
    );
    expect([run.status, run.stdout]).toEqual([2, expect.stringContaining('Could not be read: a.docx')]);
    const [memory, work] = readFileSync(usage, 'utf8').split(' ').map(Number);
    expect(memory).toBeLessThan(150_000);
    expect(work).toBeLessThan(2_000_000);
  });
});

/** Kilobytes and microseconds that a run took. */
const USAGE =
  "process.on('exit',()=>{const u=process.resourceUsage();require('fs').writeFileSync(process.env.USAGE,`${u.maxRSS} ${u.userCPUTime+u.systemCPUTime}`)})";

it('is read from whatever part its first relation names', async () => {
  const moved = PARTS.map((one) => ({ ...one, name: one.name.replace('document.xml', 'document2.xml') })).map(
    (one) =>
      one.name === '_rels/.rels'
        ? {
            ...one,
            data: Buffer.from(Buffer.from(one.data).toString().replace('document.xml', 'document2.xml')),
          }
        : one,
  );
  expect(await readWordFile(zipOf(moved), 'a.docx')).toMatchObject({ text: 'Open.' });
});

it('fails at no length that a file may be cut to', async () => {
  const whole = wordFile({ body: p(r('Open.')) });
  for (let length = 0; length < whole.length; length += 13) {
    const read = await readWordFile(whole.subarray(0, length), 'a.docx');
    expect(read).toEqual([expect.objectContaining({ code: 'bad-document' })]);
  }
});
