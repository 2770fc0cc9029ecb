/** Author and channel where the drafts name none: asked at most once in a run, remembered if wished. */
import { resolvePerson } from '../draft/resolve.js';
import type { Who } from '../io/who.js';
import { dayOf } from '../text/time.js';
import { BACK, type Asker, type Channel, type Instant, type Organisation, type Person } from '../types.js';

export interface WhoWanted {
  readonly author: boolean;
  readonly channels: boolean;
}

export interface WhoContext {
  readonly asker: Asker;
  readonly organisation: Organisation;
  readonly now: Instant;
}

/** What was given; an author or channels left open stay missing, and the rules say what follows. */
export interface WhoGiven {
  readonly author: string | null;
  readonly channels: readonly string[];
  readonly remember: boolean;
}

const NOBODY = 'not-in-the-list';
/** A longer register is typed into rather than scrolled. */
const LONGEST_LIST = 12;
const TRIES = 3;

/** Asks what is wanted; `known` is what was remembered, and asked no more. */
export async function askWho(wanted: WhoWanted, known: Who, context: WhoContext): Promise<WhoGiven> {
  for (;;) {
    const author = wanted.author && known.author === null ? await askAuthor(context) : known.author;
    const asksChannels = wanted.channels && known.channels.length === 0;
    const channels = asksChannels
      ? await askChannels(author, wanted.author && known.author === null, context)
      : known.channels;
    if (channels === BACK) continue;
    const isNew = author !== known.author || channels !== known.channels;
    const isSomething = author !== null || channels.length > 0;
    return { author, channels, remember: isNew && isSomething && (await askRemember(context)) };
  }
}

async function askAuthor(context: WhoContext): Promise<string | null> {
  const people = staff(context);
  const { asker, organisation } = context;
  if (people.length > LONGEST_LIST) {
    const given = await asker.enter({
      message: 'Who posts this? Full name, e-mail or staff number:',
      back: false,
      tries: TRIES,
      problem: (value) =>
        personOf(value, organisation) === null
          ? 'The register knows nobody, or several people, of that name.'
          : null,
    });
    return given === BACK ? null : personOf(given, organisation);
  }
  const chosen = await asker.choose({
    message: 'Who posts this?',
    choices: [
      { value: NOBODY, name: 'Somebody who is not in this list' },
      ...people.map(({ id, name, service }) => ({ value: id, name: `${name} (${service})` })),
    ],
    back: false,
  });
  return chosen === BACK || chosen === NOBODY ? null : chosen;
}

function personOf(given: string, { register }: Organisation): string | null {
  const id = resolvePerson(given.trim(), register);
  return register.people.some((person) => person.id === id) ? id : null;
}

function staff({ organisation, now }: WhoContext): readonly Person[] {
  const today = dayOf(now, organisation.time_zone);
  return organisation.register.people.filter(
    ({ from, left_on }) => from <= today && (left_on === null || today <= left_on),
  );
}

/** The channels this person may post on; where there is but one, there is nothing to ask. */
async function askChannels(
  author: string | null,
  back: boolean,
  { asker, organisation }: WhoContext,
): Promise<readonly string[] | typeof BACK> {
  const person = organisation.register.people.find(({ id }) => id === author);
  const active = organisation.channels.filter(({ status }) => status === 'active');
  const theirs = active.filter(({ id }) => person === undefined || person.channels.includes(id));
  if (person !== undefined && theirs.length === 1) return theirs.map(({ id }) => id);
  const offered = theirs.length > 0 ? theirs : active;
  if (offered.length === 0) return [];
  return asker.tick({
    message: 'Where does it go out? Tick every channel.',
    choices: offered.map((channel) => ({ value: channel.id, name: nameOf(channel) })),
    back,
  });
}

function nameOf({ handle, id }: Channel): string {
  return `${handle} (${id})`;
}

async function askRemember({ asker }: WhoContext): Promise<boolean> {
  const answer = await asker.choose({
    message: 'Remember this on this computer for the next time?',
    choices: [
      { value: 'no', name: 'No' },
      { value: 'yes', name: 'Yes' },
    ],
    back: false,
  });
  return answer === 'yes';
}
