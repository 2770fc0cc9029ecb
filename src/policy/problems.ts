/** What is wrong with a policy beyond the shape of its files: what they say of each other. */
import { didYouMean } from '../text/similar.js';
import type { Policy, Problem, Question, Rule } from '../types.js';
import { unknownNames, type Known } from './known.js';
import { questionProblems, standingProblems } from './questions.js';
import { repeated, type FileValue } from './read.js';
import type { Head, PlacedRule, Source } from './source.js';

export function headProblems(
  { head }: Source,
  base: Policy | null,
  builtIns: readonly Policy[],
  rules: readonly PlacedRule[],
): readonly Problem[] {
  if (head === null) return [];
  const { value } = head;
  if (value.extends !== null && base === null)
    return [
      head.problem({
        path: ['extends'],
        code: 'unknown-policy',
        message: `There is no built-in policy \`${value.extends}\`.`,
        hint: didYouMean(
          value.extends,
          builtIns.map(({ id }) => id),
        ),
      }),
    ];
  return [
    ...completeProblems(head, base),
    ...setProblems(head, [...(base?.rules ?? []), ...rules.map(({ read }) => read.rule)]),
    ...clauseProblems(head, base),
    ...duplicates(head, 'reasons', value.reasons, base?.reasons ?? []),
  ];
}

/** What a policy that extends another may leave to it. */
function completeProblems(head: Head, base: Policy | null): readonly Problem[] {
  const { roles, clearance, id } = head.value;
  const problems: Problem[] = [];
  const report = (path: string, message: string, hint: string): void => {
    problems.push(head.problem({ path: [path], code: 'missing-key', message, hint }));
  };
  if (base?.id === id)
    report('id', `\`${id}\` is the id of the policy it extends.`, 'Give this policy an id of its own.');
  if (base !== null) return problems;
  if (clearance === undefined)
    report('clearance', '`clearance` is missing here.', 'Say for how long a clearance holds.');
  if (!(roles ?? []).includes('communications'))
    report('roles', 'The role `communications` is missing.', 'Add it: it decides what nobody else does.');
  return problems;
}

function setProblems(head: Head, rules: readonly Rule[]): readonly Problem[] {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  return Object.entries(head.value.set).flatMap(([id, effect]) => {
    const rule = byId.get(id);
    if (rule === undefined)
      return [
        head.problem({
          path: ['set', id],
          atKey: true,
          code: 'unknown-rule',
          message: `There is no rule \`${id}\`.`,
          hint: didYouMean(id, byId.keys()),
        }),
      ];
    if (effect !== 'ask' || rule.ask !== null) return [];
    return [
      head.problem({
        path: ['set', id],
        code: 'ask-without-question',
        message: `The rule \`${id}\` names no question to ask.`,
        hint: 'Choose off, advise, refer or block.',
      }),
    ];
  });
}

function clauseProblems(head: Head, base: Policy | null): readonly Problem[] {
  const { clauses } = head.value;
  return [
    ...duplicates(head, 'clauses', clauses, base?.clauses ?? []),
    ...defectProblems(head, new Set([...(base?.clauses ?? []), ...clauses].map(({ id }) => id))),
    ...clauses.flatMap(({ id, handling, reason }, index) =>
      (handling === 'out-of-scope') === (reason !== null)
        ? []
        : [
            head.problem({
              path: ['clauses', index],
              code: 'clause-reason',
              message:
                reason === null
                  ? `The clause ${id} is out of scope, and nothing says why.`
                  : `The clause ${id} is not out of scope, so \`reason\` says nothing.`,
              hint: reason === null ? 'Add a `reason`.' : 'Delete the `reason`.',
            }),
          ],
    ),
  ];
}

function defectProblems(head: Head, clauses: ReadonlySet<string>): readonly Problem[] {
  return head.value.defects.flatMap(({ clause }, index) =>
    unknownNames(head, ['defects', index, 'clause'], clause, clauses, 'clause'),
  );
}

function duplicates(
  file: FileValue<unknown>,
  key: string | null,
  own: readonly { readonly id: string }[],
  inherited: readonly { readonly id: string }[],
): readonly Problem[] {
  const at = (index: number): readonly (string | number)[] => (key === null ? [index] : [key, index]);
  const all = [
    ...inherited.map(({ id }) => ({ id, index: -1 })),
    ...own.map(({ id }, index) => ({ id, index })),
  ];
  return repeated(
    all,
    ({ id }) => id,
    (id, { index }) =>
      file.problem({
        path: [...at(index), 'id'],
        code: 'duplicate-id',
        message: `\`${id}\` is defined twice.`,
        hint: 'Give one of the two another id.',
      }),
  );
}

export function ruleIdProblems(rules: readonly PlacedRule[], base: Policy | null): readonly Problem[] {
  const inherited = new Set((base?.rules ?? []).map(({ id }) => id));
  const seen = new Map<string, string>();
  return rules.flatMap(({ file, path, read: { rule } }) => {
    const before = inherited.has(rule.id) ? base?.id : seen.get(rule.id);
    seen.set(rule.id, file.path);
    const [, family] = /^rules\/(.*)\.yaml$/u.exec(file.path) ?? [];
    return [
      ...(before === undefined
        ? []
        : [
            file.problem({
              path: [...path, 'id'],
              code: 'duplicate-id',
              message: `The rule \`${rule.id}\` is defined twice; the other stands in ${before}.`,
              hint: 'Give one of the two another id; to change an effect use `set` in policy.yaml.',
            }),
          ]),
      ...(family === undefined || rule.id.startsWith(`${family}/`)
        ? []
        : [
            file.problem({
              path: [...path, 'id'],
              code: 'wrong-family',
              message: `The rule \`${rule.id}\` stands in the file of the family ${family}.`,
              hint: `Call it ${family}/…, or move it to the file of its family.`,
            }),
          ]),
    ];
  });
}

export function allQuestionProblems(
  { questions: file, head, isShort }: Source,
  known: Known,
  rules: readonly PlacedRule[],
  base: Policy | null,
  questions: readonly Question[],
  own: readonly Question[],
): readonly Problem[] {
  if (file === null || head === null || (head.value.extends !== null && base === null)) return [];
  const all = [...(base?.rules ?? []), ...rules.map(({ read }) => read.rule)];
  const asked = new Set(all.flatMap(({ ask }) => ask ?? []));
  return [
    ...file.value.flatMap((_, index) => questionProblems(file, index, known, isShort ? null : asked)),
    ...duplicates(file, null, own, base?.questions ?? []),
    ...standingProblems(file, questions, own),
  ];
}

export function platformProblems({ platforms }: Source): readonly Problem[] {
  return platforms === null ? [] : duplicates(platforms, null, platforms.value, []);
}
