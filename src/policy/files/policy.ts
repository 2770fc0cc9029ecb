import * as v from 'valibot';
import { clauseId, day, duration, id, line, listOf, monthOrDay, orNull, role, ruleId } from './vocabulary.js';

const HANDLINGS = ['rule', 'question', 'look-up', 'record', 'activity', 'advice', 'out-of-scope'] as const;

const clause = v.strictObject({
  id: clauseId,
  heading: line,
  summary: line,
  handling: v.picklist(HANDLINGS),
  reason: orNull(line),
  law: orNull(v.strictObject({ cites: line, now: line, source: line, checked: day })),
});

/** What is wrong with the policy's own text, and what is done about it. */
const defect = v.strictObject({ clause: listOf(clauseId), wrong: line, treated: line });

/** `policy.yaml`: what the policy is, who decides, and its clauses. */
export const policyFile = v.strictObject({
  id,
  title: line,
  issue: line,
  status: v.picklist(['draft', 'in-force', 'withdrawn']),
  issued: monthOrDay,
  review_by: orNull(monthOrDay),
  extends: orNull(id),
  set: v.optional(v.record(ruleId, v.picklist(['off', 'advise', 'ask', 'refer', 'block'])), {}),
  roles: v.optional(listOf(role)),
  categories: v.optional(v.array(id), []),
  reasons: v.optional(v.array(v.strictObject({ id, say: line })), []),
  retention: orNull(duration),
  clearance: v.optional(
    v.strictObject({
      valid_for: duration,
      tolerance: duration,
      identity: v.picklist(['asserted', 'signed']),
    }),
  ),
  clauses: v.optional(v.array(clause), []),
  defects: v.optional(v.array(defect), []),
});
