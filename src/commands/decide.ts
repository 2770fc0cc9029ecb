/** `smcheck decide`: what waits for a decision, and deciding it (design §6). */
import { relative, resolve } from 'node:path';
import { problem, SmcheckError, type ExitCode } from '../errors.js';
import { resolvePerson } from '../draft/resolve.js';
import { openAsker } from '../io/asker.js';
import { isFolder } from '../io/is-folder.js';
import { plainWanted } from '../io/plain-wanted.js';
import { readWho } from '../io/who.js';
import { personOf } from '../policy/situation.js';
import { decidedBefore, saidOf } from '../record/remembered.js';
import { isReleasable, objections, type Outcome } from '../release.js';
import { judgeAgain, type JudgedAgain } from '../referral.js';
import { colourLevel, paintOf } from '../report/colour.js';
import { referralLines } from '../report/referral.js';
import { counted, sayAuthor, sayChannels, sayPerson, sayRecord, zoneOf } from '../report/say.js';
import { safeFileName } from '../safe/file-name.js';
import { safeJson } from '../safe/json.js';
import { safeLine, safeText } from '../safe/terminal.js';
import type { Records } from '../store/records.js';
import { sayWhen } from '../text/time.js';
import type { Host, Incoming, Person } from '../types.js';
import { askDecision, type Made } from './decide-ask.js';
import { keepDecision, type KeptDecision } from './decide-keep.js';
import { findAll, findReferral, openDesk, type Desk, type Found, type NotOpened } from './decide-open.js';
import { monthBefore, sayEarlier } from './earlier.js';
import { problemText } from './fault.js';
import { logNotice, openLog } from './keep-records.js';
import { runOptions, type RawOptions } from './options.js';
import { openRun, type Run } from './run.js';
import { openSigning, signFor } from './signing.js';

/** With a number or a file: shows it and asks. Without one, or with a folder: lists what waits there. */
export async function runDecide(args: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const [wanted] = args;
  const run = await openRun(runOptions(args, raw), host);
  const asJson = raw['format'] === 'json';
  if (wanted === undefined || isFolder(resolve(host.cwd, wanted))) {
    const desk = await openDesk(run, null);
    const all = await findAll(wanted === undefined ? null : resolve(host.cwd, wanted), desk);
    host.stdout.write(asJson ? listJson(all, desk) : listText(all, desk));
    return 0;
  }
  return decideOne(wanted, typeof raw['by'] === 'string' ? raw['by'] : null, run);
}

async function decideOne(wanted: string, by: string | null, run: Run): Promise<ExitCode> {
  const { host } = run;
  const signing = await openSigning(run);
  const records = await openLog(run);
  if (records === null) throw new RangeError('a decision that is not recorded');
  const own = { origin: records.origin, vkey: records.vkey, from: '0000-01-01', until: null };
  const desk = await openDesk(run, own);
  const found = await findReferral(wanted, desk);
  const judged = judgeAgain(found.opened.stored, run.basis, run.now, run.detectors);
  const plain = run.options.plain || plainWanted(host.env);
  const paint = await paintOf(
    colourLevel({ option: run.options.color, env: host.env, isTerminal: host.stderr.isTerminal, plain }),
  );
  const open = await openAsker(host, { plain, paint });
  const view = { width: open?.columns ?? host.stdout.columns, redact: false, plain, alone: true };
  const screen = referralLines(referredOf(found, judged, desk), run.basis, view, paint);
  if (open === null) {
    host.stdout.write(`${screen.map(safeText).join('\n')}\n`);
    throw noTerminal();
  }
  try {
    open.asker.show(`\n${screen.join('\n')}\n\n`);
    const decider = await whoDecides({ by, owner: signing?.id ?? null }, judged, desk, open.asker);
    if (decider === null) return 1;
    const incoming = incomingOf(found);
    const made = await askDecision(judged, { run, open, view, paint, decider, incoming });
    if (made === null) {
      host.stdout.write('Nothing was decided: it waits.\n');
      return 1;
    }
    const sign = signFor(decider.id, signing, run);
    const keeping = {
      run,
      records,
      book: desk.book,
      decider,
      found,
      ...(sign === undefined ? {} : { sign }),
    };
    return finish(made, await keepDecision(made, keeping), desk, found, records);
  } finally {
    open.close();
  }
}

function noTerminal(): SmcheckError {
  return new SmcheckError([
    problem(
      'no-terminal',
      'Nobody can decide it here: this was not started from a terminal.',
      'Run it in a terminal window.',
    ),
  ]);
}

function incomingOf({ opened, file, row }: Found): Incoming {
  const { draft, media } = opened.stored;
  const mediaSizes = media.map(({ bytes }) => bytes ?? 0);
  return {
    id: null,
    source: file,
    row,
    tool: null,
    draft,
    places: { lineStarts: [0], fields: {} },
    mediaSizes,
    notices: [],
  };
}

function referredOf(
  found: Found,
  judged: JudgedAgain,
  { book, run, organisation }: Desk,
): Parameters<typeof referralLines>[0] {
  const since = monthBefore(run.now);
  const said = saidOf(found, book);
  const before = decidedBefore(book, judged.draft, since).filter(({ line }) => !said.includes(line));
  const { answers, release } = judged.judgement;
  return {
    number: found.number,
    decideBy: found.decideBy,
    incoming: incomingOf(found),
    assessment: judged.assessment,
    planned: judged.planned,
    answers,
    release: isReleasable(judged.judgement) ? release : [],
    earlier: [
      ...said.map((line) => sayEarlier({ line, like: 'same' }, organisation.time_zone)),
      ...before.map((one) => sayEarlier(one, organisation.time_zone)),
    ],
  };
}

