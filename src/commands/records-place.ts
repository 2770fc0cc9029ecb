/** Where the records of a run lie: the folder of `smcheck.yaml`, else the user's own. */
import type { LoadedBasis } from '../io/basis.js';
import type { Host } from '../types.js';

/** A council without a domain is one that `init` has not made yet. */
const NO_DOMAIN = 'localhost';

export interface RecordsPlace {
  /** As `records` says it; may name a database. */
  readonly folder: string;
  readonly configFolder: string;
  /** What the name of the log begins with. */
  readonly domain: string;
}

/** The place of this machine's log, whether it exists yet or not. */
export function recordsPlace({ basis, config }: LoadedBasis, { folders }: Host): RecordsPlace {
  return {
    folder: config.records ?? folders.data,
    configFolder: folders.config,
    domain: basis.organisation?.domains[0] ?? NO_DOMAIN,
  };
}
