import fc from 'fast-check';
import { expect, it } from 'vitest';
import { initFiles, type InitAnswers } from '../../src/commands/init-files.js';
import { loadOrganisation } from '../../src/policy/load-organisation.js';
import { readConfig } from '../../src/policy/read-config.js';
import type { Platform } from '../../src/types.js';
import { policyOf } from '../support/fixtures.js';

const answers: InitAnswers = {
  council: 'Nowhere District Council',
  domain: 'council.example',
  time_zone: 'Europe/London',
  email: 'communications@council.example',
  platform: 'x',
  handle: '@nowheredc',
  person: 'Jo Invented',
  service: 'Waste',
  inCommunications: true,
  certificate: 'C-118',
  trained: '2026-03-02',
  records: '/shared/records',
};
const X: Platform = {
  id: 'x',
  limit: 280,
  unit: 'weighted',
  url_rule: 'fixed-23',
  max_bytes: null,
  kind: 'platform',
  source: 'a test',
  checked: '2026-01-01',
};

const log = {
  origin: 'council.example/smcheck/a1b2c3',
  vkey: 'council.example/smcheck/a1b2c3+0a1b2c3d+AZ5fcVRTeDhe/f3zHkJvYHhI5FfX2hsLBrBDbTQ0ePRN',
};

function load(given: InitAnswers): ReturnType<typeof loadOrganisation> {
  const files = initFiles(given, log, '2026-11-23');
  const own = [...files].flatMap(([path, text]) =>
    path.startsWith('organisation/') ? [[path.slice('organisation/'.length), text] as const] : [],
  );
  const policy = policyOf({ roles: ['communications'], platforms: [X] });
  return loadOrganisation(new Map(own), { policy, shownAs: (path) => path });
}

it('makes files that load, with the person, the channel and the log in them', () => {
  const loaded = load(answers);
  expect(loaded).toMatchObject({
    ok: true,
    value: {
      example: false,
      register: {
        people: [{ id: 'p-0001', name: 'Jo Invented', role: ['communications'], channels: ['x-main'] }],
        logs: [{ origin: log.origin, owner: 'p-0001' }],
      },
      channels: [{ id: 'x-main', handle: '@nowheredc', status: 'active' }],
    },
  });
  const config = initFiles(answers, log, '2026-11-23').get('smcheck.yaml') ?? '';
  expect(readConfig(config, 'smcheck.yaml')).toMatchObject({
    ok: true,
    value: { records: '/shared/records' },
  });
});

it('keeps whatever a name holds, as text', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', ' b', '"', "'", ':', '#', '{', '\\', '&', '*', '!', 'é', '- c'),
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(word, (typed) => {
      const person = `x${typed}x`;
      const loaded = load({ ...answers, person, council: person, certificate: person, service: person });
      expect(loaded).toMatchObject({
        ok: true,
        value: { name: person, register: { people: [{ name: person }] } },
      });
    }),
    { numRuns: 50 },
  );
});
