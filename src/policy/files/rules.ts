import * as v from 'valibot';
import { draftFields } from './draft.js';
import {
  clauseId,
  day,
  id,
  instant,
  kind,
  line,
  listOf,
  oneOrMany,
  orNull,
  release,
  ruleId,
  webAddress,
  when,
} from './vocabulary.js';

const condition = {
  when: v.optional(when, {}),
  near: v.optional(oneOrMany(kind)),
  lacks: v.optional(oneOrMany(kind)),
  within: v.optional(v.picklist(['sentence', 'part', 'draft']), 'sentence'),
  count: v.optional(
    v.pipe(v.number(), v.integer('must be a whole number'), v.minValue(1, 'must be at least 1')),
    1,
  ),
};

const EFFECTS = ['advise', 'ask', 'refer', 'block'] as const;

const text = v.pipe(
  v.string(),
  v.minLength(1, 'must not be empty'),
  v.maxLength(5000, 'must be shorter than 5,000 characters'),
);

const example = v.union([
  text,
  v.strictObject({
    text: v.optional(text),
    ...draftFields,
    now: v.optional(instant),
    window: v.optional(id),
    effect: v.optional(v.picklist(EFFECTS)),
  }),
]);

const examples = v.pipe(v.array(example), v.minLength(3, 'must hold at least three examples'));

const rule = {
  id: ruleId,
  capacity: v.optional(v.picklist(['council', 'personal']), 'council'),
  summary: line,
  find: oneOrMany(kind),
  ...condition,
  effect: v.picklist(EFFECTS),
  raise: v.optional(
    v.array(
      v.strictObject({
        ...condition,
        effect: v.picklist(['ask', 'refer', 'block']),
        release: orNull(release),
      }),
    ),
    [],
  ),
  ask: orNull(id),
  release: orNull(release),
  message: line,
  good: examples,
  bad: examples,
};

/** `rules/<family>.yaml`: what is looked for, and what follows. */
export const rulesFile = v.array(v.strictObject({ ...rule, clause: oneOrMany(clauseId) }));

/** `packs/<id>.yaml`: law and good practice, which is not the council's own policy. */
export const packFile = v.strictObject({
  id,
  title: line,
  rules: listOf(
    v.strictObject({
      ...rule,
      source: v.strictObject({ law: line, title: line, url: orNull(webAddress), checked: orNull(day) }),
    }),
  ),
});
