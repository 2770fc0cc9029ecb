/** `smcheck incident on|off`: when something terrible happens, scheduled cheer stops. */
import { join } from 'node:path';
import { problem, refuseIfAny, SmcheckError, type ExitCode } from '../errors.js';
import { resolveNames, resolvePerson } from '../draft/resolve.js';
import { readDrafts } from '../io/read-drafts.js';
import { replaceFile } from '../io/replace-file.js';
import { readSettings, textsOf } from '../io/settings-folder.js';
import { withEnd, withWindow } from '../policy/incident.js';
import { loadOrganisation } from '../policy/load-organisation.js';
import { counted, sayChannels, saySource } from '../report/say.js';
import { sayStart } from '../report/opening.js';
import { safeFileName } from '../safe/file-name.js';
import { safeLine } from '../safe/terminal.js';
import { groupBy } from '../text/group-by.js';
import { didYouMean } from '../text/similar.js';
import { dayOf, sayWhen } from '../text/time.js';
import type { Draft, Host, Instant, Organisation, Person, Window } from '../types.js';
import { runOptions, type RawOptions } from './options.js';
import { readOptions } from './reading.js';
import { openRun, type Run } from './run.js';

const FILE = 'calendar.yaml';

/** One person is enough to begin one: every minute counts. Lists what is scheduled, to be paused in its tool. */
export async function runIncidentOn(
  paths: readonly string[],
  raw: RawOptions,
  host: Host,
): Promise<ExitCode> {
  const { run, organisation, folder } = await open(paths, raw, host);
  const by = personBy(raw['by'], organisation, run.now);
  const kind = raw['kind'] === 'mourning' ? 'mourning' : 'incident';
  const ongoing = openWindows(organisation, run.now);
  if (ongoing.length === 0) {
    const note = typeof raw['note'] === 'string' ? raw['note'] : 'no note';
    const window = {
      id: freeId(kind, organisation, run.now),
      kind,
      from: run.now,
      note: `${note} (${by.id})`,
    } as const;
    write(folder, (text) => withWindow(text, window), run);
  }
  const began = ongoing[0]?.from ?? run.now;
  say(host, [
    `Since ${sayWhen(began, run.zone)} it is a time of ${kind === 'mourning' ? 'mourning' : 'emergency'}: cheer and promotion are referred.`,
    ...(await scheduled(run, organisation)),
    '',
    'When it is over, two people end it: smcheck incident off --by … --and …',
  ]);
  return 0;
}

/** Two people end it, so that nobody alone decides that it is over. */
export async function runIncidentOff(
  paths: readonly string[],
  raw: RawOptions,
  host: Host,
): Promise<ExitCode> {
  const { run, organisation, folder } = await open(paths, raw, host);
  const people = [personBy(raw['by'], organisation, run.now), personBy(raw['and'], organisation, run.now)];
  if (people[0]?.id === people[1]?.id)
    throw refusal('one-person', 'Two different people end an incident.', 'Name the second with --and.');
  if (!people.some(({ role }) => role.includes('communications')))
    throw refusal(
      'nobody-from-communications',
      'One of the two must be of the Communications Team.',
      'Ask them.',
    );
  const ongoing = openWindows(organisation, run.now);
  if (ongoing.length === 0)
    throw refusal('no-incident', 'No incident is going on.', 'There is nothing to end.');
  for (const { id } of ongoing) write(folder, (text) => withEnd(text, id, run.now), run);
  say(host, [
    `It ended at ${sayWhen(run.now, run.zone)}, say ${people.map(({ name }) => name).join(' and ')}.`,
    'Check everything that is scheduled once more: smcheck FOLDER. What was cleared is not asked about again.',
  ]);
  return 0;
}

interface Opened {
  readonly run: Run;
  readonly organisation: Organisation;
  readonly folder: string;
}

async function open(paths: readonly string[], raw: RawOptions, host: Host): Promise<Opened> {
  const run = await openRun(runOptions(paths, raw), host);
  const { organisation } = run.basis;
  if (organisation === null || run.organisationFolder === null || organisation.example)
    throw refusal(
      'no-calendar',
      'There is no calendar of yours here to write it into.',
      'Make one with smcheck init, or name its folder with --organisation.',
    );
  return { run, organisation, folder: run.organisationFolder };
}

