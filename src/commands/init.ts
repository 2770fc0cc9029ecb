/** `smcheck init`: an organisation folder of one's own, from a few questions. Overwrites nothing. */
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { problem, SmcheckError, type ExitCode } from '../errors.js';
import { withAsker } from '../io/asker.js';
import { safeText } from '../safe/terminal.js';
import { openRecords } from '../store/open.js';
import { isDatabase, readAddress } from '../store/postgres/address.js';
import { refuseWorkTree } from '../store/work-tree.js';
import { dayOf } from '../text/time.js';
import { BACK, type Asker, type Host } from '../types.js';
import { IGNORED, initFiles, type InitAnswers } from './init-files.js';
import { askInit } from './init-questions.js';
import type { RawOptions } from './options.js';
import { plainWanted } from '../io/plain-wanted.js';

/** Asks, then writes; needs a terminal. */
export async function runInit(_: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  refuseExisting(host.cwd);
  await withAsker(host, { plain: raw['plain'] === true || plainWanted(host.env) }, async (asker) => {
    const today = dayOf(host.now(), 'Etc/UTC');
    const answers = await askInit(asker, today, (folder) => recordsProblem(folder, host));
    const isDefault = await askDefault(asker);
    const written = await make(answers, isDefault, host);
    asker.show(summary(answers, written));
  });
  return 0;
}

/** The paths that `init` writes in a folder. */
const OWN = ['smcheck.yaml', 'organisation'];

function refuseExisting(cwd: string): void {
  const there = OWN.filter((name) => existsSync(join(cwd, name)));
  if (there.length === 0) return;
  const message = `${there.join(' and ')} ${there.length === 1 ? 'is' : 'are'} already in this folder. Nothing was changed.`;
  throw new SmcheckError([
    problem(
      'already-there',
      message,
      'Run smcheck init in another folder, or edit the files that are there.',
    ),
  ]);
}

function recordsFolder(folder: string, host: Host): string {
  return isDatabase(folder) || isAbsolute(folder) ? folder : resolve(host.cwd, folder);
}

function recordsProblem(folder: string, host: Host): string | null {
  try {
    if (isDatabase(folder)) readAddress(folder);
    else refuseWorkTree(recordsFolder(folder, host));
    return null;
  } catch (error) {
    return error instanceof SmcheckError ? error.problems[0].message : String(error);
  }
}

async function askDefault(asker: Asker): Promise<boolean> {
  const answer = await asker.choose({
    message: 'Use this organisation wherever you run smcheck?',
    choices: [
      { value: 'no', name: 'No, only in this folder' },
      { value: 'yes', name: 'Yes' },
    ],
    back: false,
  });
  return answer !== BACK && answer === 'yes';
}

/** Makes the key first: the register names it. */
async function make(answers: InitAnswers, isDefault: boolean, host: Host): Promise<readonly string[]> {
  const folder = answers.records === null ? host.folders.data : recordsFolder(answers.records, host);
  const records = await openRecords({
    folder,
    configFolder: host.folders.config,
    domain: answers.domain,
    now: host.now,
    random: host.random,
    tool: host.tool,
  });
  const files = initFiles(
    { ...answers, records: answers.records === null ? null : folder },
    { origin: records.origin, vkey: records.vkey },
    dayOf(host.now(), answers.time_zone),
  );
  for (const [path, text] of files) create(join(host.cwd, path), text);
  ignoreReferrals(join(host.cwd, '.gitignore'));
  if (isDefault) makeDefault(answers.records === null ? null : folder, host);
  return [...files.keys()];
}

function create(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: 'wx' });
}

function ignoreReferrals(path: string): void {
  const before = existsSync(path) ? readFileSync(path, 'utf8') : '';
  const missing = IGNORED.filter((line) => !before.split(/\r?\n/u).includes(line));
  if (missing.length === 0) return;
  const gap = before === '' || before.endsWith('\n') ? '' : '\n';
  appendFileSync(path, `${gap}${missing.join('\n')}\n`);
}

function makeDefault(records: string | null, host: Host): void {
  const path = join(host.folders.config, 'smcheck.yaml');
  if (existsSync(path)) return;
  const where = records === null ? '' : `records: ${JSON.stringify(records)}\n`;
  mkdirSync(host.folders.config, { recursive: true, mode: 0o700 });
  create(
    path,
    `policy: east-herts-2012\norganisation: ${JSON.stringify(join(host.cwd, 'organisation'))}\n${where}`,
  );
}

function summary(answers: InitAnswers, written: readonly string[]): string {
  const lines = [
    '',
    `Made for ${answers.council}:`,
    ...written.map((path) => `  ${path}`),
    '',
    `${answers.person} may now post. Try it:`,
    '  smcheck draft.txt',
    '',
    'Add colleagues to organisation/register.yaml, then run: smcheck register check',
    '',
  ];
  return safeText(lines.join('\n'));
}
