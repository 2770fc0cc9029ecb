import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { testUser, type User } from '../support/folders.js';
import { runIn, testCouncil, type Council, type Ran } from '../support/smcheck.js';

interface World {
  readonly council: Council;
  /** Somebody else, with the same organisation folder, and the log folder at hand. */
  readonly other: User;
  readonly witness: (...args: readonly string[]) => Ran;
  /** The line for the register that the first call printed. */
  readonly register: (err: string, change?: (entry: string) => string) => void;
}

async function world(): Promise<World> {
  const council = await testCouncil();
  expect(council.clear().code).toBe(0);
  const other = testUser();
  const share = (): void => {
    for (const name of ['organisation', 'smcheck.yaml'])
      cpSync(join(council.work, name), join(other.work, name), { recursive: true });
  };
  share();
  return {
    council,
    other,
    witness: (...args) => runIn(other, ['log', 'witness', ...args]),
    register: (err, change = (entry) => entry) => {
      const [, entry = ''] = /^ {2}(- \{ name: .*\})$/mu.exec(err) ?? [];
      const file = join(council.work, 'organisation/register.yaml');
      const text = readFileSync(file, 'utf8');
      writeFileSync(file, text.replace(/^witnesses: \[\]$/mu, `witnesses:\n  ${change(entry)}`));
      share();
    },
  };
}

/** What a command that printed nothing said of why. */
function refused({ code, out, err }: Ran): string {
  expect([code, out]).toEqual([2, '']);
  return err;
}

const trust = ({ run }: Council): string => run('log', 'verify').out.split('\n').at(-2) ?? '';

