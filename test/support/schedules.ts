/** Schedules as each tool documents them: the header, and how a row says a post, its time, its picture. */
import type { ReadOptions } from '../../src/io/read-drafts.js';

export interface Schedule {
  readonly tool: string;
  readonly options: Partial<ReadOptions>;
  /** Null: the tool's files have none. */
  readonly header: readonly string[] | null;
  /** Cells of a row for a post. */
  readonly row: (post: Post) => readonly string[];
  /** What a row can say besides text and time. */
  readonly says: readonly ('picture' | 'alt' | 'link' | 'comment' | 'channels')[];
}

export interface Post {
  readonly text: string;
  /** Year, month, day, hour, minute, as figures. */
  readonly when: readonly [string, string, string, string, string];
}

export const PICTURE = 'https://council.example/bins.jpg';
export const ALT = 'A green bin';
export const LINK = 'https://council.example/bins';
export const COMMENT = 'More on our website';

const iso = ({ when: [y, m, d, h, min] }: Post): string => `${y}-${m}-${d} ${h}:${min}`;

const PICTURES = Array.from({ length: 10 }, (_, at) => `Picture Url ${at + 1}`);
const ALTS = Array.from({ length: 10 }, (_, at) => `Alt text picture ${at + 1}`);
const METRICOOL_START = [
  ...['Text', 'Date', 'Time', 'Draft', 'Facebook', 'Twitter/X', 'LinkedIn', 'GBP', 'Instagram', 'Pinterest'],
  ...['TikTok', 'Youtube', 'Threads', 'Bluesky', ...PICTURES, ...ALTS],
  ...[
    'Document title',
    'Shortener',
    'First Comment Text',
    'TikTok is AI generated content',
    'Threads Post Type',
  ],
];
/** The names of the rest are for networks' own settings, which nobody reads. */
const METRICOOL = [
  ...METRICOOL_START,
  ...Array.from({ length: 93 - METRICOOL_START.length }, (_, at) => `Setting ${at + 1}`),
];

/** A row by the names of its columns. */
function named(header: readonly string[], said: Readonly<Record<string, string>>): readonly string[] {
  return header.map((name) => said[name] ?? '');
}

function bySigns(
  tool: string,
  header: readonly string[],
  said: (post: Post) => Readonly<Record<string, string>>,
  says: Schedule['says'],
  options: Partial<ReadOptions> = {},
): Schedule {
  return { tool, options, header, row: (post) => named(header, said(post)), says };
}

export const MAP =
  'columns: { Caption: text, When: slot, Asset: media, Description: alt }\nchannels: { Facebook: facebook-main }\n';

