/** What is still open about a draft that is not ready, and who settles it. */
import { personOf } from '../policy/situation.js';
import { UNSURE } from '../policy/unsure.js';
import { safeLine } from '../safe/terminal.js';
import type { Paint } from '../safe/paint.js';
import { sayWhen } from '../text/time.js';
import type { Answered, Basis, Contact, Instant, Judgement, PlannedQuestion, Release } from '../types.js';
import { answerBy, isThere, sayAnswerBy, sayContact } from './contacts.js';
import { judgementOf, type Checked, type Run, type View } from './outcome.js';
import { sayWording, zoneOf } from './say.js';
import { hang } from '../text/width.js';

/** The questions whose answers hold the post back. */
export function answerLines(outcome: Checked, run: Run, view: View, paint: Paint): readonly string[] {
  const held = (judgementOf(outcome)?.answers ?? []).filter(
    ({ effect }) => effect === 'refer' || effect === 'block',
  );
  const open = held.filter(({ choice }) => choice === null);
  const given = held.filter(({ choice }) => choice !== null);
  return [
    ...section('What you answered', given, outcome, run, view, paint),
    ...section('Not answered yet', open, outcome, run, view, paint),
  ];
}

function section(
  title: string,
  answers: readonly Answered[],
  outcome: Checked,
  run: Run,
  view: View,
  paint: Paint,
): readonly string[] {
  if (answers.length === 0) return [];
  const indent = view.plain ? '  ' : '    ';
  const lead = view.plain ? '  ' : `  ? `;
  return [
    '',
    `  ${paint.strong(title)}`,
    ...answers.flatMap(({ question, choice }) => {
      const planned = outcome.planned.find((one) => one.question.id === question);
      const wording = sayWording(planned?.question.wording ?? question, outcome.incoming.draft, run.basis);
      return [
        ...hang(safeLine(wording), view.width, lead, indent),
        ...(choice === null
          ? []
          : hang(safeLine(sayChoice(planned, choice)), view.width, indent, indent).map(paint.faint)),
      ];
    }),
  ];
}

/** The words of the choice that was made. */
export function sayChoice(planned: PlannedQuestion | undefined, choice: string): string {
  return planned?.question.choices.find(({ id }) => id === choice)?.say ?? UNSURE.say;
}

/** What to do next: whom to ask and by when they answer, or that only other words help. */
export function deciderLines(outcome: Checked, run: Run, view: View, paint: Paint): readonly string[] {
  const judgement = judgementOf(outcome);
  if (judgement === null || judgement.verdict === 'clear') return [];
  const title = judgement.verdict === 'refer' ? 'Who to ask' : 'What to do';
  const lines = whatToDo(judgement, outcome, run);
  return [
    '',
    `  ${paint.strong(title)}`,
    ...lines.flatMap((line) => hang(safeLine(line), view.width, '  ', '  ')),
  ];
}

function whatToDo(judgement: Judgement, outcome: Checked, run: Run): readonly string[] {
  const { verdict, release } = judgement;
  if (verdict === 'abandoned') return leftHalfWay(judgement);
  if (release.length === 0) return forbidden(run);
  const asking = [...referred(outcome, run), ...deciders(release, run.basis)];
  return verdict === 'block' ? ['Change what is named above and check it again, or ask:', ...asking] : asking;
}

/** To change the post, or by Ctrl-C. */
function leftHalfWay({ answers }: Judgement): readonly string[] {
  return answers.some(({ effect }) => effect === 'edit')
    ? ['Change the post, then check it again. Nothing was sent to anybody.']
    : ['You stopped before the end. Check it again when you like: what you answered is kept until midnight.'];
}

function forbidden({ basis, now }: Run): readonly string[] {
  const help = contactNow(basis, now);
  return [
    'Change what is named above, then check it again. Nobody can allow it as it stands.',
    ...(help === null ? [] : [`Any question: ${sayContact(help)}.`]),
  ];
}

function contactNow({ organisation }: Basis, now: Instant): Contact | null {
  if (organisation === null) return null;
  const { communications, out_of_hours } = organisation.contacts;
  const zone = organisation.time_zone;
  if (isThere(communications, now, zone) || out_of_hours === null) return communications;
  return isThere(out_of_hours, now, zone) ? out_of_hours : communications;
}

/** Communications first, whatever has to be decided: they pass on what is not theirs. */
function referred({ incoming, referral }: Checked, { basis, now }: Run): readonly string[] {
  const { organisation } = basis;
  if (organisation === null) return ['Communications Team.'];
  const zone = zoneOf(basis);
  const { communications, out_of_hours, rota } = organisation.contacts;
  const by = answerBy(communications, now, zone);
  const { slot } = incoming.draft;
  const isLate = by !== null && slot !== null && slot < by;
  const isAway = !isThere(communications, now, zone);
  return [
    `${sayContact(communications)}.`,
    ...[sayAnswerBy(communications, now, zone)].filter((line) => line !== null),
    ...(isLate ? [`That is after it should go out (${sayWhen(slot, zone)}): telephone them.`] : []),
    ...(isAway && out_of_hours !== null ? [`Until then: ${sayContact(out_of_hours)}.`] : []),
    ...(isAway && rota !== null ? [`Who is on duty: ${rota}`] : []),
    ...(referral === null ? [] : [`Send them ${referral}.eml, which is ready to send, or ${referral}.`]),
  ];
}

/** Who may let it out: each of them has to be satisfied. */
export function deciders(releases: readonly Release[], basis: Basis): readonly string[] {
  const each = [...new Set(releases.map(({ by }) => sayRoles(by, basis)))];
  const who =
    each.length === 1
      ? `${each.join('').replace(/^the /u, 'The ')} may allow it, and gives the reason.`
      : `Each of these has to allow it, and gives the reason: ${each.join('; ')}.`;
  const isSecond = releases.some(({ second }) => second);
  return [isSecond ? `${who} It cannot be the author, nor who drafted it.` : who];
}

/** `the Communications Team or the monitoring officer`. */
export function sayRoles(roles: readonly string[], basis: Basis): string {
  return roles.map((role) => sayRole(role, basis)).join(' or ');
}

const ROLES: Readonly<Record<string, string>> = {
  communications: 'the Communications Team',
  'data-protection': 'the data protection officer',
  director: 'a director',
  councillor: 'a councillor',
  hr: 'Human Resources',
};

/** A role with the people who hold it, as far as the register knows any. */
function sayRole(role: string, { organisation }: Basis): string {
  const title = ROLES[role] ?? `the ${role.replaceAll('-', ' ')}`;
  const names = (organisation?.register.people ?? [])
    .filter((person) => person.role.includes(role) && person.left_on === null)
    .map(({ id }) => personOf(organisation, id)?.name ?? id);
  return names.length === 0 || names.length > 3 ? title : `${title} (${names.join(' or ')})`;
}
