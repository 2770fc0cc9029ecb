import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkpointText } from '../../src/log/checkpoint.js';
import {
  cosignatureBytes,
  cosignedBy,
  cosignedText,
  parseWitnessKey,
  witnessKey,
} from '../../src/log/cosignature.js';
import { openNote, parseNoteKey, printNoteKey, readNote, signatureLine } from '../../src/log/note.js';
import { keyPairOf, signerOf } from '../../src/store/key.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const ORIGIN = 'council.example/smcheck/755857';
const SECONDS = 1_772_442_000;
const log = signerOf(ORIGIN, Buffer.alloc(32, 1));
const witness = keyPairOf('council.example/witness/a1b2c3', Buffer.alloc(32, 2), 4);
const TEXT = checkpointText({ origin: ORIGIN, size: 7, root: '07'.repeat(32) });

function cosigned(seconds = SECONDS, by = witness): string {
  const signature = cosignatureBytes(seconds, by.signature(cosignedText(TEXT, seconds)));
  return log.sign(TEXT) + signatureLine({ ...by.key, signature });
}

/** The example of C2SP tlog-cosignature. */
const PUBLISHED =
  'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n' +
  '— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n' +
  '— witness.example.com/w1 jWbPPwAAAABkGFDLEZMHwSRaJNiIDoe9DYn/zXcrtPHeolMI5OWXEhZCB9dlrDJsX3b2oyin1nPZqhf5nNo0xUe+mbIUBkBIfZ+qnA==\n';

describe('a cosignature', () => {
  it('says when the witness saw the checkpoint', () => {
    expect(cosignedBy(cosigned(), witness.key)).toEqual({ status: 'seen', seconds: SECONDS });
  });

  it('leaves the log its own signature', () => {
    expect(openNote(cosigned(), log.key)).toEqual({ ok: true, text: TEXT });
  });

  it('is of another kind than a signature of a log with the same key', () => {
    const asLog = signerOf(witness.key.name, Buffer.alloc(32, 2));
    expect(asLog.key.id).not.toBe(witness.key.id);
    expect(cosignedBy(asLog.sign(TEXT), witness.key).status).toBe('absent');
    expect(parseWitnessKey(printNoteKey(asLog.key))).toBeNull();
    expect(parseNoteKey(printNoteKey(witness.key))).toBeNull();
  });

  it('by somebody else does not count', () => {
    const other = keyPairOf(witness.key.name, Buffer.alloc(32, 3), 4);
    expect(cosignedBy(cosigned(SECONDS, other), witness.key).status).toBe('absent');
  });

  it.each([
    ['another time', cosigned().replace(signed(SECONDS), signed(SECONDS, SECONDS + 1))],
    ['other records', cosigned().replace('\n7\n', '\n8\n')],
    ['a time that no calendar has', cosigned(2 ** 50)],
  ])('for %s does not hold', (_, note) => {
    expect(cosignedBy(note, witness.key).status).toBe('wrong');
  });

  it('counts the last time where there are several', () => {
    const later =
      cosigned(SECONDS + 60)
        .split('\n')
        .at(-2) ?? '';
    expect(cosignedBy(`${cosigned()}${later}\n`, witness.key)).toEqual({
      status: 'seen',
      seconds: SECONDS + 60,
    });
  });

  it('stands in FORMAT.md as it is made here', () => {
    const format = readFileSync(join(import.meta.dirname, '../../src/log/FORMAT.md'), 'utf8');
    const [, note = ''] = /^(council[^\n]+\n7\n[^\n]+\n\n(?:— [^\n]+\n){2})```$/mu.exec(format) ?? [];
    const key = keyPairOf('council.example/witness/a1b2c3', Buffer.alloc(32, 2), 4).key;
    expect(cosignedBy(note, key)).toEqual({ status: 'seen', seconds: SECONDS });
  });

  it('is read where C2SP publishes one', () => {
    const read = readNote(PUBLISHED);
    const line = read.ok ? read.signatures[1] : undefined;
    expect(line).toMatchObject({ name: 'witness.example.com/w1', id: '8d66cf3f' });
    expect(Buffer.from(line?.signature ?? []).readBigUInt64BE()).toBe(1_679_315_147n);
  });
});

/** The signature line of a time, with the first or another time written in it. */
function signed(seconds: number, written = seconds): string {
  const signature = cosignatureBytes(written, witness.signature(cosignedText(TEXT, seconds)));
  return signatureLine({ ...witness.key, signature });
}

describe('a key of a witness', () => {
  it('prints back as it was read', () => {
    const vkey = printNoteKey(witness.key);
    const key = parseWitnessKey(vkey);
    expect(key?.id).toBe(witnessKey(witness.key.name, witness.key.publicKey).id);
    expect(key === null ? '' : printNoteKey(key)).toBe(vkey);
  });
});

describe("Go's sumdb/note", () => {
  const go = ['/usr/local/go/bin/go', '/usr/bin/go', '/usr/lib/go-1.19/bin/go'].find((path) =>
    existsSync(path),
  );
  const sources = '/usr/share/gocode';
  const isHere = go !== undefined && existsSync(join(sources, 'src/golang.org/x/mod/sumdb'));

  it('opens a cosigned checkpoint', () => {
    if (!isHere) {
      console.info('not tried: it needs Go and golang.org/x/mod (Debian: golang-go golang-golang-x-mod-dev)');
      return;
    }
    const open = (note: string): { readonly status: number | null; readonly said: string } => {
      const file = join(temporaryFolder(), 'note');
      writeFileSync(file, note);
      const program = join(import.meta.dirname, 'go/cosigned/main.go');
      const args = ['run', program, file, printNoteKey(log.key), printNoteKey(witness.key)];
      const env = { ...process.env, GO111MODULE: 'off', GOPATH: sources, GOFLAGS: '', GOTOOLCHAIN: 'local' };
      const { status, stdout, stderr } = spawnSync(go, args, { encoding: 'utf8', env });
      return { status, said: stdout + stderr };
    };
    expect(open(cosigned())).toEqual({ status: 0, said: `ok: ${ORIGIN} ${witness.key.name}\n` });
    expect(open(cosigned().replace(signed(SECONDS), signed(SECONDS, 1))).status).toBe(1);
  }, 180_000);
});
