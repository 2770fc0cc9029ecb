import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runLint } from '../../src/commands/lint.js';
import { commandWorld } from '../support/command-host.js';

const OPTIONS = { organisation: 'example', config: false, writeBack: true };

test('puts the verdict of each row beside it, in a copy', async () => {
  const table =
    'Text,Image URL,Tags,Posting Time\r\nBins on Monday.,,,\r\nRing 07700 900123.,,,\r\nshort,,\r\n';
  const { host, err } = commandWorld({ 'posts.csv': table });
  expect(await runLint(['posts.csv'], OPTIONS, host)).toBe(2);
  expect(readFileSync(join(host.cwd, 'posts.csv'), 'utf8')).toBe(table);
  const rows = readFileSync(join(host.cwd, 'posts.checked.csv'), 'utf8').split('\r\n');
  expect(rows[0]).toBe('Text,Image URL,Tags,Posting Time,"smcheck verdict","smcheck why","smcheck record"');
  expect(rows[1]).toBe('Bins on Monday.,,,,"Nothing noticed","",""');
  expect(rows[2]).toMatch(/^Ring 07700 900123\.,,,,"Ask Communications",".*\(4\.2\.R1\)",""$/u);
  expect(rows[3]).toBe('short,,,"Could not be read","This row has 3 cells, the header 4.",""');
  expect(err()).toContain('Written: posts.checked.csv');
});

test('says where there was no table', async () => {
  const { host, err } = commandWorld({ 'post.txt': 'Bins on Monday.\n' });
  expect(await runLint(['post.txt'], OPTIONS, host)).toBe(0);
  expect(err()).toContain('--write-back: there was no table to copy.');
});
