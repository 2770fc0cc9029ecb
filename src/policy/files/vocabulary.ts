/**
 * The small shapes that policy and organisation files share (`formats.md`). Messages complete "It …". Patterns do
 * without flags and \p{…}: editors read them from JSON Schema, where there are none.
 */
import * as v from 'valibot';
import { isDay, isDuration, isTimeZone, parseTime } from '../../text/time.js';

/** What a check in code means in JSON Schema; read by `build/schemas.ts`. */
interface JsonHint {
  readonly json: Readonly<Record<string, unknown>>;
}

type Text = v.GenericSchema<string>;

/** Text that a function of ours accepts, with the nearest thing that JSON Schema can say. */
function checked(isGood: (text: string) => boolean, message: string, json: JsonHint['json']): Text {
  return v.pipe(v.string(), v.check(isGood, message), v.metadata({ json }));
}

function shaped(pattern: RegExp, message: string): Text {
  return v.pipe(v.string(), v.regex(pattern, message));
}

const CLOCK = String.raw`[T ]\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?`;
const OFFSET = String.raw`(Z|[+-]\d{2}:\d{2})`;
const DAY_JSON = { pattern: String.raw`^\d{4}-\d{2}-\d{2}$`, format: 'date' };
const ZONE = /^(?:UTC|[A-Z][A-Za-z_]+\/[A-Za-z0-9_+\/-]+)$/u;

export const line = shaped(
  /^[^\s\u0000-\u001F\u007F-\u009F](?:[^\u0000-\u001F\u007F-\u009F]{0,498}[^\s\u0000-\u001F\u007F-\u009F])?$/u,
  'must be one line of at most 500 characters, without blanks around it',
);
export const id = shaped(
  /^[a-z0-9][a-z0-9.-]{0,79}$/u,
  'must be small letters, digits, dots and hyphens, like wording-fixed',
);
export const ruleId = shaped(
  /^[a-z0-9][a-z0-9.-]{0,79}\/[a-z0-9][a-z0-9.-]{0,79}$/u,
  'must be a family and a name, like personal-data/person',
);
export const clauseId = shaped(/^[0-9A-Za-z][0-9A-Za-z.-]{0,39}$/u, 'must be a clause, like 4.2.R1');
export const kind = shaped(/^[a-z0-9][a-z0-9-]*(?:\.[a-z0-9-]+)*$/u, 'must be a kind, like person.private');

/** SHA-256 in small hex. */
export const digest = shaped(/^[0-9a-f]{64}$/u, 'must be 64 digits and letters a to f, as printed');

export const day = checked(isDay, 'must be a day like 2026-03-14', DAY_JSON);
/** A month or a day: policies say when they were issued in either. */
export const monthOrDay = checked(
  (text) => isDay(text) || isDay(`${text}-01`),
  'must be a month or a day, like 2026-03 or 2026-03-14',
  { anyOf: [DAY_JSON, { pattern: String.raw`^\d{4}-(0[1-9]|1[0-2])$` }] },
);
/** A day, or a time with or without its offset. */
export const dayOrTime = checked(
  (text) => isDay(text) || parseTime(text, 'UTC').status === 'ok',
  'must be a day or a time, like 2026-03-14 or 2026-03-14T09:00',
  { anyOf: [DAY_JSON, { pattern: String.raw`^\d{4}-\d{2}-\d{2}${CLOCK}${OFFSET}?$` }] },
);
/** A time with or without its offset. */
export const time = checked(
  (text) => !isDay(text) && parseTime(text, 'UTC').status === 'ok',
  'must be a day with its time, like 2026-03-14T09:00',
  { pattern: String.raw`^\d{4}-\d{2}-\d{2}${CLOCK}${OFFSET}?$` },
);
/** A time that means the same everywhere. */
export const instant = checked(
  (text) => /(?:Z|[+-]\d{2}:\d{2})$/u.test(text) && parseTime(text, 'UTC').status === 'ok',
  'must be a time with its offset, like 2026-03-14T09:00:00Z',
  { pattern: String.raw`^\d{4}-\d{2}-\d{2}${CLOCK}${OFFSET}$` },
);
export const duration = checked(isDuration, 'must be a length of time, like P1D or PT60M', {
  pattern: String.raw`^P(?=.)(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4}W)?(\d{1,5}D)?(T(?=.)(\d{1,6}H)?(\d{1,6}M)?(\d{1,6}S)?)?$`,
});
export const timeZone = checked(
  (text) => ZONE.test(text) && isTimeZone(text),
  'must be a time zone, like Europe/London',
  { pattern: ZONE.source },
);
export const clock = shaped(/^(?:[01]\d|2[0-3]):[0-5]\d$/u, 'must be a time of day, like 09:00');
export const mailbox = shaped(
  /^[^\s@\u0000-\u001F\u007F-\u009F]{1,64}@(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,63}$/u,
  'must be an e-mail address, like jo.doe@council.example',
);
export const domain = shaped(
  /^(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,63}$/u,
  'must be a domain in small letters, like council.example',
);
export const webAddress = shaped(
  /^https:\/\/[^\s\u0000-\u001F\u007F-\u009F]{3,500}$/u,
  'must start with https://',
);

export const role = id;
export const roles = v.array(role);

/** One value or a list of at least one. */
export function oneOrMany<S extends v.GenericSchema>(
  one: S,
): v.GenericSchema<v.InferInput<S> | v.InferInput<S>[], v.InferOutput<S> | v.InferOutput<S>[]> {
  return v.union([one, listOf(one)]);
}

/** A list of at least one. */
export function listOf<S extends v.GenericSchema>(
  one: S,
): v.GenericSchema<v.InferInput<S>[], v.InferOutput<S>[]> {
  return v.pipe(v.array(one), v.minLength(1, 'must hold at least one entry'));
}

/** One, many or none as a list. */
export function asList(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === 'string' ? [value] : value;
}

/** May be left out or `null`; either is null. */
export function orNull<S extends v.GenericSchema>(
  one: S,
): v.GenericSchema<v.InferInput<S> | null | undefined, v.InferOutput<S> | null> {
  return v.optional(v.nullable(one), null);
}

/** Who may let a finding out: `second` = neither the author nor the drafter, unless said otherwise. */
export const release = v.strictObject({
  by: listOf(role),
  second: v.optional(v.boolean(), true),
});

export const ACTIVITIES = ['post', 'reply', 'share', 'message', 'advertise', 'remove'] as const;
export const activity = v.picklist(ACTIVITIES);

/** OR inside a key, AND between keys. */
export const when = v.strictObject({
  activity: v.optional(oneOrMany(activity)),
  channel: v.optional(oneOrMany(id)),
  platform: v.optional(oneOrMany(id)),
  audience: v.optional(oneOrMany(id)),
  window: v.optional(oneOrMany(id)),
  category: v.optional(oneOrMany(id)),
  role: v.optional(oneOrMany(role)),
  decides: v.optional(oneOrMany(id)),
});
