import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadOrganisation } from '../../src/policy/load-organisation.js';
import { isOrganisationPath } from '../../src/policy/paths.js';
import type { Files } from '../../src/policy/read.js';
import type { Organisation, Platform, Policy } from '../../src/types.js';
import { changed, ORGANISATION_FILES } from '../support/policy-files.js';

const X: Platform = {
  id: 'x',
  limit: 280,
  unit: 'weighted',
  url_rule: '23',
  max_bytes: null,
  kind: 'platform',
  source: 'a page',
  checked: '2026-01-01',
};
const POLICY: Pick<Policy, 'roles' | 'platforms'> = {
  roles: ['communications', 'monitoring-officer'],
  platforms: [X],
};

function load(files: Files, policy = POLICY): Organisation {
  const result = loadOrganisation(files, { policy });
  if (!result.ok) throw new Error(JSON.stringify(result.problems, null, 1));
  return result.value;
}

describe('a sound organisation', () => {
  const organisation = load(new Map(Object.entries(ORGANISATION_FILES)));

  test('has every field, and is no example unless it says so', () => {
    expect(organisation).toMatchObject({
      example: false,
      name: 'Nowhere District Council',
      aliases: [],
      handles: { own: [], partner: [] },
      contacts: { deputy: null, communications: { phone: null, reply_within: null } },
    });
  });

  test('has public entries until a day, or for good', () => {
    expect(organisation.phones).toEqual([
      { value: '01632 960000', until: null },
      { value: '01632 960199', until: '2027-06-30' },
    ]);
  });

  test('has windows as instants of its zone; a last day counts whole', () => {
    expect(organisation.windows).toMatchObject([
      { id: 'election', from: '2026-03-20T00:00:00Z', to: '2026-05-07T22:59:59Z' },
      { id: 'storm', from: '2026-02-11T18:00:00Z', to: null },
    ]);
  });

  test('has people with what was left out as nothing', () => {
    expect(organisation.register.people[1]).toEqual({
      id: 'p-2',
      name: 'Sam Pretend',
      email: null,
      service: 'Waste',
      role: [],
      from: '2024-01-01',
      left_on: null,
      training: [],
      conduct_read_on: null,
      channels: [],
      external: false,
      decides: [],
      keys: [],
    });
  });
});

const KEY = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAID3P0WQq1yCeamVxamEL7PCOySMXe4Ob31qEoUhfyf9G';
const WEAK_KEY = `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${'A'.repeat(43)}`;
const VKEY = 'council.example/a+0a1b2c3d+AWjPEyM+H/nploZ224c/hRQegvVawqOSJm0Ocq5T09JT';

