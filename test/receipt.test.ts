/** Receipts held against everything that may have changed, one thing at a time; and what nobody can guess from one. */
import { createHash, randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readReceipt, receiptLine, type Receipt } from '../src/record/receipt.js';
import { checkReceipt } from '../src/receipt.js';
import { canonicalJson } from '../src/text/json.js';
import { type FolderRecords, openFolder } from '../src/store/open-folder.js';
import { recordChecks } from '../src/store/records.js';
import type { Basis, Draft, Organisation, Person } from '../src/types.js';
import { draftKey } from '../src/record/digest.js';
import { placeIn, toRecord } from './store/to-record.js';
import { newUser } from './support/folders.js';
import { basisOf, draftOf, NOW, organisationOf, personOf, policyOf, ruleOf } from './support/fixtures.js';

const PICTURE = {
  file: 'bins.png',
  sha256: 'a'.repeat(64),
  alt: 'Green bins in a row',
  source: null,
  licence: null,
  credit: null,
  people: 'none',
  consent: null,
  captions: null,
} as const;
const DRAFT = draftOf('Green bins are collected on Thursday.', {
  slot: '2026-11-23T12:00:00Z',
  media: [PICTURE],
  in_reply_to: { url: 'https://x.example.org/1', by: '@asks', text: 'When?', visibility: 'public' },
  activity: 'reply',
});

const WITH_RULES = policyOf({
  rules: [
    ruleOf({
      id: 'author/standing',
      find: ['author.left', 'training'],
      effect: 'block',
      release: null,
      message: '{words} may not post.',
    }),
  ],
});

interface World {
  readonly records: FolderRecords;
  readonly receipt: Receipt;
  readonly words: string;
}

const user = newUser();
afterAll(user.remove);
let folders = 0;
const newFolder = (): string => join(user.work, String((folders += 1)));

/** A post cleared by a log of its own. */
async function world(draft: Draft = DRAFT): Promise<World> {
  const records = await openFolder(placeIn(newFolder(), { random: (count) => randomBytes(count) }));
  return { records, ...(await clear(records, draft)) };
}

async function clear(records: FolderRecords, draft: Draft): Promise<Pick<World, 'receipt' | 'words'>> {
  const [place] = await recordChecks(records, [toRecord(draft, { until: '2026-11-23T13:00:00Z' })]);
  const kept = place?.receipt ?? null;
  const read = kept === null ? null : readReceipt(receiptLine({ ...kept, row: null }));
  if (read?.ok !== true || place === undefined) throw new Error('nothing was cleared');
  return { receipt: read.receipt, words: place.words ?? '' };
}

let made: World;
beforeAll(async () => {
  made = await world();
});

const logOf = ({ records: { origin, vkey } }: World): Organisation['register']['logs'][number] => ({
  origin,
  vkey,
  owner: 'nd-01',
  from: '2026-01-01',
  until: null,
});

function councilOf(fields: Partial<Organisation> = {}, person: Partial<Person> = {}): Organisation {
  const people = [personOf(person)];
  return organisationOf({ register: { people, logs: [logOf(made)], witnesses: [] }, ...fields });
}

interface Given {
  readonly draft?: Draft;
  readonly receipt?: Receipt;
  readonly organisation?: Organisation;
  readonly basis?: Partial<Basis>;
  readonly now?: string;
}

function reasons({
  draft = DRAFT,
  receipt = made.receipt,
  organisation = councilOf(),
  basis = {},
  now = NOW,
}: Given): string {
  const today = { ...basisOf({}, organisation), ...basis };
  return checkReceipt({ draft, receipt, basis: today, organisation, now }).reasons.join(' ');
}

