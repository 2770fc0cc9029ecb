/** The calendar's windows: days and local times made instants of the organisation's zone. */
import type { InferOutput } from 'valibot';
import { endOfDay, isDay, parseTime, startOfDay } from '../text/time.js';
import type { Path } from '../text/yaml.js';
import type { Instant, Problem, Window } from '../types.js';
import type { calendarFile } from './files/calendar.js';
import { repeated, type FileValue } from './read.js';

type File = FileValue<InferOutput<typeof calendarFile>>;

export interface ReadWindows {
  readonly windows: readonly Window[];
  readonly problems: readonly Problem[];
}

/** A `from` day starts with it, a `to` day counts whole. */
export function readWindows(file: File | null, zone: string): ReadWindows {
  if (file === null) return { windows: [], problems: [] };
  const problems: Problem[] = [];
  const at = (text: string, index: number, key: 'from' | 'to'): Instant => {
    const read = instantOf(text, zone, key);
    if (read.ok) return read.instant;
    problems.push(file.problem({ path: ['windows', index, key], ...read.fault }));
    return text;
  };
  const windows = file.value.windows.map((window, index) => ({
    ...window,
    from: at(window.from, index, 'from'),
    to: window.to === null ? null : at(window.to, index, 'to'),
  }));
  return { windows, problems: [...problems, ...orderProblems(windows, file), ...sameIds(file)] };
}

type Read =
  | { readonly ok: true; readonly instant: Instant }
  | {
      readonly ok: false;
      readonly fault: { readonly code: string; readonly message: string; readonly hint: string };
    };

function instantOf(text: string, zone: string, key: 'from' | 'to'): Read {
  if (isDay(text))
    return { ok: true, instant: key === 'from' ? startOfDay(text, zone) : endOfDay(text, zone) };
  const time = parseTime(text, zone);
  switch (time.status) {
    case 'ok':
      return { ok: true, instant: time.instant };
    case 'ambiguous':
      return no(`The clocks show ${text} twice on that day.`, 'Add the offset: +01:00 for summer time.');
    case 'gap':
      return no(`The clocks skip ${text} on that day.`, 'Choose a time an hour earlier or later.');
    case 'invalid':
      return no(`\`${text}\` is no time.`, 'Write it like 2026-03-14T09:00.');
  }
}

function no(message: string, hint: string): Read {
  return { ok: false, fault: { code: 'bad-time', message, hint } };
}

function orderProblems(windows: readonly Window[], file: File): readonly Problem[] {
  return windows.flatMap(({ from, to }, index) =>
    to === null || from <= to
      ? []
      : [
          file.problem({
            path: ['windows', index, 'to'],
            code: 'wrong-order',
            message: 'This window ends before it starts.',
            hint: 'Put `from` and `to` right.',
          }),
        ],
  );
}

function sameIds(file: File): readonly Problem[] {
  return repeated(
    [...file.value.windows.entries()],
    ([, { id }]) => id,
    (id, [index]) =>
      file.problem({
        path: ['windows', index, 'id'] satisfies Path,
        code: 'duplicate-id',
        message: `The window \`${id}\` stands here twice.`,
        hint: 'Give one of the two another id.',
      }),
  );
}
