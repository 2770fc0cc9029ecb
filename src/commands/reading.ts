import type { ReadOptions } from '../io/read-drafts.js';
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
