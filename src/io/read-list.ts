/** Drafts from a YAML or JSON file: one post, or a list of them. */
import { canonicalText, joinAnchors } from '../text/canonical.js';
import { decode } from '../text/decode.js';
import { lineStarts } from '../text/lines.js';
import type { Incoming, Unread } from '../types.js';
import { completeDraft, unread, type Origin, type ReadContext } from './complete-draft.js';
import { readList } from './draft-fields.js';
import { undecodable } from './read-draft.js';
import type { ReadFile } from './read-file.js';

/** Every post of a file, in its order. */
export async function* readListBytes(
  read: ReadFile,
  origin: Origin,
  context: ReadContext,
): AsyncGenerator<Incoming | Unread> {
  if (!read.ok) {
    yield unread(origin, [read.problem]);
    return;
  }
  const decoded = decode(read.bytes);
  if (!decoded.ok) {
    yield unread(origin, [undecodable(decoded, read.bytes, origin.shown)]);
    return;
  }
  const { text: source, notice } = decoded;
  const list = readList({ source, file: origin.shown, firstLine: 1, offset: 0 });
  if (!list.ok) {
    yield unread(origin, list.problems);
    return;
  }
  const starts = lineStarts(source);
  for (const { entry, line } of list.entries) {
    const at = { ...origin, row: list.entries.length === 1 ? null : line };
    if (!entry.ok) {
      yield unread(at, entry.problems, entry.id);
      continue;
    }
    const text = canonicalText(entry.text, 0);
    const anchors = joinAnchors(text.anchors, entry.source.anchors(['text']) ?? []);
    const opened = {
      text: { text: text.text, anchors },
      lines: { lineStarts: starts },
      source: entry.source,
      notices: notice === null ? [] : [notice],
    };
    yield await completeDraft(at, opened, context);
  }
}
