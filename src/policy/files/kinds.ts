import * as v from 'valibot';
import { kind, line, listOf } from './vocabulary.js';

/** Fields of a draft that a kind may look at; `media.…` is asked of each item. */
const FIELDS = [
  'author',
  'drafted_by',
  'activity',
  'slot',
  'category',
  'agreed_by',
  'media.alt',
  'media.source',
  'media.licence',
  'media.credit',
  'media.people',
  'media.consent',
  'media.captions',
] as const;

const wordsFile = v.pipe(
  v.string(),
  v.regex(/^[a-z0-9][a-z0-9-]*\.txt$/u, 'must be a file in words/, like campaign.txt'),
);

/** `kinds.yaml`: kinds made of word lists, of patterns, of fields. */
export const kindsFile = v.record(
  kind,
  v.union([
    v.strictObject({ words: wordsFile }),
    v.strictObject({
      pattern: v.pipe(
        v.string(),
        v.minLength(1, 'must not be empty'),
        v.maxLength(500, 'must be shorter than 500 characters'),
      ),
      ignore_case: v.optional(v.boolean(), false),
      word: v.optional(v.boolean(), false),
    }),
    v.strictObject({
      field: v.picklist(FIELDS),
      is: v.union([v.picklist(['missing', 'present']), listOf(line)]),
    }),
  ]),
);
