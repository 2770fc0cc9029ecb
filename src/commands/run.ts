/** What a run of `check` or `lint` works with, from the options: opened once, before any draft is read. */
import { dirname, resolve } from 'node:path';
import { problem, SmcheckError } from '../errors.js';
import { detectors as builtInDetectors } from '../detect/index.js';
import { openNeighbours, type Neighbours } from '../neighbours.js';
import { openBasis, type LoadedBasis } from '../io/basis.js';
import { parseTime } from '../text/time.js';
import type { Detector, Host, Instant } from '../types.js';
import type { RunOptions } from './options.js';
import { isFolder } from '../io/is-folder.js';

/** Why nothing is cleared however the check ends; null: it counts. */
export type Practice = 'example' | 'other-time' | 'no-record' | null;

export interface Run extends LoadedBasis {
  readonly options: RunOptions;
  readonly host: Host;
  readonly detectors: readonly Detector[];
  readonly zone: string;
  /** One instant for the whole run. */
  readonly now: Instant;
  readonly practice: Practice;
  readonly neighbours: Neighbours;
}

/** Opens policy, organisation and detectors. @throws SmcheckError (exit 2) with everything that is wrong. */
export async function openRun(options: RunOptions, host: Host): Promise<Run> {
  const loaded = await openBasis(options, foldersOf(options.paths, host.cwd), host);
  const zone = loaded.basis.organisation?.time_zone ?? 'Etc/UTC';
  return {
    ...loaded,
    options,
    host,
    detectors: await detectorsFor(loaded),
    zone,
    now: options.now === null ? host.now() : instantOf(options.now, zone),
    practice: practiceOf(options, loaded),
    neighbours: openNeighbours(loaded.basis.organisation),
  };
}

function foldersOf(paths: readonly string[], cwd: string): readonly string[] {
  return paths
    .filter((path) => path !== '-')
    .map((path) => resolve(cwd, path))
    .map((path) => (isFolder(path) ? path : dirname(path)));
}

/** The engine for a council's own patterns is loaded only where there are any. */
async function detectorsFor({ basis }: LoadedBasis): Promise<readonly Detector[]> {
  if (!basis.policy.kinds.some(({ from }) => from === 'pattern')) return builtInDetectors;
  const { pattern } = await import('../detect/pattern.js');
  return [...builtInDetectors, pattern];
}

function instantOf(text: string, zone: string): Instant {
  const read = parseTime(text, zone);
  if (read.status === 'ok' || read.status === 'ambiguous') return read.instant;
  throw new SmcheckError([
    problem(
      'bad-now',
      `--now ${text} is no time that the clocks of ${zone} show.`,
      'Write it like 2026-03-14T09:00.',
    ),
  ]);
}

function practiceOf(options: RunOptions, { basis }: LoadedBasis): Practice {
  if (!options.record) return 'no-record';
  if (options.now !== null) return 'other-time';
  return basis.organisation?.example === true ? 'example' : null;
}
