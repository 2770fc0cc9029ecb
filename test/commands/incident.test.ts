import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runIncidentOff, runIncidentOn } from '../../src/commands/incident.js';
import { runLint } from '../../src/commands/lint.js';
import { commandWorld, type CommandWorld } from '../support/command-host.js';
import { ORGANISATION_FILES } from '../support/policy-files.js';

const POSTS = {
  'posts/fair.md':
    '---\nslot: 2026-11-25T09:00\nchannels: [x-main]\n---\nHappy Friday! Join us for a fun day.\n',
  'posts/road.md': '---\nslot: 2026-11-24T09:00\nchannels: [x-main]\n---\nExample Bridge is closed.\n',
  'posts/past.md': '---\nslot: 2026-11-20T09:00\nchannels: [x-main]\n---\nGone out.\n',
};

const world = (): CommandWorld =>
  commandWorld({
    'smcheck.yaml': 'organisation: o\n',
    ...Object.fromEntries(Object.entries(ORGANISATION_FILES).map(([path, text]) => [`o/${path}`, text])),
    'o/calendar.yaml': '# Ours\nwindows: []\n',
    ...POSTS,
  });
const calendar = ({ host }: CommandWorld): string => readFileSync(join(host.cwd, 'o/calendar.yaml'), 'utf8');

describe('incident', () => {
  test('begins with one person, lists what to pause soonest first, and holds cheer back', async () => {
    const here = world();
    expect(await runLint(['posts/fair.md'], {}, here.host)).toBe(0);
    expect(await runIncidentOn(['posts'], { by: 'p-1', note: 'Fire in Example Road' }, here.host)).toBe(0);
    expect(calendar(here)).toContain(
      'kind: incident, from: \'2026-11-23T09:00:00Z\', note: "Fire in Example Road (p-1)"',
    );
    expect(here.out()).toMatch(
      /\nPause 2 posts in the tool that sends them:\n\n@\S+ on X\n {2}Tuesday [^\n]*posts\/road\.md: Example Bridge is closed\.\n {2}Wednesday [^\n]*posts\/fair\.md: Happy Friday! Join us for a fun day\.\n/u,
    );
    expect(await runLint(['posts/fair.md'], {}, here.host)).toBe(1);
    expect(await runLint(['posts/road.md'], {}, here.host)).toBe(0);
  });

  test('that is going on is not begun twice, and ends by two people', async () => {
    const here = world();
    await runIncidentOn([], { by: 'p-1' }, here.host);
    const once = calendar(here);
    await runIncidentOn([], { by: 'p-2' }, here.host);
    expect(calendar(here)).toBe(once);
    await expect(runIncidentOff([], { by: 'p-1', and: 'p-1' }, here.host)).rejects.toMatchObject({
      problems: [{ code: 'one-person' }],
    });
    expect(await runIncidentOff([], { by: 'p-1', and: 'p-2' }, here.host)).toBe(0);
    expect(calendar(here)).toContain("to: '2026-11-23T09:00:00Z'");
    await expect(runIncidentOff([], { by: 'p-1', and: 'p-2' }, here.host)).rejects.toMatchObject({
      problems: [{ code: 'no-incident' }],
    });
  });

  test('is nobody’s to begin who is not on the register, nor in the example', async () => {
    const here = world();
    await expect(runIncidentOn([], { by: 'p-9' }, here.host)).rejects.toMatchObject({
      exit: 2,
      problems: [{ code: 'unknown-person' }],
    });
    await expect(
      runIncidentOn([], { by: 'nw-0001', organisation: 'example' }, here.host),
    ).rejects.toMatchObject({ problems: [{ code: 'no-calendar' }] });
  });
});
