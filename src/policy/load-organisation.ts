/**
 * An organisation from its files: who may post where, what is public, what time it is. Strict, as `load.ts`.
 * Loads `yaml` and `valibot`: import this file only where an organisation has to be read from YAML.
 */
import type { InferOutput } from 'valibot';
import type { Validated } from '../text/validate.js';
import type { Organisation, Policy, Problem, PublicEntry } from '../types.js';
import { calendarFile } from './files/calendar.js';
import { channelsFile } from './files/channels.js';
import { consentsFile } from './files/consents.js';
import { organisationFile } from './files/organisation.js';
import { registerFile } from './files/register.js';
import {
  channelProblems,
  consentProblems,
  contactProblems,
  logProblems,
  peopleProblems,
  type OrganisationFiles,
} from './organisation-problems.js';
import { isOrganisationPath } from './paths.js';
import { readFile, strayFiles, type Files, type ShownAs } from './read.js';
import { readWindows } from './windows.js';

export interface OrganisationOptions {
  /** Its roles and platforms are those that the organisation may name. */
  readonly policy: Pick<Policy, 'roles' | 'platforms'>;
  readonly shownAs?: ShownAs;
}

/** The organisation's facts, with local times made instants. */
export function loadOrganisation(
  files: Files,
  { policy, shownAs = (path) => path }: OrganisationOptions,
): Validated<Organisation> {
  const problems: Problem[] = [...strayFiles(files, isOrganisationPath, shownAs)];
  const keep = <T>(read: Validated<T>): T | null => {
    if (read.ok) return read.value;
    problems.push(...read.problems);
    return null;
  };
  const read: OrganisationFiles = {
    organisation: keep(readFile(organisationFile, files, 'organisation.yaml', shownAs)),
    register: keep(readFile(registerFile, files, 'register.yaml', shownAs)),
    channels: keep(readFile(channelsFile, files, 'channels.yaml', shownAs)),
    calendar: keep(readFile(calendarFile, files, 'calendar.yaml', shownAs)),
    consents: keep(readFile(consentsFile, files, 'consents.yaml', shownAs)),
  };
  const zone = read.organisation?.value.time_zone ?? 'Etc/UTC';
  const calendar = readWindows(read.calendar, zone);
  const [first, ...rest] = [
    ...problems,
    ...contactProblems(read),
    ...peopleProblems(read, policy),
    ...logProblems(read),
    ...channelProblems(read, policy),
    ...calendar.problems,
    ...consentProblems(read),
  ];
  if (first !== undefined) return { ok: false, problems: [first, ...rest] };
  const { organisation, register, channels, consents } = read;
  if (organisation === null || register === null || channels === null || consents === null)
    throw new RangeError('refused without a reason');
  return {
    ok: true,
    value: {
      ...about(organisation.value),
      register: register.value,
      channels: channels.value,
      windows: calendar.windows,
      consents: consents.value,
    },
  };
}

type About = Omit<Organisation, 'register' | 'channels' | 'windows' | 'consents'>;

function about(value: InferOutput<typeof organisationFile>): About {
  return {
    ...value,
    phones: value.phones.map(entryOf),
    mailboxes: value.mailboxes.map(entryOf),
    addresses: value.addresses.map(entryOf),
    handles: {
      own: value.handles.own.map(entryOf),
      partner: value.handles.partner.map(entryOf),
    },
  };
}

function entryOf(entry: string | PublicEntry): PublicEntry {
  return typeof entry === 'string' ? { value: entry, until: null } : entry;
}
