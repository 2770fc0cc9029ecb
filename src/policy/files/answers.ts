import * as v from 'valibot';
import { digest, id, instant, line, orNull } from './vocabulary.js';

/** A choice, and what it needs. */
const choice = v.strictObject({
  choice: id,
  reason: orNull(line),
  reference: orNull(line),
  name: orNull(line),
  url: orNull(line),
  consent: orNull(line),
  licence: orNull(line),
});

/** `--answers FILE` (`formats.md`, "Answers file"). Only with the example organisation the four bindings may be missing. */
export const answersFile = v.strictObject({
  version: v.literal(1),
  answers: v.array(
    v.strictObject({
      for: orNull(digest),
      basis: orNull(digest),
      by: orNull(line),
      at: orNull(instant),
      choices: v.record(id, choice),
    }),
  ),
});
