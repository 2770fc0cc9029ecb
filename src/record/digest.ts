import { createHmac, hash, hkdfSync } from 'node:crypto';
import { canonicalJson } from '../text/json.js';
import type { Digest, Draft, Media, Quoted } from '../types.js';

/** SHA-256 of bytes, or of a text in UTF-8. */
export function sha256(bytes: string | Uint8Array): Digest {
  return hash('sha256', bytes, 'hex');
}

/** The canonical draft with exactly its own keys: what readers of media added beside them stays out. */
export function canonicalDraft(draft: Draft): Draft {
  return {
    text: draft.text,
    author: draft.author,
    drafted_by: draft.drafted_by,
    channels: draft.channels,
    activity: draft.activity,
    slot: draft.slot,
    category: draft.category,
    media: draft.media.map(canonicalMedia),
    links: draft.links,
    in_reply_to: draft.in_reply_to === null ? null : canonicalQuoted(draft.in_reply_to),
    quotes: draft.quotes.map(canonicalQuoted),
    agreed_by: draft.agreed_by,
  };
}

function canonicalMedia(media: Media): Media {
  const { file, sha256: digest, alt, source, licence, credit, people, consent, captions } = media;
  return { file, sha256: digest, alt, source, licence, credit, people, consent, captions };
}

function canonicalQuoted({ url, by, text, visibility }: Quoted): Quoted {
  return { url, by, text, visibility };
}

/** SHA-256 of the canonical draft in canonical JSON: the exact wording, and all that goes with it. */
export function draftDigest(draft: Draft): Digest {
  return sha256(canonicalJson(canonicalDraft(draft)));
}

/** The key that ties a record to its draft; of the secret only this may leave the private line. */
export function draftKey(secret: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secret, '', 'smcheck draft v1', 32));
}

/** What the record holds of a draft: without the key nobody can guess a short post from it. */
export function keyedDigest(key: Uint8Array, digest: Digest): Digest {
  return createHmac('sha256', key).update(Buffer.from(digest, 'hex')).digest('hex');
}
