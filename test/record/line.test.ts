import { describe, expect, it } from 'vitest';
import { SHAPES, type Body } from '../../src/record/body.js';
import { readRecord, recordLine } from '../../src/record/line.js';
import { canonicalJson } from '../../src/text/json.js';

const STAMP = { time: '2026-11-23T09:00:00Z', tool: 'smcheck 0.1.0 unicode 17.0 tz 2025c', v: 1 } as const;
const DIGEST = 'ab'.repeat(32);
const ORIGIN = 'council.example/smcheck/a1b2c3';
const NOTE = `${ORIGIN}\n3\n${Buffer.alloc(32).toString('base64')}\n\n— ${ORIGIN} AAAAAAAA\n`;
const VKEY = `${ORIGIN}+00000000+${'A'.repeat(44)}`;

const CHECK = {
  ...STAMP,
  activity: 'post',
  after: null,
  answers: [['facts', 'published', 'clear']],
  author: 'eh-0042',
  basis: DIGEST,
  carried: [],
  channels: ['fb-main', 'x-main', null, null],
  commit: DIGEST,
  draft: DIGEST,
  drafted_by: null,
  findings: [['a/b', 'ask', 2]],
  from: '2026-11-23T09:00:00Z',
  identity: 'asserted',
  kind: 'check',
  rehearsal: false,
  shown_with: 1,
  slot: null,
  until: '2026-11-24T09:00:00Z',
  verdict: 'clear',
  via: 'terminal',
} as const;

/** One body of every kind. */
const BODIES: { readonly [K in Body['kind']]: Extract<Body, { readonly kind: K }> } = {
  check: CHECK,
  decide: {
    ...CHECK,
    kind: 'decide',
    decider: 'eh-0001',
    findings: [['a/b', 'refer', 1]],
    of: [4, DIGEST],
    outcome: 'clear',
    reason: 'wording-fixed',
    released: ['a/b'],
  },
  open: { ...STAMP, kind: 'open', origin: ORIGIN, previous: NOTE, vkey: VKEY },
  recover: { ...STAMP, kind: 'recover', bytes: 4096, sha256: DIGEST },
  close: { ...STAMP, kind: 'close', root: DIGEST, size: 9 },
  publish: { ...STAMP, kind: 'publish', of: [4, DIGEST], url_sha256: DIGEST },
  erase: { ...STAMP, kind: 'erase', basis: 'art17', by: 'eh-0001', of: [4, DIGEST] },
  hold: { ...STAMP, kind: 'hold', basis: 'court', by: 'eh-0001', of: [4, DIGEST], on: true },
  dispose: {
    ...STAMP,
    kind: 'dispose',
    basis: 'retention',
    by: 'eh-0001',
    origin: ORIGIN,
    root: DIGEST,
    size: 9,
  },
  note: { ...STAMP, kind: 'note', about: 'connect', by: null, ref: 'x-main', verdict: 'refer' },
};

const KINDS = Object.keys(SHAPES);

function why(body: object, rest: object = {}): string {
  const read = readRecord(canonicalJson({ body, i: 3, sigs: [], ...rest }));
  return read.ok ? 'read' : read.why;
}

describe('a record of every kind', () => {
  it.each(Object.values(BODIES).map((body) => [body.kind, body] as const))('%s reads back', (_, body) => {
    const line = recordLine(body, 3);
    expect(readRecord(line)).toEqual({ ok: true, record: { body, i: 3, sigs: [] } });
    expect(Object.keys(BODIES).sort()).toEqual([...KINDS].sort());
  });

  it.each(Object.values(BODIES).map((body) => [body.kind, body] as const))(
    '%s is refused with a key missing, added or of another type',
    (_, body) => {
      for (const [name, value] of Object.entries<unknown>({ ...body })) {
        const rest = Object.fromEntries(
          Object.entries<unknown>({ ...body }).filter(([other]) => other !== name),
        );
        expect(why(rest)).not.toBe('read');
        const others = [1.5, {}, [[]], 'Some prose.', '', -1].filter((other) => other !== value);
        expect(others.filter((other) => why({ ...body, [name]: other }) === 'read')).toEqual([]);
      }
      expect(why({ ...body, more: null })).toContain('unknown member more');
    },
  );
});

