/** What an organisation still has to do. Pure: the same organisation and day give the same list. */
import { addDays, sayDay } from '../text/time.js';
import type { Channel, Day, Organisation, Person, Policy, Training } from '../types.js';

/** `fault`: something is wrong today. `todo`: something is missing or runs out. */
export interface Todo {
  readonly level: 'fault' | 'todo';
  readonly code: string;
  /** The id of the person or channel, the role, or the contact it is about. */
  readonly about: string;
  readonly message: string;
}

/** How long before training ends it is mentioned. */
const SOON_DAYS = 60;

type Asked = Pick<Policy, 'roles' | 'clauses'>;

/** What the policy asks for by a clause; a policy without the clause does not ask for the last two at all. */
const CLAUSES: Readonly<Record<string, string>> = {
  'channel-not-authorised': '3.1.1',
  'training-missing': '3.2.3',
  'training-expired': '3.2.3',
  'information-manager': '4.2.2',
  conduct: '3.2.1',
};
const ONLY_WHERE_ASKED: readonly string[] = ['information-manager', 'conduct'];

/** Everything to do, faults first. */
export function registerTodos(
  organisation: Organisation,
  { roles, clauses }: Asked,
  today: Day,
): readonly Todo[] {
  const here = organisation.register.people.filter((person) => isHere(person, today));
  const all = [
    ...organisation.channels
      .filter(({ status }) => status === 'active')
      .flatMap((channel) => channelTodos(channel, here, today)),
    ...here.flatMap((person) => personTodos(person, organisation, today)),
    ...roleTodos(roles, here),
    ...contactTodos(organisation),
  ].flatMap((todo) => underClause(todo, clauses));
  return [...all.filter(({ level }) => level === 'fault'), ...all.filter(({ level }) => level === 'todo')];
}

function underClause(todo: Todo, clauses: Asked['clauses']): readonly Todo[] {
  const clause = CLAUSES[todo.code];
  const isAsked = clause !== undefined && clauses.some(({ id }) => id.startsWith(clause));
  if (isAsked) return [{ ...todo, message: todo.message.replace(/\.$/u, ` (${clause}).`) }];
  return ONLY_WHERE_ASKED.includes(todo.code) ? [] : [todo];
}

function isHere({ from, left_on }: Person, today: Day): boolean {
  return from <= today && (left_on === null || today <= left_on);
}

const valid =
  (today: Day) =>
  ({ on, expires }: Training): boolean =>
    on <= today && (expires === null || today <= expires);

// --------------------------------------------------------------------------------------------------- channels

function channelTodos(channel: Channel, here: readonly Person[], today: Day): readonly Todo[] {
  const { id, owner, authorised, review_by, information_manager_notified } = channel;
  const mayPost = here.filter(
    ({ channels, training }) => channels.includes(id) && training.some(valid(today)),
  );
  const found: Todo[] = [];
  const add = (level: Todo['level'], code: string, message: string): void => {
    found.push({ level, code, about: id, message });
  };
  if (authorised === null)
    add('fault', 'channel-not-authorised', `Nobody has authorised ${id}. Ask Communications.`);
  if (!here.some((person) => person.id === owner))
    add('fault', 'owner-gone', `${owner}, who owns ${id}, is not here today. Name another owner.`);
  if (mayPost.length === 0)
    add(
      'fault',
      'nobody-may-post',
      `Nobody who is trained may post on ${id}. Add it to somebody's channels.`,
    );
  if (mayPost.length === 1)
    add('todo', 'one-may-post', `Only ${mayPost[0]?.id ?? ''} may post on ${id}. Name a second person.`);
  if (review_by !== null && review_by < today)
    add('todo', 'channel-review', `${id} was to be reviewed by ${sayDay(review_by)}.`);
  if (information_manager_notified === null)
    add('todo', 'information-manager', `The Information Manager has not been told of ${id}.`);
  return found;
}

// ----------------------------------------------------------------------------------------------------- people

function personTodos(person: Person, { services }: Organisation, today: Day): readonly Todo[] {
  const { id, channels, service, conduct_read_on } = person;
  const found: Todo[] = [];
  const add = (code: string, message: string): void => {
    found.push({ level: 'todo', code, about: id, message });
  };
  if (channels.length > 0) {
    const training = trainingTodo(person, today);
    if (training !== null) add(...training);
    if (conduct_read_on === null)
      add('conduct', `${id} is not known to have read the Officer Code of Conduct.`);
  }
  if (services.length > 0 && !services.includes(service))
    add('service', `“${service}”, the service of ${id}, is not in organisation.yaml.`);
  return found;
}

function trainingTodo({ id, training }: Person, today: Day): readonly [string, string] | null {
  const now = training.filter(valid(today));
  if (now.length === 0) {
    const last = training
      .flatMap(({ expires }) => expires ?? [])
      .sort()
      .at(-1);
    return last === undefined || last >= today
      ? ['training-missing', `${id} has no training that counts today.`]
      : ['training-expired', `The training of ${id} ran out on ${sayDay(last)}.`];
  }
  const ends = now.some(({ expires }) => expires === null)
    ? null
    : now
        .flatMap(({ expires }) => expires ?? [])
        .sort()
        .at(-1);
  if (ends === null || ends === undefined || ends > addDays(today, SOON_DAYS)) return null;
  return ['training-ends', `The training of ${id} runs out on ${sayDay(ends)}.`];
}

// ------------------------------------------------------------------------------------------ roles and contacts

/** What nobody may decide goes to Communications to pass on; without them it stays where it is. */
function roleTodos(roles: readonly string[], here: readonly Person[]): readonly Todo[] {
  return roles
    .filter((role) => !here.some((person) => person.role.includes(role)))
    .map((role) => ({
      level: role === 'communications' ? 'fault' : 'todo',
      code: 'role-empty',
      about: role,
      message: `Nobody here today has the role ${role}. Give it to somebody in register.yaml.`,
    }));
}

function contactTodos({ contacts }: Organisation): readonly Todo[] {
  const { communications, deputy, out_of_hours } = contacts;
  const found: Todo[] = [];
  const add = (level: Todo['level'], code: string, message: string): void => {
    found.push({ level, code, about: 'contacts', message });
  };
  if (communications.email === null && communications.phone === null)
    add('fault', 'contact-missing', 'Communications have neither e-mail nor telephone in organisation.yaml.');
  if (deputy === null) add('todo', 'no-deputy', 'Nobody stands in for Communications in organisation.yaml.');
  if (out_of_hours === null)
    add('todo', 'no-out-of-hours', 'Nobody is named for out of hours in organisation.yaml.');
  return found;
}
