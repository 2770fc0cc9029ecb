import { describe, expect, it } from 'vitest';
import { locate } from '../../src/draft/places.js';
import type { Incoming } from '../../src/types.js';
import { folderWith, hostIn, readAll, readOnly, summary, type Files } from '../support/reading.js';
import { added, deleted, p, r, table, wordFile, type WordFile } from '../support/word.js';
import type { ReadOptions } from '../../src/io/read-drafts.js';

const host = (file: WordFile, beside: Files = {}): ReturnType<typeof hostIn> =>
  hostIn(folderWith({ 'a.docx': wordFile(file), ...beside }));
const one = (file: WordFile, beside: Files = {}, options: Partial<ReadOptions> = {}): Promise<Incoming> =>
  readOnly('a.docx', host(file, beside), options);
const problems = async (body: string, beside: Files = {}): Promise<readonly string[]> =>
  summary(await readAll(['a.docx'], host({ body }, beside)));

const FIELDS = table(
  ['Field', 'Value'],
  ['Author', 'eh-0042'],
  ['Channels', 'x-main, facebook-main'],
  ['Slot', '2026-12-01 09:00'],
);

describe('a document that is one post', () => {
  it('is its text', async () => {
    const { draft, row } = await one({ body: p(r('Bins today.')) + p() + p(r('Put them out by 7am.')) });
    expect(draft.text).toBe('Bins today.\n\nPut them out by 7am.');
    expect(row).toBeNull();
  });

  it('has fields in a table above, or beside it', async () => {
    const { draft } = await one({ body: FIELDS + p() + p(r('Bins today.')) });
    expect([draft.text, draft.author, draft.slot]).toEqual([
      'Bins today.',
      'eh-0042',
      '2026-12-01T09:00:00Z',
    ]);
    expect(draft.channels).toEqual(['facebook-main', 'x-main']);
    const sidecar = { 'a.docx.smcheck.yaml': 'author: eh-0042\n' };
    expect((await one({ body: p(r('Bins today.')) }, sidecar)).draft.author).toBe('eh-0042');
    expect(await problems(FIELDS + p(r('Bins today.')), sidecar)).toEqual(['a.docx given-twice:1:1']);
  });

  it('may have its text among the fields, and not twice', async () => {
    const body = table(['Text', 'Bins today.'], ['Author', 'eh-0042']);
    expect((await one({ body })).draft).toMatchObject({ text: 'Bins today.', author: 'eh-0042' });
    expect(await problems(body + p(r('Bins tomorrow.')))).toEqual(['a.docx given-twice:2:1']);
  });

  it('keeps a table that is part of the post', async () => {
    const { draft } = await one({
      body: p(r('Opening times')) + table(['Monday', '9am'], ['Tuesday', '10am']),
    });
    expect(draft.text).toBe('Opening times\nMonday\n9am\nTuesday\n10am');
  });

  it('says where its words stand, and what stands beside them', async () => {
    const comments = '<w:comment w:id="0"><w:p><w:r><w:t>Is this right?</w:t></w:r></w:p></w:comment>';
    const body =
      p(r('Swimming costs '), deleted('£4'), added(r('£3')), '<w:r><w:commentReference w:id="0"/></w:r>') +
      p(r('Not before Monday', '<w:vanish/>'), r('Open from nine.'));
    const { draft, places } = await one({ body, comments });
    expect(draft.text).toBe('Swimming costs £3\nOpen from nine.');
    expect(draft.asides).toEqual([
      { kind: 'deleted', text: '£4' },
      { kind: 'added', text: '£3' },
      { kind: 'comment', text: 'Is this right?' },
      { kind: 'hidden', text: 'Not before Monday' },
    ]);
    expect(locate(places, 'text', 18, 22)).toEqual({ line: 2, column: 1, endLine: 2, endColumn: 5 });
    expect(locate(places, 'aside:0', 0, 2)).toMatchObject({ line: 1, column: 16 });
    expect(locate(places, 'aside:3', 0, 17)).toMatchObject({ line: 2, column: 1, endColumn: 1 });
  });

  it('shows the beginning of a long comment', async () => {
    const { draft } = await one({ body: p(r('Open.'), deleted('word '.repeat(100))) });
    expect(draft.asides?.[0]?.text).toHaveLength(80);
  });

  it('says that footnotes are none of it', async () => {
    const { notices } = await one({ body: p(r('Open.'), '<w:r><w:footnoteReference w:id="1"/></w:r>') });
    expect(notices).toEqual(['The footnotes of the document are no part of the post.']);
  });

  it('is an error where there is nothing in it', async () => {
    expect(await problems(p())).toEqual(['a.docx empty']);
  });
});

