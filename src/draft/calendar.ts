/** Entries of a calendar (RFC 5545): lines put together again, escapes undone, each word with the way back. */
import { isTimeZone, parseTime } from '../text/time.js';
import { lineColumn, lineStarts } from '../text/lines.js';
import type { Anchor } from '../types.js';

/** A property of an entry. */
export interface Property {
  readonly name: string;
  readonly parameters: ReadonlyMap<string, string>;
  /** As written, escapes and all. */
  readonly value: string;
  /** From the value to the file. */
  readonly anchors: readonly Anchor[];
  /** Where its name starts in the file. */
  readonly start: number;
}

export interface Entry {
  readonly start: number;
  readonly properties: readonly Property[];
}

/** What is wrong, and where in the file. */
export interface CalendarFault {
  readonly at: number;
  readonly message: string;
  readonly hint: string;
}

interface ContentLine {
  readonly text: string;
  readonly anchors: readonly Anchor[];
  readonly start: number;
}

/** A line that begins with a blank goes on from the one before (§3.1). */
function contentLines(file: string): readonly ContentLine[] {
  const lines: { text: string; readonly anchors: Anchor[]; readonly start: number }[] = [];
  for (const { 0: whole, 1: line = '', index } of file.matchAll(/([^\r\n]*)(?:\r\n|\r|\n|$)/gu)) {
    if (whole === '') continue;
    const last = lines.at(-1);
    if (last !== undefined && /^[ \t]/u.test(line)) {
      last.anchors.push({ at: last.text.length, offset: index + 1 });
      last.text += line.slice(1);
    } else lines.push({ text: line, anchors: [{ at: 0, offset: index }], start: index });
  }
  return lines.filter(({ text }) => text !== '');
}

const NAME =
  /^([A-Za-z\d-]{1,100})((?:;[A-Za-z\d-]{1,100}=(?:"[^"]*"|[^";:,]*)(?:,(?:"[^"]*"|[^";:,]*))*)*):/u;
const PARAMETER = /;([A-Za-z\d-]+)=("[^"]*"|[^;:]*)/gu;

function propertyOf({ text, anchors, start }: ContentLine): Property | null {
  const [head, name, parameters] = NAME.exec(text) ?? [];
  if (head === undefined || name === undefined) return null;
  const given = Array.from(
    (parameters ?? '').matchAll(PARAMETER),
    ([, key = '', value = '']) => [key.toUpperCase(), value.replaceAll('"', '')] as const,
  );
  const at = head.length;
  return {
    name: name.toUpperCase(),
    parameters: new Map(given),
    value: text.slice(at),
    anchors: [
      { at: 0, offset: follow(anchors, at) },
      ...anchors.flatMap((one) => (one.at > at ? [{ at: one.at - at, offset: one.offset }] : [])),
    ],
    start,
  };
}

function follow(anchors: readonly Anchor[], at: number): number {
  const before = anchors.findLast((one) => one.at <= at);
  return before === undefined ? at : before.offset + at - before.at;
}

/** The entries of a calendar in their order, or the first thing that is wrong with it. */
export function calendarEntries(file: string): readonly Entry[] | CalendarFault {
  const entries: Entry[] = [];
  const open: { readonly name: string; readonly start: number; readonly properties: Property[] }[] = [];
  for (const line of contentLines(file)) {
    const property = propertyOf(line);
    if (property === null) return fault(line.start, 'This line is none of a calendar.');
    const { name, value, start } = property;
    if (name === 'BEGIN') {
      if (open.length >= DEEPEST) return fault(start, 'This is nested too deep.');
      open.push({ name: value.trim().toUpperCase(), start, properties: [] });
    } else if (name === 'END') {
      const done = open.pop();
      if (done?.name !== value.trim().toUpperCase())
        return fault(start, `Nothing begins that this ends: ${value}.`);
      if (done.name === 'VEVENT') entries.push(done);
    } else open.at(-1)?.properties.push(property);
  }
  const [unclosed] = open;
  return unclosed === undefined ? entries : fault(unclosed.start, `This ${unclosed.name} has no end.`);
}

const DEEPEST = 8;

function fault(at: number, message: string): CalendarFault {
  return { at, message, hint: 'Export the calendar again, as .ics.' };
}

// ------------------------------------------------------------------------------------------------- its values

export interface CalendarText {
  readonly text: string;
  readonly anchors: readonly Anchor[];
}

/** A text without its escapes (§3.3.11). */
export function textOf({ value, anchors }: Property): CalendarText {
  const found: Anchor[] = [{ at: 0, offset: follow(anchors, 0) }];
  const pieces: string[] = [];
  let at = 0;
  const steps = [
    ...Array.from(value.matchAll(/\\([\\;,nN])/gu), ({ 0: from, 1: sign = '', index }) => ({
      index,
      length: from.length,
      text: /n/iu.test(sign) ? '\n' : sign,
    })),
    ...anchors.slice(1).map((one) => ({ index: one.at, length: 0, text: '' })),
  ].sort((a, b) => a.index - b.index);
  let from = 0;
  for (const step of steps) {
    const plain = value.slice(from, step.index);
    pieces.push(plain, step.text);
    at += plain.length + step.text.length;
    from = Math.max(from, step.index + step.length);
    found.push({ at, offset: follow(anchors, from) });
  }
  pieces.push(value.slice(from));
  return { text: pieces.join(''), anchors: found };
}

const MOMENT = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(Z?)$/u;
/** Outlook's name for the clocks of Britain, and what all of its versions call UTC. */
const NAMES: Readonly<Record<string, string>> = {
  'GMT Standard Time': 'Europe/London',
  UTC: 'UTC',
  'Etc/UTC': 'UTC',
};

/** When an entry starts, as `formats.md` writes a slot; a sentence where nobody can know. */
export function slotOf(
  { value, parameters }: Property,
  zone: string,
): { readonly slot: string } | { readonly message: string; readonly hint: string } {
  const [, year, month, day, hour, minute, second, utc] = MOMENT.exec(value.trim()) ?? [];
  if (year === undefined)
    return /^\d{8}$/u.test(value.trim())
      ? {
          message: 'This entry is for a whole day, without a time.',
          hint: 'Give it the time at which it goes out.',
        }
      : {
          message: `“${value.trim()}” is no time of a calendar.`,
          hint: 'Export the calendar again, as .ics.',
        };
  const local = `${year}-${month ?? ''}-${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}`;
  if (utc === 'Z') return { slot: `${local}Z` };
  const named = parameters.get('TZID');
  const known = named === undefined ? zone : zoneOf(named);
  if (known === null)
    return {
      message: `The time zone “${named ?? ''}” is not known.`,
      hint: `Set the calendar to ${zone}, and export it again.`,
    };
  if (known === zone) return { slot: local };
  const read = parseTime(local, known);
  return read.status === 'ok'
    ? { slot: read.instant }
    : { message: `The clocks show ${local} not once in ${known}.`, hint: 'Choose another time.' };
}

/** Some programs write an address before the zone's name. */
function zoneOf(named: string): string | null {
  const name = Object.hasOwn(NAMES, named)
    ? (NAMES[named] ?? named)
    : named.replace(/^\/.*\/(?=[^/]+\/[^/]+$)/u, '');
  return isTimeZone(name) ? name : null;
}

/** A place in the file as line and column. */
export function placesIn(file: string): (at: number) => { readonly line: number; readonly column: number } {
  const starts = lineStarts(file);
  return (at) => lineColumn(starts, at);
}
