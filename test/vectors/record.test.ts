/**
 * The record's bytes are a promise: logs are kept for years and read by other people's tools. These files
 * are what version 1 wrote. A change here is a new version of the format, never an update of the files.
 */
import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftDigest, draftKey, keyedDigest, sha256 } from '../../src/record/digest.js';
import { readRecord } from '../../src/record/line.js';
import { openFolder } from '../../src/store/open-folder.js';
import { recordChecks } from '../../src/store/records.js';
import { verifyLog } from '../../src/verify.js';
import { temporaryFolder } from '../support/temporary-folder.js';
import { countedRandom, placeIn } from '../store/to-record.js';
import { BLOCKS } from './cases.js';

const frozen = (name: string): string => readFileSync(join(import.meta.dirname, 'record', name), 'utf8');

/** The files that the cases make, by name. */
async function made(): Promise<Readonly<Record<string, string>>> {
  const place = placeIn(temporaryFolder(), { random: countedRandom('vector') });
  const first = await openFolder(place);
  for (const block of BLOCKS) await recordChecks(first, block);
  appendFileSync(first.place.log, '{"body":{"activity":"post"');
  const { place: log, vkey, basisFolder } = await openFolder(place);
  const [check] = BLOCKS.flat();
  const keys = join(log.lastSigned, '..');
  return {
    'log.jsonl': readFileSync(log.log, 'utf8'),
    checkpoint: readFileSync(log.checkpoint, 'utf8'),
    'private.jsonl': readFileSync(log.private, 'utf8'),
    key: readFileSync(join(keys, 'key'), 'utf8'),
    vkey: `${vkey}\n`,
    'last-signed': readFileSync(join(keys, 'last-signed'), 'utf8'),
    manifest: readFileSync(join(basisFolder, check?.basis.digest ?? '', 'manifest'), 'utf8'),
  };
}

describe('the bytes of version 1', () => {
  const NAMES = ['log.jsonl', 'checkpoint', 'private.jsonl', 'key', 'vkey', 'last-signed', 'manifest'];

  it.each(NAMES)('%s is made as it was', async (name) => {
    expect((await made())[name]).toBe(frozen(name));
  });

  it('are those that the page of the format shows', () => {
    const page = readFileSync(join(import.meta.dirname, '../../src/log/FORMAT.md'), 'utf8');
    expect(page).toContain(frozen('checkpoint'));
  });

  it('verify', () => {
    const [log, vkey] = [frozen('log.jsonl'), frozen('vkey').trim()];
    const report = verifyLog([Buffer.from(log)], { level: 'strict', keys: [vkey] });
    expect(report).toMatchObject({ ok: true, size: 7, faults: [] });
    expect(log.endsWith(`${JSON.stringify({ checkpoint: frozen('checkpoint') })}\n`)).toBe(true);
  });

  it('tie each record to its private line, and through it to the draft', () => {
    const privates = new Map(
      frozen('private.jsonl')
        .split('\n')
        .slice(0, -1)
        .map((line) => [sha256(line), line]),
    );
    const checks = frozen('log.jsonl')
      .split('\n')
      .map((line) => readRecord(line))
      .flatMap((read) => (read.ok && read.record.body.kind === 'check' ? [read.record.body] : []));
    const drafts = BLOCKS.flat().map(({ draft }) => draft);
    expect(checks.map(({ verdict }) => verdict)).toEqual(['clear', 'refer', 'block', 'abandoned', 'clear']);
    for (const [at, { commit, draft }] of checks.entries()) {
      const line = privates.get(commit ?? '');
      const of = drafts[at];
      expect(line === undefined).toBe(commit === null);
      if (line === undefined || of === undefined) continue;
      const secret = Buffer.from(/"secret":"([^"]+)"/u.exec(line)?.[1] ?? '', 'base64');
      expect(secret.length).toBe(32);
      expect(keyedDigest(draftKey(secret), draftDigest(of))).toBe(draft);
    }
  });

  it('are all here', () => {
    expect(NAMES.filter((name) => !existsSync(join(import.meta.dirname, 'record', name)))).toEqual([]);
  });
});
