/** Author and channel of drafts that name none. */
import { readWho, writeWho, type Who } from '../io/who.js';
import { NO_ORGANISATION } from '../policy/no-organisation.js';
import { listed, sayChannel, sayPerson } from '../report/say.js';
import { safeLine } from '../safe/terminal.js';
import type { Asker, Basis, Incoming, Unread } from '../types.js';
import type { Run } from './run.js';

/** The drafts with what is remembered and, where there is somebody to ask, with what they say. */
export async function withWho(
  drafts: readonly (Incoming | Unread)[],
  run: Run,
  asker: Asker | null,
): Promise<readonly (Incoming | Unread)[]> {
  const read = drafts.filter((one) => 'draft' in one);
  const wanted = {
    author: read.some(({ draft }) => draft.author === null),
    channels: read.some(({ draft }) => draft.channels.length === 0),
  };
  if (!wanted.author && !wanted.channels) return drafts;
  const known = rememberedBy(run);
  const who = asker === null ? known : await asked(asker, wanted, known, run);
  return drafts.map((one) => ('draft' in one ? named(one, who) : one));
}

/** What is remembered of people and channels that this organisation does not have is not for it. */
function rememberedBy({ host, basis }: Run): Who {
  const who = readWho(host.folders.config);
  const { register, channels } = basis.organisation ?? NO_ORGANISATION;
  return {
    ...who,
    author: register.people.some(({ id }) => id === who.author) ? who.author : null,
    channels: who.channels.filter((id) => channels.some((channel) => channel.id === id)),
  };
}

async function asked(
  asker: Asker,
  wanted: { readonly author: boolean; readonly channels: boolean },
  known: Who,
  { basis, now, host }: Run,
): Promise<Who> {
  const { organisation } = basis;
  const isKnown =
    (!wanted.author || known.author !== null) && (!wanted.channels || known.channels.length > 0);
  if (organisation === null) return known;
  const remembered = sayRemembered(wanted, known, basis);
  if (remembered !== null) asker.show(`${safeLine(remembered)}\n`);
  if (isKnown) return known;
  const { askWho } = await import('./ask-who.js');
  const { author, channels, remember } = await askWho(wanted, known, { asker, organisation, now });
  const who = { ...known, author, channels };
  if (remember) writeWho(host.folders.config, who);
  return who;
}

/** What is taken from memory is said: on a computer that is shared it may be somebody else's. */
function sayRemembered(
  wanted: { readonly author: boolean; readonly channels: boolean },
  { author, channels }: Who,
  basis: Basis,
): string | null {
  const name = wanted.author && author !== null ? [sayPerson(author, basis)] : [];
  const places = wanted.channels ? channels.map((id) => sayChannel(id, basis)) : [];
  if (name.length + places.length === 0) return null;
  const said = [...name, ...(places.length === 0 ? [] : [`on ${listed(places)}`])].join(' ');
  return `Remembered: ${said}. Another: -a NAME -c CHANNEL.`;
}

function named(incoming: Incoming, { author, channels }: Who): Incoming {
  const { draft } = incoming;
  return {
    ...incoming,
    draft: {
      ...draft,
      author: draft.author ?? author,
      channels: draft.channels.length > 0 ? draft.channels : [...channels].sort(),
    },
  };
}
