/** Schedules as they come back from spreadsheets: each fault at file, row and column, with what to do; all at once. */
import { describe, expect, it } from 'vitest';
import { folderWith, hostIn, readAll } from '../support/reading.js';
import { newUser } from '../support/folders.js';
import { runIn } from '../support/smcheck.js';

const BUFFER = 'Text,Image URL,Tags,Posting Time\n';
const HINTS = {
  order: 'Say which: --date-order dmy, or --date-order mdy.',
  utf8: 'Save it again as "CSV UTF-8 (comma delimited)".',
};

interface Broken {
  readonly what: string;
  readonly content: string | Uint8Array;
  /** `#row line:column code message`, one a problem, without the file. */
  readonly said: readonly string[];
  readonly hint: string;
}

const BROKEN: readonly Broken[] = [
  {
    what: 'a date of two meanings',
    content: `${BUFFER}Bins,,,03/04/2026 09:00\n`,
    said: ['2:8 date-order 03/04/2026 may be read with the day or with the month first.'],
    hint: HINTS.order,
  },
  {
    what: 'two orders of dates, and a row that slipped',
    content: `${BUFFER}Bins,,,13/04/2026 09:00\nPool,,,04/13/2026 09:00\nMuseum,,\n`,
    said: [
      '2:8 date-order 13/04/2026 has the day first, other rows have not.',
      '3:8 date-order 04/13/2026 has the month first, other rows have not.',
      '4:9 bad-row This row has 3 cells, the header 4.',
    ],
    hint: 'Write all dates of the table like 2026-03-14.',
  },
  {
    what: 'a time that the clocks skip',
    content: `${BUFFER}Bins,,,2026-03-29 01:30\n`,
    said: ['#2 2:8 bad-slot The clocks skip 2026-03-29T01:30 in Europe/London.'],
    hint: 'Choose another time, or write its offset: 2026-03-29T02:30+01:00.',
  },
  {
    what: 'a time that the clocks show twice',
    content: `${BUFFER}Bins,,,2026-10-25 01:30\n`,
    said: ['#2 2:8 bad-slot The clocks show 2026-10-25T01:30 twice in Europe/London.'],
    hint: 'Write which one is meant with its offset: 2026-10-25T01:30+01:00.',
  },
  {
    what: 'a quotation mark not closed',
    content: `${BUFFER}Pool,,,\n"Bins,,,\nMuseum,,,\n`,
    said: ['#3 3:1 bad-csv This quotation mark is not closed.'],
    hint: 'Close it, or write it as "" inside the cell.',
  },
  {
    what: 'a short row',
    content: `${BUFFER}Bins,,\n`,
    said: ['#2 2:7 bad-row This row has 3 cells, the header 4.'],
    hint: 'Quote cells that hold commas or line breaks: "like, this".',
  },
  {
    what: 'a heading twice',
    content: 'Text,Slot,Text\nBins,,Pool\n',
    said: ['1:11 doubled-column “Text” says again what an earlier column says.'],
    hint: 'Keep one of the two, or give one another heading.',
  },
  {
    what: 'two columns of posts',
    content: 'Post,Message\nBins,Pool\n',
    said: ['1:6 doubled-column “Message” says again what an earlier column says.'],
    hint: 'Keep one of the two, or give one another heading.',
  },
  {
    what: 'UTF-16 without its mark',
    content: Buffer.from(`${BUFFER}Bins,,,\n`, 'utf16le'),
    said: ['bad-encoding This table is in UTF-16.'],
    hint: HINTS.utf8,
  },
  {
    what: 'a header of spoilt letters',
    content: 'ï»¿Text,Slot\nBins,\n',
    said: ['1:1 bad-encoding The letters of “ï»¿Text” were spoilt when the file was saved.'],
    hint: 'Export the table again, and save it as "CSV UTF-8 (comma delimited)".',
  },
  {
    what: 'UTF-8 and Windows in one row',
    content: Buffer.concat([
      Buffer.from(`${BUFFER}caf\u00E9 and`),
      Buffer.from([0x93]),
      Buffer.from(',,,\n'),
    ]),
    said: ['#2 2 bad-encoding The file is UTF-8 with a fault: byte 0x93 at byte offset 9.'],
    hint: 'Save it again as UTF-8, or copy its text into a new text file.',
  },
  {
    what: 'no text and no picture',
    content: `${BUFFER},,bins,2026-12-01 09:00\n`,
    said: ['#2 empty There is nothing in this draft.'],
    hint: 'Write the post into it.',
  },
  {
    what: 'a word for a time',
    content: `${BUFFER}Bins,,,tomorrow\n`,
    said: ['#2 2:8 bad-slot “tomorrow” is no day with a time.'],
    hint: 'Write it like 2026-03-14 09:00.',
  },
  {
    what: 'a row past all bounds',
    content: `${BUFFER}${'a'.repeat((1 << 20) + 1)},,,\n`,
    said: ['#2 2 bad-csv This row has more than 1048576 bytes, or a quotation mark in it is not closed.'],
    hint: 'Look at the quotation marks of this row.',
  },
];

