/** A private line read again, whole and strictly: what a referral shows and a decision is made on. Pure. */
import type { Draft, Instant, Media, Quoted } from '../types.js';
import { fits, integer, list, nullOr, object, oneOf, text, flag, type Shape } from './shape.js';

/** An answer as it was given; a choice of null: nobody answered. */
export interface StoredAnswer {
  readonly question: string;
  readonly choice: string | null;
  readonly given: string | null;
  readonly via: 'terminal' | 'file' | null;
  readonly carried: boolean;
  readonly seconds: number | null;
  readonly evidence: readonly StoredPlace[];
}

export interface StoredPlace {
  readonly kind: string;
  readonly where: string;
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

export interface StoredFinding extends StoredPlace {
  readonly rule: string;
  readonly effect: 'advise' | 'ask' | 'refer' | 'block';
}

/** What somebody decided, in their own words. */
export interface StoredDecision {
  readonly by_name: string;
  readonly words: string;
}

/** Everything that stands behind a record. */
export interface StoredCase {
  readonly answers: readonly StoredAnswer[];
  readonly author_name: string | null;
  /** Only of a decision. */
  readonly decision?: StoredDecision;
  readonly draft: Draft;
  readonly findings: readonly StoredFinding[];
  readonly judged: { readonly at: Instant; readonly now: Instant };
  readonly media: readonly { readonly bytes: number | null; readonly name: string }[];
  readonly secret: string;
  readonly v: 1;
}

const any = text('text', /^/u);
const anyOrNull = nullOr(any);
const instant = text('a UTC time', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/u);

const place = { kind: any, where: any, start: integer(0), end: integer(0), words: any };

const media = object<Media>({
  file: any,
  sha256: text('64 lower-case hex digits', /^[0-9a-f]{64}$/u),
  alt: anyOrNull,
  source: anyOrNull,
  licence: anyOrNull,
  credit: anyOrNull,
  people: nullOr(oneOf('none', 'crowd', 'adult', 'child')),
  consent: anyOrNull,
  captions: anyOrNull,
});

const quoted = object<Quoted>({ url: anyOrNull, by: anyOrNull, text: anyOrNull, visibility: anyOrNull });

const draft = object<Draft>({
  text: any,
  author: anyOrNull,
  drafted_by: anyOrNull,
  channels: list(any),
  activity: oneOf('post', 'reply', 'share', 'message', 'advertise', 'remove'),
  slot: nullOr(instant),
  category: anyOrNull,
  media: list(media),
  links: list(any),
  in_reply_to: nullOr(quoted),
  quotes: list(quoted),
  agreed_by: anyOrNull,
});

const common = {
  answers: list(
    object<StoredAnswer>({
      question: any,
      choice: anyOrNull,
      given: anyOrNull,
      via: nullOr(oneOf('terminal', 'file')),
      carried: flag,
      seconds: nullOr(integer(0)),
      evidence: list(object<StoredPlace>(place)),
    }),
  ),
  author_name: anyOrNull,
  draft,
  findings: list(
    object<StoredFinding>({ ...place, rule: any, effect: oneOf('advise', 'ask', 'refer', 'block') }),
  ),
  judged: object<StoredCase['judged']>({ at: instant, now: instant }),
  media: list(object<StoredCase['media'][number]>({ bytes: nullOr(integer(0)), name: any })),
  secret: text('32 bytes in base64', /^[A-Za-z0-9+/]{43}=$/u),
  v: oneOf(1),
};

const ofCheck: Shape<Omit<StoredCase, 'decision'>> = object<Omit<StoredCase, 'decision'>>(common);
const ofDecision: Shape<Required<StoredCase>> = object<Required<StoredCase>>({
  ...common,
  decision: object<StoredDecision>({ by_name: any, words: any }),
});

/** Null for a line that this program did not write. That it is the record's own is for its digest to say. */
export function readStoredCase(line: string): StoredCase | null {
  const value = parsed(line);
  if (fits(ofDecision, value)) return value;
  return fits(ofCheck, value) ? value : null;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
