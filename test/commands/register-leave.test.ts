import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runRegisterLeave } from '../../src/commands/register-leave.js';
import { commandWorld, type CommandWorld } from '../support/command-host.js';
import { ORGANISATION_FILES } from '../support/policy-files.js';

const REGISTER = ORGANISATION_FILES['register.yaml'] ?? '';

const world = (): CommandWorld =>
  commandWorld({
    'smcheck.yaml': 'organisation: o\n',
    ...Object.fromEntries(Object.entries(ORGANISATION_FILES).map(([path, text]) => [`o/${path}`, text])),
  });
const register = ({ host }: CommandWorld, name = 'register.yaml'): string =>
  readFileSync(join(host.cwd, 'o', name), 'utf8');

describe('register leave', () => {
  test('writes the last day, keeps the old file, and says what else is to do', async () => {
    const here = world();
    expect(await runRegisterLeave(['Jo Invented'], { on: '2026-11-30' }, here.host)).toBe(0);
    expect(register(here)).toBe(
      REGISTER.replace('from: 2024-01-01\n', 'from: 2024-01-01\n    left_on: 2026-11-30\n'),
    );
    expect(register(here, 'register.yaml.before')).toBe(REGISTER);
    expect(here.out()).toContain('Jo Invented (p-1) posts until Monday 30 November 2026.');
    expect(here.out()).toContain('Take them off @nowhere on X, and change the passwords that they knew.');
    expect(here.out()).toContain('Name another owner of @nowhere on X in channels.yaml.');
    expect(here.out()).toContain('Nobody who is trained may post on x-main.');
    expect(here.out()).toContain('Nobody here today has the role communications.');
  });

  test('today is the last day where none is given', async () => {
    const here = world();
    await runRegisterLeave(['p-2'], {}, here.host);
    expect(register(here)).toMatch(/id: p-2[^]*left_on: 2026-11-23\n/u);
  });

  test.each([
    ['nobody of that name', ['p-9'], {}, 'unknown-person'],
    ['a day before the first', ['p-1'], { on: '2023-12-31' }, 'bad-last-day'],
    ['a day that there is not', ['p-1'], { on: '2026-02-30' }, 'bad-last-day'],
  ])('refuses %s, and changes nothing', async (_, args, raw, code) => {
    const here = world();
    await expect(runRegisterLeave(args, raw, here.host)).rejects.toMatchObject({
      exit: 2,
      problems: [{ code }],
    });
    expect(register(here)).toBe(REGISTER);
    expect(readdirSync(join(here.host.cwd, 'o'))).not.toContain('register.yaml.before');
  });

  test('does not change a day that is past', async () => {
    const here = world();
    await runRegisterLeave(['p-2'], { on: '2026-06-30' }, here.host);
    await expect(runRegisterLeave(['p-2'], {}, here.host)).rejects.toMatchObject({
      problems: [{ code: 'bad-last-day' }],
    });
  });

  test('leaves the example as it is', async () => {
    await expect(
      runRegisterLeave(['nw-0001'], { organisation: 'example', config: false }, world().host),
    ).rejects.toMatchObject({ problems: [{ code: 'example-register' }] });
  });
});