describe('what is broken is refused with its place', () => {
  const register = 'register.yaml';
  test.each<readonly [string, string, string, string, readonly string[]]>([
    ['a tab', register, '  - id: p-1', '\t- id: p-1', [`${register}:2:1 yaml-tab`]],
    ['two documents', register, '  - id: p-2', '---\n  - id: p-2', [`${register}:10:1 yaml-multiple-docs`]],
    [
      'an unknown key',
      register,
      'service: Waste',
      'servise: Waste',
      [`${register}:2:5 missing-key`, `${register}:5:5 unknown-key`],
    ],
    ['a bad day', register, 'from: 2024-01-01', 'from: 2024-02-30', [`${register}:7:11 bad-value`]],
    [
      'a day as people write it',
      register,
      'from: 2024-01-01',
      'from: 01/02/2024',
      [`${register}:7:11 bad-value`],
    ],
    [
      'a mailbox that is none',
      register,
      'jo@council.example',
      'jo at council',
      [`${register}:4:12 bad-value`],
    ],
    [
      'a key that is none',
      register,
      'channels: [x-main]',
      'keys: [{ key: ssh-rsa AAAA, from: 2024-01-01 }]',
      [`${register}:9:19 bad-value`],
    ],
    [
      'a private key',
      register,
      'channels: [x-main]',
      'keys: [{ key: "-----BEGIN OPENSSH PRIVATE KEY-----", from: 2024-01-01 }]',
      [`${register}:9:19 bad-value`],
    ],
    ['an unknown role', register, '[communications]', '[comunications]', [`${register}:6:12 unknown-role`]],
    ['an unknown channel', register, '[x-main]', '[x-mian]', [`${register}:9:16 unknown-channel`]],
    ['a person twice', register, 'id: p-2', 'id: p-1', [`${register}:10:9 duplicate-id`]],
    [
      'a mailbox twice',
      register,
      'name: Sam Pretend',
      'name: Sam Pretend\n    email: JO@council.example',
      [`${register}:12:12 duplicate-id`],
    ],
    [
      'leaving before coming',
      register,
      'from: 2024-01-01',
      'from: 2024-01-01\n    left_on: 2023-12-31',
      [`${register}:8:14 wrong-order`],
    ],
    [
      'training that ends before it starts',
      register,
      'on: 2024-01-02',
      'on: 2028-01-02',
      [`${register}:8:83 wrong-order`],
    ],
    [
      'a key of two people',
      register,
      'channels: [x-main]\n  - id: p-2\n',
      `channels: [x-main]\n    keys: [{ key: ${KEY}, from: 2024-01-01 }]\n  - id: p-2\n    keys: [{ key: ${KEY} again, from: 2024-01-01 }]\n`,
      [`${register}:12:19 shared-key`],
    ],
    [
      'a key twice',
      register,
      'channels: [x-main]\n  - id: p-2\n',
      `keys:\n      - { key: ${KEY}, from: 2024-01-01 }\n      - { key: ${KEY}, from: 2025-01-01 }\n  - id: p-2\n`,
      [`${register}:11:16 shared-key`],
    ],
    [
      'a key with which anybody can sign',
      register,
      'channels: [x-main]',
      `keys: [{ key: ${WEAK_KEY}, from: 2024-01-01 }]`,
      [`${register}:9:19 weak-key`],
    ],
    [
      'a log whose key is weak',
      register,
      'people:',
      `logs: [{ origin: council.example/a, vkey: council.example/a+0a1b2c3d+${'A'.repeat(44)}, owner: p-1, from: 2026-01-01 }]\npeople:`,
      [`${register}:1:43 weak-key`],
    ],
    [
      'a log of nobody',
      register,
      'people:',
      `logs: [{ origin: council.example/a, vkey: ${VKEY}, owner: p-9, from: 2026-01-01 }]\npeople:`,
      [`${register}:1:123 unknown-person`],
    ],
    [
      'a key of another log',
      register,
      'people:',
      `logs: [{ origin: council.example/b, vkey: ${VKEY}, owner: p-1, from: 2026-01-01 }]\npeople:`,
      [`${register}:1:43 key-name`],
    ],
    [
      'an unknown zone',
      'organisation.yaml',
      'Europe/London',
      'Europe/Nowhere',
      ['organisation.yaml:2:12 bad-value'],
    ],
    [
      'hours backwards',
      'organisation.yaml',
      "to: '17:00'",
      "to: '08:00'",
      ['organisation.yaml:7:52 wrong-order'],
    ],
    ['a bad hour', 'organisation.yaml', "'09:00'", "'9am'", ['organisation.yaml:7:39 bad-value']],
    [
      'an unknown platform',
      'channels.yaml',
      'platform: x',
      'platform: y',
      ['channels.yaml:2:13 unknown-platform'],
    ],
    ['an unknown owner', 'channels.yaml', 'owner: p-1', 'owner: p-9', ['channels.yaml:4:10 unknown-person']],
    ['an unknown authoriser', 'channels.yaml', 'by: p-1', 'by: p-9', ['channels.yaml:5:21 unknown-person']],
    ['an unknown status', 'channels.yaml', 'active', 'on', ['channels.yaml:6:11 bad-value']],
    [
      'a window that ends before it starts',
      'calendar.yaml',
      'to: 2026-05-07',
      'to: 2026-03-07',
      ['calendar.yaml:2:63 wrong-order'],
    ],
    ['a window twice', 'calendar.yaml', 'id: storm', 'id: election', ['calendar.yaml:3:11 duplicate-id']],
    [
      'a time that the clocks skip',
      'calendar.yaml',
      '2026-02-11T18:00',
      '2026-03-29T01:30',
      ['calendar.yaml:3:40 bad-time'],
    ],
    [
      'a time that the clocks show twice',
      'calendar.yaml',
      '2026-02-11T18:00',
      '2026-10-25T01:30',
      ['calendar.yaml:3:40 bad-time'],
    ],
    ['an unknown kind of window', 'calendar.yaml', 'incident', 'flood', ['calendar.yaml:3:24 bad-value']],
    [
      'a consent twice',
      'consents.yaml',
      '- {',
      '- { reference: CF-1, kind: licence, scope: B }\n- {',
      ['consents.yaml:2:16 duplicate-id'],
    ],
    [
      'a consent of another sort',
      'consents.yaml',
      'kind: consent',
      'kind: concent',
      ['consents.yaml:1:28 bad-value'],
    ],
    [
      'an alias bomb',
      'consents.yaml',
      '',
      '- &a [x]\n- &b [*a, *a]\n- [*b, *b]\n',
      [
        'consents.yaml:1:6 yaml-bad-alias',
        'consents.yaml:2:6 yaml-bad-alias',
        'consents.yaml:3:4 yaml-bad-alias',
      ],
    ],
    ['a file that nothing reads', 'people.yaml', '', '[]', ['people.yaml:1:1 stray-file']],
  ])('%s', (_, path, from, to, problems) => {
    const result = loadOrganisation(changed(ORGANISATION_FILES, path, from, to), { policy: POLICY });
    const found = result.ok ? [] : result.problems;
    expect(found.map(({ code, file, line, column }) => `${file}:${line}:${column} ${code}`)).toEqual(
      problems,
    );
    expect(found.filter(({ hint }) => hint === null || hint === '')).toEqual([]);
  });

  test.each(Object.keys(ORGANISATION_FILES))('%s missing', (path) => {
    const files = new Map(Object.entries(ORGANISATION_FILES).filter(([name]) => name !== path));
    const result = loadOrganisation(files, { policy: POLICY });
    expect(result.ok ? [] : result.problems.map(({ code, file }) => `${file} ${code}`)).toEqual([
      `${path} missing-file`,
    ]);
  });

  test('all at once', () => {
    const files = new Map(Object.keys(ORGANISATION_FILES).map((path) => [path, 'x: [']));
    const result = loadOrganisation(files, { policy: POLICY });
    expect(result.ok ? 0 : result.problems.length).toBe(5);
  });
});

