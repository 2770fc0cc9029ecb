/** A Word file (ECMA-376) as its text: of its parts only those that hold words, comments and styles are unpacked. */
import { hiddenStyles, openComments, relationships } from '../draft/word-comments.js';
import { readWordDocument } from '../draft/word-document.js';
import type { WordDocument } from '../draft/word-page.js';
import { problem, SmcheckError } from '../errors.js';
import { decode } from '../text/decode.js';
import type { Problem } from '../types.js';
import { openArchive, type Archive } from './archive.js';
import { fileProblem } from './file-problem.js';

/** What a Word file holds, or why it cannot be read. */
export async function readWordFile(
  bytes: Uint8Array,
  file: string,
): Promise<WordDocument | readonly [Problem, ...Problem[]]> {
  if (OLD.every((byte, at) => bytes[at] === byte)) return [protectedOrOld(file)];
  try {
    const read = await readParts(await openArchive(bytes));
    return typeof read === 'string' ? [unsound(file, read)] : read;
  } catch (error) {
    if (error instanceof SmcheckError) return [{ ...error.problems[0], file }];
    // The archive's reader throws plain errors of what it finds; anything else is a fault of ours.
    if (!(error instanceof Error) || error instanceof TypeError) throw error;
    return [unsound(file, error.message)];
  }
}

async function readParts(archive: Archive): Promise<WordDocument | string> {
  const top = await linksIn(archive, '_rels/.rels', '');
  if (typeof top === 'string') return top;
  const main = top.get('officeDocument') ?? 'word/document.xml';
  const [, folder = '', name = main] = /^(.*\/)?([^/]*)$/u.exec(main) ?? [];
  const links = await linksIn(archive, `${folder}_rels/${name}.rels`, folder);
  if (typeof links === 'string') return links;
  const part = async (kind: string): Promise<string | null> => xmlOf(archive, links.get(kind));
  const document = await xmlOf(archive, main);
  if (document === null) return 'It has no text part.';
  const remarks = await part('comments');
  const comments =
    remarks === null ? new Map<string, string>() : openComments(remarks, await part('commentsExtended'));
  if (typeof comments === 'string') return comments;
  const styles = await part('styles');
  const hidden = styles === null ? new Set<string>() : hiddenStyles(styles);
  return typeof hidden === 'string' ? hidden : readWordDocument({ document, comments, hidden });
}

async function linksIn(
  archive: Archive,
  name: string,
  folder: string,
): Promise<ReadonlyMap<string, string> | string> {
  const xml = await xmlOf(archive, name);
  return xml === null ? new Map<string, string>() : relationships(xml, folder);
}

async function xmlOf(archive: Archive, name: string | undefined): Promise<string | null> {
  const bytes = name === undefined ? null : await archive.read(name);
  if (bytes === null) return null;
  const decoded = decode(bytes);
  if (!decoded.ok) throw new SmcheckError([problem('bad-document', decoded.message, SAVE_AGAIN)]);
  return decoded.text;
}

const SAVE_AGAIN = 'Open it in Word, and save it again as .docx.';

/** Of the container that Word's old files and its files with a password share. */
const OLD: readonly number[] = [0xd0, 0xcf, 0x11, 0xe0];

function protectedOrOld(file: string): Problem {
  const message = 'This file has a password, or is in the old format of Word.';
  return fileProblem('bad-document', file, message, 'Save it in Word without a password, as .docx.');
}

function unsound(file: string, why: string): Problem {
  const message = `This is no Word file that can be read. ${why}`.trim();
  return fileProblem('bad-document', file, message, SAVE_AGAIN);
}
