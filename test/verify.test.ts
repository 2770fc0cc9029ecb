import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkpointText } from '../src/log/checkpoint.js';
import { cosignatureBytes, cosignedText } from '../src/log/cosignature.js';
import { noteKey, printNoteKey, signatureLine } from '../src/log/note.js';
import { readRecord } from '../src/record/line.js';
import { appendRecords } from '../src/store/append.js';
import { keyPairOf } from '../src/store/key.js';
import { type FolderRecords, openFolder } from '../src/store/open-folder.js';
import { recordChecks } from '../src/store/records.js';
import { canonicalJson } from '../src/text/json.js';
import { verifyLog, type LogReport, type VerifyLevel } from '../src/verify.js';
import { knownWitnesses } from '../src/witnesses.js';
import { temporaryFolder } from './support/temporary-folder.js';
import { answered, countedRandom, placeIn, recordSome, toRecord } from './store/to-record.js';
import { findingOf, NOW } from './support/fixtures.js';

const BOTH: readonly VerifyLevel[] = ['bytes', 'strict'];

function judge(bytes: Uint8Array, level: VerifyLevel = 'strict', keys: readonly string[] = []): LogReport {
  return verifyLog([bytes], { level, keys });
}

const codes = ({ faults }: LogReport): readonly string[] => faults.map(({ code }) => code);

function bytesOf({ place }: FolderRecords): Buffer {
  return readFileSync(place.log);
}

/** Appends a record as the key's holder could, past every check of ours. */
async function forge(records: FolderRecords, change: (body: object, index: number) => object): Promise<void> {
  const read = readRecord(bytesOf(records).toString().split('\n').at(-3) ?? '');
  if (!read.ok) throw new Error(read.why);
  const { body } = read.record;
  await appendRecords(records, (index) => ({
    lines: [canonicalJson({ i: index, sigs: [], ...change(body, index) })],
    privates: [],
  }));
}

describe('a log as it was written', () => {
  it.each(BOTH)('holds together (%s)', async (level) => {
    const records = await recordSome(placeIn(temporaryFolder()), 4);
    const bytes = bytesOf(records);
    const whole = judge(bytes, level);
    expect(whole).toMatchObject({ ok: true, level, size: 5, faults: [], origin: records.origin });
    // However the bytes come in.
    const single = verifyLog(
      Array.from(bytes, (byte) => Uint8Array.of(byte)),
      { level, keys: [] },
    );
    expect(single).toEqual(whole);
  });

  it('says whose word it is', async () => {
    const records = await recordSome(placeIn(temporaryFolder()), 2);
    expect(judge(bytesOf(records)).trust).toBe(
      `Signed by the key of ${records.origin}, which is not in the register; 0 of 2 checks carry an ` +
        "officer's signature; only its own key vouches for it, which proves nothing against whoever holds that key.",
    );
    expect(judge(bytesOf(records), 'strict', [records.vkey]).trust).toContain('which the register knows');
  });

  it('with every kind of verdict is recomputed', async () => {
    const records = await openFolder(placeIn(temporaryFolder()));
    const none = { from: null, until: null };
    const refer = {
      ...toRecord({}, { ...none, verdict: 'refer', answers: [answered('facts', null, null)] }),
    };
    const blocked = toRecord({}, { ...none, verdict: 'block', answers: [] });
    const findings = [
      findingOf({ effect: 'block' }),
      findingOf({ effect: 'ask' }),
      findingOf({ effect: 'ask' }),
    ];
    await recordChecks(records, [
      toRecord(),
      refer,
      { ...blocked, assessment: { ...blocked.assessment, findings } },
      toRecord({}, { ...none, verdict: 'abandoned' }),
    ]);
    expect(judge(bytesOf(records))).toMatchObject({ ok: true, size: 5 });
  });
});

