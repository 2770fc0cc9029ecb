/** Files that the officer may not read or write: nothing is cleared, the file is named, no record is lost. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, it } from 'vitest';
import { expectNothingLost, withMode, type Fault } from '../support/faults.js';
import { asNobody, canRunAsNobody } from '../support/nobody.js';
import { newCouncil, type Council } from '../support/smcheck.js';

/** Takes the right to write away from a folder and all in it. */
function readOnly(path: string): () => void {
  execFileSync('chmod', ['-R', 'a-w', path]);
  return () => {
    execFileSync('chmod', ['-R', 'u+w', path]);
  };
}

describe.runIf(canRunAsNobody())('without the right to', () => {
  let council: Council;
  beforeAll(async () => {
    const made = await newCouncil();
    council = asNobody(made);
    council.clear();
    return made.remove;
  });

  const NOT_WRITABLE = /The records cannot be written: .* is read-only for you \(EACCES\)/u;
  const ASK = /Ask for the right to write there/u;
  it.each<Fault>([
    {
      name: 'write to the data folder',
      strike: ({ data }) => readOnly(data),
      cause: NOT_WRITABLE,
      remedy: ASK,
    },
    {
      name: 'write to the log alone',
      strike: ({ log }) => withMode(log, 0o400),
      cause: NOT_WRITABLE,
      remedy: ASK,
    },
    {
      name: 'write what was signed last',
      strike: ({ lastSigned }) => withMode(lastSigned, 0o400),
      cause: NOT_WRITABLE,
      remedy: ASK,
    },
    {
      name: 'write the private lines',
      strike: ({ data }) => readOnly(join(data, 'private')),
      cause: NOT_WRITABLE,
      remedy: ASK,
    },
    {
      name: 'read the log',
      strike: ({ log }) => withMode(log, 0o200),
      cause: /The log .* cannot be read \(EACCES\)/u,
      remedy: /Give yourself the right to read it/u,
    },
    {
      name: "read the log's key",
      strike: ({ key }) => withMode(key, 0),
      cause: /The key .* cannot be read \(EACCES\), so nothing can be signed/u,
      remedy: /Give yourself the right to read it/u,
    },
    {
      name: 'read the register',
      strike: ({ work }) => withMode(join(work, 'organisation/register.yaml'), 0),
      cause: /organisation\/register\.yaml:1:1: You may not read this/u,
      remedy: /Ask for the right to read it/u,
    },
    {
      name: 'look into the organisation',
      strike: ({ work }) => withMode(join(work, 'organisation'), 0),
      cause: /The folder organisation could not be read \(EACCES\)/u,
      remedy: /Ask for the right to read it/u,
    },
  ])('$name', (fault) => {
    expectNothingLost(council, fault);
  });
});
