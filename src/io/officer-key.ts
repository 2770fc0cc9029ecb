/** Signing as an officer: `ssh-keygen` does it, with a key file, the agent or a hardware key. The secret stays there. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { problem, SmcheckError } from '../errors.js';
import { fingerprint, isSigned, NAMESPACE, readSshSignature, unarmoured } from '../record/sshsig.js';
import type { OfficerSignature } from '../record/line.js';
import { parseSshKey, weakness, type SshKey } from '../text/ssh-key.js';

export interface OfficerKey {
  readonly path: string;
  readonly key: SshKey;
}

const HINT = 'Name the file of your public key, like ~/.ssh/id_ed25519.pub.';

/** Reads the public key; of a secret key's path, the one beside it. @throws SmcheckError (exit 2) */
export function readOfficerKey(path: string): OfficerKey {
  const file = path.endsWith('.pub') ? path : `${path}.pub`;
  if (!existsSync(file)) throw fault('no-key', `There is no public key ${file}.`, HINT);
  const key = parseSshKey(readFileSync(file, 'utf8'));
  if (key === null)
    throw fault(
      'bad-key',
      `${file} holds no key of the kind ssh-ed25519.`,
      'Make one: ssh-keygen -t ed25519',
    );
  const weak = weakness(key.publicKey);
  if (weak !== null) throw fault('bad-key', `The key in ${file} is refused: ${weak}.`, HINT);
  return { path: file, key };
}

function fault(code: string, message: string, hint: string): SmcheckError {
  return new SmcheckError([problem(code, message, hint)]);
}

/**
 * Signs a message. A passphrase or a touch is asked for by ssh-keygen itself, on the terminal.
 * @throws SmcheckError (exit 2) where it cannot, or what comes back does not hold.
 */
export function signAs({ path, key }: OfficerKey, message: string): OfficerSignature {
  const { status, stdout, error } = spawnSync(
    'ssh-keygen',
    ['-Y', 'sign', '-f', path, '-n', NAMESPACE, '-q'],
    {
      input: message,
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  if (error !== undefined)
    throw fault('cannot-sign', 'ssh-keygen could not be started, so nothing was signed.', 'Install OpenSSH.');
  const blob = unarmoured(stdout.toString('latin1'));
  const given = blob === null ? null : readSshSignature(blob);
  const isOurs = given !== null && fingerprint(given.key) === fingerprint(key);
  if (status !== 0 || blob === null || given === null || !isOurs || !isSigned(given, message, NAMESPACE))
    throw fault(
      'cannot-sign',
      `Nothing was signed with ${path}, and nothing was recorded.`,
      'Is the key in the agent, or its secret part beside it? Try: ssh-add, or touch the key when it blinks.',
    );
  return { by: fingerprint(key), sshsig: Buffer.from(blob).toString('base64') };
}
