import * as v from 'valibot';
import { clock, day, domain, duration, line, listOf, mailbox, orNull, timeZone } from './vocabulary.js';

export const hours = v.strictObject({
  days: listOf(v.picklist(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'])),
  from: clock,
  to: clock,
});

const contact = v.strictObject({
  name: line,
  email: orNull(mailbox),
  phone: orNull(line),
  hours: v.optional(v.array(hours), []),
  reply_within: orNull(duration),
});

/** Public from now on, or until a day. */
const publicEntry = v.union([line, v.strictObject({ value: line, until: orNull(day) })]);
const publicEntries = v.optional(v.array(publicEntry), []);

/** `organisation.yaml`: who we are, and what is public about us. */
export const organisationFile = v.strictObject({
  example: v.optional(v.boolean(), false),
  name: line,
  aliases: v.optional(v.array(line), []),
  time_zone: timeZone,
  contacts: v.strictObject({
    communications: contact,
    deputy: orNull(contact),
    out_of_hours: orNull(contact),
    rota: orNull(line),
  }),
  domains: v.optional(v.array(domain), []),
  phones: publicEntries,
  mailboxes: publicEntries,
  addresses: publicEntries,
  people: v.optional(
    v.array(
      v.strictObject({ name: line, role: line, handles: v.optional(v.array(line), []), until: orNull(day) }),
    ),
    [],
  ),
  handles: v.optional(v.strictObject({ own: publicEntries, partner: publicEntries }), {}),
  partners: v.optional(v.array(line), []),
  services: v.optional(v.array(line), []),
});
