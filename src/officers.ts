/** Whether the people of a record could do what it says of them: their keys and training, as the register dates them. */
import { signatureFaults } from './record/officer.js';
import type { LogRecord } from './record/line.js';
import { deciderFaults, standing } from './release.js';
import { personOf } from './policy/situation.js';
import { dayOf } from './text/time.js';
import type { Basis, Instant, Organisation } from './types.js';

/** What is wrong with a record, apart from where it stands. */
export interface Objection {
  readonly code: 'officer-signature' | 'officer';
  readonly message: string;
}

/** What today's register, which forgets nobody, says of a record: of each person it says the same all day. */
export function openOfficers(
  basis: Basis,
  organisation: Organisation,
): (record: LogRecord) => readonly Objection[] {
  const known = new Map<string, readonly string[]>();
  const authorFaults = (id: string, at: Instant): readonly string[] => {
    const key = `${id} ${dayOf(at, organisation.time_zone)}`;
    const found = known.get(key) ?? faultsOf(id, at, basis);
    known.set(key, found);
    return found;
  };
  return (record) => {
    const { body } = record;
    if (body.kind !== 'check' && body.kind !== 'decide') return [];
    const signed = signatureFaults(record, organisation.register, dayOf(body.time, organisation.time_zone));
    // Only what let a post out rests on who posts it; practice binds nobody.
    const isOut = body.verdict === 'clear' && !body.rehearsal;
    return [
      ...signed.map((message): Objection => ({ code: 'officer-signature', message })),
      ...(isOut && body.author !== null ? authorFaults(body.author, body.slot ?? body.time) : []).map(
        objection,
      ),
      ...(isOut && body.kind === 'decide' ? deciderFaults(body, basis) : []).map(objection),
    ];
  };
}

function objection(message: string): Objection {
  return { code: 'officer', message };
}

function faultsOf(id: string, at: Instant, basis: Basis): readonly string[] {
  const person = personOf(basis.organisation, id);
  return person === null ? [`Who posts it, ${id}, is not on the register.`] : standing(person, basis, at);
}