describe('a changed log', () => {
  let folder: string;
  let records: FolderRecords;
  let bytes: Buffer;
  let lines: readonly string[];

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'smcheck-test-'));
    records = await recordSome(placeIn(folder), 2);
    bytes = bytesOf(records);
    lines = bytes.toString().split('\n').slice(0, -1);
  });

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  const joined = (some: readonly string[]): Buffer => Buffer.from(some.map((line) => `${line}\n`).join(''));

  it('is noticed, whichever byte it is', () => {
    const unnoticed = [...bytes.keys()].filter((at) => {
      const flipped = Buffer.from(bytes);
      flipped[at] = (flipped[at] ?? 0) ^ 1;
      return judge(flipped).ok;
    });
    expect(unnoticed).toEqual([]);
  });

  it('is noticed, whichever record or checkpoint is missing, doubled or moved', () => {
    const changed = lines.flatMap((line, at) => {
      const [before, after] = [lines.slice(0, at), lines.slice(at + 1)];
      const swapped = after.length > 0 ? [[...before, ...after.slice(0, 1), line, ...after.slice(1)]] : [];
      // A doubled checkpoint says nothing new, and a missing one leaves a larger block.
      const isRecord = !line.startsWith('{"checkpoint"');
      return [
        ...(isRecord
          ? [
              [...before, ...after],
              [...before, line, line, ...after],
            ]
          : []),
        ...swapped,
      ];
    });
    expect(changed.filter((some) => judge(joined(some)).ok)).toEqual([]);
    expect(changed.length).toBe(11);
  });

  it('cut off is never taken for whole, but for what an earlier checkpoint ended', () => {
    const ends = [...bytes.keys()].filter((end) => judge(bytes.subarray(0, end)).ok);
    const checkpointEnds = [2, 4].map((count) => joined(lines.slice(0, count)).length);
    expect(ends).toEqual(checkpointEnds);
  });

  it.each(BOTH)('names what was changed (%s)', (level) => {
    const changed = joined(lines.with(2, (lines[2] ?? '').replace('"rehearsal":false', '"rehearsal":true')));
    const report = judge(changed, level);
    expect(report.faults.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      level === 'strict'
        ? 'checkpoint-root: Record 1 is not what was signed: it was changed afterwards.'
        : 'checkpoint-root: One of the records 0 to 2 is not what was signed: it was changed afterwards.',
    ]);
    expect(report.size).toBe(level === 'strict' ? 1 : 0);
  });

  it.each(BOTH)('with something after the last checkpoint says so (%s)', (level) => {
    expect(codes(judge(joined([...lines, lines[2] ?? '']), level))).toContain('unsigned-tail');
    expect(codes(judge(Buffer.concat([bytes, Buffer.alloc(4096)]), level))).toContain('half-line');
  });

  it.each(BOTH)('with other line ends names the cause and the remedy (%s)', (level) => {
    const report = judge(Buffer.from(bytes.toString().replaceAll('\n', '\r\n')), level);
    expect(report.faults[0]?.message).toContain('git checkout');
  });

  it.each(BOTH)('of nothing is no log (%s)', (level) => {
    expect(codes(judge(Buffer.alloc(0), level))).toEqual(['nothing-signed']);
    expect(judge(Buffer.from('{}\n'.repeat(500)), level).ok).toBe(false);
    expect(judge(Buffer.alloc(300_000, 'x'), level).ok).toBe(false);
  });

  it('lists a hundred faults and no more', () => {
    expect(judge(Buffer.from('x\n'.repeat(1000))).faults).toHaveLength(100);
  });

  it('signed by another key than the register says is refused', async () => {
    const elsewhere = { domain: 'nowhere.example', random: countedRandom('b') };
    const other = await recordSome(placeIn(temporaryFolder(), elsewhere), 1);
    const namesake = printNoteKey(noteKey(records.origin, other.signer.key.publicKey));
    expect(judge(bytes, 'strict', [other.vkey]).ok).toBe(true);
    expect(codes(judge(bytes, 'strict', [namesake]))).toEqual([
      'other-key',
      'checkpoint-invalid',
      'checkpoint-invalid',
      'checkpoint-invalid',
    ]);
    expect(judge(bytes, 'bytes', [namesake]).ok).toBe(false);
  });
});

