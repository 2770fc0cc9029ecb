/**
 * A witness: a computer other than the log's own that remembers how far each log had come, and signs that it
 * only grew. `<config>/witness/key` is its key; `<config>/witness/<16 hex>/head` what it cosigned last of an origin.
 */
import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cosignatureBytes, cosignedText } from '../log/cosignature.js';
import { checkpointText } from '../log/checkpoint.js';
import { signatureLine, type NoteKey } from '../log/note.js';
import { scanLog, type Scan } from '../log/scan.js';
import { sha256 } from '../record/digest.js';
import { toMs } from '../text/time.js';
import type { Digest, Instant } from '../types.js';
import { claim, pause } from './claim.js';
import { fault, writing } from './faults.js';
import { createFile, makeFolder, syncFolder } from './files.js';
import { keyPairOf, printSecretKey, readKeyPair, type KeyPair } from './key.js';
import { logBytes } from './look.js';

const TYPE = 4;
const MAX_TRIES = 100;

export interface WitnessPlace {
  /** The user's config folder for this program. */
  readonly configFolder: string;
  /** What the witness's name begins with. */
  readonly domain: string;
  readonly random: (bytes: number) => Uint8Array;
  readonly now: () => Instant;
}

export interface Cosigned {
  /** The log's checkpoint with the cosignature below its own signatures. */
  readonly note: string;
  readonly size: number;
  /** How many records it held when this witness saw it last; null: never before. */
  readonly before: number | null;
}

/** What was cosigned last of a log. */
interface Head {
  readonly size: number;
  readonly root: Digest;
}

/** This computer's key as a witness; made where there is none. */
export function openWitness(place: WitnessPlace): KeyPair & { readonly isNew: boolean } {
  const path = join(folderOf(place), 'key');
  const isNew = !existsSync(path);
  if (isNew) createKey(path, place);
  const pair = readKeyPair(path, TYPE);
  if (pair !== null) return { ...pair, isNew };
  throw fault(
    'key-unreadable',
    `The file ${path} is not the key of a witness, or it is damaged.`,
    'Restore it from a backup. If it is lost for good, move its folder away: a new key is made then.',
  );
}

function folderOf({ configFolder }: Pick<WitnessPlace, 'configFolder'>): string {
  return join(configFolder, 'witness');
}

function createKey(path: string, { domain, random }: WitnessPlace): void {
  const name = `${domain.toLowerCase()}/witness/${Buffer.from(random(3)).toString('hex')}`;
  const seed = random(32);
  writing(path, () => {
    makeFolder(join(path, '..'));
    createFile(path, printSecretKey(keyPairOf(name, seed, TYPE), seed));
    syncFolder(join(path, '..'));
  });
}

/**
 * Cosigns the last signed checkpoint of a log, if the log holds all that this witness saw of it before.
 * What is signed is remembered first, and durably: of two histories a witness never signs both.
 */
export async function cosign(log: string, key: NoteKey, place: WitnessPlace): Promise<Cosigned> {
  const pair = openWitness(place);
  const folder = join(folderOf(place), sha256(key.name).slice(0, 16));
  writing(folder, () => {
    makeFolder(folder);
  });
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const before = readHead(folder);
    const scan = scanLog(logBytes(log), key, before?.size ?? 0);
    const note = judged(log, scan, before);
    const { size } = scan.signed.tree;
    // Two at once must not each follow the same head to a different one.
    const held = await claim(folder, before?.size ?? 0, () => readHead(folder)?.root === before?.root);
    if (held === null) {
      await pause();
      continue;
    }
    try {
      writing(folder, () => {
        keepHead(folder, { size, root: scan.signed.root });
      });
    } finally {
      held.release();
    }
    return {
      note: cosigned(note, { origin: key.name, size, root: scan.signed.root }, pair, place.now()),
      size,
      before: before?.size ?? null,
    };
  }
  throw fault(
    'witness-busy',
    `Other programs cosign ${key.name} all the time.`,
    'Run the same command again.',
  );
}

function cosigned(
  note: string,
  checkpoint: { readonly origin: string; readonly size: number; readonly root: Digest },
  { key, signature }: KeyPair,
  now: Instant,
): string {
  const seconds = toMs(now) / 1000;
  const signed = signature(cosignedText(checkpointText(checkpoint), seconds));
  return `${note}${signatureLine({ ...key, signature: cosignatureBytes(seconds, signed) })}`;
}

/** The note to cosign. @throws where the log is not the one that was seen, grown. */
function judged(log: string, { signed, length, rootThen }: Scan, before: Head | null): string {
  const { size } = signed.tree;
  if (signed.note === null)
    throw fault('nothing-signed', `Nothing in ${log} is signed with its key.`, 'Run: smcheck log verify.');
  if (before === null || rootThen === before.root) return signed.note;
  if (size >= before.size)
    throw fault(
      'log-forked',
      `This log forked: the first ${before.size} records of ${log} are others than this witness saw. Nothing was signed.`,
      'Keep copies of both: one key signed two histories. Tell whoever keeps the register.',
    );
  if (length > signed.end)
    throw fault(
      'log-damaged',
      `This log was changed: in ${log} only ${size} of the ${before.size} records that this witness saw can be proved. Nothing was signed.`,
      'Restore the log folder from a backup, and run: smcheck log verify.',
    );
  throw fault(
    'log-rolled-back',
    `This log went back: ${log} holds ${size} records, but this witness saw ${before.size}. Nothing was signed.`,
    'Take the newest copy of the log folder; if there is none, its last records are lost.',
  );
}

function headFile(folder: string): string {
  return join(folder, 'head');
}

function readHead(folder: string): Head | null {
  const path = headFile(folder);
  if (!existsSync(path)) return null;
  const [, size = '', root = '', sum = ''] =
    /^(\d{1,16}) ([0-9a-f]{64}) ([0-9a-f]{64})\n$/u.exec(readFileSync(path, 'utf8')) ?? [];
  if (sha256(`${size} ${root}`) === sum) return { size: Number(size), root };
  throw fault(
    'witness-damaged',
    `The file ${path}, which says how far this witness had followed the log, is damaged. Nothing was signed.`,
    'Restore it from a backup. Without it a log that went back would be cosigned.',
  );
}

/** Whole under its name at once, and durable when this returns. */
function keepHead(folder: string, { size, root }: Head): void {
  const temporary = `${headFile(folder)}.tmp`;
  rmSync(temporary, { force: true });
  createFile(temporary, `${size} ${root} ${sha256(`${size} ${root}`)}\n`);
  renameSync(temporary, headFile(folder));
  syncFolder(folder);
}
