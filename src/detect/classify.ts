import type { Day, Facts, Kind, Mark, Organisation } from '../types.js';
import { moment } from './moment.js';
import { isHolder } from './person-name.js';
import { national } from './phone.js';

/** An entry of the organisation that makes something public or its own, until a day. */
interface Known {
  readonly kind: Kind;
  readonly until: Day | null;
  readonly why: string;
}

/**
 * A mark under the name that the organisation gives it: nothing is silenced, `phone.landline` becomes
 * `phone.own` as long as the entry says so on the day the draft goes out. Only whole entries count.
 */
export function classify(mark: Mark, words: string, facts: Facts): Mark {
  const known = entriesFor(mark.kind, words, facts.organisation);
  if (known.length === 0) return mark;
  const { day } = moment(facts);
  const valid = known.find(({ until }) => until === null || day <= until);
  if (valid !== undefined) return { ...mark, kind: valid.kind, why: valid.why };
  const [ended] = known;
  if (ended === undefined) return mark;
  return { ...mark, kind: withoutOffice(mark.kind), why: `${ended.why}, until ${ended.until ?? ''} only` };
}

/** Who is listed as having left an office is not of it by being called so. */
function withoutOffice(kind: Kind): Kind {
  return kind === 'person.public.title' ? 'person.private' : kind;
}

function entriesFor(kind: Kind, words: string, organisation: Organisation): readonly Known[] {
  const look = ENTRIES.get(kind.split('.')[0] ?? '');
  return look === undefined ? [] : look(words, organisation);
}

function phones(words: string, { phones: entries, contacts }: Organisation): readonly Known[] {
  const number = digitsOf(words);
  const own = [contacts.communications, contacts.deputy, contacts.out_of_hours].flatMap((contact) =>
    contact?.phone ? [{ value: contact.phone, until: null, list: 'contacts' }] : [],
  );
  return [...entries.map((entry) => ({ ...entry, list: 'phones' })), ...own]
    .filter(({ value }) => digitsOf(value) === number)
    .map(({ value, until, list }) => ({ kind: 'phone.own', until, why: entry(list, value) }));
}

function digitsOf(words: string): string {
  const digits = words.replaceAll(/\D/gu, '');
  return national(digits) ?? digits;
}

function mailboxes(words: string, { mailboxes: entries, contacts }: Organisation): readonly Known[] {
  const own = [contacts.communications, contacts.deputy, contacts.out_of_hours].flatMap((contact) =>
    contact?.email ? [{ value: contact.email, until: null, list: 'contacts' }] : [],
  );
  return [...entries.map((one) => ({ ...one, list: 'mailboxes' })), ...own]
    .filter(({ value }) => value.toLowerCase() === words.toLowerCase())
    .map(({ value, until, list }) => ({ kind: 'email.own', until, why: entry(list, value) }));
}

function handles(words: string, organisation: Organisation): readonly Known[] {
  const name = handleOf(words);
  const { own, partner } = organisation.handles;
  const listed = [
    ...own.map(({ value, until }) => ({
      kind: 'handle.own',
      value,
      until,
      why: entry('handles, own', value),
    })),
    ...organisation.channels
      .filter(({ status }) => status === 'active')
      .map(({ id, handle }) => ({
        kind: 'handle.own',
        value: handle,
        until: null,
        why: `channels.yaml: ${id}`,
      })),
    ...partner.map(({ value, until }) => ({
      kind: 'handle.partner',
      value,
      until,
      why: entry('handles, partner', value),
    })),
    ...organisation.people.flatMap(({ name: person, handles: theirs, until }) =>
      theirs.map((value) => ({ kind: 'handle.partner', value, until, why: entry('people', person) })),
    ),
  ];
  return listed.filter(({ value }) => handleOf(value) === name);
}

function handleOf(words: string): string {
  return words.replace(/^@/u, '').toLowerCase();
}

function people(words: string, { people: holders, register }: Organisation): readonly Known[] {
  const inOffice = holders
    .filter((holder) => isHolder(words, holder))
    .map(({ name, until }) => ({ kind: 'person.public', until, why: entry('people', name) }));
  const staff = register.people
    .filter(({ name }) => isHolder(words, { name, role: '' }))
    .map(({ name, left_on: until }) => ({
      kind: 'person.own',
      until,
      why: `register.yaml, people: ${name}`,
    }));
  return [...inOffice, ...staff];
}

/** A house and street that is one of the lines of an entry. */
function addresses(words: string, { addresses: entries }: Organisation): readonly Known[] {
  const said = plain(words);
  return entries
    .filter(({ value }) => [value, ...value.split(',')].some((line) => plain(line) === said))
    .map(({ value, until }) => ({ kind: 'address.own', until, why: entry('addresses', value) }));
}

function postcodes(words: string, { addresses: entries }: Organisation): readonly Known[] {
  const said = plain(words).replaceAll(' ', '');
  return entries
    .filter(({ value }) =>
      plain(value.split(',').at(-1) ?? '')
        .replaceAll(' ', '')
        .endsWith(said),
    )
    .map(({ value, until }) => ({ kind: 'postcode.own', until, why: entry('addresses', value) }));
}

const ENTRIES: ReadonlyMap<Kind, (words: string, organisation: Organisation) => readonly Known[]> = new Map([
  ['phone', phones],
  ['email', mailboxes],
  ['handle', handles],
  ['person', people],
  ['address', addresses],
  ['postcode', postcodes],
]);

function plain(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^A-Za-z0-9À-ɏ]+/gu, ' ')
    .trim();
}

function entry(list: string, value: string): string {
  return `organisation.yaml, ${list}: ${value}`;
}