describe('a schedule with', () => {
  it.each(BROKEN)('$what', async ({ content, said, hint }) => {
    const all = await readAll(['week.csv'], hostIn(folderWith({ 'week.csv': content })));
    const problems = all.flatMap((one) =>
      'problems' in one ? one.problems.map((problem) => ({ ...problem, row: one.row })) : [],
    );
    expect(problems.map(({ file }) => file)).toEqual(said.map(() => 'week.csv'));
    expect(
      problems.map(({ row, line, column, code, message }) =>
        [row === null ? null : `#${row}`, [line, column].filter(Boolean).join(':'), code, message]
          .filter(Boolean)
          .join(' '),
      ),
    ).toEqual(said);
    expect(problems[0]?.hint).toBe(hint);
  });
});

/** What is read and judged: each finding at its row and column too. */
describe('a schedule that can be read', () => {
  const TABLE =
    '\uFEFFText,Slot,Channel\r\n' +
    '"Tickets for the\r\nmuseum cost Â£3.",2026-12-01 09:00,facebook-main\r\n' +
    'The pool is open.,2026-12-01 10:00,tiktok-bins\r\n' +
    'The market is open.,2026-11-01 09:00,facebook-main\r\n' +
    `${'Walk with us. '.repeat(30)},2026-12-01 11:00,x-main\r\n` +
    'Bins,soon,facebook-main\r\n';
  const ARGUMENTS = [
    '--organisation',
    'example',
    '--no-record',
    '--now',
    '2026-11-23T09:00:00Z',
    '-a',
    'eh-0042',
  ];

  const WHERE = [
    '3 13 accuracy/damaged',
    '4 36 channel/authorised',
    '5 21 accuracy/past',
    '6 281 accuracy/length',
    '7 6 Could not be read',
  ];

  it('has each finding at its place, and what could not be read beside them', () => {
    const user = newUser();
    user.write({ 'week.csv': TABLE });
    const { code, out } = runIn(user, [...ARGUMENTS, '-f', 'github', 'week.csv']);
    user.remove();
    expect(code).toBe(2);
    const seen = Array.from(
      out.matchAll(/line=(\d+),col=(\d+).*title=([^:]+)::/gu),
      ([, line, column, rule]) => [line, column, rule].join(' '),
    );
    expect(seen).toEqual(expect.arrayContaining(WHERE));
  });

  it('in the letters of Windows is read, and says so', async () => {
    const content = Buffer.from('Text\nThe caf\xE9 is open.\n', 'latin1');
    const [one] = await readAll(['week.csv'], hostIn(folderWith({ 'week.csv': content })));
    expect(one).toMatchObject({
      draft: { text: 'The café is open.' },
      notices: [expect.stringMatching(/^The file is not in UTF-8/u)],
    });
  });
});