describe('a receipt', () => {
  it('clears its draft with nothing but the register at hand', () => {
    expect(reasons({})).toBe('');
  });

  it('fills in what the file does not say', () => {
    expect(reasons({ draft: { ...DRAFT, author: null, channels: [], slot: null, activity: 'post' } })).toBe(
      '',
    );
  });

  it.each<[string, Given, string]>([
    ['one character', { draft: { ...DRAFT, text: DRAFT.text.replace('.', '!') } }, 'were changed since'],
    [
      'the alternative text',
      { draft: { ...DRAFT, media: [{ ...PICTURE, alt: 'Bins' }] } },
      'were changed since',
    ],
    [
      'the picture',
      { draft: { ...DRAFT, media: [{ ...PICTURE, sha256: 'b'.repeat(64) }] } },
      'were changed since',
    ],
    [
      'the slot',
      { draft: { ...DRAFT, slot: '2026-11-23T13:00:00Z' } },
      'says otherwise than was checked: slot',
    ],
    [
      'the channel',
      { draft: { ...DRAFT, channels: ['facebook-main'] } },
      'says otherwise than was checked: channels',
    ],
    ['the author', { draft: { ...DRAFT, author: 'nd-02' } }, 'says otherwise than was checked: author'],
    ['the activity', { draft: { ...DRAFT, activity: 'share' } }, 'says otherwise than was checked: activity'],
    [
      'what it replies to',
      {
        draft: {
          ...DRAFT,
          in_reply_to: { url: 'https://x.example.org/2', by: '@asks', text: 'When?', visibility: 'public' },
        },
      },
      'were changed since',
    ],
    ['nothing of it left', { draft: { ...DRAFT, in_reply_to: null } }, 'were changed since'],
    ['a link more', { draft: { ...DRAFT, links: ['https://council.example/'] } }, 'were changed since'],
    ['who agreed', { draft: { ...DRAFT, agreed_by: 'nd-02' } }, 'were changed since'],
  ])('is refused where the post has another: %s', (_, given, why) => {
    expect(reasons(given)).toContain(why);
  });

  it('is refused once its time is over', () => {
    expect(reasons({ now: '2026-11-23T13:00:01Z' })).toContain('It held until');
    expect(reasons({ now: '2026-11-23T12:59:59Z' })).toBe('');
  });

  it.each<[string, () => Organisation, string]>([
    ['is untrained', () => councilOf({}, { training: [] }), 'Jo Invented” may not post'],
    ['left', () => councilOf({}, { left_on: '2026-11-22' }), 'Jo Invented” may not post'],
    ['is unknown', () => councilOf({}, { id: 'nd-09' }), 'is not on the register'],
  ])('is refused where the officer %s', (_, organisation, why) => {
    const said = reasons({ organisation: organisation(), basis: { policy: WITH_RULES } });
    expect(said).toContain(why);
  });

  it('is refused where a window opened since, and not for one that was known', () => {
    const windows = [
      { id: 'snap', kind: 'pre-election', from: '2026-11-23T09:30:00Z', to: null, area: null, note: null },
    ] as const;
    const basis = { digest: 'f'.repeat(64) };
    expect(reasons({ organisation: councilOf({ windows }), basis })).toContain('“snap” has begun since');
    expect(
      reasons({
        organisation: councilOf({ windows }),
        basis: { digest: made.receipt.record.body.kind === 'check' ? made.receipt.record.body.basis : '' },
      }),
    ).toBe('');
  });

  it('is refused of another draft', async () => {
    const other = await clear(made.records, { ...DRAFT, text: 'The library is closed.' });
    expect(reasons({ receipt: other.receipt })).toContain('were changed since');
  });

  it.each<[string, (other: World) => Given, string]>([
    [
      'an unknown log',
      () => ({
        organisation: organisationOf({ register: { people: [personOf()], logs: [], witnesses: [] } }),
      }),
      'a log that register.yaml does not name',
    ],
    [
      'the wrong key under the right name',
      (other) => {
        const log = { ...logOf(made), vkey: logOf(other).vkey };
        return {
          organisation: organisationOf({ register: { people: [personOf()], logs: [log], witnesses: [] } }),
        };
      },
      'The proof does not hold: it is not signed by',
    ],
    [
      'a key that was rolled: it ended before the record was made',
      () => {
        const log = { ...logOf(made), until: '2026-11-01' };
        return {
          organisation: organisationOf({ register: { people: [personOf()], logs: [log], witnesses: [] } }),
        };
      },
      'did not count on 2026-11-23',
    ],
    [
      'another log, whose name it bears',
      (other) => ({ receipt: { ...made.receipt, proof: other.receipt.proof } }),
      'does not name',
    ],
  ])('is refused of %s', async (_, given, why) => {
    expect(reasons(given(await world()))).toContain(why);
  });

  it('of a forked log is refused: its record stands in no history of the other branch', async () => {
    // The same key, the same size, other records: what a copied folder and key would give.
    const seeded = (): (() => (count: number) => Uint8Array) => {
      let call = 0;
      return () => (count) =>
        createHash('sha512')
          .update(String((call += 1)))
          .digest()
          .subarray(0, count);
    };
    const [first, second] = await Promise.all(
      [DRAFT, draftOf('The library is closed.')].map(async (draft) => {
        const records = await openFolder(placeIn(newFolder(), { random: seeded()() }));
        return { records, ...(await clear(records, draft)) };
      }),
    );
    if (first === undefined || second === undefined) throw new Error('no fork');
    expect(second.records.vkey).toBe(first.records.vkey);
    const logs = [logOf(first)];
    const organisation = organisationOf({ register: { people: [personOf()], logs, witnesses: [] } });
    expect(reasons({ receipt: first.receipt, organisation })).toBe('');
    const mixed = { ...first.receipt, proof: second.receipt.proof };
    expect(reasons({ receipt: mixed, organisation })).toContain('the log holds no such record at that place');
  });
});

