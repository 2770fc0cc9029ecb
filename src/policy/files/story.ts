import * as v from 'valibot';
import { draftFields } from './draft.js';
import { clauseId, id, instant, line } from './vocabulary.js';

/** A line of `stories.jsonl`: a draft, what was answered, and how it must end, resting on which clause. */
export const storyLine = v.strictObject({
  name: line,
  draft: v.strictObject({ text: v.string(), ...draftFields }),
  now: instant,
  answers: v.record(id, v.strictObject({ choice: id, given: v.optional(line) })),
  verdict: v.picklist(['clear', 'refer', 'block', 'abandoned']),
  clause: clauseId,
});

export type Story = v.InferOutput<typeof storyLine>;
