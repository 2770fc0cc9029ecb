/** Where tests record, and a small check to record there. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { sha256 } from '../../src/record/digest.js';
import { manifest, type BasisFile } from '../../src/record/manifest.js';
import { type FolderRecords, openFolder } from '../../src/store/open-folder.js';
import type { RecordsPlace } from '../../src/store/open.js';
import { recordChecks, type ToRecord } from '../../src/store/records.js';
import type { Answered, Draft, Judgement } from '../../src/types.js';
import { assessmentOf, basisOf, draftOf, markOf, NOW, questionOf } from '../support/fixtures.js';

export const TOOL = 'smcheck 0.1.0 unicode 17.0 tz 2025c';

/** The same bytes each time: SHA-256 of a word and a count. */
export function countedRandom(word: string): (bytes: number) => Uint8Array {
  let count = 0;
  return (bytes) => {
    count += 1;
    return createHash('sha256').update(`${word} ${count}`).digest().subarray(0, bytes);
  };
}

export function placeIn(folder: string, changes: Partial<RecordsPlace> = {}): RecordsPlace {
  return {
    folder: join(folder, 'records'),
    configFolder: join(folder, 'config'),
    domain: 'council.example',
    random: countedRandom('a'),
    now: () => NOW,
    tool: TOOL,
    ...changes,
  };
}

export const BASIS_FILES: readonly BasisFile[] = [
  { path: 'policy.yaml', bytes: Buffer.from('id: nowhere\r\n') },
  { path: 'organisation/register.yaml', bytes: Buffer.from('people: []\n') },
];

/** A clear check of a plain draft: three questions answered in a terminal. */
export function toRecord(draft: Partial<Draft> = {}, judgement: Partial<Judgement> = {}): ToRecord {
  const text = draft.text ?? 'Green bins go out on Monday.';
  const day = text.indexOf('Monday');
  const evidence = day < 0 ? [] : [markOf({ kind: 'fact.date', start: day, end: day + 6 })];
  return {
    draft: draftOf(text, draft),
    basis: { ...basisOf(), manifest: manifest(BASIS_FILES), digest: sha256(manifest(BASIS_FILES)) },
    basisFiles: () => BASIS_FILES,
    assessment: assessmentOf({ parts: [{ where: 'text', text }] }),
    judgement: {
      verdict: 'clear',
      because: [],
      answers: [
        answered('facts', 'published', 'https://council.example/bins'),
        answered('person', 'nobody', null),
        answered('worry', 'nothing', null),
      ],
      from: NOW,
      until: '2026-11-24T09:00:00Z',
      release: [],
      ...judgement,
    },
    planned: [{ question: questionOf(), evidence, raisedBy: [] }],
    mediaSizes: [],
    shownWith: 1,
    rehearsal: false,
  };
}

export function answered(question: string, choice: string | null, given: string | null): Answered {
  return {
    question,
    clause: [],
    choice,
    effect: choice === null || choice === 'unsure' ? 'refer' : 'clear',
    given,
    via: choice === null ? null : 'terminal',
    carried: false,
    seconds: choice === null ? null : 4,
    release: null,
  };
}

/** Opens the records of a folder and records some plain checks, one block each. */
export async function recordSome(place: RecordsPlace, count: number): Promise<FolderRecords> {
  const records = await openFolder(place);
  for (let made = 0; made < count; made += 1) await recordChecks(records, [toRecord()]);
  return records;
}
