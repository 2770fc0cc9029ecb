import type { Detector } from '../types.js';
import { inProse, type Found } from './prose.js';
import { stripEnd } from '../text/strip-end.js';

/** `@name`, `@name@server.example`, `@name.bsky.social`; not the middle of an e-mail address or a path. */
const HANDLE = /(?<![A-Za-z0-9À-ɏ_.@/%+-])@[A-Za-z0-9_][\w.-]*(?:@[A-Za-z0-9][\w.-]*)?/gu;
/** "@7pm", "@ the hall": the sign for "at". */
const AT = /^@(?:\d{1,2}(?:[.:]\d\d)?(?:am|pm)?|the|our|a|an|your|this|home|work|noon)$/iu;

/** An account that the post names (clauses 4.2.1, 4.2.Ex1). */
export const handle: Detector = {
  name: 'handle',
  makes: ['handle.unknown'],
  find: (parts) => inProse(parts, handles),
};

function handles(text: string): readonly Found[] {
  return Array.from(text.matchAll(HANDLE), (match) => ({
    words: stripEnd(match[0], '.-'),
    at: match.index,
  }))
    .filter(({ words }) => !AT.test(words))
    .map(({ words, at }) => ({
      kind: 'handle.unknown',
      start: at,
      end: at + words.length,
      why: 'an account',
    }));
}
