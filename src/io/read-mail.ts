/** A draft from an e-mail that was saved (RFC 5322, MIME): its plain text is the post, without the signature. */
import { existsSync } from 'node:fs';
import PostalMime, { type Email } from 'postal-mime';
import type { PlacedAside } from '../draft/word-page.js';
import { canonicalText } from '../text/canonical.js';
import { mendWindows1252 } from '../text/decode.js';
import { lineStarts } from '../text/lines.js';
import type { Incoming, Problem, Unread } from '../types.js';
import { completeDraft, unread, type Origin, type ReadContext } from './complete-draft.js';
import { readFields } from './draft-fields.js';
import { fileProblem } from './file-problem.js';
import { sidecarOf } from './formats.js';
import { readSidecar } from './read-draft.js';
import type { ReadFile } from './read-file.js';

/** Messages inside messages are files of their own; the rest is what a mail program makes and more. */
const LIMITS = { maxNestingDepth: 20, maxHeadersSize: 1 << 18, maxRfc822NestingDepth: 0 };

export async function readMail(
  read: ReadFile,
  origin: Origin,
  context: ReadContext,
): Promise<Incoming | Unread> {
  if (!read.ok) return unread(origin, [read.problem]);
  const mail = await parse(read.bytes);
  if (typeof mail === 'string') return unread(origin, [unsound(origin.shown, mail)]);
  const written = plainText(mail);
  if (written === null) return unread(origin, [noText(origin.shown)]);
  const { body, notices } = withoutSignature(written);
  const sidecar = sidecarOf(origin.path);
  const beside = existsSync(sidecar) ? readSidecar(sidecar, origin) : null;
  if (beside?.ok === false) return unread(origin, [beside.problem]);
  const fields = readFields(null, beside?.yaml ?? null);
  if (!fields.ok) return unread(origin, fields.problems, fields.id);
  const opened = {
    text: canonicalText(body, 0),
    lines: { lineStarts: lineStarts(body) },
    source: fields.source,
    notices,
    asides: asidesOf(mail),
  };
  return completeDraft(origin, opened, context);
}

async function parse(bytes: Uint8Array): Promise<Email | string> {
  try {
    return await PostalMime.parse(bytes, LIMITS);
  } catch (error) {
    // Its reader throws plain errors past its limits; anything else is a fault of ours.
    if (!(error instanceof Error) || error instanceof TypeError) throw error;
    return error.message;
  }
}

/** Null where there are only pages and files; a zero belongs in no text. */
function plainText({ headers, text }: Email): string | null {
  if (headers.length === 0 || text === undefined || text.includes('\0')) return null;
  return mendWindows1252(text);
}

/** Behind a line of two hyphens and a blank stands who wrote the mail (RFC 3676 §4.3). */
function withoutSignature(text: string): { readonly body: string; readonly notices: readonly string[] } {
  const at = text.search(/^-- \r?$/mu);
  if (at === -1) return { body: text, notices: [] };
  return { body: text.slice(0, at), notices: ['The signature of the e-mail is no part of the post.'] };
}

/** What is attached; pictures that only the page of the mail shows are not. */
function asidesOf({ attachments }: Email): readonly PlacedAside[] {
  return attachments
    .filter(({ related }) => related !== true)
    .map(({ filename, mimeType }) => ({ kind: 'attached', text: filename ?? mimeType, offset: 0 }));
}

function noText(file: string): Problem {
  const message = 'This e-mail has no plain text.';
  return fileProblem('bad-mail', file, message, 'Copy the post into a .txt or .docx file, and check that.');
}

function unsound(file: string, why: string): Problem {
  const message = `This is no e-mail that can be read. ${why}`.trim();
  return fileProblem('bad-mail', file, message, 'Save it again in the mail program, as .eml.');
}
