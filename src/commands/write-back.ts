/** `--write-back`: a copy of each table with what became of its rows. */
import { resolve } from 'node:path';
import { problem, SmcheckError } from '../errors.js';
import { codeOf } from '../io/file-problem.js';
import { checkedPath, writeChecked } from '../io/write-back.js';
import { sayClauses, sayRecord } from '../report/say.js';
import { sayOutcome } from '../report/text.js';
import type { Checked, Outcome, Run as ReportRun } from '../report/outcome.js';
import type { Run } from './run.js';

const HEADER = ['smcheck verdict', 'smcheck why', 'smcheck record'] as const;
const TABLE = /\.[ct]sv$/iu;

export interface WriteBack {
  readonly add: (outcome: Outcome) => void;
  /** @throws SmcheckError (exit 2) where a copy cannot be written. */
  readonly end: () => void;
}

/** Collects the outcomes of rows, and writes the copies at the end. */
export function openWriteBack({ host, options }: Run, shown: ReportRun): WriteBack {
  const tables = new Map<string, Map<number, readonly string[]>>();
  return {
    add: (outcome) => {
      const { source, row } = outcome.kind === 'unread' ? outcome.unread : outcome.incoming;
      if (!TABLE.test(source) || row === null) return;
      const rows = tables.get(source) ?? new Map<number, readonly string[]>();
      tables.set(source, rows.set(row, cellsOf(outcome, shown)));
    },
    end: () => {
      for (const [source, rows] of tables) {
        try {
          writeChecked(resolve(host.cwd, source), { header: HEADER, rows, inputFormat: options.inputFormat });
        } catch (cause) {
          const message = `${checkedPath(source)} cannot be written (${codeOf(cause)}).`;
          const hint = 'Make room, or copy the table to a folder where you may write.';
          throw new SmcheckError([problem('output', message, hint)], { cause });
        }
        host.stderr.write(`Written: ${checkedPath(source)}\n`);
      }
      if (tables.size === 0) host.stderr.write('--write-back: there was no table to copy.\n');
    },
  };
}

function cellsOf(outcome: Outcome, run: ReportRun): readonly string[] {
  return [sayOutcome(outcome), why(outcome, run), outcome.kind === 'checked' ? recordOf(outcome) : ''];
}

function why(outcome: Outcome, { basis }: ReportRun): string {
  if (outcome.kind === 'unread') return outcome.unread.problems.map(({ message }) => message).join('\n');
  const said = outcome.assessment.findings
    .filter(({ effect }) => effect !== 'advise')
    .map(({ message, clause }) => `${message} ${sayClauses(clause.slice(0, 1), basis.policy)}`);
  return [...new Set(said)].join('\n');
}

function recordOf({ standing }: Checked): string {
  return standing.as === 'recorded' ? sayRecord(standing.judgement.record) : '';
}
