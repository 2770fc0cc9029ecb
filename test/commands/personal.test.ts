import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runPersonal } from '../../src/commands/personal.js';
import { commandWorld } from '../support/command-host.js';

const EXAMPLE = { organisation: 'example', config: false };

describe('personal', () => {
  test('advises, names the clause, and keeps nothing', async () => {
    const { host, out } = commandWorld({ 'mine.txt': 'Nowhere District Council is useless.\n' });
    expect(await runPersonal(['mine.txt'], EXAMPLE, host)).toBe(1);
    expect(out()).toContain('“useless” beside the council’s name can harm it');
    expect(out()).toMatch(/\(2\.2\.3a\b/u);
    expect(out()).toContain('Nothing was kept, and nobody was told.');
    expect(readdirSync(host.cwd)).toEqual(['mine.txt']);
  });

  test('has nothing to say of most posts', async () => {
    const { host, out } = commandWorld({ 'mine.txt': 'Lovely walk by the mill pond today.\n' });
    expect(await runPersonal(['mine.txt'], EXAMPLE, host)).toBe(0);
    expect(out()).toContain('Nothing noticed');
  });

  test('names neither an author nor a channel as missing', async () => {
    const { host, out } = commandWorld({ 'mine.txt': 'My cat.\n' });
    await runPersonal(['mine.txt'], { ...EXAMPLE, format: ['json'] }, host);
    expect(JSON.parse(out())).toMatchObject({
      summary: { clean: 1 },
      drafts: [{ findings: [], record: null }],
    });
  });

  test('is refused for a channel of the council', async () => {
    const { host } = commandWorld({ 'mine.txt': 'My cat.\n' });
    await expect(
      runPersonal(['mine.txt'], { ...EXAMPLE, channel: ['facebook-main'] }, host),
    ).rejects.toMatchObject({ exit: 2, problems: [{ code: 'council-channel' }] });
  });

  test('says of a file that cannot be read that it cannot', async () => {
    const { host, out } = commandWorld({ 'mine.txt': 'My cat.\n' });
    expect(await runPersonal(['mine.txt', 'yours.txt'], EXAMPLE, host)).toBe(2);
    expect(out()).toContain('yours.txt');
  });
});