test('a sound key of a person and of a log', () => {
  const more = `logs: [{ origin: council.example/a, vkey: ${VKEY}, owner: p-1, from: 2026-01-01 }]\npeople:`;
  const text = (ORGANISATION_FILES['register.yaml'] ?? '')
    .replace('people:', more)
    .replace('channels: [x-main]', `keys: [{ key: ${KEY} jo, from: 2024-01-01 }]`);
  const { register } = load(new Map([...Object.entries(ORGANISATION_FILES), ['register.yaml', text]]));
  expect(register.logs).toMatchObject([{ origin: 'council.example/a', until: null }]);
  expect(register.people[0]?.keys).toEqual([{ key: `${KEY} jo`, from: '2024-01-01', until: null }]);
});

test('the example organisation of this repository is sound, and says that it is one', () => {
  const root = resolve(import.meta.dirname, '../../policy/organisation');
  const files = new Map(
    readdirSync(root)
      .filter(isOrganisationPath)
      .map((path) => [path, readFileSync(join(root, path), 'utf8')]),
  );
  const roles = [
    'communications',
    'monitoring-officer',
    'returning-officer',
    'data-protection',
    'hr',
    'director',
    'councillor',
  ];
  const platforms = ['x', 'facebook', 'instagram', 'linkedin', 'nextdoor'].map((id) => ({ ...X, id }));
  expect(load(files, { roles, platforms }).example).toBe(true);
});
