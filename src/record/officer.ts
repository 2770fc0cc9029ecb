/** Whose signatures stand under a record: keys are the register's, as they were dated when it was made. */
import { canonicalJson } from '../text/json.js';
import { parseSshKey } from '../text/ssh-key.js';
import type { Day, Register } from '../types.js';
import type { CheckBody, DecideBody } from './body.js';
import type { LogRecord } from './line.js';
import { fingerprint, isSigned, NAMESPACE, readSshSignature } from './sshsig.js';

/** Who has to have signed it: who posts it, or who decided it. */
export function signerOf(body: CheckBody | DecideBody): string | null {
  return body.kind === 'decide' ? body.decider : body.author;
}

/** Why the signatures of a record do not count, in plain words; none where they do, or where it has none. */
export function signatureFaults(
  { body, sigs }: LogRecord,
  register: Pick<Register, 'people'>,
  day: Day,
): readonly string[] {
  if (body.kind !== 'check' && body.kind !== 'decide') return [];
  const signer = register.people.find(({ id }) => id === signerOf(body));
  return sigs.flatMap(({ by, sshsig }) => {
    const given = readSshSignature(Buffer.from(sshsig, 'base64'));
    if (given === null) return ['The signature cannot be read.'];
    if (fingerprint(given.key) !== by) return ['The signature is of another key than it says.'];
    const known = (signer?.keys ?? []).filter(({ key }) => {
      const one = parseSshKey(key);
      return one !== null && fingerprint(one) === by;
    });
    if (known.length === 0)
      return [`The key that signed it (${by}) is not ${signer?.name ?? 'the signer'}’s.`];
    if (!known.some(({ from, until }) => from <= day && (until === null || day <= until)))
      return [`The key that signed it did not count on ${day}, says register.yaml.`];
    return isSigned(given, canonicalJson(body), NAMESPACE) ? [] : ['The signature does not hold.'];
  });
}
