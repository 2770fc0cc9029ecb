/** A log written out, judged by other people's tools, and taken in on another computer. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseNoteKey } from '../../src/log/note.js';
import { checkTlogProof, parseTlogProof } from '../../src/log/tlog-proof.js';
import { leafHash } from '../../src/log/tree.js';
import { readRecord } from '../../src/record/line.js';
import { canonicalJson } from '../../src/text/json.js';
import { HAS_SSH, makeKey } from '../support/ssh-key.js';
import { runIn, testCouncil, type Ran } from '../support/smcheck.js';
import { twoMachines, type Machines } from '../support/two-machines.js';

const WORDS = 'Please put yours out by 7am';
const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');
const holds = (folder: string, words: string): boolean =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .some((path) => statSync(path).isFile() && readFileSync(path).includes(words));

/** A has recorded a post; what it exports goes to B. */
async function world(): Promise<
  Machines & { readonly name: string; readonly into: (folder: string) => Ran; readonly held: string }
> {
  const machines = await twoMachines();
  machines.a.answer('answers.yaml', 'draft.txt');
  expect(machines.a.clear().code).toBe(0);
  const name = machines.a.log.split('/').at(-2) ?? '';
  return {
    ...machines,
    name,
    into: (folder) => machines.runB('log', 'import', join(machines.a.work, folder)),
    held: join(machines.b.home, '.local/share/smcheck', name),
  };
}

const another = ({ a }: Machines, text: string): number | null => {
  a.write({ 'other.txt': text });
  return a.run('-a', 'p-0001', '-c', 'x-main', '--no-input', 'other.txt').code;
};

describe('log export', () => {
  it('writes the log as it is, with what verifiers need, and nobody’s words', async () => {
    const { a } = await world();
    const { code, out } = a.run('log', 'export', 'out');
    expect([code, out]).toEqual([0, expect.stringContaining("Nobody's words are in it.")]);
    const folder = join(a.work, 'out');
    expect(readdirSync(folder).sort()).toEqual([
      'allowed_signers',
      'basis',
      'checkpoint',
      'log.jsonl',
      'policy.txt',
      'vkeys',
    ]);
    expect(readFileSync(join(folder, 'log.jsonl'))).toEqual(readFileSync(a.log));
    expect(read(folder, 'checkpoint')).toBe(a.run('log', 'checkpoint').out);
    expect(read(folder, 'policy.txt')).toContain(`log ${read(folder, 'vkeys')}quorum none\n`);
    const [digest = ''] = readdirSync(join(folder, 'basis'));
    expect(readdirSync(join(folder, 'basis', digest))).toEqual(['manifest']);
    expect([holds(folder, WORDS), holds(folder, 'Jo Invented')]).toEqual([false, false]);
    expect(a.run('log', 'verify', 'out').code).toBe(0);
    const again = a.run('log', 'export', 'out');
    expect([again.code, again.err]).toEqual([2, expect.stringContaining('holds something already')]);
  });

  it('writes the words where they are asked for', async () => {
    const { a } = await world();
    expect(a.run('log', 'export', 'out', '--with-words').out).toContain('the words behind 1 record');
    expect(holds(join(a.work, 'out'), WORDS)).toBe(true);
    expect(a.run('log', 'verify', '--level', 'full', 'out').out).toContain('Words are here of 1 record');
    const [digest = ''] = readdirSync(join(a.work, 'out/basis'));
    const check = spawnSync('sha256sum', ['-c', '--quiet', 'manifest'], {
      cwd: join(a.work, 'out/basis', digest),
    });
    expect(check.status).toBe(0);
  });

  it('proves one record without the others', async () => {
    const machines = await world();
    const { a, name } = machines;
    expect(another(machines, 'Brown bins are collected on Friday this week.\n')).toBe(1);
    const number = `R-1-${name.slice(0, 4)}`;
    expect(a.run('log', 'export', 'proof', '--proof', number).code).toBe(0);
    const folder = join(a.work, 'proof');
    expect(existsSync(join(folder, 'log.jsonl'))).toBe(false);
    const proof = parseTlogProof(read(folder, `${number}.tlog-proof`));
    const key = parseNoteKey(read(folder, 'vkeys').trim());
    if (proof === null || key === null) throw new Error('no proof');
    const leaf = leafHash(read(folder, `${number}.json`));
    expect(checkTlogProof(proof, leaf, key)).toEqual({ ok: true, size: 3 });
    expect(a.run('log', 'export', 'none', '--proof', '9')).toMatchObject({ code: 2 });
    expect(existsSync(join(a.work, 'none'))).toBe(false);
  });

  it.runIf(HAS_SSH)('lets ssh-keygen verify what an officer signed', async () => {
    const c = await testCouncil();
    const { path, text } = makeKey(c);
    const register = join(c.work, 'organisation/register.yaml');
    writeFileSync(
      register,
      read(register).replace(/keys: \[[^\]]*\]/u, `keys: [{ key: "${text}", from: 2026-03-02 }]`),
    );
    c.answer('answers.yaml', 'draft.txt');
    expect(c.clear('--key', path).code).toBe(0);
    expect(c.run('log', 'export', 'out', '--proof', '1').code).toBe(0);
    const folder = join(c.work, 'out');
    const file = readdirSync(folder).find((one) => one.endsWith('.json')) ?? '';
    const line = readRecord(read(folder, file));
    if (!line.ok) throw new Error(line.why);
    const { body, sigs } = line.record;
    const armour = `-----BEGIN SSH SIGNATURE-----\n${sigs[0]?.sshsig.replaceAll(/.{70}/gu, '$&\n') ?? ''}\n-----END SSH SIGNATURE-----\n`;
    writeFileSync(join(folder, 'sig'), armour);
    const verify = (who: string): number | null =>
      spawnSync(
        'ssh-keygen',
        ['-Y', 'verify', '-f', 'allowed_signers', '-I', who, '-n', 'smcheck-record@v1', '-s', 'sig'],
        {
          cwd: folder,
          input: canonicalJson(body),
        },
      ).status;
    expect([verify('p-0001'), verify('p-0002')]).toEqual([0, 255]);
  });
});

