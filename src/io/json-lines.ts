/** Drafts from lines of JSON, one a line, at constant memory; a bad line is one error and the rest goes on. */
import { readSync } from 'node:fs';
import { canonicalText, joinAnchors } from '../text/canonical.js';
import { decodeUtf8, firstBadByte } from '../text/decode.js';
import type { Incoming, Problem, Unread } from '../types.js';
import { completeDraft, unread, type Origin, type ReadContext } from './complete-draft.js';
import { readLine } from './draft-fields.js';
import { fileProblem } from './file-problem.js';
import { lineSplitter, type ByteLine } from './line-splitter.js';
import { MAX_DRAFT_BYTES } from './read-file.js';

const CHUNK = 1 << 16;
const UTF8_MARK = [0xef, 0xbb, 0xbf];

/** A file's bytes from where it stands, in pieces that share one buffer. */
export function* chunksOf(descriptor: number): Generator<Uint8Array> {
  const buffer = new Uint8Array(CHUNK);
  for (let count = readSync(descriptor, buffer); count > 0; count = readSync(descriptor, buffer))
    yield buffer.subarray(0, count);
}

/** A draft for each line that is not empty; one error where there is none. */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  origin: Origin,
  context: ReadContext,
): AsyncGenerator<Incoming | Unread> {
  const splitter = lineSplitter(MAX_DRAFT_BYTES);
  let count = 0;
  for await (const chunk of chunks) {
    for (const line of splitter.push(chunk)) {
      const draft = await readOne(line, origin, context);
      if (draft === null) continue;
      count += 1;
      yield draft;
    }
  }
  for (const line of splitter.end()) {
    const draft = await readOne(line, origin, context);
    if (draft === null) continue;
    count += 1;
    yield draft;
  }
  if (count === 0) yield unread(origin, [noLines(origin.shown)]);
}

/** Null for an empty line. */
async function readOne(
  { row, bytes }: ByteLine,
  file: Origin,
  context: ReadContext,
): Promise<Incoming | Unread | null> {
  const origin = { ...file, row };
  if (bytes === null) return unread(origin, [onLine(origin, 'too-large', TOO_LONG, 'Shorten this post.')]);
  const isMarked = row === 1 && UTF8_MARK.every((byte, index) => bytes[index] === byte);
  const line = decodeUtf8(isMarked ? bytes.subarray(UTF8_MARK.length) : bytes);
  if (line === null) return unread(origin, [notUtf8(origin, bytes)]);
  if (line.trim() === '') return null;
  const read = readLine(line, origin.shown, row);
  if (!read.ok) return unread(origin, read.problems, read.id);
  const text = canonicalText(read.text, 0);
  const anchors = joinAnchors(text.anchors, read.source.anchors(['text']) ?? []);
  return completeDraft(
    origin,
    {
      text: { text: text.text, anchors },
      lines: { lineStarts: [0], firstLine: row },
      source: read.source,
      notices: [],
    },
    context,
  );
}

const TOO_LONG = `This line has more than ${MAX_DRAFT_BYTES} bytes.`;

function onLine({ shown, row }: Origin, code: string, message: string, hint: string): Problem {
  return { ...fileProblem(code, shown, message, hint), line: row };
}

function notUtf8(origin: Origin, bytes: Uint8Array): Problem {
  const message = `This line is not in UTF-8 at byte offset ${firstBadByte(bytes) ?? 0} of the line.`;
  return onLine(origin, 'bad-encoding', message, 'Save the file again as UTF-8.');
}

function noLines(file: string): Problem {
  const hint = 'Write one post a line, as {"text": "…"}.';
  return fileProblem('empty', file, 'There is no post in it.', hint);
}