function refusal(code: string, message: string, hint: string): SmcheckError {
  return new SmcheckError([problem(code, message, hint)]);
}

function personBy(given: unknown, { register, time_zone }: Organisation, now: Instant): Person {
  const name = typeof given === 'string' ? given : '';
  const id = resolvePerson(name, register);
  const person = register.people.find((one) => one.id === id);
  const day = dayOf(now, time_zone);
  if (person === undefined)
    throw refusal(
      'unknown-person',
      name === ''
        ? 'Say who: --by, and --and for the second.'
        : `Nobody on the register is called “${name}”.`,
      didYouMean(
        name,
        register.people.flatMap((one) => [one.id, one.name]),
      ),
    );
  if (person.from > day || (person.left_on !== null && person.left_on < day))
    throw refusal('left', `${person.name} is not here today.`, 'Name somebody who is.');
  return person;
}

const isIncident = ({ kind }: Window): boolean => kind === 'incident' || kind === 'mourning';

/** Those begun by this command: without an end. One with its end in the calendar ends by itself. */
function openWindows({ windows }: Organisation, now: Instant): readonly Window[] {
  return windows.filter((one) => isIncident(one) && one.from <= now && one.to === null);
}

function freeId(kind: string, { windows, time_zone }: Organisation, now: Instant): string {
  const name = `${kind}-${dayOf(now, time_zone)}`;
  const taken = new Set(windows.map(({ id }) => id));
  for (let count = 2; taken.has(name); count += 1)
    if (!taken.has(`${name}-${count}`)) return `${name}-${count}`;
  return name;
}

/** What is written is read again as strictly as it always is, before it stands. */
function write(folder: string, change: (text: string) => string | null, { basis, host }: Run): void {
  const files = textsOf(readSettings(folder, 'organisation', host.cwd));
  const text = change(files.get(FILE) ?? 'windows: []\n');
  if (text === null)
    throw refusal(
      'calendar-shape',
      `The windows of ${FILE} are written so that nothing can be added to them.`,
      'Write them as a list, one a line: "- { id: …, kind: incident, from: … }".',
    );
  const loaded = loadOrganisation(new Map([...files, [FILE, text]]), { policy: basis.policy });
  if (!loaded.ok) refuseIfAny(loaded.problems);
  replaceFile(join(folder, FILE), FILE, text);
}

/** Every draft with a time that has not come, soonest first. */
async function scheduled(run: Run, organisation: Organisation): Promise<readonly string[]> {
  const { options, host, now, basis } = run;
  if (options.paths.length === 0)
    return [
      '',
      'Name the folder of what is scheduled, and it is listed here to be paused: smcheck incident on FOLDER',
    ];
  const waiting: Waiting[] = [];
  let unread = 0;
  for await (const read of readDrafts(options.paths, readOptions(run), host)) {
    if (!('draft' in read)) {
      unread += 1;
      continue;
    }
    const draft: Draft = resolveNames(read.draft, organisation.register);
    if (draft.slot === null || draft.slot < now) continue;
    const file = safeFileName(saySource(read.source, read.row));
    waiting.push({
      slot: draft.slot,
      place: [...(read.tool === null ? [] : [read.tool.name]), sayChannels(draft, basis)].join(', '),
      line: `  ${sayWhen(draft.slot, run.zone)}   ${file}: ${sayStart(draft)}`,
    });
  }
  const soonest = waiting.sort((a, b) => (a.slot < b.slot ? -1 : 1));
  return [
    '',
    soonest.length === 0
      ? 'Nothing is scheduled there.'
      : `Pause ${counted(soonest.length, 'post')} in the tool that sends them:`,
    ...[...groupBy(soonest, ({ place }) => place)].flatMap(([place, posts]) => [
      '',
      place,
      ...posts.map(({ line }) => line),
    ]),
    ...(unread === 0
      ? []
      : ['', `Look at ${counted(unread, 'post')} that could not be read: smcheck lint shows why.`]),
  ];
}

/** A post that is to be paused. */
interface Waiting {
  readonly slot: Instant;
  /** The tool, where one is known, and the channel. */
  readonly place: string;
  readonly line: string;
}

function say(host: Host, lines: readonly string[]): void {
  host.stdout.write(`${lines.map(safeLine).join('\n')}\n`);
}
