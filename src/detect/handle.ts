import type { Detector, Mark, Part } from '../types.js';
import { inProse, type Found } from './prose.js';
import { matches } from '../text/matches.js';
import { stripEnd } from '../text/strip-end.js';

/** `@name`, `@name@server.example`, `@name.bsky.social`; not the middle of an e-mail address or a path. */
const HANDLE = /(?<![A-Za-z0-9À-ɏ_.@/%+-])@[A-Za-z0-9_][\w.-]*(?:@[A-Za-z0-9][\w.-]*)?/gu;
/** "@7pm", "@ the hall": the sign for "at". */
const AT = /^@(?:\d{1,2}(?:[.:]\d\d)?(?:am|pm)?|the|our|a|an|your|this|home|work|noon)$/iu;

/** An account that the post names (clauses 4.2.1, 4.2.Ex1). */
export const handle: Detector = {
  name: 'handle',
  makes: ['handle.unknown', 'handle.answered'],
  find: (parts, { activity }) =>
    inProse(parts, handles).map((mark) =>
      activity === 'reply' && isAtHead(mark, parts) ? { ...mark, kind: 'handle.answered' } : mark,
    ),
};

/** A reply begins with the accounts it answers, greeted or not: they named themselves. */
function isAtHead({ where, start }: Mark, parts: readonly Part[]): boolean {
  const text = parts.find((part) => part.where === 'text')?.text ?? '';
  return where === 'text' && start < HEAD_LONGEST && ACCOUNTS.test(text.slice(0, start));
}

const ACCOUNTS =
  /^\s*[.]?(?:(?:@[\w.@-]+|hi|hello|hey|hiya|dear|good|morning|afternoon|evening|thanks|thank|you|many|and|&),?\s+)*$/iu;
/** Room for fifty accounts, as many as X names at the head of a reply. */
const HEAD_LONGEST = 50 * 20;

function handles(text: string): readonly Found[] {
  return matches(text, HANDLE)
    .map((match) => ({
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
