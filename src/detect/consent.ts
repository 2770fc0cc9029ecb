import type { Consent, Day, Detector, Facts, Mark, Media } from '../types.js';
import { moment } from './moment.js';

/** Licences and consents of pictures, looked up on the day the draft goes out (clauses 4.4.1a, 3.2.2). */
export const consent: Detector = {
  name: 'consent',
  makes: ['licence.expired', 'consent.missing', 'consent.expired'],
  find: (_, draft, facts) =>
    draft.media.flatMap((item, index) => [
      ...ended('licence', item.licence, index, facts),
      ...ended('consent', item.consent, index, facts),
      ...missing(item, index),
    ]),
};

function ended(
  kind: Consent['kind'],
  reference: string | null,
  index: number,
  facts: Facts,
): readonly Mark[] {
  const entry = facts.organisation.consents.find(
    (one) => one.kind === kind && one.reference === reference?.trim(),
  );
  const why = entry && endedWhen(entry, moment(facts).day);
  if (reference === null || !why) return [];
  return [{ kind: `${kind}.expired`, where: `media:${index}.${kind}`, start: 0, end: reference.length, why }];
}

function endedWhen({ reference, expires, withdrawn_on }: Consent, day: Day): string | null {
  if (withdrawn_on !== null && withdrawn_on <= day)
    return `consents.yaml, ${reference}: withdrawn ${withdrawn_on}`;
  if (expires !== null && expires < day) return `consents.yaml, ${reference}: expired ${expires}`;
  return null;
}

/** Somebody who can be recognised, and no consent. */
function missing({ people, consent: given }: Media, index: number): readonly Mark[] {
  if ((people !== 'adult' && people !== 'child') || (given ?? '').trim() !== '') return [];
  const why = `people: ${people}, and no consent`;
  return [{ kind: 'consent.missing', where: `media:${index}.consent`, start: 0, end: 0, why }];
}
