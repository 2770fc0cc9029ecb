import { PIPE, PIPE_NAME, type ReadOptions } from '../io/read-drafts.js';
import type { Incoming } from '../types.js';
import type { Run } from './run.js';

/** How this run reads its drafts. */
export function readOptions({ options, config, zone }: Run): ReadOptions {
  return { ...options, ignore: config.ignore, zone };
}

/** Whether one post was asked for, so that it is shown whole. */
export function isAlone(paths: readonly string[]): boolean {
  const [only = 'draft.txt', second] = paths;
  return second === undefined && /\.(?:txt|md)$/iu.test(only) && !/[*?[{]/u.test(only);
}

/** Whether a draft was piped in: then there is no file to write beside. */
export function isPiped({ source }: Incoming, { options }: Run): boolean {
  const { paths, stdinFilename } = options;
  return (paths.length === 0 || paths.includes(PIPE)) && source === (stdinFilename ?? PIPE_NAME);
}
