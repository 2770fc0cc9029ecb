/** `smcheck register leave`: somebody's last day goes into the register, and what else must then be done is said. */
import { join } from 'node:path';
import { resolvePerson } from '../draft/resolve.js';
import { problem, refuseIfAny, SmcheckError, type ExitCode } from '../errors.js';
import { replaceFile } from '../io/replace-file.js';
import { readSettings, textsOf } from '../io/settings-folder.js';
import { loadOrganisation } from '../policy/load-organisation.js';
import { withLastDay } from '../policy/leaving.js';
import { listed, sayChannel } from '../report/say.js';
import { safeLine } from '../safe/terminal.js';
import { addDays, isDay, sayDay } from '../text/time.js';
import { didYouMean } from '../text/similar.js';
import type { Basis, Day, Host, Organisation, Person } from '../types.js';
import type { RawOptions } from './options.js';
import { openOrganisation, type OpenedOrganisation } from './register.js';
import { registerTodos } from './register-todo.js';

const FILE = 'register.yaml';

/** Writes `left_on`, keeps the old file beside it as `register.yaml.before`, and lists what is to do. */
export async function runRegisterLeave(
  args: readonly string[],
  raw: RawOptions,
  host: Host,
): Promise<ExitCode> {
  const opened = await openOrganisation(raw, host);
  const { basis, organisation, organisationFolder, today } = opened;
  const person = personIn(organisation, args[0] ?? '');
  const day = lastDay(raw['on'], today, person);
  if (organisationFolder === null || organisation.example) throw notYours();
  const after = changed(organisationFolder, person, day, basis, host);
  replaceFile(join(organisationFolder, FILE), FILE, after.text);
  host.stdout.write(
    [
      `${person.name} (${person.id}) posts until ${sayDay(day)}. It stands in ${FILE}; the file as it was is ${FILE}.before.`,
      ...list('Now do this:', handover(person, basis)),
      ...list('The register then needs:', newTodos(opened, after.organisation, day)),
      '',
    ]
      .map(safeLine)
      .join('\n'),
  );
  return 0;
}

function list(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : ['', title, ...items.map((item) => `  ${item}`)];
}

function personIn({ register }: Organisation, given: string): Person {
  const id = resolvePerson(given, register);
  const person = register.people.find((one) => one.id === id);
  if (person !== undefined) return person;
  const names = register.people.flatMap((one) => [one.id, one.name]);
  throw new SmcheckError([
    problem('unknown-person', `Nobody on the register is called “${given}”.`, didYouMean(given, names)),
  ]);
}

function lastDay(given: unknown, today: Day, { id, from, left_on }: Person): Day {
  const day = typeof given === 'string' ? given : today;
  const refuse = (message: string, hint: string): SmcheckError =>
    new SmcheckError([problem('bad-last-day', message, hint)]);
  if (!isDay(day)) throw refuse(`--on ${day} is no day.`, 'Write it like 2026-03-14.');
  if (day < from)
    throw refuse(`${id} begins on ${sayDay(from)}, after ${sayDay(day)}.`, 'Choose a later day.');
  if (left_on !== null && left_on < today)
    throw refuse(
      `${id} left on ${sayDay(left_on)} already.`,
      'A day that is past is not changed: records rest on it.',
    );
  return day;
}

function notYours(): SmcheckError {
  const hint = 'Make your own with smcheck init, or name its folder with --organisation.';
  return new SmcheckError([problem('example-register', 'The example register is not changed.', hint)]);
}

/** The register as it will be, read again as strictly as it is always read: what is written is sound. */
function changed(
  folder: string,
  { id }: Person,
  day: Day,
  { policy }: Basis,
  { cwd }: Host,
): { readonly text: string; readonly organisation: Organisation } {
  const files = textsOf(readSettings(folder, 'organisation', cwd));
  const text = withLastDay(files.get(FILE) ?? '', id, day);
  if (text === null) throw new RangeError(`${id} was read from ${FILE} and does not stand in it`);
  const loaded = loadOrganisation(new Map([...files, [FILE, text]]), { policy });
  if (!loaded.ok) {
    refuseIfAny(loaded.problems);
    throw new RangeError('a register that is not sound has problems');
  }
  return { text, organisation: loaded.value };
}

/** What no file can do: passwords, keys, the accounts' own settings. */
function handover({ id, channels, keys, role, decides }: Person, basis: Basis): readonly string[] {
  const named = channels.map((channel) => sayChannel(channel, basis));
  const owned = (basis.organisation?.channels ?? []).filter(({ owner }) => owner === id);
  return [
    ...(named.length === 0
      ? []
      : [`Take them off ${listed(named)}, and change the passwords that they knew.`]),
    ...owned.map((channel) => `Name another owner of ${sayChannel(channel.id, basis)} in channels.yaml.`),
    ...(keys.some(({ until }) => until === null) ? ['End their key in register.yaml (until:).'] : []),
    ...(role.length + decides.length === 0 ? [] : ['Pass on what waits for their decision.']),
    'Look through what they have scheduled: after the last day it is blocked.',
  ];
}

/** On the day after, what was in order before and no longer is. */
function newTodos(
  { basis, organisation }: OpenedOrganisation,
  after: Organisation,
  day: Day,
): readonly string[] {
  const then = addDays(day, 1);
  const before = new Set(registerTodos(organisation, basis.policy, then).map(({ message }) => message));
  return registerTodos(after, basis.policy, then)
    .map(({ message }) => message)
    .filter((message) => !before.has(message));
}
