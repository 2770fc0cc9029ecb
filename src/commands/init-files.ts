/** The files of a new organisation, from what `init` asked. Pure: words in, files out. */
import type { Day } from '../types.js';

export interface InitAnswers {
  readonly council: string;
  readonly domain: string;
  readonly time_zone: string;
  readonly email: string;
  readonly platform: string;
  readonly handle: string;
  readonly person: string;
  readonly service: string;
  readonly inCommunications: boolean;
  readonly certificate: string;
  readonly trained: Day;
  /** A shared folder for records; null: this computer's own. */
  readonly records: string | null;
}

export interface InitLog {
  readonly origin: string;
  readonly vkey: string;
}

/** The first person of a new register; opaque, because the log holds it. */
export const FIRST_PERSON = 'p-0001';

// A JSON string is a YAML double-quoted scalar (YAML 1.2 §1.3), so any name is safe in it.
const q = (text: string): string => JSON.stringify(text);

/** Paths relative to the folder in which `init` runs, and their text. */
export function initFiles(answers: InitAnswers, log: InitLog, today: Day): ReadonlyMap<string, string> {
  return new Map([
    ['smcheck.yaml', config(answers)],
    ['organisation/organisation.yaml', organisation(answers)],
    ['organisation/register.yaml', register(answers, log, today)],
    ['organisation/channels.yaml', channels(answers, today)],
    [
      'organisation/calendar.yaml',
      '# Elections, mourning, incidents: see smcheck explain window\nwindows: []\n',
    ],
    ['organisation/consents.yaml', '# Consents and licences, by reference: no names here\n[]\n'],
  ]);
}

/** Lines that `.gitignore` must hold: a referral carries the text of a post that may not go out. */
export const IGNORED = ['*.referral', '*.referral.eml'] as const;

function config({ records }: InitAnswers): string {
  const where = records === null ? '' : `records: ${q(records)}\n`;
  return `policy: east-herts-2012\norganisation: organisation\n${where}`;
}

function organisation({ council, domain, time_zone, email, service }: InitAnswers): string {
  return `name: ${q(council)}
aliases: []
time_zone: ${q(time_zone)}
contacts:
  communications:
    name: Communications Team
    email: ${q(email)}
    phone: null
    hours: [{ days: [mon, tue, wed, thu, fri], from: "09:00", to: "17:00" }]
    reply_within: PT4H
  deputy: null
  out_of_hours: null
  rota: null
domains: [${q(domain)}]
phones: []
mailboxes: [${q(email)}]
addresses: []
# Office-holders who may be named: { name, role, handles, until }
people: []
handles: { own: [], partner: [] }
partners: []
services: [${q(service)}]
`;
}

function register(answers: InitAnswers, log: InitLog, today: Day): string {
  const role = answers.inCommunications ? '[communications]' : '[]';
  return `people:
  - id: ${FIRST_PERSON}
    name: ${q(answers.person)}
    email: null
    service: ${q(answers.service)}
    role: ${role}
    from: ${today}
    left_on: null
    training:
      - { course: social-media, certificate: ${q(answers.certificate)}, on: ${answers.trained}, expires: null }
    conduct_read_on: null
    channels: [${channelId(answers)}]
    external: false
    decides: []
    keys: []
logs:
  - { origin: ${q(log.origin)}, vkey: ${q(log.vkey)}, owner: ${FIRST_PERSON}, from: ${today} }
witnesses: []
`;
}

function channels(answers: InitAnswers, today: Day): string {
  return `- id: ${channelId(answers)}
  platform: ${answers.platform}
  handle: ${q(answers.handle)}
  owner: ${FIRST_PERSON}
  audience: [residents]
  authorised: { by: ${FIRST_PERSON}, on: ${today} }
  information_manager_notified: null
  monitored_hours: [{ days: [mon, tue, wed, thu, fri], from: "09:00", to: "17:00" }]
  status: active
  review_by: null
`;
}

/** The id of the first channel. */
export function channelId({ platform }: InitAnswers): string {
  return `${platform}-main`;
}
