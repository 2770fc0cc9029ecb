import { expect, it } from 'vitest';
import { locate } from '../../src/draft/places.js';
import { folderWith, hostIn, readAll, summary } from '../support/reading.js';
import type { Incoming, Unread } from '../../src/types.js';

const entry = (...lines: readonly string[]): string =>
  ['BEGIN:VEVENT', ...lines, 'END:VEVENT', ''].join('\r\n');

function read(...entries: readonly string[]): Promise<readonly (Incoming | Unread)[]> {
  const file = `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${entries.join('')}END:VCALENDAR\r\n`;
  return readAll(['a.ics'], hostIn(folderWith({ 'a.ics': file })));
}

it('makes a post of each entry: what it says, when it starts, where it leads', async () => {
  const [one, two] = await read(
    entry(
      'UID:7@council.example',
      'DTSTART;TZID=Europe/London:20260701T090000',
      'SUMMARY:Facebook: bins',
      'DESCRIPTION:Bins go out\\, as',
      '  always\\, by 7am.',
      'URL:https://council.example/bins',
      'LOCATION:Depot',
    ),
    entry('DTSTART:20261202T100000Z', 'SUMMARY:The pool is open.'),
  );
  expect(one).toMatchObject({
    id: '7@council.example',
    row: 3,
    draft: {
      text: 'Bins go out, as always, by 7am.',
      slot: '2026-07-01T08:00:00Z',
      links: ['https://council.example/bins'],
    },
    notices: ['Not used from the file: SUMMARY.'],
  });
  if (one !== undefined && 'draft' in one)
    expect(locate(one.places, 'text', 16, 22)).toMatchObject({ line: 8, column: 3 });
  expect(two).toMatchObject({ id: null, row: 12, draft: { text: 'The pool is open.' }, notices: [] });
});

it('names what is attached', async () => {
  const [one] = await read(
    entry(
      'SUMMARY:Open.',
      'ATTACH;FILENAME=pool.jpg;FMTTYPE=image/jpeg:https://files.example/1',
      'ATTACH:cid:2',
    ),
  );
  expect(one).toMatchObject({
    draft: {
      asides: [
        { kind: 'attached', text: 'pool.jpg' },
        { kind: 'attached', text: 'A file' },
      ],
    },
  });
});

it.each([
  ['repeats', ['SUMMARY:Open.', 'RRULE:FREQ=DAILY'], ['a.ics#3 bad-entry:5:1']],
  ['is cancelled', ['SUMMARY:Open.', 'STATUS:CANCELLED'], ['a.ics#3 bad-entry:5:1']],
  ['lasts a day', ['SUMMARY:Open.', 'DTSTART;VALUE=DATE:20261201'], ['a.ics#3 bad-entry:5:1']],
  ['says a thing twice', ['SUMMARY:Open.', 'SUMMARY:Closed.'], ['a.ics#3 bad-entry:5:1']],
  [
    'has all of these',
    ['SUMMARY:a', 'SUMMARY:b', 'RDATE:x', 'DTSTART:x'],
    ['a.ics#3 bad-entry:6:1 bad-entry:5:1 bad-entry:7:1'],
  ],
  [
    'starts while the clocks skip an hour',
    ['SUMMARY:Open.', 'DTSTART:20260329T013000'],
    ['a.ics#3 bad-slot:5:1'],
  ],
  [
    'starts while the clocks show an hour twice',
    ['SUMMARY:Open.', 'DTSTART:20261025T013000'],
    ['a.ics#3 bad-slot:5:1'],
  ],
  ['says nothing', ['LOCATION:Depot'], ['a.ics#3 empty']],
])('is an error of an entry that %s', async (_, lines, expected) => {
  expect(summary(await read(entry(...lines)))).toEqual(expected);
});

it('is an error without entries', async () => {
  expect(summary(await read())).toEqual(['a.ics empty']);
});
