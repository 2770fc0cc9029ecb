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

/** Asks what is wanted; `known` is what was remembered, and asked no more. Going back leads to the question before. */
export async function askWho(wanted: WhoWanted, known: Who, context: WhoContext): Promise<WhoGiven> {
  const asksAuthor = wanted.author && known.author === null;
  const asksChannels = wanted.channels && known.channels.length === 0;
  for (;;) {
    const author = asksAuthor ? await askAuthor(context) : known.author;
    const rest = await askRest(author, asksChannels ? null : known.channels, asksAuthor, context);
    if (rest !== BACK) return { author, ...rest };
  }
}

/** Channels and whether to remember, for an author; back from the first of them leads to the author. */
async function askRest(
  author: string | null,
  known: readonly string[] | null,
  asksAuthor: boolean,
  context: WhoContext,
): Promise<Omit<WhoGiven, 'author'> | typeof BACK> {
  const onlyChannels = known ?? channelsWithoutAsking(author, context);
  for (;;) {
    const channels = onlyChannels ?? (await askChannels(author, asksAuthor, context));
    if (channels === BACK) return BACK;
    const isNew = (asksAuthor && author !== null) || (known === null && channels.length > 0);
    if (!isNew) return { channels, remember: false };
    const remember = await askRemember(asksAuthor || onlyChannels === null, context);
    if (remember !== BACK) return { channels, remember };
    if (onlyChannels !== null) return BACK;
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

/** The channels this person may post on; all, where they may post on none or nobody is known. */
function offered(author: string | null, { organisation }: WhoContext): readonly Channel[] {
  const person = organisation.register.people.find(({ id }) => id === author);
  const active = organisation.channels.filter(({ status }) => status === 'active');
  const theirs = active.filter(({ id }) => person === undefined || person.channels.includes(id));
  return theirs.length > 0 ? theirs : active;
}

/** Where a known person may post on but one channel there is nothing to ask, nor where there is none; else null. */
function channelsWithoutAsking(author: string | null, context: WhoContext): readonly string[] | null {
  const person = context.organisation.register.people.find(({ id }) => id === author);
  const channels = offered(author, context).map(({ id }) => id);
  const isOnly = channels.length === 1 && channels.every((id) => person?.channels.includes(id));
  return channels.length === 0 || isOnly ? channels : null;
}

async function askChannels(
  author: string | null,
  back: boolean,
  context: WhoContext,
): Promise<readonly string[] | typeof BACK> {
  return context.asker.tick({
    message: 'Where does it go out? Tick every channel.',
    choices: offered(author, context).map((channel) => ({ value: channel.id, name: nameOf(channel) })),
    otherwise: [],
    back,
  });
}

function nameOf({ handle, id }: Channel): string {
  return `${handle} (${id})`;
}

async function askRemember(back: boolean, { asker }: WhoContext): Promise<boolean | typeof BACK> {
  const answer = await asker.choose({
    message: 'Remember this on this computer for the next time?',
    choices: [
      { value: 'no', name: 'No' },
      { value: 'yes', name: 'Yes' },
    ],
    back,
  });
  return answer === BACK ? BACK : answer === 'yes';
}
