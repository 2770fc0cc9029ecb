/** Other people's tools read our logs: jq, sha256sum, and Go's sumdb/note and sumdb/tlog. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.js';
import { placeIn, recordSome } from '../store/to-record.js';

const SCRIPT = join(import.meta.dirname, '../log/verify-with-others.sh');
const FROZEN = join(import.meta.dirname, 'record');

function others(
  log: string,
  vkey: string,
  privates: string,
): { readonly code: number | null; readonly said: string } {
  const run = spawnSync('sh', [SCRIPT, log, vkey, privates], { encoding: 'utf8' });
  const missing = run.stderr.split('\n').filter((line) => line.startsWith('missing: '));
  if (missing.length > 0) console.info(`not every tool is here: ${missing.join(', ')}`);
  return { code: run.status === 2 && missing.length > 0 ? 0 : run.status, said: run.stdout + run.stderr };
}

describe("other people's tools", () => {
  it('agree with the frozen log', () => {
    const vkey = readFileSync(join(FROZEN, 'vkey'), 'utf8').trim();
    const { code, said } = others(join(FROZEN, 'log.jsonl'), vkey, join(FROZEN, 'private.jsonl'));
    expect(said).not.toContain('WRONG');
    expect(code).toBe(0);
  });

  it('agree with a log of many blocks', async () => {
    const { place, vkey } = await recordSome(placeIn(temporaryFolder()), 40);
    expect(others(place.log, vkey, place.private).code).toBe(0);
  });

  it.each([
    ['a verdict', '"verdict":"refer"', '"verdict":"clear"'],
    ['the first record', '"previous":null', '"previous":"x"'],
    ['a commitment', '"commit":"7a', '"commit":"zz'],
  ])('find %s that was changed', (_, from, to) => {
    const log = readFileSync(join(FROZEN, 'log.jsonl'), 'utf8');
    const path = join(temporaryFolder(), 'log.jsonl');
    writeFileSync(path, log.replace(from, to));
    expect(readFileSync(path, 'utf8')).not.toBe(log);
    const vkey = readFileSync(join(FROZEN, 'vkey'), 'utf8').trim();
    const { code, said } = others(path, vkey, join(FROZEN, 'private.jsonl'));
    expect([code, said.includes('missing: jq')]).not.toEqual([0, false]);
    expect(said).toMatch(/WRONG|missing/u);
  });
});
