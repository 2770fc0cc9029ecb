/** `smcheck register check` and `smcheck register list`: who may post, and what is missing or runs out. */
import { problem, SmcheckError, type ExitCode } from '../errors.js';
import { openBasis, type LoadedBasis } from '../io/basis.js';
import { counted } from '../report/say.js';
import { safeJson } from '../safe/json.js';
import { safeLine, safeText } from '../safe/terminal.js';
import { dayOf, sayDay } from '../text/time.js';
import type { Day, Host, Organisation, Person, Training } from '../types.js';
import { basisOptions, type RawOptions } from './options.js';
import { registerTodos, type Todo } from './register-todo.js';

/** Reads the register strictly and says what is to do; exit 1 where something is wrong today. */
export async function runRegisterCheck(_: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const { basis, organisation, today } = await openOrganisation(raw, host);
  const todos = registerTodos(organisation, basis.policy, today);
  const ok = todos.every(({ level }) => level !== 'fault');
  const { people } = organisation.register;
  if (raw['format'] === 'json')
    host.stdout.write(`${safeJson({ version: 1, ok, people: people.length, todos }, 2)}\n`);
  else host.stdout.write(todosText(todos, organisation));
  return ok ? 0 : 1;
}

/** Lists everybody, those who have left too. */
export async function runRegisterList(_: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const { organisation, today } = await openOrganisation(raw, host);
  const { people } = organisation.register;
  if (raw['format'] === 'json') host.stdout.write(`${safeJson({ version: 1, people }, 2)}\n`);
  else host.stdout.write(people.map((person) => `${personText(person, today)}\n`).join(''));
  return 0;
}

/** An organisation, strictly read, and the day where it is. */
export interface OpenedOrganisation extends LoadedBasis {
  readonly organisation: Organisation;
  readonly today: Day;
}

/** @throws SmcheckError (exit 2) where there is none, or it is not sound. */
export async function openOrganisation(raw: RawOptions, host: Host): Promise<OpenedOrganisation> {
  const loaded = await openBasis(basisOptions(raw), [], host);
  const { organisation } = loaded.basis;
  if (organisation === null)
    throw new SmcheckError([
      problem(
        'no-organisation',
        'There is no organisation here, so there is no register.',
        'Make one with smcheck init, or practise with --organisation example.',
      ),
    ]);
  return { ...loaded, organisation, today: dayOf(host.now(), organisation.time_zone) };
}

function todosText(todos: readonly Todo[], { name, register, channels }: Organisation): string {
  const faults = todos.filter(({ level }) => level === 'fault');
  const others = todos.filter(({ level }) => level === 'todo');
  const list = (title: string, items: readonly Todo[]): readonly string[] =>
    items.length === 0 ? [] : [title, ...items.map(({ message }) => `  ${safeLine(message)}`), ''];
  const read = `${counted(register.people.length, 'person', 'people')} and ${counted(channels.length, 'channel')}`;
  return [
    ...list('Wrong today:', faults),
    ...list('To do:', others),
    `${safeLine(name)}: ${read} read; ${faults.length} wrong today, ${others.length} to do.`,
    '',
  ].join('\n');
}

function personText(person: Person, today: Day): string {
  const { id, name, service, role, channels, left_on, training } = person;
  const what = [service, ...role].join(', ');
  const where = channels.length === 0 ? 'no channels' : channels.join(', ');
  const state =
    left_on !== null && left_on < today ? `left on ${sayDay(left_on)}` : trainingText(training, today);
  return safeText(`${id}  ${name} (${what})\n  ${where}; ${state}`);
}

function trainingText(training: readonly Training[], today: Day): string {
  const now = training.filter(({ on, expires }) => on <= today && (expires === null || today <= expires));
  if (now.length === 0) return 'not trained today';
  if (now.some(({ expires }) => expires === null)) return 'trained';
  const last = now
    .flatMap(({ expires }) => expires ?? [])
    .sort()
    .at(-1);
  return `trained until ${sayDay(last ?? today)}`;
}