describe('log import', () => {
  it('keeps another computer’s log beside the own, read-only, and reads both', async () => {
    const { a, into, held, runB } = await world();
    a.run('log', 'export', 'out');
    const { code, out } = into('out');
    expect([code, out]).toEqual([0, expect.stringContaining('2 records of 2 taken in.')]);
    expect(readFileSync(join(held, 'log.jsonl'))).toEqual(readFileSync(a.log));
    expect(statSync(join(held, 'log.jsonl')).mode & 0o222).toBe(0);
    expect(runB('log', 'verify', '-f', 'json').out.match(/"ok": true/gu)).toHaveLength(3);
    expect(runB('log', 'show').out).toMatch(/^R-1-/mu);
    expect(into('out').out).toContain('0 records of 2 taken in.');
  });

  it('takes in what has grown, with words where they came along, and forgets what was erased', async () => {
    const machines = await world();
    const { a, into, b, runB } = machines;
    a.run('log', 'export', 'one', '--with-words');
    expect(into('one').out).toContain('and the words behind 1 record');
    expect(runB('log', 'find', '--words', WORDS).out).toContain('x-main');
    expect(another(machines, 'Brown bins are collected on Friday this week.\n')).toBe(1);
    expect(a.run('log', 'erase', '1', '--basis', 'art17', '--by', 'p-0001').code).toBe(0);
    a.run('log', 'export', 'two', '--with-words');
    expect(into('two').out).toContain('2 records of 4 taken in, and the words behind 1 record');
    expect(holds(join(b.home, '.local'), WORDS)).toBe(false);
    expect(runB('log', 'verify', '--level', 'full').code).toBe(0);
  });

  it('refuses an older copy, a fork, and what does not hold, and keeps what is here', async () => {
    const machines = await world();
    const { a, into, held } = machines;
    a.run('log', 'export', 'older');
    const before = [readFileSync(a.log), readFileSync(a.lastSigned)] as const;
    expect(another(machines, 'Brown bins are collected on Friday this week.\n')).toBe(1);
    a.run('log', 'export', 'newer');
    expect(into('newer').code).toBe(0);
    const kept = readFileSync(join(held, 'log.jsonl'));
    expect(into('older')).toMatchObject({ code: 2 });
    expect(into('older').err).toContain('This is an older copy');
    // Whoever holds the key writes another history.
    writeFileSync(a.log, before[0]);
    writeFileSync(a.lastSigned, before[1]);
    rmSync(join(a.log, '../frontier'));
    expect(another(machines, 'Blue bins are collected on Friday this week.\n')).toBe(1);
    a.run('log', 'export', 'fork');
    expect(into('fork').err).toContain('This log forked');
    const changed = join(a.work, 'newer/log.jsonl');
    writeFileSync(changed, read(changed).replace('"verdict":"clear"', '"verdict":"block"'));
    expect(into('newer').err).toContain('It does not hold together');
    expect(readFileSync(join(held, 'log.jsonl'))).toEqual(kept);
  });

  it('refuses a log that the register does not know, and one’s own', async () => {
    const { a, into, register } = await world();
    a.run('log', 'export', 'out');
    expect(a.run('log', 'import', 'out').err).toContain('This computer writes');
    const origin = read(a.work, 'out/checkpoint').split('\n')[0] ?? '';
    register((text) => text.replace(new RegExp(`^ +- \\{ origin: "?${origin}.*$`, 'mu'), ''));
    expect(into('out').err).toContain('is not in register.yaml. It was not taken in.');
  });
});

it('a stranger without our council’s register takes nothing in', async () => {
  const { a } = await world();
  a.run('log', 'export', 'out');
  const stranger = await testCouncil();
  expect(runIn(stranger, ['log', 'import', join(a.work, 'out')]).err).toContain('is not in register.yaml');
});
