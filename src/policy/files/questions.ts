import * as v from 'valibot';
import { clauseId, id, kind, line, listOf, oneOrMany, orNull, release, role, when } from './vocabulary.js';

const choice = v.strictObject({
  id,
  say: line,
  effect: v.picklist(['clear', 'refer', 'block', 'edit']),
  needs: v.optional(v.picklist(['none', 'reason', 'reference', 'name', 'url', 'consent', 'licence']), 'none'),
  pick: orNull(v.picklist(['services', 'officers', 'partners', 'consents', 'licences', 'channels'])),
});

/** `questions.yaml`: what an officer is asked. */
export const questionsFile = v.array(
  v.strictObject({
    id,
    clause: oneOrMany(clauseId),
    always: v.optional(v.boolean(), false),
    with: v.optional(oneOrMany(kind)),
    when: v.optional(when, {}),
    unless: v.optional(
      v.strictObject({ role: v.optional(oneOrMany(role)), decides: v.optional(oneOrMany(id)) }),
      {},
    ),
    wording: line,
    evidence: v.optional(v.array(kind), []),
    choices: listOf(choice),
    release: orNull(release),
  }),
);
