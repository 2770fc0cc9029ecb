import { groupBy } from '../text/group-by.js';
import { keptBy } from '../text/kept.js';
import type { Contact, Day, Facts, Kind, Mark, Organisation } from '../types.js';
import { moment } from './moment.js';
import { isHolder, surnameOf } from './person-name.js';
import { national } from './phone.js';

/** An entry of the organisation that makes something public or its own, until a day. */
interface Known {
  /** What it is looked up by. */
  readonly key: string;
  readonly kind: Kind;
  readonly until: Day | null;
  readonly why: string;
  /** Where the key alone does not tell. */
  readonly fits?: (words: string) => boolean;
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
  const look = LOOKS.get(kind.split('.')[0] ?? '');
  if (look === undefined) return NONE;
  const listed = look.listed(organisation).get(look.keyOf(words)) ?? NONE;
  return listed.filter(({ fits }) => fits?.(words) ?? true);
}

const NONE: readonly Known[] = [];

/** How something is looked up: of five hundred people only those are compared who share a surname. */
interface Look {
  readonly keyOf: (words: string) => string;
  readonly listed: (organisation: Organisation) => ReadonlyMap<string, readonly Known[]>;
}

function look(keyOf: Look['keyOf'], entries: (organisation: Organisation) => readonly Known[]): Look {
  return { keyOf, listed: keptBy((organisation) => groupBy(entries(organisation), ({ key }) => key)) };
}

function phones({ phones: entries, contacts }: Organisation): readonly Known[] {
  const own = contactsOf(contacts).flatMap(({ phone }) => (phone ? [{ value: phone, until: null }] : []));
  const known = (list: string) => (value: Entry) => knownOf('phone.own', list, digitsOf(value.value), value);
  return [...entries.map(known('phones')), ...own.map(known('contacts'))];
}

function digitsOf(words: string): string {
  const digits = words.replaceAll(/\D/gu, '');
  return national(digits) ?? digits;
}

function mailboxes({ mailboxes: entries, contacts }: Organisation): readonly Known[] {
  const own = contactsOf(contacts).flatMap(({ email }) => (email ? [{ value: email, until: null }] : []));
  const known = (list: string) => (one: Entry) => knownOf('email.own', list, one.value.toLowerCase(), one);
  return [...entries.map(known('mailboxes')), ...own.map(known('contacts'))];
}

function contactsOf({
  communications,
  deputy,
  out_of_hours: late,
}: Organisation['contacts']): readonly Contact[] {
  return [communications, deputy, late].filter((contact) => contact !== null);
}

function handles({ handles: { own, partner }, channels, people: holders }: Organisation): readonly Known[] {
  const known = (kind: Kind, list: string) => (one: Entry) => knownOf(kind, list, handleOf(one.value), one);
  return [
    ...own.map(known('handle.own', 'handles, own')),
    ...channels
      .filter(({ status }) => status === 'active')
      .map(({ id, handle }) => ({
        key: handleOf(handle),
        kind: 'handle.own',
        until: null,
        why: `channels.yaml: ${id}`,
      })),
    ...partner.map(known('handle.partner', 'handles, partner')),
    ...holders.flatMap(({ name, handles: theirs, until }) =>
      theirs.map((handle) => ({
        key: handleOf(handle),
        kind: 'handle.partner',
        until,
        why: entry('people', name),
      })),
    ),
  ];
}

function handleOf(words: string): string {
  return words.replace(/^@/u, '').toLowerCase();
}

function people({ people: holders, register }: Organisation): readonly Known[] {
  const inOffice = holders.map(({ name, role, until }) => ({
    key: surnameOf(name),
    kind: 'person.public',
    until,
    why: entry('people', name),
    fits: (words: string) => isHolder(words, { name, role }),
  }));
  const staff = register.people.map(({ name, left_on: until }) => ({
    key: surnameOf(name),
    kind: 'person.own',
    until,
    why: `register.yaml, people: ${name}`,
    fits: (words: string) => isHolder(words, { name, role: '' }),
  }));
  return [...inOffice, ...staff];
}

/** A house and street that is one of the lines of an entry. */
function addresses({ addresses: entries }: Organisation): readonly Known[] {
  return entries.flatMap((one) => {
    const lines = new Set([one.value, ...one.value.split(',')].map(plain));
    return [...lines].map((line) => knownOf('address.own', 'addresses', line, one));
  });
}

function postcodes({ addresses: entries }: Organisation): readonly Known[] {
  return entries.map((one) => {
    const last = run(one.value.split(',').at(-1) ?? '');
    return { ...knownOf('postcode.own', 'addresses', '', one), fits: (words) => last.endsWith(run(words)) };
  });
}

const LOOKS: ReadonlyMap<Kind, Look> = new Map([
  ['phone', look(digitsOf, phones)],
  ['email', look((words) => words.toLowerCase(), mailboxes)],
  ['handle', look(handleOf, handles)],
  ['person', look(surnameOf, people)],
  ['address', look(plain, addresses)],
  // Addresses are few, and none is known by its postcode alone.
  ['postcode', look(() => '', postcodes)],
]);

/** What the organisation's lists may name as its own or public. */
export const LISTED: readonly Kind[] = [...LOOKS.keys()];

function plain(words: string): string {
  return words
    .toLowerCase()
    .replaceAll(/[^A-Za-z0-9À-ɏ]+/gu, ' ')
    .trim();
}

const run = (words: string): string => plain(words).replaceAll(' ', '');

type Entry = Organisation['phones'][number];

function knownOf(kind: Kind, list: string, key: string, { value, until }: Entry): Known {
  return { key, kind, until, why: entry(list, value) };
}

function entry(list: string, value: string): string {
  return `organisation.yaml, ${list}: ${value}`;
}
