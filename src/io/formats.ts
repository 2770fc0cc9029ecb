/** How a file's name says what it holds. */
import { extname } from 'node:path';

export type Format = 'text' | 'markdown' | 'lines' | 'list' | 'table' | 'word' | 'mail' | 'calendar';

const FORMATS: Readonly<Record<string, Format>> = {
  '.txt': 'text',
  '.md': 'markdown',
  '.jsonl': 'lines',
  '.yaml': 'list',
  '.yml': 'list',
  '.json': 'list',
  '.csv': 'table',
  '.tsv': 'table',
  '.docx': 'word',
  '.eml': 'mail',
  '.ics': 'calendar',
};

/** The endings of drafts, for messages. */
export const ENDINGS = '.txt, .md, .docx, .eml, .ics, .csv, .tsv, .yaml, .json or .jsonl';

/** By its ending; null where no drafts are looked for in such files. */
export function formatOf(name: string): Format | null {
  const ending = extname(name).toLowerCase();
  return Object.hasOwn(FORMATS, ending) ? (FORMATS[ending] ?? null) : null;
}

// `formats.md`, the last paragraph of "Draft"; the lists of packages are no drafts in any repository, nor is the
// note that Word leaves beside a document that is open.
const OURS =
  /^(?:~\$.*|readme.*|smcheck\.yaml|.*\.smcheck\.yaml|answers\.yaml|expect\..*|package(?:-lock)?\.json)$|\.checked\.[ct]sv$|\.(?:clearance|referral|referral\.eml|decision)$/isu;

/** Whether a file of this name in a folder is a draft. */
export function isDraftName(name: string): boolean {
  return formatOf(name) !== null && !OURS.test(name) && !name.startsWith('.');
}

/** A folder with one of these holds a policy or an organisation, not drafts. */
export const SETTINGS: readonly string[] = ['policy.yaml', 'organisation.yaml'];

/** The file beside a draft that holds its fields. */
export function sidecarOf(path: string): string {
  return `${path}.smcheck.yaml`;
}
