/** `smcheck media show`: what pictures and clips say of themselves. */
import { resolve } from 'node:path';
import type { ExitCode } from '../errors.js';
import { fileProblem } from '../io/file-problem.js';
import { factsOfFile } from '../io/media.js';
import { safeFileName } from '../safe/file-name.js';
import { safeJson } from '../safe/json.js';
import { safeLine } from '../safe/terminal.js';
import type { Host, MediaFacts, Problem } from '../types.js';
import type { RawOptions } from './options.js';

type Shown =
  | { readonly file: string; readonly facts: MediaFacts }
  | { readonly file: string; readonly problem: Problem };

/** Prints what is read of each file; exit 2 where one cannot be read. */
export function runMediaShow(paths: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const all = paths.map((file) => show(file, host.cwd));
  host.stdout.write(
    raw['format'] === 'json'
      ? `${safeJson({ version: 1, files: all.map(inJson) }, 2)}\n`
      : all.map((one) => `${lines(one).map(safeLine).join('\n')}\n`).join('\n'),
  );
  return Promise.resolve(all.some((one) => 'problem' in one) ? 2 : 0);
}

function show(file: string, cwd: string): Shown {
  const read = factsOfFile(resolve(cwd, file), file);
  if (!read.ok) return { file, problem: read.problem };
  const { facts } = read;
  return facts.format === 'other' ? { file, problem: otherFormat(file) } : { file, facts };
}

function otherFormat(file: string): Problem {
  const message = 'This is no JPEG, PNG, WebP, HEIC, AVIF, GIF, TIFF, MP4, MOV or XMP file.';
  return fileProblem('media-format', file, message, 'Name a picture or a clip.');
}

function inJson(one: Shown): object {
  return 'problem' in one ? { file: one.file, problem: one.problem } : { file: one.file, ...one.facts };
}

const LABELS: readonly (readonly [keyof MediaFacts, string])[] = [
  ['people', 'People named'],
  ['caption', 'Caption'],
  ['alt', 'Description'],
  ['creator', 'Made by'],
  ['credit', 'Credit'],
  ['source', 'Supplied by'],
  ['copyright', 'Copyright'],
  ['terms', 'Terms of use'],
  ['place', 'Place by name'],
  ['taken', 'Taken'],
  ['device', 'Camera'],
  ['owner', 'Owner of the camera'],
  ['notes', 'Note'],
];

function lines(one: Shown): readonly string[] {
  const name = safeFileName(one.file);
  if ('problem' in one) return [name, `  ${one.problem.message}`, `  ${one.problem.hint ?? ''}`];
  const { facts } = one;
  const place =
    facts.gps === null ? 'none in it' : `${facts.gps.lat}, ${facts.gps.lon}: take it out before you post`;
  return [
    `${name} (${facts.format})`,
    `  Where it was taken: ${place}`,
    ...LABELS.flatMap(([key, label]) => {
      const value = facts[key];
      const texts = Array.isArray(value) ? value : typeof value === 'string' ? [value] : [];
      return texts.map((text: string) => `  ${label}: ${text}`);
    }),
    ...(facts.thumbnail === 'differs' ? ['  A small copy in it shows more than the picture.'] : []),
    ...(facts.made_by_machine ? ['  It says that a machine made it.'] : []),
  ];
}
