import { sayClock, weekdayOf, WEEKDAY_NAMES } from '../text/time.js';
import type { Channel, Detector, Draft, Facts, Hours, Kind, Mark } from '../types.js';
import { moment } from './moment.js';

/** Where it goes out, looked up in the register of channels (clause 3.1.1, A-P4). */
export const channel: Detector = {
  name: 'channel',
  makes: ['channel.missing', 'channel.unknown', 'channel.suspended', 'channel.not-allowed', 'hours.outside'],
  find: (_, draft, facts) => {
    if (draft.channels.length === 0) return [mark('channel.missing', 0, 0, 'no channel is named')];
    let start = 0;
    return draft.channels.flatMap((id) => {
      const [from, end] = [start, start + id.length];
      start = end + SEPARATOR.length;
      return standing(id, draft, facts).map(({ kind, why }) => mark(kind, from, end, why));
    });
  },
};

/** The words of `meta.channels` are the ids joined by this. */
const SEPARATOR = ', ';

function mark(kind: Kind, start: number, end: number, why: string): Mark {
  return { kind, where: 'meta.channels', start, end, why };
}

function standing(id: string, draft: Draft, facts: Facts): readonly Pick<Mark, 'kind' | 'why'>[] {
  const entry = facts.organisation.channels.find((one) => one.id === id);
  if (entry === undefined) return [{ kind: 'channel.unknown', why: 'not in channels.yaml' }];
  if (entry.authorised === null) return [{ kind: 'channel.unknown', why: 'not authorised in channels.yaml' }];
  if (entry.status !== 'active')
    return [{ kind: 'channel.suspended', why: `${entry.status} in channels.yaml` }];
  return [...allowed(entry, draft, facts), ...watched(entry, facts)];
}

function allowed(entry: Channel, draft: Draft, facts: Facts): readonly Pick<Mark, 'kind' | 'why'>[] {
  const person = facts.organisation.register.people.find(({ id }) => id === draft.author);
  if (person === undefined || person.channels.includes(entry.id)) return [];
  return [{ kind: 'channel.not-allowed', why: `register.yaml, ${person.id}: not among the channels` }];
}

function watched(entry: Channel, facts: Facts): readonly Pick<Mark, 'kind' | 'why'>[] {
  if (entry.monitored_hours.length === 0) return [];
  const { day, hour, minute } = moment(facts);
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
  const weekday = weekdayOf(day);
  const isOpen = ({ days, from, to }: Hours): boolean =>
    days.includes(weekday) && from <= clock && clock <= to;
  if (entry.monitored_hours.some(isOpen)) return [];
  const why = `${WEEKDAY_NAMES[weekday]} ${sayClock(hour, minute)} is outside the hours in channels.yaml`;
  return [{ kind: 'hours.outside', why }];
}