/** Named by option, remembered, or asked; then held against the register. Null: somebody who may not. */
async function whoDecides(
  { by, owner }: { readonly by: string | null; readonly owner: string | null },
  judged: JudgedAgain,
  { run, organisation }: Desk,
  asker: Parameters<typeof askDecision>[1]['open']['asker'],
): Promise<Person | null> {
  const { host, basis } = run;
  const remembered = readWho(host.folders.config).author;
  const named = by ?? owner ?? remembered;
  const id =
    named === null ? await askDecider(organisation, asker) : resolvePerson(named, organisation.register);
  if (by === null && owner === null && named !== null)
    asker.show(`Remembered: ${safeLine(sayPerson(id, basis))}. Another: --by NAME.\n\n`);
  const reasons = objections(id, { draft: judged.draft, basis, judgement: judged.judgement }, run.now);
  for (const reason of reasons) host.stderr.write(`${safeLine(reason)}\n`);
  if (reasons.length > 0) host.stderr.write('Nothing was decided: it waits.\n');
  return reasons.length > 0 ? null : personOf(organisation, id);
}

const NOBODY = 'not-in-the-list';

async function askDecider(
  { register }: Desk['organisation'],
  asker: Parameters<typeof askDecision>[1]['open']['asker'],
): Promise<string> {
  const people = register.people.filter(({ role, left_on }) => role.length > 0 && left_on === null);
  const chosen = await asker.choose({
    message: 'Who decides this?',
    choices: [
      { value: NOBODY, name: 'Somebody who is not in this list' },
      ...people.map(({ id, name, role }) => ({ value: id, name: `${name} (${role.join(', ')})` })),
    ],
    back: false,
  });
  return typeof chosen === 'string' ? chosen : NOBODY;
}

const DONE: Readonly<Record<Outcome, string>> = {
  clear: 'Ready to post',
  release: 'Ready to post',
  edit: 'Ready to post with your edit',
  reject: 'Not to be posted',
  ask: 'The author is asked',
  pass: 'Passed on',
};

/** Says what stands now, and what has to go back to the author. */
function finish(
  { outcome, judged }: Made,
  { place, receipt, decision, draft, problems }: KeptDecision,
  { run }: Desk,
  { file }: Found,
  records: Records,
): ExitCode {
  const { host, basis } = run;
  const show = (path: string): string => safeFileName(relative(host.cwd, path));
  const files = [draft, receipt, decision].filter((path) => path !== null).map(show);
  const author = sayAuthor(judged.draft, basis);
  const isOut = outcome === 'clear' || outcome === 'release' || outcome === 'edit';
  const lines = [
    `${DONE[outcome]}${place.identity === 'signed' ? ', signed' : ' (not signed)'}. Record number ${sayRecord(place)}.`,
    ...(files.length === 0
      ? [`${author} sees it on the next check of ${show(file)}.`]
      : [
          `Written: ${files.join(', ')}. ${author} needs ${files.length === 1 ? 'it' : 'them'} beside the post.`,
        ]),
    ...(outcome === 'edit' && draft === null && isOut
      ? ['The post has to read, to the letter:', judged.draft.text]
      : []),
  ];
  host.stdout.write(`${lines.map(safeText).join('\n')}\n`);
  for (const one of problems) host.stderr.write(`${problemText(one)}\n`);
  const notice = logNotice(records, run);
  if (notice !== null) host.stderr.write(`${safeText(notice)}\n`);
  return problems.length > 0 ? 2 : 0;
}

// ----------------------------------------------------------------------------------------------------- the list

function listText(all: readonly (Found | NotOpened)[], { run, book }: Desk): string {
  if (all.length === 0) return 'Nothing waits for a decision.\n';
  const { basis, host } = run;
  const lines = all.map((one) => {
    if (!('opened' in one)) return `${one.number}  cannot be decided: ${one.reasons.join(' ')}`;
    const { draft } = one.opened.stored;
    const by = one.decideBy === null ? 'no time set' : `by ${sayWhen(one.decideBy, zoneOf(basis))}`;
    const last = saidOf(one, book).at(-1);
    const state = last === undefined ? [] : [last.outcome === 'ask' ? 'author was asked' : 'passed on'];
    // The words may be personal: a file or pipe does not get them.
    const words = host.stdout.isTerminal ? [`“${draft.text.replaceAll(/\s+/gu, ' ').slice(0, 40)}”`] : [];
    return [one.number, by, sayAuthor(draft, basis), sayChannels(draft, basis), ...state, ...words].join(
      '  ',
    );
  });
  const end = `${counted(all.length, 'post')} to decide. Decide one: smcheck decide NUMBER`;
  return `${[...lines, '', end].map(safeLine).join('\n')}\n`;
}

function listJson(all: readonly (Found | NotOpened)[], { run, book }: Desk): string {
  const referrals = all.map((one) =>
    'opened' in one
      ? {
          number: one.number,
          log: one.log,
          index: one.index,
          time: one.opened.body.time,
          decide_by: one.decideBy,
          author: one.opened.stored.draft.author,
          channels: one.opened.stored.draft.channels,
          file: one.file,
          row: one.row,
          said: saidOf(one, book).at(-1)?.outcome ?? null,
          error: null,
        }
      : { number: one.number, error: one.reasons.join(' ') },
  );
  return `${safeJson({ version: 1, now: run.now, referrals }, 2)}\n`;
}
