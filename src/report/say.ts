/** What an officer reads for what the code knows (design §10). */
import { personOf } from '../policy/situation.js';
import { sayWhen } from '../text/time.js';
import type { Basis, Clause, Draft, Effect, Policy, Verdict, Where } from '../types.js';

export const VERDICTS: Readonly<Record<Verdict | 'abandoned', string>> = {
  clear: 'Ready to post',
  refer: 'Ask Communications',
  block: 'Cannot go out as written',
  abandoned: 'Not finished',
};

/** What `lint` says of the rules alone. */
export const AUTOMATIC: Readonly<Record<'clean' | Exclude<Effect, 'off'>, string>> = {
  clean: 'Nothing noticed',
  advise: 'Good advice only',
  ask: 'Questions to answer',
  refer: 'Ask Communications',
  block: 'Cannot go out as written',
};

const PLATFORMS: Readonly<Record<string, string>> = {
  bluesky: 'Bluesky',
  linkedin: 'LinkedIn',
  tiktok: 'TikTok',
  whatsapp: 'WhatsApp',
  youtube: 'YouTube',
};

/** The organisation's time zone, or UTC where none is known. */
export function zoneOf({ organisation }: Basis): string {
  return organisation?.time_zone ?? 'Etc/UTC';
}

/** `@NowhereCouncil on X`; the id alone where nothing more is known. */
export function sayChannel(id: string, { organisation }: Basis): string {
  const channel = organisation?.channels.find((one) => one.id === id);
  if (channel === undefined) return id;
  const platform =
    PLATFORMS[channel.platform] ??
    `${channel.platform.slice(0, 1).toUpperCase()}${channel.platform.slice(1)}`;
  return `${channel.handle} on ${platform}`;
}

/** Every channel of a draft in words. */
export function sayChannels({ channels }: Draft, basis: Basis): string {
  return channels.length === 0 ? 'no channel yet' : listed(channels.map((id) => sayChannel(id, basis)));
}

/** The author by name, where the register knows it. */
export function sayAuthor({ author }: Draft, basis: Basis): string {
  return author === null ? 'nobody yet' : sayPerson(author, basis);
}

/** Somebody by name, where the register knows it. */
export function sayPerson(id: string, { organisation }: Basis): string {
  return personOf(organisation, id)?.name ?? id;
}

/** When it goes out; fits behind "at". */
export function sayTime({ slot }: Draft, basis: Basis): string {
  return slot === null ? 'once' : sayWhen(slot, zoneOf(basis));
}

/** A question's words for this draft: `{channel}`, `{name}` and `{time}` filled in. */
export function sayWording(wording: string, draft: Draft, basis: Basis): string {
  return wording
    .replaceAll('{channel}', () => sayChannels(draft, basis))
    .replaceAll('{name}', () => sayAuthor(draft, basis))
    .replaceAll('{time}', () => sayTime(draft, basis));
}

const SHOWN_CLAUSES = 3;

/** `“Legal Framework” (4.2.R1)`; several clauses under one heading together. */
export function sayClauses(ids: readonly string[], { clauses }: Policy): string {
  return [...byHeading(ids, clauses)].map(([heading, named]) => `${heading}(${named.join(', ')})`).join(', ');
}

function byHeading(
  ids: readonly string[],
  clauses: readonly Clause[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const id of ids.slice(0, SHOWN_CLAUSES)) {
    const heading = clauses.find((clause) => clause.id === id)?.heading;
    const key = heading === undefined ? '' : `“${heading}” `;
    found.set(key, [...(found.get(key) ?? []), id]);
  }
  return found;
}

/** What part of a draft a place is in; null for the post's own words. */
export function sayPart(where: Where, draft: Draft): string | null {
  const [, part = '', index = '0', field = ''] = /^([a-z]+)(?::(\d+))?(?:\.(.+))?$/u.exec(where) ?? [];
  const file = draft.media[Number(index)]?.file ?? '';
  switch (part) {
    case 'text':
      return null;
    case 'alt':
      return `Description of ${file}`;
    case 'media':
      return `${field.slice(0, 1).toUpperCase()}${field.slice(1)} of ${file}`;
    case 'link':
      return 'Link';
    case 'reply':
      return field === 'by' ? 'Author of the post you answer' : 'The post you answer';
    case 'quote':
      return field === 'by' ? 'Author of the quoted post' : 'Quoted post';
    default:
      return where;
  }
}

/** `posts/bins.md`, `posts.jsonl, line 3`. */
export function saySource(source: string, row: number | null): string {
  if (row === null) return source;
  return /\.(?:[ct]sv|docx)$/iu.test(source) ? `${source}, row ${row}` : `${source}, line ${row}`;
}

/** `R-142-a1b2`: the record's place in its log, and the first letters of the log's own name. */
export function sayRecord({ log, index }: { readonly log: string; readonly index: number }): string {
  return `R-${index}-${(log.split('/').at(-1) ?? log).slice(0, 4)}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** `1 post`, `2 posts`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** `3`, `1 and 4`, `1, 3 to 6 and 9`: ascending numbers, runs of three and more as one. */
export function sayNumbers(numbers: readonly number[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return listed(
    runs.flatMap(({ from, to }) =>
      to - from > 1 ? [`${from} to ${to}`] : from === to ? [`${from}`] : [`${from}`, `${to}`],
    ),
  );
}
