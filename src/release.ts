/**
 * Who may decide a referral, and what a decision makes of it (design §2 and §6). Roles, training and the second
 * person are looked at when it is decided. Pure.
 */
import { clearance, type Cleared } from './clearance.js';
import { author } from './detect/author.js';
import { BY_COMMUNICATIONS } from './policy/effects.js';
import { personOf } from './policy/situation.js';
import type { DecideBody } from './record/body.js';
import type { Answered, Basis, Draft, Finding, Instant, Judgement, Person, Release } from './types.js';

export type Outcome = DecideBody['outcome'];

/** A draft as it is judged at the time of the decision. */
export interface Deciding extends Cleared {
  readonly judgement: Judgement;
}

/** Why somebody may not decide this at all, in plain words; none: they may. */
export function objections(
  id: string,
  { draft, basis, judgement }: Pick<Deciding, 'draft' | 'basis' | 'judgement'>,
  now: Instant,
): readonly string[] {
  const person = personOf(basis.organisation, id);
  if (person === null) return [`${id} is not on the register.`];
  return [
    ...standing(person, basis, now),
    ...secondPerson(person, draft, judgement.release),
    ...(isDecider(person, judgement.release) ? [] : [`${person.name} has no role that decides this.`]),
  ];
}

/** The same look-up as for an author: on the register, not left, trained at that time (clause 3.2.3a). */
export function standing(person: Person, basis: Basis, now: Instant): readonly string[] {
  const { organisation, policy } = basis;
  if (organisation === null) return [];
  const { kinds, platforms, clearance: terms } = policy;
  const facts = { organisation, kinds, platforms, at: now, now, tolerance: terms.tolerance };
  return author
    .find([], { ...NOBODYS, author: person.id }, facts)
    .map(({ why }) => `${person.name}: ${why}.`);
}

const NOBODYS: Draft = {
  text: '',
  author: null,
  drafted_by: null,
  channels: [],
  activity: 'post',
  slot: null,
  category: null,
  media: [],
  links: [],
  in_reply_to: null,
  quotes: [],
  agreed_by: null,
};

function secondPerson({ id, name }: Person, draft: Draft, release: readonly Release[]): readonly string[] {
  if (release.length > 0 && !release.some(({ second }) => second)) return [];
  return [
    ...(draft.author === id ? [`${name} is its author: somebody else has to decide it.`] : []),
    ...(draft.drafted_by === id ? [`${name} drafted it: somebody else has to decide it.`] : []),
  ];
}

/** Communications see every referral, and pass on what is not theirs. */
function isDecider({ role }: Person, release: readonly Release[]): boolean {
  return [BY_COMMUNICATIONS, ...release].some(({ by }) => by.some((one) => role.includes(one)));
}

/** Of those who must be satisfied, those for whom this person cannot speak. */
export function unmet({ role }: Person, release: readonly Release[]): readonly Release[] {
  return release.filter(({ by }) => !by.some((one) => role.includes(one)));
}

/** Whether what holds it back may be released by somebody at all. */
export function isReleasable({ verdict, release }: Judgement): boolean {
  return verdict === 'clear' || release.length > 0;
}

/** A judgement after a decision, and the rules and questions that no longer count. */
export interface Ruling {
  readonly judgement: Judgement;
  readonly released: readonly string[];
}

/** What an outcome makes of a draft. Null: the outcome is one that lets it out, and its time has passed. */
export function ruling(outcome: Outcome, given: Deciding): Ruling | null {
  const { judgement } = given;
  switch (outcome) {
    case 'reject':
      return { judgement: { ...judgement, verdict: 'block', from: null, until: null }, released: [] };
    case 'ask':
    case 'pass':
      return { judgement: { ...judgement, verdict: 'refer', from: null, until: null }, released: [] };
    case 'clear':
    case 'release':
    case 'edit': {
      const [from, until] = clearance(given, judgement.answers);
      const released = heldBy(given.assessment.findings, judgement.answers);
      if (until <= given.assessment.now) return null;
      return { judgement: { ...judgement, verdict: 'clear', from, until }, released };
    }
  }
}

/** Ids of the rules and questions that hold a draft back, sorted. */
export function heldBy(findings: readonly Finding[], answers: readonly Answered[]): readonly string[] {
  const isHeld = ({ effect }: { readonly effect: string }): boolean =>
    effect === 'refer' || effect === 'block';
  const ids = [
    ...findings.filter(isHeld).map(({ rule }) => rule),
    ...answers.filter(isHeld).map(({ question }) => question),
  ];
  return [...new Set(ids)].sort();
}

/** `release` where a block is lifted, `clear` where a doubt is settled. */
export function outcomeOfAllowing({ verdict }: Judgement): Outcome {
  return verdict === 'block' ? 'release' : 'clear';
}

/** Why a recorded decision does not count, by today's register as it was dated then; none: it does. */
export function deciderFaults(body: DecideBody, basis: Basis): readonly string[] {
  const person = personOf(basis.organisation, body.decider);
  if (person === null) return [`Who decided it, ${body.decider}, is not on the register.`];
  const needed = body.released.map((id) => releasesOf(id, body, basis));
  const isSecond = needed.some((all) => all.every(({ second }) => second));
  const isOwn = body.decider === body.author || body.decider === body.drafted_by;
  const lacks = person.role.length === 0 || needed.some((all) => unmet(person, all).length === all.length);
  return [
    ...standing(person, basis, body.time).map((why) => `Who decided it could not: ${why}`),
    ...(isSecond && isOwn ? [`${person.name} decided on their own post, which needs a second person.`] : []),
    ...(lacks ? [`${person.name}, who decided it, has no role that allows it.`] : []),
  ];
}

/** Who may release a rule at the effect that was recorded, or a question; each of them would do. */
function releasesOf(id: string, { findings }: DecideBody, { policy }: Basis): readonly Release[] {
  const question = policy.questions.find((one) => one.id === id);
  const rule = policy.rules.find((one) => one.id === id);
  const effects = findings.flatMap(([source, effect]) => (source === id ? [effect] : []));
  const lines =
    rule === undefined
      ? []
      : [rule, ...rule.raise].filter(({ effect }) => effects.some((one) => one === effect));
  const named = [question?.release ?? null, ...lines.map(({ release }) => release)].filter(
    (one) => one !== null,
  );
  return named.length > 0 ? named : [BY_COMMUNICATIONS];
}