describe("what the key's holder could do", () => {
  it.each([
    [
      'clear what its findings block',
      { findings: [['test/rule', 'block', 1]] },
      'findings and answers give block',
    ],
    [
      'clear what nobody answered',
      { answers: [['facts', null, 'refer']] },
      'findings and answers give refer',
    ],
    ['clear what was unsure', { answers: [['facts', 'unsure', 'clear']] }, 'can only refer'],
    ['clear without an end', { until: null }, 'from and until'],
    ['answer what nobody was asked', { via: 'none' }, 'nobody was asked'],
    ['carry what was not answered', { carried: ['other'] }, 'carried'],
    ['sign with nothing', { identity: 'signed' }, 'identity'],
    ['hide a key', { extra: 1 }, 'unknown member extra'],
    ['write prose', { author: 'Sam Imaginary' }, 'body.author is not an id'],
    ['use another version', { v: 2 }, 'body.v is not one of 1'],
    ['invent a kind', { kind: 'amend' }, 'kind is none'],
    ['invent a time', { time: '2026-02-30T09:00:00Z' }, 'not a UTC time'],
  ])('%s: strict finds it, bytes does not', async (_, change, why) => {
    const records = await recordSome(placeIn(temporaryFolder()), 1);
    await forge(records, (body) => ({ body: { ...body, ...change } }));
    const report = judge(bytesOf(records));
    expect(codes(report)).toEqual(['record-invalid']);
    expect(report.faults[0]).toMatchObject({ line: 5, index: 2 });
    expect(report.faults[0]?.message).toContain(why);
    expect(judge(bytesOf(records), 'bytes').ok).toBe(true);
  });

  it.each([
    ['call a record by another number', { i: 7 }, 'index'],
    ['open the log again', {}, 'open-again'],
  ])('%s', async (_, change, code) => {
    const records = await recordSome(placeIn(temporaryFolder()), 1);
    const [first = ''] = bytesOf(records).toString().split('\n');
    const open = readRecord(first);
    const body = code === 'open-again' && open.ok ? { body: open.record.body } : null;
    await forge(records, (given) => ({ ...(body ?? { body: given }), ...change }));
    expect(codes(judge(bytesOf(records)))).toEqual([code]);
  });

  it('sign two logs of one size: both roots are named', async () => {
    const folder = temporaryFolder();
    const records = await recordSome(placeIn(folder), 1);
    const text = `${records.origin}\n2\n${Buffer.alloc(32, 7).toString('base64')}\n`;
    const line = canonicalJson({ checkpoint: records.signer.sign(text) });
    const report = judge(Buffer.concat([bytesOf(records), Buffer.from(`${line}\n`)]));
    expect(codes(report)).toContain('two-roots');
    expect(report.faults[0]?.message).toContain('07'.repeat(32));
  });

  it('claim to have seen a record that is not there', async () => {
    const records = await recordSome(placeIn(temporaryFolder()), 1);
    const sigs = [{ by: `SHA256:${'A'.repeat(43)}`, sshsig: 'AAAA' }];
    const after = { h: 'a'.repeat(64), i: 0 };
    await forge(records, (body) => ({ body: { ...body, identity: 'signed', after }, sigs }));
    expect(codes(judge(bytesOf(records)))).toEqual(['after']);
  });
});

describe('a cosigned log', () => {
  const witness = keyPairOf('council.example/witness/a1b2c3', Buffer.alloc(32, 2), 4);
  const witnesses = knownWitnesses(
    {
      witnesses: [
        { name: witness.key.name, vkey: printNoteKey(witness.key), from: '2026-01-05', until: null },
      ],
    },
    'Europe/London',
  );

  /** Three records, cosigned, and one more. */
  async function cosigned(): Promise<Buffer> {
    const records = await recordSome(placeIn(temporaryFolder()), 2);
    const { size, root, note } = await records.store.head();
    const seconds = Date.parse(NOW) / 1000;
    const text = cosignedText(checkpointText({ origin: records.origin, size, root }), seconds);
    const signature = cosignatureBytes(seconds, witness.signature(text));
    const more = (note ?? '') + signatureLine({ ...witness.key, signature });
    const appended = await records.store.append({ expected: size, privates: [], lines: [], note: more });
    expect(appended).toEqual({ status: 'done' });
    await recordChecks(records, [toRecord()]);
    return bytesOf(records);
  }

  const judgeBy = (bytes: Uint8Array, level: VerifyLevel): LogReport =>
    verifyLog([bytes], { level, keys: [], witnesses });

  it.each(BOTH)('says who has seen how much of it (%s)', async (level) => {
    const bytes = await cosigned();
    const report = judgeBy(bytes, level);
    const seen = [{ name: witness.key.name, size: 3, time: NOW }];
    expect(report).toMatchObject({ ok: true, size: 4, witnesses: seen });
    expect(report.trust).toContain(`${witness.key.name} has seen its first 3 records`);
    expect(judge(bytes, level)).toMatchObject({ ok: true, witnesses: [] });
  });

  it.each(BOTH)('is not believed where the witness did not sign that (%s)', async (level) => {
    const bytes = await cosigned();
    const text = bytes.toString();
    const at = text.indexOf(witness.key.name) + witness.key.name.length + 40;
    const other = text[at] === 'A' ? 'B' : 'A';
    const changed = Buffer.from(text.slice(0, at) + other + text.slice(at + 1));
    expect(codes(judgeBy(changed, level))).toEqual(['cosignature']);
  });

  it('counts no witness whose checkpoint is over other records', async () => {
    const lines = (await cosigned()).toString().split('\n');
    const at = lines.findIndex((line) => line.includes(witness.key.name));
    const moved = [...lines.slice(0, at), lines.at(-3) ?? '', ...lines.slice(at, at + 1), ''];
    const report = judgeBy(Buffer.from(moved.join('\n')), 'strict');
    expect([report.ok, report.witnesses]).toEqual([false, []]);
  });
});