describe('a document that holds a table of posts', () => {
  const HEADER = ['Text', 'Slot', 'Channels'];

  it('has a post a row, each with its place', async () => {
    const body =
      p(r('Posts of the week')) +
      table(
        HEADER,
        ['Bins\ntoday', '2026-12-01 09:00', 'x-main'],
        ['', '', ''],
        ['Pool', '2026-12-02 10:00', ''],
      );
    const all = await readAll(['a.docx'], host({ body }));
    expect(summary(all)).toEqual(['a.docx#2', 'a.docx#4']);
    const [bins, pool] = all.flatMap((read) => ('draft' in read ? [read] : []));
    expect(bins?.draft).toMatchObject({
      text: 'Bins\ntoday',
      slot: '2026-12-01T09:00:00Z',
      channels: ['x-main'],
    });
    expect(bins?.notices).toEqual(['Only the table was read as posts; the words around it were not.']);
    expect(pool === undefined ? null : locate(pool.places, 'text', 0, 4)).toMatchObject({
      line: 12,
      column: 1,
    });
  });

  it('gives each row what stands beside it, and all of them what stands beside none', async () => {
    const comments =
      '<w:comment w:id="0"><w:p><w:r><w:t>All: not yet</w:t></w:r></w:p></w:comment>' +
      '<w:comment w:id="1"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment>';
    const mark = (id: number): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`;
    const rows = table(HEADER, ['Bins', '', ''], ['Pool', '', '']).replace(r('Pool'), r('Pool') + mark(1));
    const all = await readAll(['a.docx'], host({ body: p(r('Week'), mark(0)) + rows, comments }));
    expect(all.map((read) => ('draft' in read ? read.draft.asides?.map(({ text }) => text) : null))).toEqual([
      ['All: not yet'],
      ['Why?', 'All: not yet'],
    ]);
  });

  it.each([
    ['a date of two meanings', ['Bins', '03/04/2026 09:00', ''], ['a.docx date-order:5:1']],
    ['a slot that is none', ['Bins', 'soon', ''], ['a.docx#2 bad-slot:5:1']],
    ['a night on which the clocks change', ['Bins', '2026-03-29 01:30', ''], ['a.docx#2 bad-slot:5:1']],
    ['too few cells', ['Bins', '2026-12-01 09:00'], ['a.docx#2 bad-row:5:1']],
    ['no row', ['', '', ''], ['a.docx empty']],
  ])('with %s', async (_, row, expected) => {
    expect(await problems(table(HEADER, row))).toEqual(expected);
  });

  it('takes the columns of a map', async () => {
    const map = { 'map.yaml': 'columns: { Caption: text, When: slot }\n' };
    const body = table(['Caption', 'When'], ['Bins', '03/04/2026 09:00']);
    const { draft } = await one({ body }, map, { map: 'map.yaml', dateOrder: 'dmy' });
    expect(draft).toMatchObject({ text: 'Bins', slot: '2026-04-03T08:00:00Z' });
  });
});

it('may be piped in', async () => {
  const piped = hostIn(folderWith({}), [wordFile({ body: p(r('Open.')) })]);
  const [read] = await readAll([], piped, { stdinFilename: 'a.docx' });
  expect(read).toMatchObject({ source: 'a.docx', draft: { text: 'Open.' } });
});
