/** What a policy says of a clause, a rule, a question or a kind, in an officer's words. Pure. */
import { builtInKinds, matchesKind } from '../kinds.js';
import { BY_COMMUNICATIONS } from '../policy/effects.js';
import { UNSURE } from '../policy/unsure.js';
import { counted, listed, sayClauses } from '../report/say.js';
import { linesOf } from '../text/terms.js';
import { sayDay } from '../text/time.js';
import type {
  Choice,
  Clause,
  Condition,
  Day,
  Effect,
  Kind,
  Policy,
  Question,
  Raise,
  Release,
  Rule,
  RuleExample,
  When,
} from '../types.js';

/** A thing that a name can mean; a name may mean several. */
export type Meaning =
  | { readonly what: 'clause'; readonly clause: Clause }
  | { readonly what: 'rule'; readonly rule: Rule }
  | { readonly what: 'question'; readonly question: Question }
  | { readonly what: 'kind'; readonly kind: Kind };

/** Everything in the policy that bears the name; a kind's prefix counts. */
export function meaningsOf(name: string, policy: Policy): readonly Meaning[] {
  return [
    ...policy.clauses.filter(({ id }) => id === name).map((clause) => ({ what: 'clause', clause }) as const),
    ...policy.rules.filter(({ id }) => id === name).map((rule) => ({ what: 'rule', rule }) as const),
    ...policy.questions
      .filter(({ id }) => id === name)
      .map((question) => ({ what: 'question', question }) as const),
    ...(kindsOf(policy).some((kind) => matchesKind(kind, name))
      ? [{ what: 'kind', kind: name } as const]
      : []),
  ];
}

/** Every name that can be explained, for "did you mean". */
export function namesIn(policy: Policy): readonly string[] {
  const ids = [...policy.clauses, ...policy.rules, ...policy.questions].map(({ id }) => id);
  return [...ids, ...kindsOf(policy)];
}

function kindsOf({ kinds }: Policy): readonly Kind[] {
  return [...new Set([...builtInKinds, ...kinds].map(({ kind }) => kind))];
}

/** Paragraphs; the first is the title, the lines of a list are indented. */
export function explain(meaning: Meaning, policy: Policy): readonly string[] {
  switch (meaning.what) {
    case 'clause':
      return explainClause(meaning.clause, policy);
    case 'rule':
      return explainRule(meaning.rule, policy);
    case 'question':
      return explainQuestion(meaning.question, policy);
    case 'kind':
      return explainKind(meaning.kind, policy);
  }
}

/** A title over its lines; nothing where there are none. */
function list(title: string, items: readonly string[]): readonly string[] {
  return items.length === 0 ? [] : [title, ...items.map((item) => `  ${item}`)];
}

// ----------------------------------------------------------------------------------------------------- clause

const HANDLED: Readonly<Record<Clause['handling'], string>> = {
  rule: 'Checked by rules.',
  question: 'Asked as a question.',
  'look-up': 'Looked up in the register.',
  record: 'Kept as a record.',
  activity: 'Belongs to something that is no post.',
  advice: 'Advice for personal posts.',
  'out-of-scope': 'Not checked here.',
};

function explainClause(clause: Clause, policy: Policy): readonly string[] {
  const { id, heading, summary, handling, reason, law } = clause;
  const names = ({ clause: clauses }: Rule | Question): boolean => clauses.includes(id);
  const now =
    law === null
      ? []
      : [`It cites ${law.cites}. Now: ${law.now} (${law.source}; checked on ${sayDay(law.checked)}).`];
  return [
    `Clause ${id}: “${heading}”`,
    summary,
    reason === null ? HANDLED[handling] : `${HANDLED[handling]} ${reason}`,
    ...now,
    ...policy.defects
      .filter((defect) => defect.clause.includes(id))
      .map(({ wrong, treated }) => `Known defect: ${wrong} ${treated}`),
    ...list(
      'Rules:',
      policy.rules.filter(names).map((rule) => `${rule.id}: ${rule.summary}. ${EFFECTS[rule.effect]}.`),
    ),
    ...list(
      'Questions:',
      policy.questions.filter(names).map((question) => `${question.id}: ${question.wording}`),
    ),
  ];
}

// ------------------------------------------------------------------------------------------------------- rule

/** What follows from a rule. */
export const EFFECTS: Readonly<Record<Effect, string>> = {
  off: 'Switched off',
  advise: 'Good advice, nothing more',
  ask: 'A question is asked',
  refer: 'Ask Communications',
  block: 'Cannot go out as written',
};

const sayChecked = (day: Day | null): string =>
  day === null ? 'not checked at its source yet' : `checked on ${sayDay(day)}`;

function explainRule(rule: Rule, policy: Policy): readonly string[] {
  const { source } = rule;
  const why =
    source === null
      ? `Why: ${sayClauses(rule.clause, policy)}.`
      : `Why: ${source.law}, ${source.title}${source.url === null ? '' : ` (${source.url})`}; ${sayChecked(source.checked)}.`;
  const question = policy.questions.find(({ id }) => id === rule.ask);
  return [
    `Rule ${rule.id}: ${rule.summary}`,
    why,
    `Looks for: ${listed(rule.find.map((kind) => sayKind(kind, policy)))}${sayCondition(rule.condition, ', ')}.`,
    `What follows: ${EFFECTS[rule.effect]}.${question === undefined ? '' : ` The question: ${question.wording}`}`,
    ...sayRelease(rule.effect, rule.release),
    ...list('Graver:', rule.raise.map(sayRaise)),
    `What it says: ${rule.message}`,
    ...list('Lets through:', rule.good.map(sayExample)),
    ...list('Finds:', rule.bad.map(sayExample)),
  ];
}

