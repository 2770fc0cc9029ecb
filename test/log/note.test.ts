import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkpointText, openCheckpoint, parseCheckpoint } from '../../src/log/checkpoint.js';
import { openNote, parseNoteKey, printNoteKey, type NoteKey } from '../../src/log/note.js';
import { signerOf } from '../../src/store/key.js';

// Published keys, text and signatures: Go's sumdb/note, and C2SP's signed-note.
const PETER = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW';
const ENOCH = 'EnochRoot+af0cfe78+ATtqJ7zOtqQtYqOo0CpvDXNlMhV3HeJDpjrASKGLWdop';
const TEXT =
  "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
const BY_PETER =
  '— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n';
const BY_ENOCH =
  '— EnochRoot rwz+eBzmZa0SO3NbfRGzPCpDckykFXSdeX+MNtCOXm2/5n2tiOHp+vAF1aGrQ5ovTG01oOTGwnWLox33WWd1RvMc+QQ=\n';
const C2SP_KEY = 'example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k';
const C2SP_NOTE =
  'This is an example message.\n\n— example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n';

function keyOf(vkey: string): NoteKey {
  const key = parseNoteKey(vkey);
  if (key === null) throw new Error(vkey);
  return key;
}

const why = (note: string, key = keyOf(PETER)): string => {
  const opened = openNote(note, key);
  return opened.ok ? 'opened' : opened.why;
};

describe('a public key', () => {
  it.each([PETER, ENOCH, C2SP_KEY])('prints back as it was read: %s', (vkey) => {
    expect(printNoteKey(keyOf(vkey))).toBe(vkey);
  });

  it('is refused in every part of itself, and with any byte one up', () => {
    const parts = Array.from(PETER).flatMap((_, from) =>
      Array.from(PETER)
        .map((__, to) => PETER.slice(from, to + 1))
        .filter((part) => part !== PETER),
    );
    expect(parts.filter((part) => parseNoteKey(part) !== null)).toEqual([]);
    const changed = Array.from(PETER).map((letter, at) => {
      return PETER.slice(0, at) + String.fromCharCode(letter.charCodeAt(0) + 1) + PETER.slice(at + 1);
    });
    expect(changed.filter((one) => parseNoteKey(one) !== null)).toEqual([]);
  });

  it.each([
    ['more after it', `${PETER}BADKEY==`],
    ['another algorithm', 'PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'],
    ['a blank in its name', PETER.replace('Neumann', ' Neumann')],
    ['nothing', ''],
  ])('with %s is refused', (_, vkey) => {
    expect(parseNoteKey(vkey)).toBeNull();
  });
});

