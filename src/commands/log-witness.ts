/** `smcheck log witness`: another computer signs that it saw the log as it is, and the log keeps that signature. */
import { resolve } from 'node:path';
import { problem, SmcheckError, type ExitCode } from '../errors.js';
import { openBasis, type LoadedBasis } from '../io/basis.js';
import { readSmallFile } from '../io/read-file.js';
import { openCheckpoint, parseCheckpoint } from '../log/checkpoint.js';
import { printNoteKey, readNote, signatureLine, type NoteKey, type Signature } from '../log/note.js';
import { counted, listed } from '../report/say.js';
import { safeText } from '../safe/terminal.js';
import { fault } from '../store/faults.js';
import { hasKeyOf } from '../store/find-log.js';
import { logFile } from '../store/look.js';
import { openRecords, openRecordsOf } from '../store/open.js';
import type { Records } from '../store/records.js';
import { cosign, openWitness, type WitnessPlace } from '../store/witness.js';
import type { Head, Host } from '../types.js';
import { knownWitnesses, signedBy } from '../witnesses.js';
import { ourLogs, registeredKey } from './logs.js';
import { basisOptions, type RawOptions } from './options.js';
import { recordsPlace } from './records-place.js';

const MAX_TRIES = 100;

/** As a witness cosigns the log that is named; with `--add`, as its owner, takes a witness's signature in. */
export async function runLogWitness(args: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const loaded = await openBasis(basisOptions(raw), [], host);
  const file = raw['add'];
  if (typeof file === 'string') return addCosignatures(file, loaded, host);
  const [named] = args;
  if (named !== undefined) return witness(logFile(resolve(host.cwd, named)), loaded, host);
  throw fault(
    'no-log',
    'Say which log to cosign, or which signature to add.',
    'smcheck log witness FOLDER > seen.note, and on the computer that writes the log: smcheck log witness --add seen.note',
  );
}

// --------------------------------------------------------------------------------------- as a witness

async function witness(log: string, loaded: LoadedBasis, host: Host): Promise<ExitCode> {
  const place = { ...recordsPlace(loaded, host), random: host.random, now: host.now };
  const key = registeredKey(log, loaded, 'Nothing was signed.');
  refuseOwn(key, place);
  const { key: own, isNew } = openWitness(place);
  const { note, size, before } = await cosign(log, key, place);
  host.stdout.write(note);
  const since = before === null ? 'for the first time' : `last with ${counted(before, 'record')}`;
  host.stderr.write(
    safeText(
      `Cosigned ${key.name} with ${counted(size, 'record')}; seen ${since}.\n${isNew ? entryOf(own, host) : ''}`,
    ),
  );
  return 0;
}

/** Whoever holds the log's key vouches for it already; only somebody else adds to that. */
function refuseOwn({ name }: NoteKey, place: WitnessPlace): void {
  if (!hasKeyOf(place, name)) return;
  throw fault(
    'own-log',
    `This computer writes ${name}, so its word for it adds nothing.`,
    'Run this on a computer of somebody else, who can read the log folder or a copy of it.',
  );
}

function entryOf(key: NoteKey, { now }: Host): string {
  const entry = `- { name: ${key.name}, vkey: "${printNoteKey(key)}", from: ${now().slice(0, 10)} }`;
  return `This computer's key as a witness is new. Add it to register.yaml, under witnesses:\n  ${entry}\n`;
}

// ---------------------------------------------------------------------------------- as the log's owner

async function addCosignatures(file: string, loaded: LoadedBasis, host: Host): Promise<ExitCode> {
  const ours = await ourLogs(loaded, host);
  const given = textOf(file, host);
  const { now, random, tool } = host;
  const place = { ...recordsPlace(loaded, host), now, random, tool };
  const named = ours.find(({ origin }) => given.startsWith(`${origin}\n`));
  const records = named === undefined ? await openRecords(place) : await openRecordsOf(place, named.origin);
  const { names, head } = await add(given, file, records, loaded);
  host.stdout.write(
    safeText(
      names.length === 0
        ? `${file} holds nothing that this log does not have already.\n`
        : `${listed(names)} ${names.length === 1 ? 'has' : 'have'} seen all ${counted(head.size, 'record')} of this log. It says so now.\n`,
    ),
  );
  return 0;
}

