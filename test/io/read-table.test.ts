import { describe, expect, it } from 'vitest';
import { folderWith, hostIn, readAll, summary } from '../support/reading.js';
import type { ReadOptions } from '../../src/io/read-drafts.js';
import type { Incoming } from '../../src/types.js';

const BUFFER = 'Text,Image URL,Tags,Posting Time';

async function drafts(
  content: string | Uint8Array,
  options: Partial<ReadOptions> = {},
  name = 'posts.csv',
): Promise<readonly Incoming[]> {
  const all = await readAll([name], hostIn(folderWith({ [name]: content, 'map.yaml': MAP })), options);
  return all.map((one) => {
    if ('problems' in one) throw new Error(JSON.stringify(one.problems));
    return one;
  });
}

async function problems(
  content: string | Uint8Array,
  options: Partial<ReadOptions> = {},
): Promise<readonly string[]> {
  const folder = folderWith({ 'posts.csv': content, 'map.yaml': MAP, 'bad.yaml': 'columns: { A: words }\n' });
  return summary(await readAll(['posts.csv'], hostIn(folder), options));
}

const MAP = 'columns: { Caption: text, When: slot }\nchannels: { Facebook: facebook-main }\n';

describe('tables of the tools', () => {
  it.each([
    [`${BUFFER}\r\n"Bins, today",,x,2026-12-01 09:00\r\n`, {}, '2026-12-01T09:00:00Z'],
    [
      'date,time_24hr,message_text,public_image_url\n13/12/2026,09:00,"Bins, today",\n',
      {},
      '2026-12-13T09:00:00Z',
    ],
    [
      'Text,Date,Time,Draft,Picture Url 1\n"Bins, today",2026-06-01,09:00:00,FALSE,\n',
      {},
      '2026-06-01T08:00:00Z',
    ],
    ['message,type,link,time\n"Bins, today",article,,2026-12-01 5:05 pm\n', {}, '2026-12-01T17:05:00Z'],
    ['Date,Message,Labels\n2026/12/01 09:00,"Bins, today",\n', {}, '2026-12-01T09:00:00Z'],
    [
      'post,platforms,mediaUrls,scheduleDate\n"Bins, today",x,,2026-12-01T09:00:00Z\n',
      {},
      '2026-12-01T09:00:00Z',
    ],
    ['content,channels,schedule_at,media_url,tags,alt_text,thread_id\n"Bins, today",,queue,,,,\n', {}, null],
    ['13/12/2026 09:00,"Bins, today"\n', { inputFormat: 'hootsuite' }, '2026-12-13T09:00:00Z'],
    ['"Bins, today",2026,12,1,9,5,,\n', { inputFormat: 'postcron' }, '2026-12-01T09:05:00Z'],
    ['Text\tSlot\nBins, today\t2026-12-01 09:00\n', {}, '2026-12-01T09:00:00Z'],
    ['Text;Slot\n"Bins, today";2026-12-01 09:00\n', {}, '2026-12-01T09:00:00Z'],
    [
      'Caption,When,Facebook\n"Bins, today",2026-12-01 09:00,yes\n',
      { map: 'map.yaml' },
      '2026-12-01T09:00:00Z',
    ],
    [
      '03/04/2026 09:00,"Bins, today"\n',
      { inputFormat: 'hootsuite', dateOrder: 'dmy' },
      '2026-04-03T08:00:00Z',
    ],
    [
      '03/04/2026 09:00,"Bins, today"\n',
      { inputFormat: 'hootsuite', dateOrder: 'mdy' },
      '2026-03-04T09:00:00Z',
    ],
  ] satisfies [string, Partial<ReadOptions>, string | null][])('%j', async (content, options, slot) => {
    const [one, ...others] = await drafts(content, options);
    expect(others).toEqual([]);
    expect(one?.draft.text).toBe('Bins, today');
    expect(one?.draft.slot).toBe(slot);
  });

  it('have pictures with their descriptions, comments and channels', async () => {
    const [one] = await drafts(
      'Text,Date,Time,Draft,Facebook,Picture Url 1,Alt text picture 1,First Comment Text\n' +
        'Bins,2026-12-01,09:00,FALSE,TRUE,https://council.example/a.jpg,A bin,More soon\n',
      { map: 'map.yaml' },
    ).catch(() => []);
    expect(one).toBeUndefined();
    const [two] = await drafts(
      'text,media,alt,channels,comment\nBins,https://council.example/a.jpg https://council.example/b.jpg,A bin,"x-main; facebook-main",\n',
    );
    expect(two?.draft.media.map(({ file, alt }) => [file, alt])).toEqual([
      ['https://council.example/a.jpg', 'A bin'],
      ['https://council.example/b.jpg', null],
    ]);
    expect(two?.draft.channels).toEqual(['facebook-main', 'x-main']);
    expect(two?.notices).toEqual(['Not used from the file: comment.']);
  });

  it('say where each word stands, over lines and doubled quotation marks', async () => {
    const [one] = await drafts(`${BUFFER}\n"One\nsay ""hi"" now",,,\n`);
    const { places, draft } = one ?? { places: null, draft: null };
    expect(draft?.text).toBe('One\nsay "hi" now');
    const anchors = places?.fields['text'] ?? [];
    expect(anchors).toContainEqual({ at: 9, offset: 11 });
    expect(places?.firstLine).toBe(2);
    expect(one?.row).toBe(2);
  });

  it('may be in an older encoding, which is said, or have a mark at the head', async () => {
    const old = Buffer.from('text\nCaf\xe9 \xa33\n', 'latin1');
    const [one] = await drafts(old);
    expect(one?.draft.text).toBe('Café £3');
    expect(one?.notices[0]).toContain('Windows-1252');
    const [two] = await drafts('\uFEFFtext\nBins\n');
    expect(two?.draft.text).toBe('Bins');
  });

  it('may be piped in, where a date of two meanings is an error of its row', async () => {
    const host = hostIn(folderWith({}), ['text,slot\nBins,03/04/', '2026 09:00\nMuseum,2026-12-01 09:00\n']);
    const all = await readAll([], host, { stdinFilename: 'posts.csv' });
    expect(summary(all)).toEqual(['posts.csv#2 date-order:2:6', 'posts.csv#3']);
  });
});

