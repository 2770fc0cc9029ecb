import { SmcheckError, problem } from '../errors.js';
import type { Detector, Draft, Facts, Mark, Part } from '../types.js';
import { address } from './address.js';
import { alt } from './alt.js';
import { aside } from './aside.js';
import { author } from './author.js';
import { bankAccount } from './bank-account.js';
import { birth } from './birth.js';
import { business } from './business.js';
import { capitals } from './capitals.js';
import { channel } from './channel.js';
import { child } from './child.js';
import { classify } from './classify.js';
import { closing } from './closing.js';
import { consent } from './consent.js';
import { council } from './council.js';
import { councilReference } from './council-reference.js';
import { draftItself } from './draft-itself.js';
import { driverNumber } from './driver-number.js';
import { email } from './email.js';
import { embargo } from './embargo.js';
import { emoji } from './emoji.js';
import { fact } from './fact.js';
import { field } from './field.js';
import { firstPerson } from './first-person.js';
import { handle } from './handle.js';
import { iban } from './iban.js';
import { inside } from './inside.js';
import { invisible } from './invisible.js';
import { length } from './length.js';
import { link } from './link.js';
import { longSentence } from './long-sentence.js';
import { marking } from './marking.js';
import { media } from './media.js';
import { mojibake } from './mojibake.js';
import { nhs } from './nhs.js';
import { nino } from './nino.js';
import { passport } from './passport.js';
import { paymentCard } from './payment-card.js';
import { pay } from './pay.js';
import { person } from './person.js';
import { phone } from './phone.js';
import { placeholder } from './placeholder.js';
import { postcode } from './postcode.js';
import { settle } from './precedence.js';
import { quote } from './quote.js';
import { ref } from './ref.js';
import { remote } from './remote.js';
import { reply } from './reply.js';
import { school } from './school.js';
import { slot } from './slot.js';
import { styled } from './styled.js';
import { tagCase } from './tag-case.js';
import { taxReference } from './tax-reference.js';
import { typing } from './typing.js';
import { vehicle } from './vehicle.js';
import { weekday } from './weekday.js';
import { words } from './words.js';

/** What looks for the built-in kinds, and for a policy's words and fields; `pattern.ts` is loaded where needed. */
export const detectors: readonly Detector[] = [
  address,
  alt,
  aside,
  author,
  bankAccount,
  birth,
  business,
  capitals,
  channel,
  child,
  closing,
  consent,
  council,
  councilReference,
  draftItself,
  driverNumber,
  email,
  embargo,
  emoji,
  fact,
  field,
  firstPerson,
  handle,
  iban,
  inside,
  invisible,
  length,
  link,
  longSentence,
  marking,
  media,
  mojibake,
  nhs,
  nino,
  passport,
  pay,
  paymentCard,
  person,
  phone,
  placeholder,
  postcode,
  quote,
  ref,
  remote,
  reply,
  school,
  slot,
  styled,
  tagCase,
  taxReference,
  typing,
  vehicle,
  weekday,
  words,
];

/**
 * Everything noticed in a draft, in the order of its parts: each detector run once, the more specific mark
 * where several claim a place, and the organisation's own and public things named as such.
 * @throws SmcheckError (exit 70) naming the detector where one throws: then nothing may be cleared.
 */
export function detect(
  parts: readonly Part[],
  draft: Draft,
  facts: Facts,
  using: readonly Detector[],
): readonly Mark[] {
  const marks = using.flatMap((detector) => run(detector, parts, draft, facts));
  const texts = new Map(parts.map(({ where, text }) => [where, text]));
  const known = settle(marks).map((mark) =>
    classify(mark, texts.get(mark.where)?.slice(mark.start, mark.end) ?? '', facts),
  );
  return inOrder(known, parts);
}

function run(detector: Detector, parts: readonly Part[], draft: Draft, facts: Facts): readonly Mark[] {
  try {
    return detector.find(parts, draft, facts);
  } catch (cause) {
    const message = `The detector ${detector.name} failed: ${cause instanceof Error ? cause.message : 'unknown'}`;
    const hint = 'Nothing was cleared. Ask Communications, and report this as a fault of smcheck.';
    throw new SmcheckError([problem('detector-failed', message, hint)], { exit: 70, cause });
  }
}

/** Sorted by part, place and kind. */
function inOrder(marks: readonly Mark[], parts: readonly Part[]): readonly Mark[] {
  if (marks.length < 2) return marks;
  const order = new Map(parts.map(({ where }, index) => [where, index]));
  const rank = (where: string): number => order.get(where) ?? parts.length;
  return [...marks].sort(
    (a, b) =>
      rank(a.where) - rank(b.where) ||
      byText(a.where, b.where) ||
      a.start - b.start ||
      a.end - b.end ||
      byText(a.kind, b.kind),
  );
}

/** By code unit: no locale has a say in the order. */
function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