describe('a signed note', () => {
  it.each([
    [PETER, `${TEXT}\n${BY_PETER}`],
    [PETER, `${TEXT}\n${BY_PETER}${BY_ENOCH}`],
    [ENOCH, `${TEXT}\n${BY_PETER}${BY_ENOCH}`],
    [PETER, `${TEXT}\n${BY_PETER}${BY_PETER}`],
    [C2SP_KEY, C2SP_NOTE],
  ])('opens for %s', (vkey, note) => {
    expect(openNote(note, keyOf(vkey))).toEqual({ ok: true, text: note.slice(0, note.indexOf('\n\n') + 1) });
  });

  it.each([
    ['of another', `${TEXT}\n${BY_ENOCH}`, 'not signed by PeterNeumann'],
    ['with a changed text', `${TEXT.replace('your', 'our')}\n${BY_PETER}`, 'its signature is wrong'],
    [
      'with a wrong signature beside the right',
      `${TEXT}\n${BY_PETER}${BY_PETER.replace('x08go/Z', 'x08go/A')}`,
      'its signature is wrong',
    ],
    ['under another name', `${TEXT}\n${BY_PETER.replace('Peter', 'Paul')}`, 'not signed'],
    ['without a signature', `${TEXT}\n`, 'misshapen'],
    ['without an empty line', `${TEXT}${BY_PETER}`, 'no signature'],
    ['without its last line feed', `${TEXT}\n${BY_PETER}`.slice(0, -1), 'no signature'],
    ['with a hyphen for the dash', `${TEXT}\n${BY_PETER.replace('—', '-')}`, 'misshapen'],
    ['with base64 of another spelling', `${TEXT}\n${BY_PETER.replace('nAM=', 'nAN=')}`, 'misshapen'],
    ['with a control character', `${TEXT}\r\n${BY_PETER}`, 'control'],
    ['with too many signatures', `${TEXT}\n${BY_ENOCH.repeat(101)}`, 'more than 100'],
    ['of nothing', '', 'no signature'],
  ])('%s is refused', (_, note, reason) => {
    expect(why(note)).toContain(reason);
  });

  it('opens in no part of itself, and with no byte changed but in the signatures of others', () => {
    const note = `${TEXT}\n${BY_PETER}`;
    const parts = Array.from(note.slice(1)).map((_, at) => note.slice(0, at + 1));
    expect(parts.filter((part) => why(part) === 'opened')).toEqual([]);
    const changed = Array.from(note).map((letter, at) => {
      return note.slice(0, at) + String.fromCodePoint((letter.codePointAt(0) ?? 0) + 1) + note.slice(at + 1);
    });
    expect(changed.filter((one) => why(one) === 'opened')).toEqual([]);
  });

  it('agrees with the published file', () => {
    const path = resolve(import.meta.dirname, '../../../shared/vectors/note/sumdb-note.json');
    if (!existsSync(path)) {
      console.info('vectors not here: sumdb-note.json was not compared');
      return;
    }
    const file = readFileSync(path, 'utf8');
    for (const value of [PETER, ENOCH, TEXT, BY_PETER, BY_ENOCH])
      expect(file).toContain(JSON.stringify(value));
  });
});

describe('a checkpoint', () => {
  const ORIGIN = 'council.example/smcheck/a1b2c3';
  const signer = signerOf(ORIGIN, Buffer.alloc(32, 1));
  const root = 'ab'.repeat(32);
  const text = checkpointText({ origin: ORIGIN, size: 12, root });
  const opened = (some: string): string => {
    const read = openCheckpoint(signer.sign(some), signer.key);
    return read.ok ? 'opened' : read.why;
  };

  it('is origin, size and root', () => {
    expect(text).toBe(`${ORIGIN}\n12\nq6urq6urq6urq6urq6urq6urq6urq6urq6urq6urq6s=\n`);
    expect(openCheckpoint(signer.sign(text), signer.key)).toEqual({
      ok: true,
      checkpoint: { origin: ORIGIN, size: 12, root },
    });
  });

  it.each([
    ['a leading nought', text.replace('12', '012')],
    ['a sign', text.replace('12', '+12')],
    ['a fraction', text.replace('12', '1.5')],
    ['an exponent', text.replace('12', '1e3')],
    ['a size past 53 bits', text.replace('12', '9007199254740993')],
    ['a short root', text.replace('q6ur', '')],
    ['base64 of another spelling', text.replace('q6s=', 'q6t=')],
    ['an extension line', `${text}more\n`],
    ['two lines', text.split('\n').slice(0, 2).join('\n') + '\n'],
    ['another log', text.replace('a1b2c3', 'a1b2c4')],
  ])('with %s is refused', (_, some) => {
    expect(opened(text)).toBe('opened');
    expect(opened(some)).not.toBe('opened');
  });

  it('of the specification is read', () => {
    const note =
      'example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n' +
      '— example.com/behind-the-sofa Az3grlgtzPICa5OS8npVmf1Myq/5IZniMp+ZJurmRDeOoRDe4URYN7u5/Zhcyv2q1gGzGku9nTo+zyWE+xeMcTOAYQ8=\n';
    expect(parseCheckpoint(note)).toMatchObject({ origin: 'example.com/behind-the-sofa', size: 20_852_163 });
    expect(parseCheckpoint('')).toBeNull();
  });
});