describe('broken tables are told of at their place', () => {
  it.each([
    ['no column of posts', 'Caption,When\nBins,2026-12-01 09:00\n', {}, ['posts.csv unknown-columns:1:1']],
    ['no header', '2026-12-01 09:00,Bins\n', {}, ['posts.csv unknown-columns:1:1']],
    ['another tool', `${BUFFER}\nBins,,,\n`, { inputFormat: 'sprout' }, ['posts.csv unknown-columns:1:1']],
    ['a map without posts', 'A,B\nx,y\n', { map: 'map.yaml' }, ['posts.csv unknown-columns:1:1']],
    ['too few cells', `${BUFFER}\nBins,,\nMuseum,,,\n`, {}, ['posts.csv#2 bad-row:2:7', 'posts.csv#3']],
    ['too many cells', `${BUFFER}\nBins, today,,,\n`, {}, ['posts.csv#2 bad-row:2:14']],
    ['words behind a cell', `${BUFFER}\n"Bins" today,,,\n`, {}, ['posts.csv#2 bad-csv:2:7']],
    ['a quotation mark not closed', `${BUFFER}\n"Bins,,,\nMuseum,,,\n`, {}, ['posts.csv#2 bad-csv:2:1']],
    ['no time', `${BUFFER}\nBins,,,2026-12-01\n`, {}, ['posts.csv#2 bad-slot:2:8']],
    ['a time the clocks skip', `${BUFFER}\nBins,,,2027-03-28 01:30\n`, {}, ['posts.csv#2 bad-slot:2:8']],
    ['a date of two meanings', `${BUFFER}\nBins,,,03/04/2026 09:00\n`, {}, ['posts.csv date-order:2:8']],
    [
      'two orders of dates',
      `${BUFFER}\nBins,,,13/04/2026 09:00\nMuseum,,,04/13/2026 09:00\n`,
      {},
      ['posts.csv date-order:2:8 date-order:3:10'],
    ],
    ['an activity that is none', 'text,activity\nBins,shout\n', {}, ['posts.csv#2 bad-value:2:6']],
    ['no posts', `${BUFFER}\n`, {}, ['posts.csv empty']],
    ['nothing in a row', `${BUFFER}\n,,tag,\n`, {}, ['posts.csv#2 empty']],
  ] satisfies [string, string, Partial<ReadOptions>, string[]][])(
    '%s',
    async (_, content, options, expected) => {
      expect(await problems(content, options)).toEqual(expected);
    },
  );

  it('in UTF-16', async () => {
    const bytes = Buffer.from(`\uFEFF${BUFFER}\nBins,,,\n`, 'utf16le');
    expect(await problems(bytes)).toEqual(['posts.csv bad-encoding']);
  });

  it.each([
    [{ inputFormat: 'hootsweet' }, 'there is no format "hootsweet"'],
    [{ map: 'none.yaml' }, 'There is no such file'],
    [{ map: 'bad.yaml' }, 'words'],
  ])('and so are options: %j', async (options, said) => {
    await expect(problems(`${BUFFER}\nBins,,,\n`, options)).rejects.toThrow(said);
  });
});
