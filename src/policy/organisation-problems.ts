/** What is wrong with an organisation's files beyond their shape: names that nobody bears, days out of order. */
import type { InferOutput } from 'valibot';
import { didYouMean } from '../text/similar.js';
import { parseSshKey, weakness } from '../text/ssh-key.js';
import type { Path } from '../text/yaml.js';
import type { Policy, Problem } from '../types.js';
import type { calendarFile } from './files/calendar.js';
import type { channelsFile } from './files/channels.js';
import type { consentsFile } from './files/consents.js';
import type { organisationFile } from './files/organisation.js';
import type { registerFile } from './files/register.js';
import { repeated, type FileValue } from './read.js';

/** What could be read; null where a file is broken. */
export interface OrganisationFiles {
  readonly organisation: FileValue<InferOutput<typeof organisationFile>> | null;
  readonly register: FileValue<InferOutput<typeof registerFile>> | null;
  readonly channels: FileValue<InferOutput<typeof channelsFile>> | null;
  readonly calendar: FileValue<InferOutput<typeof calendarFile>> | null;
  readonly consents: FileValue<InferOutput<typeof consentsFile>> | null;
}

type File = Pick<FileValue<unknown>, 'problem'>;
type Place = FileValue<unknown>['problem'];

// ------------------------------------------------------------------------------------------------ small checks

function unknown(
  file: File,
  path: Path,
  what: string,
  name: string,
  known: ReadonlySet<string> | null,
): readonly Problem[] {
  if (known === null || known.has(name)) return [];
  return [
    file.problem({
      path,
      code: `unknown-${what}`,
      message: `There is no ${what} \`${name}\`.`,
      hint: didYouMean(name, known),
    }),
  ];
}

/** `later` may be null: not ended. */
function outOfOrder(
  file: File,
  path: Path,
  [earlierKey, earlier]: readonly [string, string],
  [laterKey, later]: readonly [string, string | null],
): readonly Problem[] {
  if (later === null || earlier <= later) return [];
  return [
    file.problem({
      path: [...path, laterKey],
      code: 'wrong-order',
      message: `\`${laterKey}\` (${later}) is before \`${earlierKey}\` (${earlier}).`,
      hint: 'Put the two days right.',
    }),
  ];
}

interface Named {
  readonly name: string;
  readonly path: Path;
}

function twice(problem: Place, items: readonly Named[], what: string): readonly Problem[] {
  return repeated(
    items,
    ({ name }) => name,
    (name, { path }) =>
      problem({
        path,
        code: 'duplicate-id',
        message: `${what} \`${name}\` stands here twice.`,
        hint: 'Keep one of the two, or give one another id.',
      }),
  );
}

function idsOf(items: readonly { readonly id: string }[] | undefined): ReadonlySet<string> | null {
  return items === undefined ? null : new Set(items.map(({ id }) => id));
}

// ---------------------------------------------------------------------------------------------- organisation

type HoursValue = InferOutput<typeof channelsFile>[number]['monitored_hours'];

function hoursProblems(file: File, path: Path, hours: HoursValue): readonly Problem[] {
  return hours.flatMap(({ from, to }, index) =>
    from < to
      ? []
      : [
          file.problem({
            path: [...path, index, 'to'],
            code: 'wrong-order',
            message: `\`to\` (${to}) is not after \`from\` (${from}).`,
            hint: 'Give hours within one day; a shift past midnight is two entries.',
          }),
        ],
  );
}

/** Hours of those who answer. */
export function contactProblems({ organisation: file }: OrganisationFiles): readonly Problem[] {
  if (file === null) return [];
  const { communications, deputy, out_of_hours } = file.value.contacts;
  return Object.entries({ communications, deputy, out_of_hours }).flatMap(([key, contact]) =>
    contact === null ? [] : hoursProblems(file, ['contacts', key, 'hours'], contact.hours),
  );
}

// -------------------------------------------------------------------------------------------------- register

type RegisterValue = InferOutput<typeof registerFile>;
type PersonValue = RegisterValue['people'][number];
type RegisterFile = FileValue<RegisterValue>;

/** People: roles and channels that exist, days in order, nobody and nobody's key twice. */
export function peopleProblems(
  { register: file, channels }: OrganisationFiles,
  { roles }: Pick<Policy, 'roles'>,
): readonly Problem[] {
  if (file === null) return [];
  const known = { roles: new Set(roles), channels: idsOf(channels?.value) };
  const { people } = file.value;
  const named = (key: string, nameOf: (person: PersonValue) => string | null): readonly Named[] =>
    people.flatMap((person, index) => {
      const name = nameOf(person);
      return name === null ? [] : [{ name, path: ['people', index, key] }];
    });
  return [
    ...people.flatMap((person, index) => personProblems(person, file, ['people', index], known)),
    ...twice(
      file.problem,
      named('id', ({ id }) => id),
      'The id',
    ),
    // An author may be named by a mailbox, so it must mean one person.
    ...twice(
      file.problem,
      named('email', ({ email }) => email?.toLowerCase() ?? null),
      'The mailbox',
    ),
    ...keyProblems(file),
  ];
}

