/** Where results go: standard output or files, each format as `report/` makes it. */
import { appendFileSync, closeSync, openSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { problem, SmcheckError } from '../errors.js';
import { codeOf } from '../io/file-problem.js';
import { gathered } from '../io/gathered.js';
import { colourLevel, paintOf } from '../report/colour.js';
import { githubSummary, reports, type Report } from '../report/index.js';
import {
  NO_TALLY,
  tallied,
  type Outcome,
  type Mode,
  type Run as ReportRun,
  type View,
} from '../report/outcome.js';
import { PLAIN_PAINT } from '../safe/paint.js';
import type { FormatOption } from './options.js';
import type { Run } from './run.js';

/** Takes each outcome as it comes. */
export interface Printer {
  /** Each outcome is printed on the officer's terminal at once. */
  readonly isOnTerminal: boolean;
  readonly add: (outcome: Outcome) => void;
  /** Prints what only the whole run can say. */
  readonly end: () => void;
}

interface Sink {
  readonly report: Report;
  readonly write: (text: string) => void;
  readonly close: () => void;
}

/** Opens every output before anything is checked: one that cannot be written is no news for the end. */
export async function openPrinter(run: Run, mode: Mode, alone: boolean): Promise<Printer> {
  const { host } = run;
  const shown = reportRun(run, mode);
  const formats = run.options.formats.length > 0 ? run.options.formats : [defaultFormat(run)];
  const sinks = await Promise.all(formats.map((format) => sinkOf(format, run, shown, alone)));
  const isKept = sinks.some(({ report }) => report.keepsAll) || summaryFile(run) !== null;
  const kept: Outcome[] = [];
  const back = run.options.writeBack ? (await import('./write-back.js')).openWriteBack(run, shown) : null;
  let tally = NO_TALLY;
  return {
    isOnTerminal: host.stdout.isTerminal && formats.some(({ file }) => file === null),
    add: (outcome) => {
      tally = tallied(tally, outcome);
      back?.add(outcome);
      if (isKept) kept.push(outcome);
      if (run.options.quiet && isFine(outcome)) return;
      for (const { report, write } of sinks) write(report.each(outcome));
    },
    end: () => {
      const told = run.options.quiet ? kept.filter((outcome) => !isFine(outcome)) : kept;
      for (const { report, write, close } of sinks) {
        write(report.end(told, tally));
        close();
      }
      back?.end();
      const summary = mode === 'personal' ? null : summaryFile(run);
      if (summary !== null)
        writing(summary, () => {
          appendFileSync(summary, githubSummary(kept, tally, shown, isRedacted(run, false)));
        });
    },
  };
}

function reportRun({ host, now, basis }: Run, mode: Mode): ReportRun {
  const tool = host.tool.split(' ').slice(0, 2).join(' ');
  return { mode, tool, now, basis, notices: policyNotices(basis.policy, now) };
}

/** What whoever keeps the policy should know; machine formats carry it, officers are not told each time. */
function policyNotices({ status, review_by }: ReportRun['basis']['policy'], now: string): readonly string[] {
  return [
    ...(status === 'draft' ? ['The policy is marked as a draft.'] : []),
    ...(review_by !== null && review_by < now.slice(0, review_by.length)
      ? [`The review of the policy was due by ${review_by}.`]
      : []),
  ];
}

function defaultFormat({ config, host, options }: Run): FormatOption {
  const wanted = (['text', 'plain', 'json', 'jsonl', 'github'] as const).find(
    (name) => name === config.format,
  );
  return { name: wanted ?? (host.stdout.isTerminal && !options.plain ? 'text' : 'plain'), file: null };
}

const isFine = (outcome: Outcome): boolean =>
  outcome.kind === 'checked' &&
  (outcome.standing.as === 'lint'
    ? ['clean', 'advise'].includes(outcome.assessment.automatic)
    : outcome.standing.as !== 'unrecorded' && outcome.standing.judgement.verdict === 'clear');

function isRedacted({ options }: Run, isTerminal: boolean): boolean {
  return options.redact === 'always' || (options.redact === 'auto' && !isTerminal);
}

async function sinkOf(
  { name, file }: FormatOption,
  run: Run,
  shown: ReportRun,
  alone: boolean,
): Promise<Sink> {
  const { host, options } = run;
  const isTerminal = file === null && host.stdout.isTerminal;
  const plain = options.plain || name === 'plain';
  const level = colourLevel({ option: options.color, env: host.env, isTerminal, plain });
  const view: View = { width: host.stdout.columns, redact: isRedacted(run, isTerminal), plain, alone };
  // An officer in a hurry is no reader of the policy's own to-dos; machines and whoever keeps it are.
  const told = name === 'text' || name === 'plain' ? { ...shown, notices: [] } : shown;
  const report = reports[name](told, view, file === null ? await paintOf(level) : PLAIN_PAINT);
  if (file === null) {
    const { write, flush } = isTerminal
      ? { write: host.stdout.write, flush: () => undefined }
      : gathered(host.stdout.write);
    return { report, write, close: flush };
  }
  const descriptor = openOutput(resolve(host.cwd, file), file);
  return {
    report,
    write: (text) => {
      writing(file, () => {
        // Whole: a single call of the system may write less, and say so to nobody.
        writeFileSync(descriptor, text);
      });
    },
    close: () => {
      closeSync(descriptor);
    },
  };
}

/** A result that is lost half-way is none, though what it tells of was recorded. */
function writing(shown: string, step: () => void): void {
  try {
    step();
  } catch (cause) {
    const message = `The result cannot be written to ${shown} (${codeOf(cause)}).`;
    const hint =
      'Make room, or name another file. Records that were made stand: smcheck log show lists them.';
    throw new SmcheckError([problem('output', message, hint)], { cause });
  }
}

function openOutput(path: string, shown: string): number {
  try {
    return openSync(path, 'w');
  } catch (cause) {
    const message = `The result cannot be written to ${shown}.`;
    throw new SmcheckError([problem('output', message, 'Name a file in a folder where you may write.')], {
      cause,
    });
  }
}

/** GitHub shows this file beside the job; it is named only inside one. */
function summaryFile({ options, host }: Run): string | null {
  const path = host.env['GITHUB_STEP_SUMMARY'] ?? '';
  return path !== '' && options.formats.some(({ name }) => name === 'github') ? path : null;
}