/** Adds what is new as a later checkpoint line over the same records. */
async function add(
  given: string,
  file: string,
  { store, signer }: Records,
  loaded: LoadedBasis,
): Promise<{ readonly names: readonly string[]; readonly head: Head }> {
  for (let tries = 0; tries < MAX_TRIES; tries += 1) {
    const head = await store.head();
    const there = head.note ?? '';
    const more = newSignatures(ofThisHead(given, file, head, signer.key), there);
    if (more.length === 0) return { names: [], head };
    const note = there + more.map(signatureLine).join('');
    refuseUncounted(note, more, loaded);
    const { status } = await store.append({ expected: head.size, privates: [], lines: [], note });
    if (status === 'done') return { names: more.map(({ name }) => name), head };
    if (status === 'unknown')
      throw fault(
        'outcome-unknown',
        `Writing to ${store.name} failed half-way.`,
        'Run the same command again.',
      );
  }
  throw fault('log-moving', 'The log changed all the time.', 'Run the same command again.');
}

function textOf(file: string, { cwd }: Host): string {
  const path = resolve(cwd, file);
  const read = readSmallFile({ path, shown: file, root: path });
  if (!read.ok) throw new SmcheckError([read.problem]);
  return Buffer.from(read.bytes).toString('utf8');
}

/** The note as a witness gave it, whole or its signature lines alone, if it is over the records of now. */
function ofThisHead(given: string, file: string, head: Head, key: NoteKey): string {
  if (given.startsWith('— ')) return `${(head.note ?? '').split('\n\n')[0] ?? ''}\n\n${given}`;
  const opened = openCheckpoint(given, key);
  if (!opened.ok)
    throw new SmcheckError([
      {
        ...problem('no-checkpoint', `This is no checkpoint of this log: ${opened.why}.`),
        file,
        hint:
          parseCheckpoint(given) === null
            ? 'It is what smcheck log witness prints.'
            : 'Add it where its log is written.',
      },
    ]);
  const { size, root } = opened.checkpoint;
  if (size === head.size && root === head.root) return given;
  throw fault(
    'log-grown',
    `${file} is over ${counted(size, 'record')}, and this log holds ${head.size} by now.`,
    'Have it cosigned again: smcheck log witness FOLDER.',
  );
}

function newSignatures(note: string, there: string): readonly Signature[] {
  const [read, before] = [readNote(note), readNote(there)];
  if (!read.ok)
    throw fault(
      'no-checkpoint',
      `The signature cannot be read: ${read.why}.`,
      'It is what smcheck log witness prints.',
    );
  const known = (before.ok ? before.signatures : []).map(signatureLine);
  return read.signatures.filter((one) => !known.includes(signatureLine(one)));
}

/** Only what the register lets count may stand in the log. */
function refuseUncounted(note: string, more: readonly Signature[], { basis }: LoadedBasis): void {
  const { organisation } = basis;
  const known = organisation === null ? [] : knownWitnesses(organisation.register, organisation.time_zone);
  for (const { name, id } of more) {
    const dated = known.filter(({ key }) => key.name === name && key.id === id);
    if (dated.length === 0)
      throw fault(
        'witness-unknown',
        `${name} is not in register.yaml under witnesses:, so its signature was not added.`,
        'Whoever keeps the register adds it there; smcheck log witness printed the line.',
      );
    const found = dated.map((witness) => signedBy(note, witness).status);
    if (found.includes('wrong'))
      throw fault(
        'cosignature',
        `${name} did not sign these records as they stand here, so nothing was added.`,
        'Take the file as smcheck log witness printed it, or have the log cosigned again.',
      );
    if (!found.includes('seen'))
      throw fault(
        'witness-undated',
        `${name} did not count on that day, says register.yaml.`,
        'See its from and until.',
      );
  }
}
