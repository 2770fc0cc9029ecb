/** The command line's word about every draft, checked once before any is read. */
import { resolve } from 'node:path';
import { readSlot } from '../draft/from-fields.js';
import type { Given } from '../draft/options.js';
import { problem, refuseIfAny } from '../errors.js';
import { didYouMean } from '../text/similar.js';
import type { Activity, Media, Problem } from '../types.js';
import type { MediaFile } from './media.js';

/** As typed: `--author`, `--drafted-by`, `--channel`, `--slot`, `--activity`, `--media`. */
export interface DraftOptions {
  readonly author: string | null;
  readonly draftedBy: string | null;
  readonly channels: readonly string[];
  readonly slot: string | null;
  readonly activity: string | null;
  readonly media: readonly string[];
}

const ACTIVITIES: readonly Activity[] = ['post', 'reply', 'share', 'message', 'advertise', 'remove'];

/**
 * The options as values.
 * @throws SmcheckError (exit 2) with all that is wrong with them.
 */
export async function readGiven(options: DraftOptions, zone: string, cwd: string): Promise<Given> {
  const { media, faults } = await readMedia(options.media, cwd);
  const problems = [...faults];
  const slot = options.slot === null ? null : readSlot(options.slot, zone);
  if (slot !== null && typeof slot !== 'string')
    problems.push(problem('bad-slot', `--slot: ${slot.message}`, slot.hint));
  const activity = ACTIVITIES.find((one) => one === options.activity) ?? null;
  if (options.activity !== null && activity === null) problems.push(unknownActivity(options.activity));
  problems.push(
    ...namesIn(options)
      .filter(({ name }) => !NAME.test(name))
      .map(badName),
  );
  refuseIfAny(problems);
  return {
    author: options.author?.trim() ?? null,
    drafted_by: options.draftedBy?.trim() ?? null,
    channels: options.channels.map((id) => id.trim()),
    slot: typeof slot === 'string' ? slot : null,
    activity,
    media: media.map(mediaOf),
    mediaSizes: media.map(({ size }) => size),
  };
}

interface NamedMedia {
  readonly media: readonly (MediaFile & { readonly file: string })[];
  readonly faults: readonly Problem[];
}

async function readMedia(files: readonly string[], cwd: string): Promise<NamedMedia> {
  if (files.length === 0) return { media: [], faults: [] };
  const { hashFile } = await import('./media.js');
  const all = files.map((file) => ({ file, read: hashFile(resolve(cwd, file), file) }));
  return {
    media: all.flatMap(({ file, read }) => (read.ok ? [{ file, ...read.media }] : [])),
    faults: all.flatMap(({ read }) => (read.ok ? [] : [read.problem])),
  };
}

/** As in a file: one line of at most 500 characters. */
const NAME = /^[^\p{Cc}\p{Cs}]{1,500}$/u;

interface Named {
  readonly option: string;
  readonly name: string;
}

function namesIn({ author, draftedBy, channels }: DraftOptions): readonly Named[] {
  return [
    ...(author === null ? [] : [{ option: '--author', name: author.trim() }]),
    ...(draftedBy === null ? [] : [{ option: '--drafted-by', name: draftedBy.trim() }]),
    ...channels.map((name) => ({ option: '--channel', name: name.trim() })),
  ];
}

function badName({ option }: Named): Problem {
  return problem('bad-value', `${option} must be one line of at most 500 characters.`, 'Type it again.');
}

function unknownActivity(given: string): Problem {
  return problem('unknown-activity', `There is no activity "${given}".`, didYouMean(given, ACTIVITIES));
}

/** An option names a file and nothing else: what is missing will be asked. */
function mediaOf({ file, sha256, facts }: MediaFile & { readonly file: string }): Media {
  const nothing = { alt: null, source: null, licence: null, credit: null, people: null };
  const said = facts === null ? {} : { facts };
  return { file: file.normalize('NFC'), sha256, ...nothing, consent: null, captions: null, ...said };
}
