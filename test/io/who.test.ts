import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readWho, writeWho } from '../../src/io/who.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const NOBODY = { author: null, channels: [], key: null };
const SAM = { author: 'nd-02', channels: ['x-main'], key: '/home/sam/.ssh/id_ed25519.pub' };

it('remembers who posts, for its user alone', () => {
  const folder = join(temporaryFolder(), 'config');
  expect(readWho(folder)).toEqual(NOBODY);
  writeWho(folder, SAM);
  expect(readWho(folder)).toEqual(SAM);
  expect(statSync(join(folder, 'who.json')).mode & 0o777).toBe(0o600);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});

it('closes a file that others could read', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'who.json'), '{}', { mode: 0o644 });
  writeWho(folder, SAM);
  expect(statSync(join(folder, 'who.json')).mode & 0o777).toBe(0o600);
});

it.each([
  ['no JSON', '{'],
  ['no object', '"nd-02"'],
  ['null', 'null'],
  ['other types', '{"author":7,"channels":"x-main","key":[]}'],
])('is nobody where the file holds %s', (_, text) => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'who.json'), text);
  expect(readWho(folder)).toEqual(NOBODY);
});

it('is nobody where the file cannot be read', () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'who.json'));
  expect(readWho(folder)).toEqual(NOBODY);
});

it('keeps what it can use of a list with other things in it', () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'who.json'), '{"channels":["x-main",7,null]}');
  expect(readWho(folder)).toEqual({ ...NOBODY, channels: ['x-main'] });
});
