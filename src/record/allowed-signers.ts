/** The register's keys as OpenSSH's `allowed_signers` (ssh-keygen(1)), made anew for whoever verifies without us. */
import { addDays, startOfDay } from '../text/time.js';
import type { Day, Register } from '../types.js';
import { NAMESPACE } from './sshsig.js';

/** A line for each key, which counts for records alone, from its first day to the end of its last. */
export function allowedSigners({ people }: Pick<Register, 'people'>, zone: string): string {
  return people
    .flatMap(({ id, keys }) =>
      keys.map(({ key, from, until }) => {
        const before = until === null ? '' : `,valid-before="${stamp(addDays(until, 1), zone)}"`;
        return `${id} namespaces="${NAMESPACE}",valid-after="${stamp(from, zone)}"${before} ${key}\n`;
      }),
    )
    .join('');
}

/** `20260302000000Z`, as ssh-keygen reads a time in UTC. */
function stamp(day: Day, zone: string): string {
  return startOfDay(day, zone).replaceAll(/[-:T]/gu, '');
}
