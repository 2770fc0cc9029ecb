/** Drafts from the entries of a calendar: the description is the post, the start is when it goes out. */
import {
  calendarEntries,
  placesIn,
  slotOf,
  textOf,
  type CalendarText,
  type Entry,
  type Property,
} from '../draft/calendar.js';
import type { PlacedAside } from '../draft/word-page.js';
import { canonicalText, joinAnchors } from '../text/canonical.js';
import { decode } from '../text/decode.js';
import { lineStarts } from '../text/lines.js';
import type { Path } from '../text/yaml.js';
import type { Incoming, Problem, Unread } from '../types.js';
import { completeDraft, unread, type Origin, type ReadContext } from './complete-draft.js';
import { readEntry } from './draft-fields.js';
import { fileProblem } from './file-problem.js';
import { undecodable } from './read-draft.js';
import type { ReadFile } from './read-file.js';

/** A draft for each entry, named by the line it begins on. */
export async function* readCalendar(
  read: ReadFile,
  origin: Origin,
  context: ReadContext,
): AsyncGenerator<Incoming | Unread> {
  if (!read.ok) {
    yield unread(origin, [read.problem]);
    return;
  }
  const decoded = decode(read.bytes);
  if (!decoded.ok) {
    yield unread(origin, [undecodable(decoded, read.bytes, origin.shown)]);
    return;
  }
  const { text, notice } = decoded;
  const entries = calendarEntries(text);
  const placeOf = placesIn(text);
  if ('message' in entries) {
    const { at, message, hint } = entries;
    yield unread(origin, [{ code: 'bad-calendar', file: origin.shown, ...placeOf(at), message, hint }]);
    return;
  }
  if (entries.length === 0) yield unread(origin, [empty(origin.shown)]);
  const file = { text, starts: lineStarts(text), placeOf, notices: notice === null ? [] : [notice] };
  for (const entry of entries) yield await postOf(entry, file, origin, context);
}

interface CalendarFile {
  readonly text: string;
  readonly starts: readonly number[];
  readonly placeOf: (at: number) => { readonly line: number; readonly column: number };
  readonly notices: readonly string[];
}

async function postOf(
  entry: Entry,
  file: CalendarFile,
  { shown, ...rest }: Origin,
  context: ReadContext,
): Promise<Incoming | Unread> {
  const origin = { ...rest, shown, row: file.placeOf(entry.start).line };
  const named = (name: string): readonly Property[] => entry.properties.filter((one) => one.name === name);
  const problemAt = ({ start }: Property, message: string, hint: string): Problem => {
    return { code: 'bad-entry', file: shown, ...file.placeOf(start), message, hint };
  };
  const [start] = named('DTSTART');
  const slot = start === undefined ? null : slotOf(start, context.zone);
  const [first, ...more] = [
    ...REPEATS.flatMap(named).map((one) =>
      problemAt(one, 'This entry repeats.', 'Make an entry for each post.'),
    ),
    ...named('STATUS')
      .filter(({ value }) => /^cancelled$/iu.test(value.trim()))
      .map((one) => problemAt(one, 'This entry is cancelled.', 'Delete it from the calendar.')),
    ...ONCE.flatMap((name) => named(name).slice(1)).map((one) =>
      problemAt(one, `This entry has ${one.name} twice.`, 'Export the calendar again, as .ics.'),
    ),
    ...(start !== undefined && slot !== null && 'message' in slot
      ? [problemAt(start, slot.message, slot.hint)]
      : []),
  ];
  if (first !== undefined) return unread(origin, [first, ...more]);
  const [uid] = named('UID').map(textOf);
  const [title] = named('SUMMARY').map(textOf);
  const [description] = named('DESCRIPTION').map(textOf);
  const isDescribed = description !== undefined && description.text.trim() !== '';
  const post = isDescribed ? description : title;
  const links = named('URL').map((one) => ({ text: one.value.trim(), anchors: one.anchors }));
  const values = new Map<string, CalendarText>([
    ...(post === undefined ? [] : [['text', post] as const]),
    ...(uid === undefined || uid.text.trim() === '' ? [] : [['id', uid] as const]),
    ...links.map((link, at) => [`links/${at}`, link] as const),
  ]);
  const place = (path: Path): ReturnType<CalendarFile['placeOf']> =>
    path[0] === 'slot' && start !== undefined
      ? file.placeOf(start.start)
      : file.placeOf(values.get(path.join('/'))?.anchors[0]?.offset ?? entry.start);
  const read = readEntry({
    file: shown,
    value: {
      text: post?.text ?? '',
      ...(uid === undefined || uid.text.trim() === '' ? {} : { id: uid.text.trim() }),
      ...(slot !== null && 'slot' in slot ? { slot: slot.slot } : {}),
      ...(links.length === 0 ? {} : { links: links.map(({ text }) => text) }),
    },
    place,
    keyPlace: place,
    anchors: (path) =>
      path[0] === 'slot' ? (start?.anchors ?? null) : (values.get(path.join('/'))?.anchors ?? null),
  });
  if (!read.ok) return unread(origin, read.problems, read.id);
  const text = canonicalText(read.text, 0);
  const opened = {
    text: { text: text.text, anchors: joinAnchors(text.anchors, post?.anchors ?? []) },
    lines: { lineStarts: file.starts },
    source: { ...read.source, ignored: isDescribed && title !== undefined ? ['SUMMARY'] : [] },
    notices: file.notices,
    asides: named('ATTACH').map(asideOf),
  };
  return completeDraft(origin, opened, context);
}

/** Dates of more than one moment; an exception from a row of them. */
const REPEATS = ['RRULE', 'RDATE', 'EXRULE', 'EXDATE', 'RECURRENCE-ID'];
const ONCE = ['DTSTART', 'SUMMARY', 'DESCRIPTION', 'UID', 'URL'];

function asideOf({ value, parameters, start }: Property): PlacedAside {
  const name = parameters.get('FILENAME') ?? (/^https?:/iu.test(value) ? value : 'A file');
  return { kind: 'attached', text: name, offset: start };
}

function empty(file: string): Problem {
  return fileProblem('empty', file, 'There is no entry in it.', 'Make an entry for each post.');
}
