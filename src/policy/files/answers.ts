import * as v from 'valibot';
import { digest, id, instant, line } from './vocabulary.js';

const given = v.optional(line);

/** A choice, and what it needs. */
const choice = v.strictObject({
  choice: id,
  reason: given,
  reference: given,
  name: given,
  url: given,
  consent: given,
  licence: given,
});

/** `--answers`: choices bound to a draft and a basis; those of an example council's draft are bound to nothing. */
export const answersFile = v.strictObject({
  version: v.literal(1),
  answers: v.array(
    v.strictObject({
      for: v.optional(digest),
      basis: v.optional(digest),
      by: v.optional(line),
      at: v.optional(instant),
      choices: v.record(id, choice),
    }),
  ),
});
