import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runDoctor } from '../../src/commands/doctor.js';
import { commandWorld } from '../support/command-host.js';
import { ORGANISATION_FILES } from '../support/policy-files.js';

const EXAMPLE = { organisation: 'example', config: false };

describe('doctor', () => {
  test('the example has nothing wrong, and something to do', async () => {
    const { host, out } = commandWorld();
    expect(await runDoctor([], EXAMPLE, host)).toBe(0);
    expect(out()).toContain('  To do: Its review was due by October 2014.\n');
    expect(out()).toContain('Records\n  In order.\n');
    expect(out()).toMatch(/\nNothing is wrong today, \d+ to do\.\n$/u);
  });

  test('says what is wrong with the register, and ends with 1', async () => {
    const channels = (ORGANISATION_FILES['channels.yaml'] ?? '').replace(/ {2}authorised: .*\n/u, '');
    const files = { ...ORGANISATION_FILES, 'channels.yaml': channels };
    const { host, out } = commandWorld({
      'smcheck.yaml': 'organisation: o\n',
      ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`o/${path}`, text])),
    });
    expect(await runDoctor([], { format: 'json' }, host)).toBe(1);
    const said: unknown = JSON.parse(out());
    expect(said).toMatchObject({ version: 1, ok: false });
    expect(said).toHaveProperty(
      'todos',
      expect.arrayContaining([expect.objectContaining({ code: 'channel-not-authorised' })]),
    );
  });

  test('says where records would lie in a repository', async () => {
    const { host, out } = commandWorld();
    mkdirSync(join(host.cwd, '.git'));
    expect(await runDoctor([], EXAMPLE, host)).toBe(1);
    expect(out()).toContain('lies in the git work tree');
  });
});
