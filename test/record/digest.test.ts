import { createHash, createHmac, hkdfSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { draftDigest, draftKey, keyedDigest } from '../../src/record/digest.js';
import { factsOf } from '../support/facts.js';
import { jpeg } from '../support/pictures.js';
import type { Activity, Draft, Media, Quoted } from '../../src/types.js';

const text = fc.string();
const perhaps = fc.option(text);
const sha = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));

const quoted: fc.Arbitrary<Quoted> = fc.record({
  url: perhaps,
  by: perhaps,
  text: perhaps,
  visibility: perhaps,
});
const media: fc.Arbitrary<Media> = fc.record({
  file: text,
  sha256: sha,
  alt: perhaps,
  source: perhaps,
  licence: perhaps,
  credit: perhaps,
  people: fc.constantFrom('none', 'crowd', 'adult', 'child', null),
  consent: perhaps,
  captions: perhaps,
});
const drafts: fc.Arbitrary<Draft> = fc.record({
  text,
  author: perhaps,
  drafted_by: perhaps,
  channels: fc.array(text),
  activity: fc.constantFrom<Activity>('post', 'reply', 'share', 'message', 'advertise', 'remove'),
  slot: perhaps,
  category: perhaps,
  media: fc.array(media),
  links: fc.array(text),
  in_reply_to: fc.option(quoted),
  quotes: fc.array(quoted),
  agreed_by: perhaps,
});

describe('the digest of a draft', () => {
  it('changes with every field, and with nothing else', () => {
    fc.assert(
      fc.property(drafts, drafts, (one, other) => {
        const names: readonly (keyof Draft)[] = [
          ...(['text', 'author', 'drafted_by', 'channels', 'activity', 'slot'] as const),
          ...(['category', 'media', 'links', 'in_reply_to', 'quotes', 'agreed_by'] as const),
        ];
        for (const name of names) {
          const changed = { ...one, [name]: other[name] };
          const isSame = JSON.stringify(changed[name]) === JSON.stringify(one[name]);
          expect(draftDigest(changed) === draftDigest(one)).toBe(isSame);
        }
      }),
    );
  });

  it('changes with every field of an item of media and of a quoted post', () => {
    fc.assert(
      fc.property(drafts, media, media, quoted, quoted, (draft, one, other, said, saidElse) => {
        const withMedia = (item: Media): Draft => ({ ...draft, media: [item] });
        for (const [name, value] of Object.entries<unknown>({ ...other })) {
          const changed = { ...one, [name]: value };
          const isSame = JSON.stringify(changed) === JSON.stringify(one);
          expect(draftDigest(withMedia(changed)) === draftDigest(withMedia(one))).toBe(isSame);
        }
        for (const [name, value] of Object.entries<unknown>({ ...saidElse })) {
          const changed = { ...said, [name]: value };
          const isSame = JSON.stringify(changed) === JSON.stringify(said);
          for (const place of ['in_reply_to', 'quotes'] as const) {
            const where = (item: Quoted): Draft => ({
              ...draft,
              [place]: place === 'quotes' ? [item] : item,
            });
            expect(draftDigest(where(changed)) === draftDigest(where(said))).toBe(isSame);
          }
        }
      }),
    );
  });

  it('leaves out what readers of media add beside it', () => {
    fc.assert(
      fc.property(drafts, media, (draft, item) => {
        const read = { ...item, facts: factsOf(jpeg()) };
        expect(draftDigest({ ...draft, media: [read] })).toBe(draftDigest({ ...draft, media: [item] }));
      }),
    );
  });

  it('is SHA-256 of RFC 8785', () => {
    const draft: Draft = {
      text: 'Hello',
      author: 'nd-01',
      drafted_by: null,
      channels: ['x-main'],
      activity: 'post',
      slot: null,
      category: null,
      media: [],
      links: [],
      in_reply_to: null,
      quotes: [],
      agreed_by: null,
    };
    const bytes =
      '{"activity":"post","agreed_by":null,"author":"nd-01","category":null,"channels":["x-main"],' +
      '"drafted_by":null,"in_reply_to":null,"links":[],"media":[],"quotes":[],"slot":null,"text":"Hello"}';
    expect(draftDigest(draft)).toBe(createHash('sha256').update(bytes).digest('hex'));
  });
});

describe('the keyed digest', () => {
  it('is HMAC with a key from HKDF, as the format says', () => {
    const [secret, digest] = [Buffer.alloc(32, 7), 'ab'.repeat(32)];
    const key = new Uint8Array(hkdfSync('sha256', secret, new Uint8Array(), 'smcheck draft v1', 32));
    expect(Buffer.from(draftKey(secret)).equals(key)).toBe(true);
    const hmac = createHmac('sha256', key).update(Buffer.from(digest, 'hex')).digest('hex');
    expect(keyedDigest(draftKey(secret), digest)).toBe(hmac);
  });
});
