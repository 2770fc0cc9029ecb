import { BY_COMMUNICATIONS, matchesAnyKind } from './effects.js';
import type { Condition, Kind, Rule } from '../types.js';

const NO_CONDITION: Condition = { when: {}, near: [], lacks: [], within: 'sentence', count: 1 };
/**
 * What no policy may leave out: without an author and a channel that the register knows, nothing is cleared.
 * Each stands in only where no rule of the policy looks for its kind.
 */
export function engineRules(rules: readonly Rule[]): readonly Rule[] {
  return ENGINE_RULES.filter(
    ({ find }) =>
      !rules.some((rule) => rule.effect !== 'off' && find.every((kind) => matchesAnyKind(kind, rule.find))),
  );
}

function engineRule(kind: Kind, effect: 'refer' | 'block', summary: string, message: string): Rule {
  return {
    id: `engine/${kind.replace('.', '-')}`,
    capacity: 'council',
    pack: 'engine',
    clause: [],
    source: null,
    summary,
    find: [kind],
    condition: NO_CONDITION,
    effect,
    raise: [],
    ask: null,
    release: effect === 'refer' ? BY_COMMUNICATIONS : null,
    message,
    good: [],
    bad: [],
  };
}

export const ENGINE_RULES: readonly Rule[] = [
  engineRule('author.missing', 'refer', 'Nobody is named as the author', 'Say who is posting this.'),
  engineRule(
    'author.unknown',
    'block',
    'The author is not on the register',
    '{words} is not on the register of trained staff.',
  ),
  engineRule('channel.missing', 'refer', 'No channel is named', 'Say which channel this goes out on.'),
  engineRule(
    'channel.unknown',
    'block',
    'The channel is not on the register',
    '{words} is not on the register of channels.',
  ),
];