describe('log witness', () => {
  it('lets somebody else say what the log held, and the log tell of it', async () => {
    const { council, witness, register, other } = await world();
    expect(trust(council)).toContain('only its own key vouches for it, which proves nothing');
    const seen = witness(council.log);
    expect([seen.code, seen.err]).toEqual([0, expect.stringContaining('seen for the first time')]);
    register(seen.err);
    writeFileSync(join(council.work, 'seen.note'), seen.out);
    const added = council.run('log', 'witness', '--add', 'seen.note');
    expect([added.code, added.out]).toEqual([
      0,
      expect.stringContaining('has seen all 2 records of this log'),
    ]);
    expect(trust(council)).toMatch(
      /besides whoever holds that key, council\.example\/witness\/\w+ has seen all of it/u,
    );
    // The log goes on, and what was seen stays seen.
    council.write({ 'draft.txt': 'Brown bins are collected on Friday this week.\n' });
    expect(council.run('-a', 'p-0001', '-c', 'x-main', '--no-input', 'draft.txt').code).toBe(1);
    expect(trust(council)).toContain('has seen its first 2 records');
    for (const level of ['bytes', 'strict'])
      expect(council.run('log', 'verify', '--level', level, '-f', 'json').out).toMatch(
        /"size": 2,\s+"time"/u,
      );
    // It is kept once, and holds against the log like any older checkpoint.
    expect(council.run('log', 'verify', '--against', 'seen.note').code).toBe(0);
    const again = runIn(other, ['log', 'witness', join(council.log, '..')]);
    expect(again.err).toContain('last with 2 records');
  });

  it('adds a signature once', async () => {
    const { council, witness, register } = await world();
    const seen = witness(council.log);
    register(seen.err);
    writeFileSync(join(council.work, 'seen.note'), seen.out);
    expect(council.run('log', 'witness', '--add', 'seen.note').code).toBe(0);
    const before = readFileSync(council.log);
    expect(council.run('log', 'witness', '--add', 'seen.note').out).toContain(
      'nothing that this log does not have',
    );
    expect(readFileSync(council.log)).toEqual(before);
  });

  it('takes the signature line alone, too', async () => {
    const { council, witness, register } = await world();
    const seen = witness(council.log);
    register(seen.err);
    writeFileSync(join(council.work, 'line'), `${seen.out.split('\n').at(-2) ?? ''}\n`);
    expect(council.run('log', 'witness', '--add', 'line').code).toBe(0);
    expect(trust(council)).toContain('has seen all of it');
  });

  it.each([
    ['is not in the register', (entry: string) => entry, false, 'is not in register.yaml under witnesses:'],
    [
      'did not count yet',
      (entry: string) => entry.replace(/from: \S+/u, 'from: 2090-01-01'),
      true,
      'did not count on that day',
    ],
  ])('refuses the signature of a witness that %s', async (_, change, isRegistered, why) => {
    const { council, witness, register } = await world();
    const seen = witness(council.log);
    if (isRegistered) register(seen.err, change);
    writeFileSync(join(council.work, 'seen.note'), seen.out);
    const before = readFileSync(council.log);
    const { code, err } = council.run('log', 'witness', '--add', 'seen.note');
    expect([code, err]).toEqual([2, expect.stringContaining(why)]);
    expect(readFileSync(council.log)).toEqual(before);
  });

  it('refuses a signature over fewer records than stand here by now, and a changed one', async () => {
    const { council, witness, register } = await world();
    const seen = witness(council.log);
    register(seen.err);
    const line = seen.out.split('\n').at(-2) ?? '';
    const flipped = line.replace(/.(?=={0,2}$)/u, (last) => (last === 'A' ? 'Q' : 'A'));
    writeFileSync(join(council.work, 'changed.note'), seen.out.replace(line, flipped));
    const changed = council.run('log', 'witness', '--add', 'changed.note');
    expect([changed.code, changed.err]).toEqual([2, expect.stringMatching(/did not sign|misshapen/u)]);
    writeFileSync(join(council.work, 'seen.note'), seen.out);
    council.write({ 'draft.txt': 'Brown bins are collected on Friday this week.\n' });
    expect(council.run('-a', 'p-0001', '-c', 'x-main', '--no-input', 'draft.txt').code).toBe(1);
    const { code, err } = council.run('log', 'witness', '--add', 'seen.note');
    expect([code, err]).toEqual([2, expect.stringContaining('over 2 records, and this log holds 3 by now')]);
  });

  it('refuses a log that the register does not know, or knows with another key', async () => {
    const { council, other, witness } = await world();
    const file = join(other.work, 'organisation/register.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace(/^ {2}- \{ origin: .*$/mu, '').replace(/^logs:$/mu, 'logs: []'));
    expect(refused(witness(council.log))).toContain('is not in register.yaml');
    const stranger = await testCouncil();
    const [, vkey = ''] =
      /vkey: "(\S+)"/u.exec(readFileSync(join(stranger.work, 'organisation/register.yaml'), 'utf8')) ?? [];
    const [, origin = ''] = /origin: (\S+),/u.exec(text) ?? [];
    // Of the other council's key under this log's name.
    const key = Buffer.from(vkey.split('+').slice(2).join('+'), 'base64').subarray(1);
    const { noteKey, printNoteKey } = await import('../../src/log/note.js');
    writeFileSync(
      file,
      text.replace(/vkey: "\S+"/u, `vkey: "${printNoteKey(noteKey(origin.replaceAll('"', ''), key))}"`),
    );
    expect(refused(witness(council.log))).toContain('names another key');
  });

  it('refuses its own log, and to do nothing', async () => {
    const { council } = await world();
    expect(council.run('log', 'witness', council.log).err).toContain('its word for it adds nothing');
    expect(refused(council.run('log', 'witness'))).toContain('Say which log');
  });

  it('refuses a log that went back', async () => {
    const { council, other, witness } = await world();
    const older = join(other.work, 'older.jsonl');
    cpSync(council.log, older);
    council.write({ 'draft.txt': 'Brown bins are collected on Friday this week.\n' });
    council.run('-a', 'p-0001', '-c', 'x-main', '--no-input', 'draft.txt');
    expect(witness(council.log).code).toBe(0);
    const { code, out, err } = witness('older.jsonl');
    expect([code, out, err]).toEqual([2, '', expect.stringContaining('This log went back')]);
    rmSync(older);
    expect(witness('older.jsonl').err).toContain('There is no log');
  });
});