export const SCHEDULES: readonly Schedule[] = [
  bySigns(
    'Buffer',
    ['Text', 'Image URL', 'Tags', 'Posting Time'],
    (post) => ({ Text: post.text, 'Image URL': PICTURE, Tags: 'bins', 'Posting Time': iso(post) }),
    ['picture'],
  ),
  bySigns(
    'Sprout',
    ['date', 'time_24hr', 'message_text', 'public_image_url'],
    ({ text, when: [y, m, d, h, min] }) => ({
      date: `${d}/${m}/${y}`,
      time_24hr: `${h}:${min}`,
      message_text: text,
      public_image_url: PICTURE,
    }),
    ['picture'],
    { dateOrder: 'dmy' },
  ),
  {
    tool: 'Hootsuite',
    options: { inputFormat: 'hootsuite', dateOrder: 'mdy' },
    header: null,
    row: ({ text, when: [y, m, d, h, min] }) => [`${m}/${d}/${y} ${h}:${min}`, text, LINK],
    says: ['link'],
  },
  bySigns(
    'Metricool',
    METRICOOL,
    ({ text, when: [y, m, d, h, min] }) => ({
      Text: text,
      Date: `${y}-${m}-${d}`,
      Time: `${h}:${min}:00`,
      Draft: 'FALSE',
      Facebook: 'TRUE',
      'Picture Url 1': PICTURE,
      'Alt text picture 1': ALT,
      'First Comment Text': COMMENT,
    }),
    ['picture', 'alt', 'comment'],
  ),
  bySigns(
    'Vista Social',
    [
      'message',
      'type',
      'link',
      'time',
      'comment1',
      'comment2',
      'title',
      'description',
      'instagram_publish_as',
    ],
    (post) => ({ message: post.text, type: 'article', link: LINK, time: iso(post), comment1: COMMENT }),
    ['link', 'comment'],
  ),
  bySigns(
    'Publer',
    ['Date', 'Message', 'Link', 'Media URLs', 'Title', 'Labels'],
    (post) => ({
      Date: iso(post).replaceAll('-', '/'),
      Message: post.text,
      Link: LINK,
      'Media URLs': PICTURE,
    }),
    ['picture', 'link'],
  ),
  bySigns(
    'GoHighLevel',
    ['postAtSpecificTime', 'content', 'link', 'imageUrls', 'gifUrl', 'videoUrls'],
    (post) => ({ postAtSpecificTime: `${iso(post)}:00`, content: post.text, link: LINK, imageUrls: PICTURE }),
    ['picture', 'link'],
  ),
  bySigns(
    'SocialBee',
    ['text', 'link', 'imageUrls', 'gifUrls', 'videoUrls', 'postAtSpecificTime'],
    (post) => ({ text: post.text, link: LINK, imageUrls: PICTURE, postAtSpecificTime: `${iso(post)}:00` }),
    ['picture', 'link'],
  ),
  bySigns(
    'Ayrshare',
    ['post', 'platforms', 'mediaUrls', 'scheduleDate'],
    (post) => ({
      post: post.text,
      platforms: 'facebook',
      mediaUrls: PICTURE,
      scheduleDate: `${iso(post).replace(' ', 'T')}:00Z`,
    }),
    ['picture'],
  ),
  bySigns(
    'PostFast',
    ['scheduled_at', 'account_id', 'content', 'media_urls', 'first_comment'],
    (post) => ({
      scheduled_at: `${iso(post).replace(' ', 'T')}:00+00:00`,
      account_id: '7',
      content: post.text,
      media_urls: PICTURE,
      first_comment: COMMENT,
    }),
    ['picture', 'comment'],
  ),
  bySigns(
    'OpenPost',
    ['content', 'channels', 'schedule_at', 'media_url', 'tags', 'alt_text', 'thread_id'],
    (post) => ({
      content: post.text,
      channels: 'x-main|facebook-main',
      schedule_at: `${iso(post).replace(' ', 'T')}:00Z`,
      media_url: PICTURE,
      alt_text: ALT,
    }),
    ['picture', 'alt', 'channels'],
  ),
  {
    tool: 'Postcron',
    options: { inputFormat: 'postcron' },
    header: null,
    row: ({ text, when: [y, m, d, h, min] }) => [text, y, m, d, h, min, PICTURE, LINK],
    says: ['picture', 'link'],
  },
  bySigns(
    'a tool without a public form, by a map',
    ['Caption', 'When', 'Asset', 'Description', 'Facebook'],
    (post) => ({ Caption: post.text, When: iso(post), Asset: PICTURE, Description: ALT, Facebook: 'yes' }),
    ['picture', 'alt', 'channels'],
    { map: 'map.yaml' },
  ),
];

/** How a table is written down. */
export interface Style {
  readonly mark: boolean;
  readonly delimiter: ',' | ';' | '\t';
  /** Between rows, one after the other. */
  readonly endings: readonly ('\r\n' | '\n')[];
  /** Behind the last row. */
  readonly tail: string;
}

const quoted = (cell: string): string =>
  /[",;\t\r\n]/u.test(cell) || cell.startsWith(' ') ? `"${cell.replaceAll('"', '""')}"` : cell;

/** The bytes of a table, and of each of its records with what ends it. */
export function tableBytes(rows: readonly (readonly string[])[], style: Style): Uint8Array {
  const lines = rows.map((row) => row.map(quoted).join(style.delimiter));
  const body = lines
    .map(
      (line, at) =>
        line + (at === lines.length - 1 ? '' : (style.endings[at % style.endings.length] ?? '\n')),
    )
    .join('');
  return Buffer.from((style.mark ? '\uFEFF' : '') + body + style.tail);
}
