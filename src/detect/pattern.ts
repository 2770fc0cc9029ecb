import { RE2JS } from 're2js';
import type { Detector, KindDefinition } from '../types.js';
import { inProse, type Found } from './prose.js';

type PatternKind = Extract<KindDefinition, { from: 'pattern' }>;

/**
 * The kinds that a policy makes of patterns, on an engine whose time grows with the text and nothing else.
 * Loaded only where a policy has such kinds.
 * @throws where a pattern is none; the policy's loader has refused those.
 */
export const pattern: Detector = {
  name: 'pattern',
  makes: [],
  find: (parts, _, { kinds }) =>
    kinds
      .filter((kind) => kind.from === 'pattern')
      .flatMap((kind) => inProse(parts, (text) => matches(kind, text))),
};

const compiled = new WeakMap<PatternKind, RE2JS>();

/** `word` keeps letters and digits away from both ends. */
function compile(kind: PatternKind): RE2JS {
  const known = compiled.get(kind);
  if (known !== undefined) return known;
  const made = RE2JS.compile(kind.pattern, kind.ignore_case ? RE2JS.CASE_INSENSITIVE : 0);
  compiled.set(kind, made);
  return made;
}

const WORD = /[A-Za-z0-9À-ɏ]/u;

function matches(kind: PatternKind, text: string): readonly Found[] {
  const found: Found[] = [];
  const matcher = compile(kind).matcher(text);
  while (matcher.find()) {
    const [start, end] = [matcher.start(), matcher.end()];
    const isWhole = !WORD.test(text.charAt(start - 1)) && !WORD.test(text.charAt(end));
    if (end > start && (!kind.word || isWhole))
      found.push({ kind: kind.kind, start, end, why: `the pattern of ${kind.kind}` });
  }
  return found;
}
