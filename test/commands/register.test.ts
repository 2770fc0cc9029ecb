import { describe, expect, test } from 'vitest';
import { runRegisterCheck, runRegisterList } from '../../src/commands/register.js';
import { SmcheckError } from '../../src/errors.js';
import { commandWorld } from '../support/command-host.js';
import { ORGANISATION_FILES } from '../support/policy-files.js';

const EXAMPLE = { organisation: 'example', config: false };

const own = (files: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  'smcheck.yaml': 'organisation: o\n',
  ...Object.fromEntries(
    Object.entries({ ...ORGANISATION_FILES, ...files }).map(([path, text]) => [`o/${path}`, text]),
  ),
});

describe('register check', () => {
  test('the example has nothing wrong, and something to do', async () => {
    const { host, out } = commandWorld();
    expect(await runRegisterCheck([], EXAMPLE, host)).toBe(0);
    expect(out()).toContain('The training of nw-0006 ran out on Thursday 29 February 2024 (3.2.3).');
    expect(out()).toContain('Nowhere District Council: 12 people and 7 channels read; 0 wrong today');
  });

  test('says what is wrong today, in JSON too, and ends with 1', async () => {
    const text = (ORGANISATION_FILES['channels.yaml'] ?? '').replace(/ {2}authorised: .*\n/u, '');
    const { host, out } = commandWorld(own({ 'channels.yaml': text }));
    expect(await runRegisterCheck([], { format: 'json' }, host)).toBe(1);
    const said: unknown = JSON.parse(out());
    expect(said).toMatchObject({ version: 1, ok: false, people: 2 });
    expect(said).toHaveProperty('todos.0.code', 'channel-not-authorised');
  });

  test('refuses a broken register', async () => {
    const text = (ORGANISATION_FILES['register.yaml'] ?? '').replace('[x-main]', '[x-mian]');
    const { host } = commandWorld(own({ 'register.yaml': text }));
    await expect(runRegisterCheck([], {}, host)).rejects.toMatchObject({
      exit: 2,
      problems: [{ file: 'o/register.yaml', line: 9, column: 16, hint: 'Did you mean x-main?' }],
    });
  });

  test('needs an organisation', async () => {
    await expect(runRegisterCheck([], {}, commandWorld().host)).rejects.toBeInstanceOf(SmcheckError);
  });
});

describe('register list', () => {
  test('everybody, with what they may do today', async () => {
    const { host, out } = commandWorld();
    expect(await runRegisterList([], EXAMPLE, host)).toBe(0);
    expect(out()).toContain('nw-0001  Jo Doe (Waste and Recycling)\n  x-main, facebook-main; trained\n');
    expect(out()).toMatch(/^nw-0007 {2}Kit Newcomer \(Waste and Recycling\)\n {2}.*; not trained today$/mu);
    expect(out()).toContain('left on Tuesday 30 June 2026');
  });

  test('as JSON, as the register has it', async () => {
    const { host, out } = commandWorld(own());
    await runRegisterList([], { format: 'json' }, host);
    const said: unknown = JSON.parse(out());
    expect(said).toMatchObject({
      version: 1,
      people: [
        { id: 'p-1', training: [{ certificate: 'C-1' }] },
        { id: 'p-2', channels: [] },
      ],
    });
  });

  test('shows what would steer a terminal', async () => {
    const text = (ORGANISATION_FILES['register.yaml'] ?? '').replace('Jo Invented', 'Jo \u202Edetnevni');
    const { host, out } = commandWorld(own({ 'register.yaml': text }));
    await runRegisterList([], {}, host);
    expect(out()).toContain('Jo ⟨U+202E⟩detnevni');
  });
});
