/** With whose key a run signs: the option's, or the one that is remembered for this user. */
import { resolve } from 'node:path';
import { problem, SmcheckError } from '../errors.js';
import type { OfficerKey } from '../io/officer-key.js';
import { readWho } from '../io/who.js';
import { fingerprint } from '../record/sshsig.js';
import { safeLine } from '../safe/terminal.js';
import type { ToRecord } from '../store/records.js';
import { parseSshKey } from '../text/ssh-key.js';
import { dayOf } from '../text/time.js';
import type { Organisation } from '../types.js';
import type { Run } from './run.js';

export interface Signing {
  /** Whose key it is, by the register. */
  readonly id: string;
  readonly sign: NonNullable<ToRecord['sign']>;
}

/**
 * Null where no key is named, and in practice, which binds nobody.
 * @throws SmcheckError (exit 2) where one is named that cannot sign: better nothing than a record that is not signed.
 */
export async function openSigning({ options, host, basis, now, practice }: Run): Promise<Signing | null> {
  const named = options.key ?? readWho(host.folders.config).key;
  const { organisation } = basis;
  if (named === null || practice !== null || organisation === null) return null;
  const path = named.startsWith('~/') ? resolve(host.home, named.slice(2)) : resolve(host.cwd, named);
  // Hardly anybody's start should wait for what only signing needs.
  const { readOfficerKey, signAs } = await import('../io/officer-key.js');
  const key = readOfficerKey(path);
  const id = ownerOf(key, organisation, dayOf(now, organisation.time_zone));
  return { id, sign: (message) => signAs(key, message) };
}

function ownerOf({ key, path }: OfficerKey, { register }: Organisation, day: string): string {
  const print = fingerprint(key);
  const owner = register.people.find(({ keys }) =>
    keys.some((one) => {
      const known = parseSshKey(one.key);
      const isDated = one.from <= day && (one.until === null || day <= one.until);
      return known !== null && isDated && fingerprint(known) === print;
    }),
  );
  if (owner !== undefined) return owner.id;
  throw new SmcheckError([
    problem(
      'key-unknown',
      `The key ${path} is nobody's in register.yaml today.`,
      `Whoever keeps the register adds under keys: { key: "${key.type} …", from: ${day} }`,
    ),
  ]);
}

/** What signs for somebody: nothing where the key is another's, which is said once. */
export function signFor(id: string | null, signing: Signing | null, { host }: Run): ToRecord['sign'] {
  if (signing === null || id === signing.id) return signing?.sign;
  host.stderr.write(
    `Not signed: the key is ${safeLine(signing.id)}’s, and this is ${safeLine(id ?? 'nobody')}’s.\n`,
  );
  return undefined;
}
