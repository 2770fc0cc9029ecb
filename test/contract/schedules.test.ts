/** Every tool's schedule: read whole, and copied with our columns without a change to any other byte. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { locate } from '../../src/draft/places.js';
import { checkedPath, writeChecked } from '../../src/io/write-back.js';
import type { Incoming } from '../../src/types.js';
import { folderWith, hostIn, readAll } from '../support/reading.js';
import {
  ALT,
  COMMENT,
  LINK,
  MAP,
  PICTURE,
  SCHEDULES,
  tableBytes,
  type Post,
  type Schedule,
  type Style,
} from '../support/schedules.js';

const POSTS: readonly Post[] = [
  { text: 'Bins, “today”; and\nthe "green" ones\ttoo', when: ['2026', '12', '13', '09', '05'] },
  { text: ' @council: £3 for a swim 🏊', when: ['2026', '12', '14', '17', '30'] },
  { text: '=1+1 is 2', when: ['2026', '12', '15', '08', '00'] },
];
const STYLES: readonly (readonly [string, Style])[] = [
  ['plain', { mark: false, delimiter: ',', endings: ['\n'], tail: '\n' }],
  ['from Excel', { mark: true, delimiter: ',', endings: ['\r\n'], tail: '\r\n' }],
  [
    'with semicolons, ends mixed, empty lines at the end',
    { mark: true, delimiter: ';', endings: ['\r\n', '\n'], tail: '\n\r\n\n' },
  ],
  ['with tabulators, no end', { mark: false, delimiter: '\t', endings: ['\n', '\r\n', '\r\n'], tail: '' }],
];
const CASES = SCHEDULES.flatMap((schedule) =>
  STYLES.map(([name, style]) => [schedule.tool, name, schedule, style] as const),
);

const rowsOf = ({ header, row }: Schedule): readonly (readonly string[])[] => [
  ...(header === null ? [] : [header]),
  ...POSTS.map(row),
];

async function read(schedule: Schedule, style: Style): Promise<readonly Incoming[]> {
  const folder = folderWith({ 'posts.csv': tableBytes(rowsOf(schedule), style), 'map.yaml': MAP });
  const all = await readAll(['posts.csv'], hostIn(folder), schedule.options);
  return all.map((one) => {
    if ('problems' in one) throw new Error(JSON.stringify(one.problems));
    return one;
  });
}

describe('is read', () => {
  it.each(CASES)('%s, %s', async (_, __, schedule, style) => {
    const drafts = await read(schedule, style);
    const top = schedule.header === null ? 1 : 2;
    expect(drafts.map(({ row }) => row)).toEqual([top, top + 1, top + 2]);
    expect(drafts.map(({ draft }) => draft.text)).toEqual(POSTS.map(({ text }) => text));
    expect(drafts.map(({ draft }) => draft.slot)).toEqual(
      POSTS.map(({ when: [y, m, d, h, min] }) => `${y}-${m}-${d}T${h}:${min}:00Z`),
    );
    for (const { draft } of drafts) {
      const { says } = schedule;
      expect(draft.media.map(({ file, alt }) => [file, alt])).toEqual(
        says.includes('picture') ? [[PICTURE, says.includes('alt') ? ALT : null]] : [],
      );
      expect(draft.links).toEqual(says.includes('link') ? [LINK] : []);
      expect(draft.quotes.map(({ text }) => text)).toEqual(says.includes('comment') ? [COMMENT] : []);
      expect(draft.channels.includes('facebook-main')).toBe(says.includes('channels'));
    }
  });

  it.each(CASES)('%s, %s, and leads back to its place', async (_, __, schedule, style) => {
    const file = Buffer.from(tableBytes(rowsOf(schedule), style))
      .toString()
      .replace('\uFEFF', '');
    const lines = file.split(/\r\n|\n/u);
    for (const { draft, places } of await read(schedule, style)) {
      for (const word of ['today', 'green', 'swim', 'is 2'].filter((one) => draft.text.includes(one))) {
        const start = draft.text.indexOf(word);
        const place = locate(places, 'text', start, start + word.length);
        expect(lines[(place?.line ?? 0) - 1]?.slice((place?.column ?? 0) - 1)).toMatch(
          new RegExp(`^${word}`, 'u'),
        );
      }
    }
  });
});

describe('is copied', () => {
  const OURS = { header: ['verdict', 'why'], cells: ['=HYPERLINK("x")', '@one\n+two'] };
  const written = ['"verdict"', '"why"'];
  const defused = [`"'=HYPERLINK(""x"")"`, `"'@one\n'+two"`];

  it.each(CASES)('%s, %s', (_, __, schedule, style) => {
    const table = rowsOf(schedule);
    const original = tableBytes(table, style);
    const path = join(folderWith({ 'posts.csv': original }), 'posts.csv');
    const rows = new Map(table.map((___, at) => [at + 1, OURS.cells]));
    writeChecked(path, { header: OURS.header, rows, inputFormat: schedule.options.inputFormat ?? null });
    const copy = readFileSync(checkedPath(path)).toString();
    const { delimiter } = style;
    const head = delimiter + written.join(delimiter);
    const cells = delimiter + defused.join(delimiter);
    expect(copy.split(head).length - 1).toBe(schedule.header === null ? 0 : 1);
    expect(copy.split(cells).length - 1).toBe(POSTS.length);
    expect(Buffer.from(copy.replace(head, '').replaceAll(cells, ''))).toEqual(Buffer.from(original));
  });
});
