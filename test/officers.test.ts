import { describe, expect, it } from 'vitest';
import { openOfficers } from '../src/officers.js';
import type { CheckBody } from '../src/record/body.js';
import { checkBody } from '../src/record/check-body.js';
import type { LogRecord } from '../src/record/line.js';
import type { Organisation, Person } from '../src/types.js';
import { basisOf, NOW, organisationOf, personOf } from './support/fixtures.js';
import { TOOL, toRecord } from './store/to-record.js';

const TIE = { commit: '0a'.repeat(32), draft: '0b'.repeat(32) };

function record(changes: Partial<CheckBody> = {}): LogRecord {
  const check = toRecord();
  const register = { people: [personOf({ id: 'nd-01' })], logs: [], witnesses: [] };
  const basis = { ...check.basis, organisation: organisationOf({ register }) };
  const body = checkBody({ ...check, basis }, TIE, { clock: NOW, tool: TOOL, after: null });
  return { body: { ...body, author: 'nd-01', ...changes }, i: 1, sigs: [] };
}

function objections(person: Partial<Person>, given = record()): readonly string[] {
  const organisation: Organisation = organisationOf({
    register: { people: [personOf({ id: 'nd-01', ...person })], logs: [], witnesses: [] },
  });
  const objectionsTo = openOfficers({ ...basisOf(), organisation }, organisation);
  return objectionsTo(given).map(({ code, message }) => `${code}: ${message}`);
}

describe('who is in a record', () => {
  it('was trained and there, by the register', () => {
    expect(objections({})).toEqual([]);
  });

  it.each([
    [
      'was not trained yet',
      { training: [{ course: 'social-media', certificate: 'C-1', on: '2026-11-24', expires: null }] },
    ],
    [
      'was trained until the day before',
      { training: [{ course: 'social-media', certificate: 'C-1', on: '2026-01-01', expires: '2026-11-22' }] },
    ],
    [
      'was trained for something else',
      { training: [{ course: 'first-aid', certificate: 'C-1', on: '2026-01-01', expires: null }] },
    ],
    ['had left', { left_on: '2026-11-22' }],
    ['is somebody else', { id: 'nd-99' }],
  ])('%s: an objection', (_, person) => {
    expect(objections(person)).toEqual([expect.stringMatching(/^officer: /u)]);
  });

  it('is looked at on the day the post goes out', () => {
    const lateSlot = record({ slot: '2026-11-24T09:00:00Z' });
    const until = {
      training: [{ course: 'social-media', certificate: 'C-1', on: '2026-01-01', expires: '2026-11-23' }],
    };
    expect([objections(until), objections(until, lateSlot)]).toEqual([
      [],
      [expect.stringContaining('expired')],
    ]);
  });

  it.each([
    ['practice', { rehearsal: true }],
    ['what was referred', { verdict: 'refer' as const }],
  ])('does not matter in %s', (_, changes) => {
    expect(objections({ training: [] }, record(changes))).toEqual([]);
  });

  it('is told of where a signature is none', () => {
    const bad = { by: `SHA256:${'A'.repeat(43)}`, sshsig: 'AAAA' };
    expect(objections({}, { ...record({ identity: 'signed' }), sigs: [bad] })).toEqual([
      'officer-signature: The signature cannot be read.',
    ]);
  });
});
