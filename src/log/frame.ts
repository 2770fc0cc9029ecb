/** How lines stand in `log.jsonl`: each ends in one LF; a checkpoint line is `{"checkpoint":"<note>"}`. */
import { canonicalJson, MAX_LINE_BYTES, parseCanonical } from '../text/json.js';

const LF = 0x0a;
const CHECKPOINT_START = Buffer.from('{"checkpoint":"');

/** A line and where it stands, in bytes from the start of the file. */
export interface Line {
  readonly start: number;
  /** After its line feed. */
  readonly end: number;
  /** Without the line feed; null where it is longer than any line may be. Good until the next line is asked for. */
  readonly bytes: Uint8Array | null;
  /** Whether a line feed ends it; only a file's last line may lack one. */
  readonly ended: boolean;
}

/** The line that holds a checkpoint, without its line feed. */
export function checkpointLine(note: string): string {
  return canonicalJson({ checkpoint: note });
}

export function isCheckpointLine(bytes: Uint8Array): boolean {
  return Buffer.compare(bytes.subarray(0, CHECKPOINT_START.length), CHECKPOINT_START) === 0;
}

/** The note of a checkpoint line; null where the line holds anything else or anything more. */
export function noteOf(line: string): string | null {
  const parsed = parseCanonical(line, ['checkpoint']);
  if (!parsed.ok || typeof parsed.value !== 'object' || parsed.value === null) return null;
  const members: Readonly<Record<string, unknown>> = { ...parsed.value };
  const note = members['checkpoint'];
  return typeof note === 'string' && checkpointLine(note) === line ? note : null;
}

/**
 * Cuts a stream of bytes into lines of at most so many bytes; holds no more than one line and one chunk. The bytes of
 * a line are good until the next is asked for: the stream may fill one buffer again and again.
 */
export function* splitLines(chunks: Iterable<Uint8Array>, max = MAX_LINE_BYTES): Generator<Line> {
  // The line in hand so far; nothing of one that is too long already.
  let held: Uint8Array[] = [];
  let [start, offset] = [0, 0];
  for (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(LF); at >= 0; at = chunk.indexOf(LF, from)) {
      const end = offset + at + 1;
      const bytes = end - 1 - start > max ? null : joined(held, chunk.subarray(from, at));
      yield { start, end, bytes, ended: true };
      [held, start, from] = [[], end, at + 1];
    }
    offset += chunk.length;
    if (offset - start > max) held = [];
    else if (from < chunk.length) held.push(Uint8Array.from(chunk.subarray(from)));
  }
  if (offset === start) return;
  yield { start, end: offset, bytes: offset - start > max ? null : Buffer.concat(held), ended: false };
}

function joined(held: readonly Uint8Array[], rest: Uint8Array): Uint8Array {
  return held.length === 0 ? rest : Buffer.concat([...held, rest]);
}