function personProblems(
  person: PersonValue,
  file: RegisterFile,
  path: Path,
  known: { readonly roles: ReadonlySet<string>; readonly channels: ReadonlySet<string> | null },
): readonly Problem[] {
  return [
    ...person.role.flatMap((name, at) => unknown(file, [...path, 'role', at], 'role', name, known.roles)),
    ...person.channels.flatMap((name, at) =>
      unknown(file, [...path, 'channels', at], 'channel', name, known.channels),
    ),
    ...outOfOrder(file, path, ['from', person.from], ['left_on', person.left_on]),
    ...person.training.flatMap(({ on, expires }, at) =>
      outOfOrder(file, [...path, 'training', at], ['on', on], ['expires', expires]),
    ),
    ...person.keys.flatMap(({ from, until }, at) =>
      outOfOrder(file, [...path, 'keys', at], ['from', from], ['until', until]),
    ),
  ];
}

/** A key proves who signed, so it belongs to one person; the comment behind it does not count. */
function keyProblems(file: RegisterFile): readonly Problem[] {
  const all = file.value.people.flatMap(({ id, keys }, person) =>
    keys.map(({ key }, at) => ({ id, key, path: ['people', person, 'keys', at, 'key'] as const })),
  );
  const owners = new Map<string, string>();
  return all.flatMap(({ id, key, path }) => {
    const text = key.split(' ').slice(0, 2).join(' ');
    const owner = owners.get(text);
    owners.set(text, owner ?? id);
    return [
      ...(owner === undefined ? [] : [sharedKey(file, path, owner, id)]),
      ...weakKey(file, path, parseSshKey(key)?.publicKey ?? null),
    ];
  });
}

function sharedKey(file: RegisterFile, path: Path, owner: string, id: string): Problem {
  return file.problem({
    path,
    code: 'shared-key',
    message: owner === id ? 'This key stands here twice.' : `This key is ${owner}'s already.`,
    hint: owner === id ? 'Give it one first and one last day.' : 'Each person needs a key of their own.',
  });
}

/** Under some points of the curve anybody can make signatures that hold. */
function weakKey(file: RegisterFile, path: Path, publicKey: Uint8Array | null): readonly Problem[] {
  const why = publicKey === null ? 'it cannot be read' : weakness(publicKey);
  if (why === null) return [];
  return [
    file.problem({
      path,
      code: 'weak-key',
      message: `This key must not be used: ${why}.`,
      hint: 'Make a new one: ssh-keygen -t ed25519.',
    }),
  ];
}

/** The 32 bytes of a key as logs and witnesses have it (C2SP signed-note); null where there are not so many. */
function noteKeyBytes(vkey: string): Uint8Array | null {
  const bytes = Buffer.from(vkey.split('+').slice(2).join('+'), 'base64');
  return bytes.length === 33 ? bytes.subarray(1) : null;
}

/** Logs and witnesses: their keys bear their names. */
export function logProblems({ register: file }: OrganisationFiles): readonly Problem[] {
  if (file === null) return [];
  const { people, logs, witnesses } = file.value;
  const known = idsOf(people);
  return [
    ...logs.flatMap(({ origin, vkey, owner, from, until }, index) => [
      ...unknown(file, ['logs', index, 'owner'], 'person', owner, known),
      ...outOfOrder(file, ['logs', index], ['from', from], ['until', until]),
      ...nameOfKey(file, ['logs', index, 'vkey'], vkey, origin),
      ...weakKey(file, ['logs', index, 'vkey'], noteKeyBytes(vkey)),
    ]),
    ...witnesses.flatMap(({ name, vkey, from, until }, index) => [
      ...outOfOrder(file, ['witnesses', index], ['from', from], ['until', until]),
      ...nameOfKey(file, ['witnesses', index, 'vkey'], vkey, name),
      ...weakKey(file, ['witnesses', index, 'vkey'], noteKeyBytes(vkey)),
    ]),
    ...twice(
      file.problem,
      logs.map(({ vkey }, index) => ({ name: vkey, path: ['logs', index, 'vkey'] })),
      'The key',
    ),
  ];
}

function nameOfKey(file: File, path: Path, vkey: string, name: string): readonly Problem[] {
  if (vkey.startsWith(`${name}+`)) return [];
  return [
    file.problem({
      path,
      code: 'key-name',
      message: `This key is not that of ${name}.`,
      hint: 'A key starts with the name of its owner and a plus sign.',
    }),
  ];
}

// ------------------------------------------------------------------------------------------ channels, consents

/** Channels: owners and platforms that exist. */
export function channelProblems(
  { channels: file, register }: OrganisationFiles,
  { platforms }: Pick<Policy, 'platforms'>,
): readonly Problem[] {
  if (file === null) return [];
  const people = idsOf(register?.value.people);
  const known = new Set(platforms.map(({ id }) => id));
  return [
    ...file.value.flatMap(({ platform, owner, authorised, monitored_hours }, index) => [
      ...unknown(file, [index, 'platform'], 'platform', platform, known),
      ...unknown(file, [index, 'owner'], 'person', owner, people),
      ...(authorised === null
        ? []
        : unknown(file, [index, 'authorised', 'by'], 'person', authorised.by, people)),
      ...hoursProblems(file, [index, 'monitored_hours'], monitored_hours),
    ]),
    ...twice(
      file.problem,
      file.value.map(({ id }, index) => ({ name: id, path: [index, 'id'] })),
      'The channel',
    ),
  ];
}

/** Consents and licences: a reference means one thing. */
export function consentProblems({ consents: file }: OrganisationFiles): readonly Problem[] {
  if (file === null) return [];
  return twice(
    file.problem,
    file.value.map(({ reference }, index) => ({ name: reference, path: [index, 'reference'] })),
    'The reference',
  );
}
