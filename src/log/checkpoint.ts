/** Checkpoints (C2SP tlog-checkpoint): a signed note whose text is the log's origin, size and root. */
import { openNote, type NoteKey } from './note.js';
import { hex } from './tree.js';
import type { Digest } from '../types.js';

export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Digest;
}

export type ReadCheckpoint =
  { readonly ok: true; readonly checkpoint: Checkpoint } | { readonly ok: false; readonly why: string };

/** The text to sign: three lines, no extensions. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${Buffer.from(root, 'hex').toString('base64')}\n`;
}

/** Reads a checkpoint without asking who signed it; null where it is none. */
export function parseCheckpoint(note: string): Checkpoint | null {
  const [origin = '', digits = '', base64 = ''] = note.split('\n', 3);
  const [size, root] = [Number(digits), Buffer.from(base64, 'base64')];
  if (!Number.isSafeInteger(size) || root.length !== 32) return null;
  const checkpoint = { origin, size, root: hex(root) };
  return note.startsWith(`${checkpointText(checkpoint)}\n`) ? checkpoint : null;
}

/** Reads a checkpoint that the log's own key signed; the key's name is the log's origin. */
export function openCheckpoint(note: string, key: NoteKey): ReadCheckpoint {
  const opened = openNote(note, key);
  if (!opened.ok) return opened;
  const checkpoint = parseCheckpoint(note);
  if (checkpoint === null || checkpointText(checkpoint) !== opened.text)
    return { ok: false, why: 'it is not origin, size and root on three lines' };
  if (checkpoint.origin !== key.name) return { ok: false, why: `it belongs to the log ${checkpoint.origin}` };
  return { ok: true, checkpoint };
}
