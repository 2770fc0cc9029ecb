/** Which column of a schedule holds what: the tools that we know by their headers, and a council's own map. */
import type { SchedulingTool } from '../types.js';

/** What a column holds. `date` and `time` make the slot together; `year` to `minute` too. */
export type Role =
  | 'text'
  | 'id'
  | 'author'
  | 'drafted_by'
  | 'channels'
  | 'activity'
  | 'category'
  | 'slot'
  | 'date'
  | 'time'
  | 'year'
  | 'month'
  | 'day'
  | 'hour'
  | 'minute'
  | 'link'
  | 'media'
  | 'alt'
  | 'licence'
  | 'credit'
  | 'source'
  | 'people'
  | 'consent'
  | 'captions'
  /** A comment that the tool posts under it: it goes out too. */
  | 'comment';

export interface Column {
  readonly role: Role;
  /** Of media and their descriptions, from 0. */
  readonly index: number;
}

export interface Layout {
  readonly id: string;
  readonly name: string;
  /** Null where it is nobody's but the officer's. */
  readonly tool: SchedulingTool | null;
  /** Null where the tool's files have no header. */
  readonly header: readonly string[] | null;
  /** By column, from 0; null for one that nobody reads. */
  readonly columns: readonly (Column | null)[];
}

interface Tool {
  readonly id: string;
  readonly name: string;
  /** Minutes between two posts of a channel, where its makers ask for more than that they differ. */
  readonly apart?: number;
  /** All of them, spelt so: then the file is this tool's. */
  readonly signs: readonly string[];
  readonly roles: Readonly<Record<string, Role>>;
}

const TOOLS: readonly Tool[] = [
  {
    id: 'buffer',
    name: 'Buffer',
    signs: ['Text', 'Image URL', 'Tags', 'Posting Time'],
    roles: { Text: 'text', 'Image URL': 'media', 'Posting Time': 'slot' },
  },
  {
    id: 'sprout',
    name: 'Sprout Social',
    apart: 10,
    signs: ['date', 'time_24hr', 'message_text', 'public_image_url'],
    roles: { date: 'date', time_24hr: 'time', message_text: 'text', public_image_url: 'media' },
  },
  {
    id: 'metricool',
    name: 'Metricool',
    signs: ['Text', 'Date', 'Time', 'Draft', 'Picture Url 1'],
    roles: { Text: 'text', Date: 'date', Time: 'time', 'First Comment Text': 'comment' },
  },
  {
    id: 'vista-social',
    name: 'Vista Social',
    signs: ['message', 'type', 'link', 'time'],
    roles: {
      message: 'text',
      link: 'link',
      time: 'slot',
      comment1: 'comment',
      comment2: 'comment',
      comment3: 'comment',
      comment4: 'comment',
      comment5: 'comment',
    },
  },
  {
    id: 'publer',
    name: 'Publer',
    signs: ['Date', 'Message', 'Labels'],
    roles: { Date: 'slot', Message: 'text', Link: 'link', 'Media URLs': 'media' },
  },
  {
    id: 'gohighlevel',
    name: 'GoHighLevel',
    signs: ['postAtSpecificTime', 'content', 'link', 'imageUrls', 'gifUrl', 'videoUrls'],
    roles: {
      postAtSpecificTime: 'slot',
      content: 'text',
      link: 'link',
      imageUrls: 'media',
      gifUrl: 'media',
      videoUrls: 'media',
    },
  },
  {
    id: 'socialbee',
    name: 'SocialBee',
    signs: ['text', 'link', 'imageUrls', 'gifUrls', 'videoUrls', 'postAtSpecificTime'],
    roles: {
      text: 'text',
      link: 'link',
      imageUrls: 'media',
      gifUrls: 'media',
      videoUrls: 'media',
      postAtSpecificTime: 'slot',
    },
  },
  {
    id: 'ayrshare',
    name: 'Ayrshare',
    signs: ['post', 'platforms', 'mediaUrls', 'scheduleDate'],
    roles: { post: 'text', mediaUrls: 'media', scheduleDate: 'slot' },
  },
  {
    id: 'postfast',
    name: 'PostFast',
    signs: ['scheduled_at', 'account_id', 'content', 'media_urls'],
    roles: { scheduled_at: 'slot', content: 'text', media_urls: 'media', first_comment: 'comment' },
  },
  {
    id: 'openpost',
    name: 'OpenPost',
    signs: ['content', 'channels', 'schedule_at', 'media_url', 'tags', 'alt_text'],
    roles: {
      content: 'text',
      channels: 'channels',
      schedule_at: 'slot',
      media_url: 'media',
      alt_text: 'alt',
    },
  },
];

