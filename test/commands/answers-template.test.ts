import { describe, expect, it } from 'vitest';
import { runCheck } from '../../src/commands/check.js';
import { commandWorld, type CommandWorld } from '../support/command-host.js';

const FILES = {
  'smcheck.yaml': 'organisation: example\n',
  'bins.md': '---\nauthor: nw-0001\nchannels: [x-main]\n---\nGreen bins are collected on Thursday.\n',
  'library.md': '---\nauthor: nw-0001\nchannels: [x-main]\n---\nThe library is open until 8pm.\n',
};

async function template(world: CommandWorld, ...paths: readonly string[]): Promise<number> {
  return runCheck(paths, { answersTemplate: true, input: true, record: true }, world.host);
}

describe('the template', () => {
  it('asks every question of every draft, with its choices and what they need', async () => {
    const world = commandWorld(FILES);
    expect(await template(world, 'bins.md', 'library.md')).toBe(0);
    const text = world.out();
    expect(text.match(/^ {2}- for: "[0-9a-f]{64}"$/gmu)?.length).toBe(2);
    expect(text).toContain('  # bins.md\n');
    expect(text.match(/^ {6}(?:facts|person|worry): \{ choice: unsure \}$/gmu)?.length).toBe(6);
    expect(text).toContain("#   { choice: published, url: '…' }  They are on this public page: …\n");
  });

  it('says channel, name and time as the questions do', async () => {
    const world = commandWorld(FILES);
    await template(world, 'bins.md');
    expect(world.out()).toContain('on X as Jo Doe at once. Does anything still worry you?');
    expect(world.out()).not.toMatch(/\{(?:channel|name|time)\}/u);
  });

  it('is taken as it is: everything is in doubt', async () => {
    const printed = commandWorld(FILES);
    await template(printed, 'bins.md');
    const world = commandWorld({ ...FILES, 'answers.yaml': printed.out() });
    const code = await runCheck(
      ['bins.md'],
      { answers: 'answers.yaml', input: true, record: true },
      world.host,
    );
    expect([code, world.err()]).toEqual([1, '']);
  });

  it('filled in, it clears the post that it was printed for', async () => {
    const printed = commandWorld(FILES);
    await template(printed, 'bins.md');
    const filled = printed
      .out()
      .replace('facts: { choice: unsure }', 'facts: { choice: published, url: "https://council.example/a" }')
      .replace('person: { choice: unsure }', 'person: { choice: nobody }')
      .replace('worry: { choice: unsure }', 'worry: { choice: nothing }');
    const world = commandWorld({ ...FILES, 'answers.yaml': filled });
    const raw = { answers: 'answers.yaml', input: true, record: true };
    expect(await runCheck(['bins.md'], raw, world.host)).toBe(0);
    await expect(runCheck(['library.md'], raw, world.host)).rejects.toThrow();
  });

  it('names a draft that cannot be read, prints the others, and fails', async () => {
    const world = commandWorld({ ...FILES, 'broken.md': '---\nauthor: [\n' });
    expect(await template(world, 'broken.md', 'bins.md')).toBe(2);
    expect(world.err()).toContain('broken.md');
    expect(world.out()).toContain('# bins.md');
  });
});
