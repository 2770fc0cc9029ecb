import * as v from 'valibot';
import { line } from './vocabulary.js';

const ROLES = [
  'text',
  'id',
  'author',
  'drafted_by',
  'channels',
  'activity',
  'category',
  'slot',
  'date',
  'time',
  'link',
  'media',
  'alt',
  'licence',
  'credit',
  'source',
  'people',
  'consent',
  'captions',
  'comment',
] as const;

/** `--map`: what the columns of a schedule hold, and which channel its tool means. */
export const tableMapFile = v.strictObject({
  columns: v.optional(v.record(line, v.picklist(ROLES))),
  channels: v.optional(v.record(line, line)),
});