/** Our own fields as a header: what an officer would write into a spreadsheet. */
const OWN: Readonly<Record<string, Role>> = {
  id: 'id',
  text: 'text',
  post: 'text',
  message: 'text',
  author: 'author',
  drafted_by: 'drafted_by',
  channel: 'channels',
  channels: 'channels',
  activity: 'activity',
  category: 'category',
  slot: 'slot',
  date: 'date',
  time: 'time',
  link: 'link',
  media: 'media',
  picture: 'media',
  alt: 'alt',
  licence: 'licence',
  credit: 'credit',
  source: 'source',
  people: 'people',
  consent: 'consent',
  captions: 'captions',
};

/** Tools whose files have no header, by the name for `--input-format`. */
const BARE: readonly { readonly id: string; readonly name: string; readonly roles: readonly Role[] }[] = [
  { id: 'hootsuite', name: 'Hootsuite', roles: ['slot', 'text', 'link'] },
  {
    id: 'postcron',
    name: 'Postcron',
    roles: ['text', 'year', 'month', 'day', 'hour', 'minute', 'media', 'link'],
  },
];

/** The names that `--input-format` takes. */
export const INPUT_FORMATS: readonly string[] = [...BARE, ...TOOLS].map(({ id }) => id);

function layoutFor({
  id,
  name,
  apart = 1,
}: Pick<Tool, 'id' | 'name' | 'apart'>): Pick<Layout, 'id' | 'name' | 'tool'> {
  return { id, name, tool: { name, apart } };
}

/** The layout of a tool whose files have no header; null for another name. */
export function bareLayout(id: string): Layout | null {
  const tool = BARE.find((one) => one.id === id);
  if (tool === undefined) return null;
  return { ...layoutFor(tool), header: null, columns: tool.roles.map((role) => ({ role, index: 0 })) };
}

/** The layout that a header shows: a tool's where all its signs are there, else our own; null for another's. */
export function layoutOf(header: readonly string[], wanted: string | null): Layout | null {
  const names = header.map((name) => name.trim());
  const tool = TOOLS.find(
    ({ id, signs }) => (wanted === null || wanted === id) && signs.every((sign) => names.includes(sign)),
  );
  if (tool !== undefined)
    return { ...layoutFor(tool), header: names, columns: numbered(names.map(roleIn(tool.roles))) };
  if (wanted !== null) return null;
  const own = ownColumns(names);
  return own.some((column) => column?.role === 'text')
    ? { id: 'own', name: 'your table', tool: null, header: names, columns: own }
    : null;
}

/** Our own fields, by names as an officer may write them. */
export function ownColumns(names: readonly string[]): readonly (Column | null)[] {
  return numbered(names.map((name) => roleIn(OWN)(name.toLowerCase().replaceAll(/[ -]/gu, '_'))));
}

/** Roles that several columns may have. */
const MANY: readonly Role[] = ['media', 'alt', 'link', 'comment', 'channels'];

/** Index of a column that says again what an earlier one says; -1 where there is none. */
export function doubledColumn({ header, columns }: Layout): number {
  return columns.findIndex((column, at) => {
    if (column === null) return false;
    const isSaid = header?.indexOf(header[at] ?? '') !== at;
    return header !== null && (isSaid || (column.index > 0 && !MANY.includes(column.role)));
  });
}

/** A council's own names for columns. */
export function mappedLayout(header: readonly string[], roles: Readonly<Record<string, Role>>): Layout {
  const names = header.map((name) => name.trim());
  return {
    id: 'map',
    name: 'your map',
    tool: null,
    header: names,
    columns: numbered(names.map(roleIn(roles))),
  };
}

const PICTURE = /^Picture Url \d{1,2}$/u;
const DESCRIPTION = /^Alt text picture \d{1,2}$/u;

function roleIn(roles: Readonly<Record<string, Role>>): (name: string) => Role | null {
  return (name) => {
    if (Object.hasOwn(roles, name)) return roles[name] ?? null;
    if (PICTURE.test(name)) return 'media';
    return DESCRIPTION.test(name) ? 'alt' : null;
  };
}

/** The second column of pictures is the second picture. */
function numbered(roles: readonly (Role | null)[]): readonly (Column | null)[] {
  const counts = new Map<Role, number>();
  return roles.map((role) => {
    if (role === null) return null;
    const index = counts.get(role) ?? 0;
    counts.set(role, index + 1);
    return { role, index };
  });
}
