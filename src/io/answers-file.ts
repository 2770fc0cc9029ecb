import * as v from 'valibot';
import { id, instant, line, orNull } from '../policy/files/vocabulary.js';

const digest = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{64}$/u, 'must be 64 figures 0-9 and a-f, as the template prints it'),
);

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
