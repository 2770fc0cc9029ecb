import * as v from 'valibot';
import { day, id, line, orNull } from './vocabulary.js';

/** `platforms.yaml`: how long a post may be, and where that was read. */
export const platformsFile = v.array(
  v.strictObject({
    id,
    limit: v.nullable(
      v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1, 'must be at least 1')),
    ),
    unit: v.picklist(['utf16', 'code-points', 'graphemes', 'weighted', 'bytes']),
    url_rule: line,
    max_bytes: orNull(
      v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1, 'must be at least 1')),
    ),
    kind: v.picklist(['platform', 'tool']),
    source: line,
    checked: day,
  }),
);
