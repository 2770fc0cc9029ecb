import * as v from 'valibot';
import { id, line } from './vocabulary.js';

/** `--answers`: choices bound to drafts and basis; those of an example are bound to nothing. */
export const answersFile = v.strictObject({
  version: v.literal(1),
  answers: v.array(
    v.strictObject({
      for: v.optional(line),
      basis: v.optional(line),
      by: v.optional(line),
      at: v.optional(line),
      choices: v.record(id, v.record(id, line)),
    }),
  ),
});
