import * as v from 'valibot';
import { id, line, oneOrMany } from './vocabulary.js';

export const FORMATS = ['text', 'plain', 'json', 'jsonl', 'github'] as const;

/** `smcheck.yaml`: where the policy, the organisation and the records are. */
export const configFile = v.strictObject({
  policy: v.optional(line),
  organisation: v.optional(line),
  records: v.optional(line),
  ignore: v.optional(oneOrMany(line)),
  format: v.optional(v.picklist(FORMATS)),
});

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
