import type { Organisation } from '../types.js';

/** An empty organisation: nobody is known, nothing is public. */
export const NO_ORGANISATION: Organisation = {
  example: false,
  name: '',
  aliases: [],
  time_zone: 'Etc/UTC',
  contacts: {
    communications: {
      name: 'Communications Team',
      email: null,
      phone: null,
      hours: [],
      reply_within: null,
    },
    deputy: null,
    out_of_hours: null,
    rota: null,
  },
  domains: [],
  phones: [],
  mailboxes: [],
  addresses: [],
  people: [],
  handles: { own: [], partner: [] },
  partners: [],
  services: [],
  register: { people: [], logs: [], witnesses: [] },
  channels: [],
  windows: [],
  consents: [],
};
