import * as v from 'valibot';
import { line, oneOrMany } from './vocabulary.js';

export const FORMATS = ['text', 'plain', 'json', 'jsonl', 'github'] as const;

/** `smcheck.yaml`: where the policy, the organisation and the records are. */
export const configFile = v.strictObject({
  policy: v.optional(line),
  organisation: v.optional(line),
  records: v.optional(line),
  ignore: v.optional(oneOrMany(line)),
  format: v.optional(v.picklist(FORMATS)),
});
