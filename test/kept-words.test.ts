/** The private lines held against the log: moved, swapped, doubled, changed, gone, and gone by order. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkWords, type KeptWords } from '../src/kept-words.js';
import { hex, leafHash } from '../src/log/tree.js';
import { sha256 } from '../src/record/digest.js';
import { readRecord, recordLine, type LogRecord } from '../src/record/line.js';
import { appendRecords } from '../src/store/append.js';
import { lookAt } from '../src/store/look.js';
import { type FolderRecords, openFolder } from '../src/store/open-folder.js';
import { recordChecks } from '../src/store/records.js';
import { privateLines } from '../src/store/private.js';
import { verifyLog } from '../src/verify.js';
import { placeIn, toRecord } from './store/to-record.js';
import { NOW } from './support/fixtures.js';
import { temporaryFolder } from './support/temporary-folder.js';

const TEXTS = [
  'Bins go out on Monday.',
  'The library is open.',
  'The pool is closed.',
  'Bins go out on Monday.',
];

async function recorded(folder: string): Promise<FolderRecords> {
  const records = await openFolder(placeIn(folder));
  for (const text of TEXTS) await recordChecks(records, [toRecord({ text })]);
  return records;
}

const saidOf = ({ present, erased, spare, faults }: KeptWords): string =>
  `${present} present, ${erased} erased, ${spare} spare; ${faults.map(({ code, index }) => `${code} ${String(index)}`).join(', ')}`;

describe('the words behind four records', () => {
  let folder = '';
  let log: readonly LogRecord[] = [];
  let lines: readonly string[] = [];
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'smcheck-test-'));
    const { place } = await recorded(folder);
    log = [...lookAt(place.log).records];
    lines = readFileSync(place.private, 'utf8').split('\n').slice(0, -1);
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const judged = (some: readonly string[], records: readonly LogRecord[] = log): string =>
    saidOf(
      checkWords(
        records,
        some.map((line) => ({ commit: sha256(line), bytes: Buffer.from(line) })),
      ),
    );

  it('are all here, in whatever order their lines stand', () => {
    expect(judged(lines)).toBe('4 present, 0 erased, 0 spare; ');
    for (const at of lines.keys())
      expect(judged([...lines.slice(at), ...lines.slice(0, at)])).toBe('4 present, 0 erased, 0 spare; ');
  });

  it('are missed one by one, and a doubled or foreign line serves nobody', () => {
    for (const at of lines.keys())
      expect(judged(lines.toSpliced(at, 1))).toBe(`3 present, 0 erased, 0 spare; words-missing ${at + 1}`);
    expect(judged([...lines, ...lines])).toBe('4 present, 0 erased, 4 spare; ');
    expect(judged(['', '{"half', ...lines])).toBe('4 present, 0 erased, 2 spare; ');
    expect(judged([])).toBe(
      '0 present, 0 erased, 0 spare; words-missing 1, words-missing 2, words-missing 3, words-missing 4',
    );
  });

  it('are missed whichever byte of a line was changed', () => {
    const [first = '', ...rest] = lines;
    const bytes = Buffer.from(first);
    const unnoticed = [...bytes.keys()].filter((at) => {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      const others = rest.map((line) => ({ commit: sha256(line), bytes: Buffer.from(line) }));
      return checkWords(log, [{ commit: sha256(changed), bytes: changed }, ...others]).faults.length === 0;
    });
    expect(unnoticed).toEqual([]);
  });

  it('are found where two lines traded their words', () => {
    for (const [one, other] of [
      [0, 1],
      [1, 3],
    ] as const) {
      const [mine = '', yours = ''] = [lines[one], lines[other]];
      const secret = /"secret":"[^"]+"/u;
      const traded = lines
        .with(one, mine.replace(secret, secret.exec(yours)?.[0] ?? ''))
        .with(other, yours.replace(secret, secret.exec(mine)?.[0] ?? ''));
      expect(judged(traded)).toBe(
        `2 present, 0 erased, 2 spare; words-missing ${one + 1}, words-missing ${other + 1}`,
      );
    }
  });

  it('are found where a record names a line that holds the words of another post', () => {
    // What the key's holder could write: the record of one post, the words of another behind it.
    const swapped = log.map((record) => {
      const other = log.find(({ i }) => i === 3 - record.i);
      const { body } = record;
      if (body.kind !== 'check' || other?.body.kind !== 'check') return record;
      return { ...record, body: { ...body, commit: other.body.commit } };
    });
    expect(judged(lines, swapped)).toBe('4 present, 0 erased, 0 spare; words-other 1, words-other 2');
    const prose = '{"draft":{}}';
    const one = log.map((record) =>
      record.i === 1 && record.body.kind === 'check'
        ? { ...record, body: { ...record.body, commit: sha256(prose) } }
        : record,
    );
    expect(judged([prose, ...lines.slice(1)], one)).toBe('4 present, 0 erased, 0 spare; words-other 1');
  });
});

describe('an erase record', () => {
  async function ordered(of: readonly [number, string]): Promise<{ records: FolderRecords; index: number }> {
    const records = await recorded(temporaryFolder());
    const body = {
      kind: 'erase',
      basis: 'art17',
      by: 'nd-01',
      of,
      time: NOW,
      tool: records.tool,
      v: 1,
    } as const;
    const [place] = await appendRecords(records, (index) => ({
      lines: [recordLine(body, index)],
      privates: [],
    }));
    return { records, index: place?.index ?? -1 };
  }

  const judged = ({ place }: FolderRecords): string =>
    saidOf(checkWords(lookAt(place.log).records, privateLines(place.private)));
  const faults = ({ place }: FolderRecords): readonly string[] =>
    verifyLog([readFileSync(place.log)], { level: 'strict', keys: [] }).faults.map(({ code }) => code);
  const lineAt = ({ place }: FolderRecords, index: number): string =>
    readFileSync(place.log, 'utf8')
      .split('\n')
      .find((line) => line.includes(`"i":${index},"sigs"`)) ?? '';

  it('excuses the words of its record and of no other', async () => {
    const first = await recorded(temporaryFolder());
    const of = [2, hex(leafHash(lineAt(first, 2)))] as const;
    const { records, index } = await ordered(of);
    expect(faults(records)).toEqual([]);
    expect(judged(records)).toBe('4 present, 0 erased, 0 spare; words-not-erased 2');
    const read = readRecord(lineAt(records, 2));
    const commit = read.ok && read.record.body.kind === 'check' ? read.record.body.commit : null;
    await records.store.private.drop(commit ?? '', index);
    expect(judged(records)).toBe('3 present, 1 erased, 0 spare; ');
    const left = readFileSync(records.place.private, 'utf8').split('\n').slice(0, -2);
    writeFileSync(records.place.private, left.map((line) => `${line}\n`).join(''));
    expect(judged(records)).toBe('2 present, 1 erased, 0 spare; words-missing 4');
  });

  it.each<readonly [string, readonly [number, string]]>([
    ['a record that is another', [2, 'a'.repeat(64)]],
    ['a record to come', [9, 'a'.repeat(64)]],
    ['itself', [5, 'a'.repeat(64)]],
  ])('of %s is a fault of the log', async (_, of) => {
    const { records } = await ordered(of);
    expect(faults(records)).toEqual(['of']);
  });
});
