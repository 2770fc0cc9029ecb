import { describe, expect, it } from 'vitest';
import { withEnd, withWindow } from '../../src/policy/incident.js';

const NEW = {
  id: 'incident-1',
  kind: 'incident',
  from: '2026-11-23T09:00:00Z',
  note: 'Fire: "big"',
} as const;
const ENTRY = `{ id: incident-1, kind: incident, from: '2026-11-23T09:00:00Z', note: "Fire: \\"big\\"" }`;

describe('an incident in the calendar', () => {
  it.each([
    ['windows: []\n', `windows:\n  - ${ENTRY}\n`],
    ['# Ours\r\nwindows: [ ]\r\n', `# Ours\r\nwindows:\r\n  - ${ENTRY}\r\n`],
    [
      'windows:\n- { id: a, kind: other, from: 2026-01-01 }\n',
      `windows:\n- { id: a, kind: other, from: 2026-01-01 }\n- ${ENTRY}\n`,
    ],
    [
      'windows:\n  - id: a\n    kind: other\n    from: 2026-01-01',
      `windows:\n  - id: a\n    kind: other\n    from: 2026-01-01\n  - ${ENTRY}\n`,
    ],
  ])('begins: %j', (before, after) => {
    expect(withWindow(before, NEW)).toBe(after);
  });

  it('is not written where there is no room for it', () => {
    expect(withWindow('windows: [{ id: a, kind: other, from: 2026-01-01 }]\n', NEW)).toBeNull();
  });

  it.each([
    ['windows:\n  - { id: a, from: 2026-01-01 }\n', "windows:\n  - { id: a, from: 2026-01-01, to: 'T' }\n"],
    [
      "windows:\n  - { id: a, from: '2026-01-01', to: null }\n",
      "windows:\n  - { id: a, from: '2026-01-01', to: 'T' }\n",
    ],
    [
      'windows:\n  - id: a\n    from: 2026-01-01\n    note: x\n',
      "windows:\n  - id: a\n    from: 2026-01-01\n    to: 'T'\n    note: x\n",
    ],
    [
      'windows:\n  - id: a\n    from: 2026-01-01\n    to:\n',
      "windows:\n  - id: a\n    from: 2026-01-01\n    to: 'T'\n",
    ],
  ])('ends: %j', (before, after) => {
    expect(withEnd(before, 'a', 'T')).toBe(after);
  });

  it('that is not there does not end', () => {
    expect(withEnd('windows: []\n', 'a', 'T')).toBeNull();
  });
});
