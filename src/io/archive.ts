/**
 * Named parts of a ZIP archive that comes from outside (threat 11): sizes are held to while unpacking, and what is
 * unpacked never exceeds one budget. Loads its reader: import only where there is an archive.
 */
import { fromBufferPromise, type Entry, type ZipFile } from 'yauzl';
import { problem, SmcheckError } from '../errors.js';

export interface Archive {
  /** A part's bytes; null where there is none of that name. */
  readonly read: (name: string) => Promise<Uint8Array | null>;
}

/** All that is unpacked of one archive: the words of a season's posts are a tenth of it. */
const BUDGET = 10 << 20;
/** Word writes some twenty parts, and one for each picture. */
const MOST_ENTRIES = 2000;

/**
 * Opens an archive in memory and lists it.
 * @throws what the reader throws of a damaged one; SmcheckError for one that no honest program makes.
 */
export async function openArchive(bytes: Uint8Array): Promise<Archive> {
  const options = { lazyEntries: true, strictFileNames: true, validateEntrySizes: true };
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), options);
  if (zip.entryCount > MOST_ENTRIES) throw refused(`It has ${zip.entryCount} parts.`);
  const entries = new Map<string, Entry>();
  for await (const entry of zip.eachEntry()) {
    if (entries.has(entry.fileName)) throw refused('Two of its parts have one name.');
    entries.set(entry.fileName, entry);
  }
  let left = BUDGET;
  return {
    read: async (name) => {
      const entry = entries.get(name);
      if (entry === undefined) return null;
      const part = await unpack(zip, entry, left);
      left -= part.length;
      return part;
    },
  };
}

async function unpack(zip: ZipFile, entry: Entry, limit: number): Promise<Uint8Array> {
  if (entry.isEncrypted()) throw refused('It is protected with a password.');
  if (entry.uncompressedSize > limit) throw tooMuch();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    if (!(chunk instanceof Uint8Array)) throw new TypeError('an archive gives bytes');
    size += chunk.length;
    if (size > limit) throw tooMuch();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooMuch(): SmcheckError {
  return refused(`Its parts unpack to more than ${BUDGET} bytes.`);
}

function refused(message: string): SmcheckError {
  const hint = 'Copy the post into a new document, save it as .docx, and check that one.';
  return new SmcheckError([problem('bad-document', message, hint)]);
}