describe('a check', () => {
  it.each([
    ['an unknown effect', { findings: [['a/b', 'warn', 1]] }, 'body.findings[0][1]'],
    ['a rule without a family', { findings: [['b', 'ask', 1]] }, 'body.findings[0][0]'],
    ['a count of none', { findings: [['a/b', 'ask', 0]] }, 'body.findings[0][2]'],
    [
      'findings out of order',
      {
        findings: [
          ['b/b', 'ask', 1],
          ['a/b', 'ask', 1],
        ],
      },
      'not sorted',
    ],
    [
      'a finding twice',
      {
        findings: [
          ['a/b', 'ask', 1],
          ['a/b', 'ask', 1],
        ],
      },
      'not sorted',
    ],
    [
      'a question answered twice',
      {
        answers: [
          ['facts', 'a', 'clear'],
          ['facts', 'b', 'clear'],
        ],
      },
      'twice',
    ],
    ['an edit that went on', { answers: [['facts', 'change', 'edit']] }, 'edit'],
    ['a missing answer that clears', { answers: [['facts', null, 'clear']] }, 'can only refer'],
    [
      'carried questions out of order',
      {
        answers: [
          ['a', 'x', 'clear'],
          ['b', 'x', 'clear'],
        ],
        carried: ['b', 'a'],
      },
      'not sorted',
    ],
    ['channels out of order', { channels: ['x-main', 'fb-main'] }, 'not sorted'],
    ['an unknown channel before a known', { channels: [null, 'x-main'] }, 'not sorted'],
    ['an end before its start', { until: '2026-11-22T09:00:00Z' }, 'before from'],
    ['no text', { commit: null }, 'abandoned'],
    ['text though it was left', { verdict: 'abandoned', from: null, until: null }, 'abandoned'],
    ['an id of another alphabet', { author: 'Jo Doe' }, 'body.author'],
    ['an eleventh post on the page', { shown_with: 11 }, 'from 1 to 10'],
    ['a time of another zone', { time: '2026-11-23T09:00:00+00:00' }, 'body.time'],
    ['a part of a second', { time: '2026-11-23T09:00:00.0Z' }, 'body.time'],
    ['a leap second', { time: '2026-12-31T23:59:60Z' }, 'body.time'],
    ['prose for a tool', { tool: 'smcheck with a note to the reader' }, 'body.tool'],
    ['a capital digest', { basis: 'AB'.repeat(32) }, 'body.basis'],
    ['a look back without a signature', { after: { h: DIGEST, i: 1 } }, 'after'],
  ])('with %s is refused', (_, change, reason) => {
    expect(why({ ...CHECK, ...change })).toContain(reason);
  });

  it('with a signature looks back', () => {
    const signed = { ...CHECK, identity: 'signed', after: { h: DIGEST, i: 1 } };
    const sigs = [{ by: `SHA256:${'a'.repeat(43)}`, sshsig: 'U1NIU0lH' }];
    expect(why(signed, { sigs })).toBe('read');
    expect(why(signed)).toContain('identity');
    expect(why(CHECK, { sigs })).toContain('identity');
    expect(why(signed, { sigs: [{ by: 'me', sshsig: 'x y' }] })).toContain('fingerprint');
  });

  it('of no known kind, or none at all, is refused', () => {
    expect(why({ ...CHECK, kind: 'toString' })).toContain('kind');
    expect(why({ ...CHECK, kind: 1 })).toContain('kind');
    for (const line of ['null', '[]', '1', '{}', '{"body":null,"i":0,"sigs":[]}']) {
      expect(readRecord(line).ok).toBe(false);
    }
  });

  it('is never written where it would not be read', () => {
    expect(() => recordLine({ ...CHECK, author: 'Jo Doe' }, 0)).toThrow('body.author is not an id');
    expect(() => recordLine({ ...CHECK, verdict: 'refer' }, 0)).toThrow('give clear');
  });
});

describe('a decision', () => {
  it.each<[string, object, string]>([
    ['releases what holds nothing back', { released: ['a/b', 'facts'] }, 'held nothing back'],
    [
      'releases in no order',
      {
        findings: [
          ['a/b', 'refer', 1],
          ['c/d', 'refer', 1],
        ],
        released: ['c/d', 'a/b'],
      },
      'not sorted',
    ],
    ['settles as a doubt what is forbidden', { findings: [['a/b', 'block', 1]] }, 'lifted by release'],
    ['lifts a block where there is none', { outcome: 'release' }, 'lifted by release'],
    [
      'rejects and releases',
      { outcome: 'reject', verdict: 'block', from: null, until: null },
      'does not go out',
    ],
  ])('is refused that %s', (_, fields, said) => {
    expect(why({ ...BODIES.decide, ...fields })).toContain(said);
  });

  it('lifts a block by release', () => {
    expect(why({ ...BODIES.decide, outcome: 'release', findings: [['a/b', 'block', 1]] })).toBe('read');
  });
});
