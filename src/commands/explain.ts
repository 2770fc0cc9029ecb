/** `smcheck explain <clause|rule|question|kind|draft>`: what it says and why, with examples. */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { problem, SmcheckError, type ExitCode } from '../errors.js';
import { readDrafts } from '../io/read-drafts.js';
import { hang } from '../text/width.js';
import { safeJson } from '../safe/json.js';
import { safeLine } from '../safe/terminal.js';
import { didYouMean } from '../text/similar.js';
import type { Host, Unread } from '../types.js';
import { assess, prepare, type Assessed, type Failed } from './assess.js';
import { worstExit } from './exit.js';
import { draftLines, explainDraft } from './explain-draft.js';
import { explain, meaningsOf, namesIn } from './explain-policy.js';
import { runOptions, type RawOptions } from './options.js';
import { problemText } from './fault.js';
import { readOptions } from './reading.js';
import { openRun, type Run } from './run.js';

const MAX_WIDTH = 100;

/** A name of the policy, or else the path of a draft. */
export async function runExplain(
  [what = '']: readonly string[],
  raw: RawOptions,
  host: Host,
): Promise<ExitCode> {
  const isPath = existsSync(resolve(host.cwd, what));
  const run = await openRun({ ...runOptions(isPath ? [what] : [], raw), withExamples: true }, host);
  const { policy } = run.basis;
  const meanings = meaningsOf(what, policy);
  if (meanings.length === 0) {
    if (isPath) return explainDrafts(what, run, raw);
    throw new SmcheckError([unknown(what, namesIn(policy))]);
  }
  if (raw['format'] === 'json') host.stdout.write(`${safeJson({ version: 1, found: meanings }, 2)}\n`);
  else host.stdout.write(meanings.map((meaning) => textOf(explain(meaning, policy), host)).join('\n'));
  return 0;
}

function unknown(what: string, names: readonly string[]): SmcheckError['problems'][0] {
  return problem(
    'unknown-name',
    `There is no clause, rule, question, kind or draft \`${what}\`.`,
    didYouMean(what, names),
  );
}

/** Lines that may be broken; what is indented stays indented. */
function textOf(lines: readonly string[], { stdout }: Host): string {
  const width = Math.min(stdout.columns, MAX_WIDTH);
  const broken = lines.flatMap((line) => {
    const [, indent = '', text = ''] = /^( *)(.*)$/su.exec(line) ?? [];
    return hang(safeLine(text), width, indent, `${indent}  `);
  });
  return `${broken.join('\n')}\n`;
}

async function explainDrafts(path: string, run: Run, raw: RawOptions): Promise<ExitCode> {
  const { host, basis } = run;
  const codes: ExitCode[] = [];
  const drafts: unknown[] = [];
  for await (const read of readDrafts([path], readOptions(run), host)) {
    const looked = lookAt(read, run);
    if ('unread' in looked) {
      codes.push(looked.exit);
      for (const one of looked.unread.problems) host.stderr.write(`${problemText(one)}\n`);
    } else if (raw['format'] === 'json') {
      const { source, row } = looked.incoming;
      drafts.push({ source, row, ...explainDraft(looked, basis, true) });
    } else {
      const explained = explainDraft(looked, basis, !host.stdout.isTerminal);
      host.stdout.write(textOf(draftLines(explained, looked), host));
    }
  }
  if (raw['format'] === 'json') host.stdout.write(`${safeJson({ version: 1, drafts }, 2)}\n`);
  return worstExit(codes);
}

function lookAt(read: Assessed['incoming'] | Unread, run: Run): Assessed | Failed {
  return 'draft' in read ? assess(prepare(read, run), run, false) : { unread: read, exit: 2 };
}
