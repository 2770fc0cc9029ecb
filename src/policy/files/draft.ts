import * as v from 'valibot';
import { activity, line, oneOrMany, orNull, time } from './vocabulary.js';

const media = v.strictObject({
  file: line,
  // An empty description is a description that is missing.
  alt: orNull(v.string()),
  source: orNull(v.string()),
  licence: orNull(v.string()),
  credit: orNull(v.string()),
  people: orNull(v.picklist(['none', 'crowd', 'adult', 'child'])),
  consent: orNull(v.string()),
  captions: orNull(v.string()),
});

const quoted = v.strictObject({
  url: orNull(line),
  by: orNull(line),
  text: orNull(v.string()),
  visibility: orNull(line),
});

const aside = v.strictObject({
  kind: v.picklist(['comment', 'added', 'deleted', 'hidden', 'attached']),
  text: v.string(),
});

/** The fields that a draft may have: front matter, sidecar, a line of JSONL, a rule's example (`formats.md`). */
export const draftFields = {
  id: orNull(line),
  author: orNull(line),
  drafted_by: orNull(line),
  channel: orNull(oneOrMany(line)),
  channels: orNull(v.union([line, v.array(line)])),
  activity: orNull(activity),
  slot: orNull(time),
  category: orNull(line),
  media: orNull(v.array(media)),
  links: orNull(v.array(line)),
  in_reply_to: orNull(quoted),
  quotes: orNull(v.union([quoted, v.array(quoted)])),
  agreed_by: orNull(line),
  // What a document holds beside the post: readers fill it in, and programs that make lines of JSON may.
  asides: orNull(v.array(aside)),
};

/** `<file>.smcheck.yaml`, and the `smcheck:` key of front matter. */
export const sidecarFile = v.strictObject(draftFields);
