/** Which other records keep the words of one: the same post checked again, its decision, and what that decided. */
import { hex, leafHash } from '../log/tree.js';
import type { LogRecord } from '../record/line.js';
import { readStoredDraft } from '../record/stored-draft.js';
import { canonicalJson } from '../text/json.js';
import type { Digest } from '../types.js';
import type { Found, OpenLog } from './logs.js';

/** @param words the private line of `record`. */
export async function sameWords(
  logs: readonly OpenLog[],
  record: LogRecord,
  words: string,
): Promise<readonly Found[]> {
  const [leaf, text] = [leafOf(record), textIn(words)];
  const found: Found[] = [];
  for (const log of logs) {
    const kept = await textsIn(log);
    for (const other of log.records) {
      const { body } = other;
      if (body.kind !== 'check' && body.kind !== 'decide') continue;
      const there = body.commit === null ? undefined : kept.get(body.commit);
      // What was edited before it went out has other words, and may still name the person.
      const isAbout = decidedBy(other) === leaf || leafOf(other) === decidedBy(record);
      const isSame = there === text || isAbout;
      if (there !== undefined && isSame && leafOf(other) !== leaf) found.push({ log, record: other });
    }
  }
  return found;
}

async function textsIn({ standing }: OpenLog): Promise<ReadonlyMap<Digest, string>> {
  const texts = new Map<Digest, string>();
  for (const { commit, bytes } of await standing.allWords()) {
    const text = textIn(Buffer.from(bytes).toString());
    if (text !== null) texts.set(commit, text);
  }
  return texts;
}

function textIn(line: string): string | null {
  try {
    return readStoredDraft(line)?.draft.text ?? null;
  } catch {
    // What a crash cut short stands behind no record.
    return null;
  }
}

/** Leaf of the record that a decision is about. */
function decidedBy({ body }: LogRecord): Digest | null {
  return body.kind === 'decide' ? body.of[1] : null;
}

function leafOf(record: LogRecord): Digest {
  return hex(leafHash(canonicalJson(record)));
}
