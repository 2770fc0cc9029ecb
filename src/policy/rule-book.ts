/** The rules, by what they look for: a rule whose kinds nobody marked is never held against a draft. */
import { keptBy, once } from '../text/kept.js';
import type { Capacity, Kind, Mark, Rule } from '../types.js';
import { matchesAnyKind } from './effects.js';
import { engineRules } from './engine-rules.js';

/** The rules that look for any of these marks, in the policy's order, each with the marks it looks for. */
export type RuleBook = (marks: readonly Mark[]) => readonly (readonly [Rule, readonly Mark[]])[];

/** The rules of each capacity; what no policy may leave out is asked of the council's posts alone. */
export const ruleBook = keptBy((all: readonly Rule[]): Readonly<Record<Capacity, () => RuleBook>> => {
  const rulesOf = (capacity: Capacity): readonly Rule[] => all.filter((rule) => rule.capacity === capacity);
  return {
    council: once(() => opened([...rulesOf('council'), ...engineRules(rulesOf('council'))])),
    personal: once(() => opened(rulesOf('personal'))),
  };
});

function opened(rules: readonly Rule[]): RuleBook {
  const inForce = rules.filter(({ effect }) => effect !== 'off');
  const known = new Map<Kind, readonly Rule[]>();
  const lookingFor = (kind: Kind): readonly Rule[] => {
    const there = known.get(kind);
    if (there !== undefined) return there;
    const found = inForce.filter(({ find }) => matchesAnyKind(kind, find));
    known.set(kind, found);
    return found;
  };
  const order = new Map(inForce.map((rule, index) => [rule, index]));
  return (marks) => {
    const found = new Map<Rule, Mark[]>();
    for (const mark of marks) {
      for (const rule of lookingFor(mark.kind)) {
        const others = found.get(rule);
        if (others === undefined) found.set(rule, [mark]);
        else others.push(mark);
      }
    }
    return [...found].sort(([a], [b]) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
  };
}
