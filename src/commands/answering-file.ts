/** Answers from a file. Loads YAML's parser: import only where there is such a file. */
import { parse, resolve } from 'node:path';
import { SmcheckError } from '../errors.js';
import { readAnswers } from '../io/answers.js';
import { readSmallFile } from '../io/read-file.js';
import { draftDigest } from '../record/digest.js';
import { decode } from '../text/decode.js';
import type { Answering } from './answering.js';
import type { Run } from './run.js';
import { withWho } from './who-posts.js';

/** @throws SmcheckError (exit 2) where the file cannot be read; `ask` where it does not fit the drafts. */
export function answersFromFile(file: string, run: Run): Answering {
  const source = textOf(file, run.host.cwd);
  return {
    by: 'file',
    name: (drafts) => withWho(drafts, run, null),
    ask: (page) => {
      const drafts = page.map(({ incoming: { draft } }) => ({ draft, digest: draftDigest(draft) }));
      const read = readAnswers(source, file, { drafts, basis: run.basis, now: run.now });
      if (!read.ok) return Promise.reject(new SmcheckError(read.problems));
      return Promise.resolve(read.value.map((answers) => ({ answers, isInterrupted: false })));
    },
    ended: () => undefined,
    close: () => undefined,
  };
}

function textOf(file: string, cwd: string): string {
  const path = resolve(cwd, file);
  const read = readSmallFile({ path, shown: file, root: parse(path).root });
  if (!read.ok) throw new SmcheckError([read.problem]);
  const decoded = decode(read.bytes);
  if (decoded.ok) return decoded.text;
  const { code, message, hint } = decoded;
  throw new SmcheckError([{ code, file, line: null, column: null, message, hint }]);
}
