/** `smcheck media strip`: copies of pictures and clips that say nothing of places and people. */
import { resolve } from 'node:path';
import { problem, SmcheckError, type ExitCode } from '../errors.js';
import { stripFile, strippedPath } from '../io/strip-media.js';
import { safeFileName } from '../safe/file-name.js';
import { safeJson } from '../safe/json.js';
import { safeLine } from '../safe/terminal.js';
import type { Host, MediaFacts, Problem } from '../types.js';
import type { RawOptions } from './options.js';

type Result =
  | { readonly file: string; readonly copy: string; readonly before: MediaFacts; readonly after: MediaFacts }
  | { readonly file: string; readonly problem: Problem };

/** Writes one copy of each file and says what it lacks; exit 2 where one could not be made. */
export function runMediaStrip(paths: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const output = typeof raw['output'] === 'string' ? raw['output'] : null;
  if (output !== null && paths.length > 1) throw new SmcheckError([oneOnly]);
  const all = paths.map((file) => stripOne(file, output ?? strippedPath(file), host.cwd));
  host.stdout.write(
    raw['format'] === 'json'
      ? `${safeJson({ version: 1, files: all.map(inJson) }, 2)}\n`
      : all.map((one) => `${lines(one).join('\n')}\n`).join(''),
  );
  return Promise.resolve(all.some((one) => 'problem' in one) ? 2 : 0);
}

const oneOnly = problem(
  'one-output',
  'With --output only one file can be copied.',
  'Leave it out: each copy is written beside its file.',
);

function stripOne(file: string, copy: string, cwd: string): Result {
  const stripped = stripFile({
    path: resolve(cwd, file),
    shown: file,
    target: resolve(cwd, copy),
    shownTarget: copy,
  });
  return stripped.ok
    ? { file, copy, before: stripped.before, after: stripped.after }
    : { file, problem: stripped.problem };
}

const GONE: readonly (readonly [keyof MediaFacts, string])[] = [
  ['gps', 'the place'],
  ['place', 'the name of the place'],
  ['people', 'people named'],
  ['caption', 'captions and comments'],
  ['alt', 'the description'],
  ['owner', 'whose camera it is'],
  ['device', 'the camera'],
  ['taken', 'when it was taken'],
];
const RIGHTS: readonly (readonly [keyof MediaFacts, string])[] = [
  ['creator', 'who made it'],
  ['copyright', 'copyright'],
  ['credit', 'credit'],
  ['source', 'who supplied it'],
  ['terms', 'terms of use'],
];

function isSaid(facts: MediaFacts, key: keyof MediaFacts): boolean {
  const value = facts[key];
  return Array.isArray(value) ? value.length > 0 : value !== null;
}

/** What the file said and the copy does not, what it still says, and rights that had no room in it. */
function outcome(
  before: MediaFacts,
  after: MediaFacts,
): Record<'taken_out' | 'kept' | 'lost', readonly string[]> {
  const labels = (list: typeof GONE, isWanted: (key: keyof MediaFacts) => boolean): readonly string[] =>
    list.flatMap(([key, label]) => (isWanted(key) ? [label] : []));
  return {
    taken_out: [
      ...labels(GONE, (key) => isSaid(before, key)),
      ...(before.thumbnail === 'none' ? [] : ['the small copy']),
    ],
    kept: labels(RIGHTS, (key) => isSaid(after, key)),
    lost: labels(RIGHTS, (key) => isSaid(before, key) && !isSaid(after, key)),
  };
}

function inJson(one: Result): object {
  if ('problem' in one) return one;
  return { file: one.file, copy: one.copy, ...outcome(one.before, one.after) };
}

function lines(one: Result): readonly string[] {
  if ('problem' in one) {
    const { message, hint } = one.problem;
    return [safeFileName(one.problem.file ?? one.file), `  ${message}`, `  ${hint ?? ''}`].map(safeLine);
  }
  const { taken_out: gone, kept, lost } = outcome(one.before, one.after);
  return [
    safeFileName(one.copy),
    `  Taken out: ${gone.join(', ') || 'nothing was in it'}`,
    ...(kept.length === 0 ? [] : [`  Kept: ${kept.join(', ')}`]),
    ...(lost.length === 0 ? [] : [`  No room for: ${lost.join(', ')}. Give the credit in the post.`]),
    ...(one.after.subtitles ? ['  Its subtitles were left as they are: read them.'] : []),
  ];
}