function sayRaise({ condition, effect, release }: Raise): string {
  return [`${EFFECTS[effect]}${sayCondition(condition, ' ')}.`, ...sayRelease(effect, release)].join(' ');
}

const WITHIN: Readonly<Record<Condition['within'], string>> = {
  sentence: 'in the same sentence',
  part: 'in the same part',
  draft: 'anywhere in the post',
};

function sayCondition({ when, near, lacks, within, count }: Condition, before: string): string {
  const parts = [
    ...sayWhen(when),
    ...(near.length === 0 ? [] : [`beside ${near.join(' or ')} ${WITHIN[within]}`]),
    ...(lacks.length === 0 ? [] : [`without ${lacks.join(' or ')} ${WITHIN[within]}`]),
    ...(count === 1 ? [] : [`at least ${count} of them ${WITHIN[within]}`]),
  ];
  return parts.length === 0 ? '' : `${before}${parts.join(', ')}`;
}

function sayWhen(when: When): readonly string[] {
  return Object.entries(when).map(([key, values]) => `where the ${key} is ${values.join(' or ')}`);
}

function sayRelease(effect: Effect, release: Release | null): readonly string[] {
  if (effect !== 'refer' && effect !== 'block') return [];
  if (release === null) return ['Nobody can let it out: only an edit or a change of the register helps.'];
  const who = release.by.join(' or ');
  const second = release.second ? ', other than its author and drafter' : '';
  return [`May be let out, with a reason, by: ${who}${second}.`];
}

function sayExample({ draft, spans, window, effect }: RuleExample): string {
  const { text, ...fields } = draft;
  const words = marked(typeof text === 'string' ? text : '', spans);
  const given = [
    ...Object.entries(fields).map(([key, value]) => `${key}: ${JSON.stringify(value)}`),
    ...(window === null ? [] : [`window: ${window}`]),
    ...(effect === null ? [] : [EFFECTS[effect]]),
  ];
  return given.length === 0 ? words : `${words} (${given.join('; ')})`;
}

/** The words to be found in brackets again. */
function marked(text: string, spans: RuleExample['spans']): string {
  const pieces = spans.map(
    ({ start, end }, index) =>
      `${text.slice(spans[index - 1]?.end ?? 0, start)}[[${text.slice(start, end)}]]`,
  );
  return pieces.join('') + text.slice(spans.at(-1)?.end ?? 0);
}

// --------------------------------------------------------------------------------------------------- question

function explainQuestion(question: Question, { rules }: Policy): readonly string[] {
  const raising = rules
    .filter(({ ask }) => ask === question.id)
    .map(({ id, summary }) => `${id}: ${summary}`);
  const { always, with: kinds, when, unless } = question;
  const asked = [
    ...(always ? ['of every post'] : []),
    ...(kinds.length === 0 ? [] : [`with ${kinds.join(' or ')}`]),
    ...sayWhen(when),
    ...(unless.role.length === 0 ? [] : [`unless the author is ${unless.role.join(' or ')}`]),
    ...(unless.decides.length === 0
      ? []
      : [`unless the author helps to decide ${unless.decides.join(' or ')}`]),
  ];
  return [
    `Question ${question.id}: ${question.wording}`,
    ...(asked.length === 0 ? [] : [`Asked ${asked.join(', ')}.`]),
    ...list('Raised by:', raising),
    ...list('Choices:', [UNSURE.say, ...question.choices.map(sayChoice)]),
    ...sayRelease('refer', question.release ?? BY_COMMUNICATIONS),
  ];
}

const CHOICE_EFFECTS: Readonly<Record<Choice['effect'], string>> = {
  clear: 'nothing more to ask',
  refer: 'ask Communications',
  block: 'cannot go out',
  edit: 'change the post first',
};

function sayChoice({ say, effect, needs }: Choice): string {
  const wanted = needs === 'none' ? '' : `, with a ${needs === 'url' ? 'web address' : needs}`;
  return `${say} (${CHOICE_EFFECTS[effect]}${wanted})`;
}

// ------------------------------------------------------------------------------------------------------- kind

function sayKind(kind: Kind, { kinds }: Policy): string {
  const title = builtInKinds.find((one) => one.kind === kind)?.title;
  if (title !== undefined) return title;
  return kinds.some((one) => one.kind === kind) ? kind : `any ${kind}`;
}

function explainKind(kind: Kind, policy: Policy): readonly string[] {
  const below = builtInKinds.filter((one) => matchesKind(one.kind, kind));
  const own = policy.kinds.filter((one) => matchesKind(one.kind, kind));
  const looksFor = (wanted: readonly Kind[]): boolean =>
    wanted.some((one) => matchesKind(kind, one) || matchesKind(one, kind));
  return [
    `Kind ${kind}`,
    ...list(
      'Built in:',
      below.map((one) => `${one.kind}: ${one.title}, for example ${one.example}`),
    ),
    ...list(
      "The policy's own:",
      own.map((one) => {
        if (one.from === 'words')
          return `${one.kind}: ${counted(linesOf(one.words).length, 'word')} of a list`;
        return one.from === 'pattern' ? `${one.kind}: ${one.pattern}` : `${one.kind}: the field ${one.field}`;
      }),
    ),
    ...list(
      'Rules that look for it:',
      policy.rules.filter(({ find }) => looksFor(find)).map(({ id, summary }) => `${id}: ${summary}`),
    ),
    ...list(
      'Questions that come with it:',
      policy.questions
        .filter(({ with: kinds }) => looksFor(kinds))
        .map(({ id, wording }) => `${id}: ${wording}`),
    ),
  ];
}
