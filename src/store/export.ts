/** A log written out for others, and taken in from others (`src/log/FORMAT.md`, "Export"). */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { PrivateLine } from '../kept-words.js';
import type { Signed } from '../log/scan.js';
import type { LogRecord } from '../record/line.js';
import type { BasisFile } from '../record/manifest.js';
import { sha256 } from '../record/digest.js';
import type { Digest } from '../types.js';
import { keepBasis } from './basis.js';
import { busy, claim } from './claim.js';
import { fault, writing } from './faults.js';
import { placeOf, type Place } from './file-store.js';
import { copyWhole, createFile, makeFolder, overwrite, sizeOf } from './files.js';
import { nameOf } from './find-log.js';
import { namedKey, scanOf, wordsBeside } from './look.js';
import { addPrivate, dropPrivate, privateLines } from './private.js';

const MANIFEST_LINE = /^([0-9a-f]{64}) {2}(.+)$/u;
const READ_ONLY = 0o400;

/** What an export holds besides the log: file names and contents. */
export type Beside = Readonly<Record<string, string>>;

/** Makes the folder, which must not hold anything yet. */
export function newFolder(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw fault('not-empty', `${folder} holds something already.`, 'Name a folder that is new or empty.');
  writing(folder, () => {
    makeFolder(folder);
  });
}

export function writeBeside(folder: string, files: Beside): void {
  writing(folder, () => {
    for (const [name, content] of Object.entries(files)) createFile(join(folder, name), content);
  });
}

/** The signed part of a log, byte for byte, with its newest checkpoint. */
export function writeLog(folder: string, log: string, { end, note }: Signed): void {
  writing(folder, () => {
    copyWhole(log, join(folder, 'log.jsonl'), end);
    createFile(join(folder, 'checkpoint'), note ?? '');
  });
}

/** Manifests of the bases that records rest on; with `isWhole`, also the files they list. */
export function writeBases(
  folder: string,
  kept: string,
  digests: Iterable<Digest>,
  isWhole: boolean,
): number {
  let count = 0;
  for (const digest of new Set(digests)) {
    const from = join(kept, digest);
    if (!existsSync(join(from, 'manifest'))) continue;
    count += 1;
    const to = join(folder, 'basis', digest);
    const paths = isWhole ? pathsIn(readFileSync(join(from, 'manifest'), 'utf8')) : [];
    writing(to, () => {
      for (const path of ['manifest', ...paths]) {
        makeFolder(dirname(join(to, path)));
        copyWhole(join(from, path), join(to, path), sizeOf(join(from, path)));
      }
    });
  }
  return count;
}

function pathsIn(manifest: string): readonly string[] {
  return manifest.split('\n').flatMap((line) => MANIFEST_LINE.exec(line)?.[2] ?? []);
}

/** The private lines that records name, and no others; how many. */
export function writeWords(
  folder: string,
  words: Iterable<PrivateLine>,
  commits: ReadonlySet<Digest>,
): number {
  const lines = linesOf(words, commits);
  addPrivate(join(folder, 'private.jsonl'), lines);
  return lines.length;
}

function linesOf(words: Iterable<PrivateLine>, commits: ReadonlySet<Digest>): readonly string[] {
  const found = new Map<Digest, string>();
  for (const { commit, bytes } of words)
    if (commits.has(commit)) found.set(commit, Buffer.from(bytes).toString());
  return [...found.values()];
}

// -------------------------------------------------------------------------------------------- taking in

export interface TakenIn {
  /** Records that were not here before. */
  readonly added: number;
  readonly size: number;
  readonly words: number;
}

/**
 * Takes in another machine's log, which has been judged: beside the others, read-only. Never in place of a
 * longer one or of another history. Words come along that its records name; those it orders erased go here, too.
 */
export async function takeIn(log: string, records: readonly LogRecord[], folder: string): Promise<TakenIn> {
  const place = placeOf(folder, nameOf(namedKey(log).name), '');
  writing(place.folder, () => {
    makeFolder(place.folder);
  });
  const length = sizeOf(place.log);
  const held = await claim(place.folder, length, () => sizeOf(place.log) === length);
  if (held === null) throw busy(place.folder, null);
  try {
    const before = length === 0 ? 0 : refuseOther(log, place);
    const { signed } = scanOf(log);
    if (signed.end > length)
      writing(place.log, () => {
        copyWhole(log, place.log, signed.end, READ_ONLY);
        overwrite(place.checkpoint, signed.note ?? '');
      });
    return {
      added: signed.tree.size - before,
      size: signed.tree.size,
      words: takeWords(log, records, place),
    };
  } finally {
    held.release();
  }
}

/** How many records are held of it. @throws where what is held is no beginning of what is offered. */
function refuseOther(log: string, place: Place): number {
  const [offered, own] = [namedKey(log), namedKey(place.log)];
  if (offered.name !== own.name)
    throw fault(
      'other-log',
      `${place.folder} holds another log, ${own.name}.`,
      'Rename nothing; tell whoever keeps the register.',
    );
  const here = scanOf(place.log).signed;
  const { signed, rootThen } = scanOf(log, here.tree.size);
  if (rootThen === here.root) return here.tree.size;
  if (signed.tree.size < here.tree.size && scanOf(place.log, signed.tree.size).rootThen === signed.root)
    throw fault(
      'older',
      `This is an older copy: it holds ${signed.tree.size} records of ${own.name}, and ${here.tree.size} are here already.`,
      'There is nothing to take in.',
    );
  throw fault(
    'log-forked',
    `This log forked: ${own.name} is here with ${here.tree.size} records and the root ${here.root}, ` +
      `and was offered with ${signed.tree.size} and ${signed.root}, which does not go on from it.`,
    'Keep copies of both: one key signed two histories. Tell whoever keeps the register.',
  );
}

function takeWords(log: string, records: readonly LogRecord[], place: Place): number {
  const erased = new Set(records.flatMap(({ body }) => (body.kind === 'erase' ? [body.of[0]] : [])));
  const commits = (isErased: boolean): ReadonlySet<Digest> =>
    new Set(
      records.flatMap(({ body, i }) =>
        (body.kind === 'check' || body.kind === 'decide') && erased.has(i) === isErased
          ? (body.commit ?? [])
          : [],
      ),
    );
  const here = new Set(Array.from(privateLines(place.private), ({ commit }) => commit));
  for (const commit of commits(true)) if (here.has(commit)) dropPrivate(place.private, commit);
  const source = wordsBeside(log);
  if (source === null) return 0;
  const lines = linesOf(privateLines(source), commits(false)).filter((line) => !here.has(sha256(line)));
  addPrivate(place.private, lines);
  return lines.length;
}

/** Keeps each basis that came along whole. One that is not what its digest says is left. */
export function takeBases(from: string, basisFolder: string): void {
  const folder = join(from, 'basis');
  for (const digest of existsSync(folder) ? readdirSync(folder) : []) {
    const manifest = join(folder, digest, 'manifest');
    if (!existsSync(manifest) || sha256(readFileSync(manifest)) !== digest) continue;
    const files = pathsIn(readFileSync(manifest, 'utf8')).map((path) => ({
      path,
      file: join(folder, digest, path),
    }));
    if (!files.every(({ file }) => existsSync(file))) continue;
    keepBasis(basisFolder, digest, () =>
      files.map(({ path, file }): BasisFile => ({ path, bytes: readFileSync(file) })),
    );
  }
}
