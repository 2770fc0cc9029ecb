/** One draft from the bytes of one file, or of a pipe. */
import { existsSync } from 'node:fs';
import { frontMatter, type FrontMatter, type Head } from '../draft/front-matter.js';
import { canonicalText } from '../text/canonical.js';
import { decode, type Decoded, type Undecodable } from '../text/decode.js';
import { lineStarts } from '../text/lines.js';
import type { Incoming, Problem, Unread } from '../types.js';
import { completeDraft, unread, type Origin, type ReadContext } from './complete-draft.js';
import type { FieldsRead, Yaml } from './draft-fields.js';
import { fileProblem } from './file-problem.js';
import { sidecarOf } from './formats.js';
import { readSmallFile } from './read-file.js';

/** `sniff`: what was piped in without a name has front matter where it looks so. */
export type TextFormat = 'text' | 'markdown' | 'sniff';

/** Reads a draft's file and its sidecar. */
export async function readDraftFile(
  origin: Origin,
  format: TextFormat,
  context: ReadContext,
): Promise<Incoming | Unread> {
  const read = readSmallFile(origin);
  if (!read.ok) return unread(origin, [read.problem]);
  const sidecar = sidecarOf(origin.path);
  return readDraftBytes(
    read.bytes,
    origin,
    { format, sidecar: existsSync(sidecar) ? sidecar : null },
    context,
  );
}

export interface How {
  readonly format: TextFormat;
  /** Path of the file beside it that holds its fields. */
  readonly sidecar: string | null;
}

/** Reads a draft from its bytes. */
export async function readDraftBytes(
  bytes: Uint8Array,
  origin: Origin,
  { format, sidecar }: How,
  context: ReadContext,
): Promise<Incoming | Unread> {
  const decoded = decode(bytes);
  if (!decoded.ok) return unread(origin, [undecodable(decoded, bytes, origin.shown)]);
  const { text, notice } = decoded;
  const parted = format === 'text' ? NO_HEAD : frontMatter(text);
  if (typeof parted === 'string' && format !== 'sniff')
    return unread(origin, [unclosed(origin.shown, parted)]);
  const { head, bodyAt } = typeof parted === 'string' ? NO_HEAD : parted;
  const notices = notice === null ? [] : [notice];
  const beside = sidecar === null ? null : readSidecar(sidecar, origin);
  if (beside?.ok === false) return unread(origin, [beside.problem]);
  const fields = await fieldsOf(head, beside?.yaml ?? null, origin.shown, context);
  if (fields?.ok === false) return unread(origin, fields.problems, fields.id);
  const body = canonicalText(text.slice(bodyAt), bodyAt);
  const opened = {
    text: body,
    lines: { lineStarts: lineStarts(text) },
    source: fields?.source ?? null,
    notices,
  };
  return completeDraft(origin, opened, context);
}

const NO_HEAD: FrontMatter = { head: null, bodyAt: 0 };

/** What cannot be decoded, on its line. */
export function undecodable(
  { code, offset, message, hint }: Undecodable,
  bytes: Uint8Array,
  file: string,
): Problem {
  const line = bytes.subarray(0, offset).filter((byte) => byte === 0x0a).length + 1;
  return { code, file, line: code === 'binary' ? null : line, column: null, message, hint };
}

function unclosed(file: string, fence: string): Problem {
  return {
    code: 'front-matter',
    file,
    line: 1,
    column: 1,
    message: `This file begins with ${fence} but no second ${fence} ends its fields.`,
    hint: `Put ${fence} on a line of its own above the post.`,
  };
}

type SidecarRead =
  { readonly ok: true; readonly yaml: Yaml } | { readonly ok: false; readonly problem: Problem };

/** The fields beside a draft, not yet looked at. */
export function readSidecar(path: string, { shown: draft, root }: Origin): SidecarRead {
  const shown = sidecarOf(draft);
  const read = readSmallFile({ path, shown, root });
  if (!read.ok) return read;
  const decoded: Decoded | Undecodable = decode(read.bytes);
  if (!decoded.ok) return { ok: false, problem: undecodable(decoded, read.bytes, shown) };
  if (decoded.encoding === 'windows-1252') return { ok: false, problem: guessed(shown) };
  return { ok: true, yaml: { source: decoded.text, file: shown, firstLine: 1, offset: null } };
}

function guessed(file: string): Problem {
  return fileProblem('bad-encoding', file, 'This file is not in UTF-8.', 'Save it again as UTF-8.');
}

/** Loads readers of YAML and TOML only where there is some. */
async function fieldsOf(
  head: Head | null,
  sidecar: Yaml | null,
  file: string,
  { headNames }: ReadContext,
): Promise<FieldsRead | null> {
  if (head === null && sidecar === null) return null;
  const { readFields } = await import('./draft-fields.js');
  if (head?.language !== 'toml')
    return readFields(head === null ? null : { ...head, file }, sidecar, headNames);
  const { readToml } = await import('../text/toml.js');
  const toml = readToml(head.source, file, head.firstLine);
  if (!toml.ok) return { ...toml, id: null };
  const located = { file, value: toml.value, place: toml.place, keyPlace: toml.place, anchors: () => null };
  return readFields(located, sidecar, headNames);
}
