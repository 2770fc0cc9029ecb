import * as v from 'valibot';
import { day, id, line, mailbox, orNull, roles } from './vocabulary.js';

const sshKey = v.pipe(
  v.string(),
  // RFC 8709: the type's name, its length and that of the key take the first 19 bytes; the second is of hardware keys.
  v.regex(
    /^(?:ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI[A-Za-z0-9+\/]{43}|sk-ssh-ed25519@openssh\.com AAAAGnNrLXNzaC1lZDI1NTE5QG9wZW5zc2guY29tAAAAI[A-Za-z0-9+\/]{43,300}={0,2})(?: [^\u0000-\u001F\u007F-\u009F]{1,200})?$/u,
    'must be a public key like "ssh-ed25519 AAAA…"',
  ),
);
/** C2SP signed-note: a name, a key's hash, and the key. */
const verifierKey = v.pipe(
  v.string(),
  v.regex(
    /^[^\s+\u0000-\u001F\u007F-\u009F]{1,200}\+[0-9a-f]{8}\+[A-Za-z0-9+\/]{40,100}={0,2}$/u,
    'must be a key like name+0a1b2c3d+AQ…',
  ),
);
const origin = v.pipe(
  v.string(),
  v.regex(
    /^[^\s+\u0000-\u001F\u007F-\u009F]{1,200}$/u,
    'must be the name of a log, like council.example/smcheck/a1b2c3',
  ),
);

const person = v.strictObject({
  id,
  name: line,
  email: orNull(mailbox),
  service: line,
  role: v.optional(roles, []),
  from: day,
  left_on: orNull(day),
  training: v.optional(
    v.array(v.strictObject({ course: line, certificate: line, on: day, expires: orNull(day) })),
    [],
  ),
  conduct_read_on: orNull(day),
  channels: v.optional(v.array(id), []),
  external: v.optional(v.boolean(), false),
  decides: v.optional(v.array(id), []),
  keys: v.optional(v.array(v.strictObject({ key: sshKey, from: day, until: orNull(day) })), []),
});

/** `register.yaml`: who may post, and whose keys count. */
export const registerFile = v.strictObject({
  people: v.array(person),
  logs: v.optional(
    v.array(v.strictObject({ origin, vkey: verifierKey, owner: id, from: day, until: orNull(day) })),
    [],
  ),
  witnesses: v.optional(
    v.array(v.strictObject({ name: line, vkey: verifierKey, from: day, until: orNull(day) })),
    [],
  ),
});
