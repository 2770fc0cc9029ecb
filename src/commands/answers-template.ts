/** `--answers-template`: every question of every draft, "not sure", to be filled in for `--answers`. */
import type { ExitCode } from '../errors.js';
import { answersTemplate, type Templated } from '../io/answers.js';
import { readDrafts } from '../io/read-drafts.js';
import { draftDigest } from '../record/digest.js';
import { sayWording } from '../report/say.js';
import type { Incoming } from '../types.js';
import { assess, prepare } from './assess.js';
import { problemText } from './fault.js';
import { readOptions } from './reading.js';
import type { Run } from './run.js';
import { withWho } from './who-posts.js';

/** Prints the file; a draft that cannot be read is named on standard error, and the code is 2. */
export async function printTemplate(run: Run): Promise<ExitCode> {
  const { host, basis, now } = run;
  const drafts: Incoming[] = [];
  let code: ExitCode = 0;
  for await (const read of readDrafts(run.options.paths, readOptions(run), host)) {
    if ('draft' in read) drafts.push(read);
    else {
      code = 2;
      for (const one of read.problems) host.stderr.write(`${problemText(one)}\n`);
    }
  }
  const named = await withWho(drafts, run, null);
  const templated = named.flatMap((one) => ('draft' in one ? templateOf(prepare(one, run), run) : []));
  host.stdout.write(answersTemplate(templated, basis, now));
  return code;
}

function templateOf(incoming: Incoming, run: Run): readonly Templated[] {
  const looked = assess(incoming, run, false);
  if ('unread' in looked) return [];
  const { draft, ...rest } = incoming;
  const questions = looked.planned.map(({ question }) => ({
    ...question,
    wording: sayWording(question.wording, draft, run.basis),
  }));
  return [{ draft, digest: draftDigest(draft), source: rest.source, questions }];
}