describe('from a receipt and the published text', () => {
  /** Every private line that an attacker can think of, with what is secret in it replaced. */
  function guesses(words: string, secrets: readonly string[], names: readonly string[]): readonly string[] {
    const value: unknown = JSON.parse(words);
    const known = typeof value === 'object' && value !== null ? value : {};
    return secrets.flatMap((secret) =>
      names.map((author_name) => canonicalJson({ ...known, secret, author_name })),
    );
  }
  const sha = (text: string): string => createHash('sha256').update(text).digest('hex');
  const NAMES = ['Ann Example', 'Jo Invented', 'Sam Pretend', null].map((name) => name ?? '');

  it('nothing of the private line can be guessed, though everything else in it is known', () => {
    const { receipt, words } = made;
    const { body } = receipt.record;
    if (body.kind !== 'check') throw new Error('no check');
    const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
    const hex = (text: string | null): string => base64(Buffer.from(text ?? '', 'hex'));
    const candidates = [
      base64(receipt.key),
      base64(draftKey(receipt.key)),
      hex(body.draft),
      hex(body.commit),
      hex(body.basis),
      base64(new Uint8Array(32)),
      base64(createHash('sha256').update(DRAFT.text).digest()),
      base64(createHash('sha256').update(receipt.leaf).digest()),
    ];
    const found = guesses(words, candidates, NAMES).filter((line) => sha(line) === body.commit);
    expect(found).toEqual([]);
  });

  it('with the secret it could be: the attack works, and the receipt does not hold the secret', () => {
    const { receipt, words } = made;
    const [, secret = ''] = /"secret":"([^"]+)"/u.exec(words) ?? [];
    const { body } = receipt.record;
    const commit = body.kind === 'check' ? body.commit : null;
    const found = guesses(words, [secret], NAMES).filter((line) => sha(line) === commit);
    expect(found).toHaveLength(1);
    const written = receiptLine({ ...receipt, row: null });
    expect(written).not.toContain(secret);
    expect(written).not.toContain(Buffer.from(secret, 'base64').toString('hex'));
    expect(Buffer.from(draftKey(Buffer.from(secret, 'base64')))).toEqual(Buffer.from(receipt.key));
  });

  it('two receipts of the same words have nothing in common that names them', async () => {
    const again = await clear(made.records, DRAFT);
    const drafts = [made.receipt, again.receipt].map(({ record: { body } }) =>
      body.kind === 'check' ? [body.draft, body.commit] : [],
    );
    expect(new Set(drafts.flat()).size).toBe(4);
  });
});
