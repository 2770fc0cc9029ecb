/** A referral on one screen (design §6): enough to decide it in a minute. */
import { safeLine } from '../safe/terminal.js';
import { PLAIN_PAINT, type Paint } from '../safe/paint.js';
import { groupBy } from '../text/group-by.js';
import { sayWhen } from '../text/time.js';
import { hang } from '../text/width.js';
import type {
  Answered,
  Assessment,
  Basis,
  Finding,
  Incoming,
  Instant,
  PlannedQuestion,
  Release,
} from '../types.js';
import { lastLookLines } from './last-look.js';
import { deciders, sayChoice } from './next.js';
import { groupLines } from './noticed.js';
import type { View } from './outcome.js';
import { counted, sayPerson, sayWording, zoneOf } from './say.js';

/** What whoever decides has to know. */
export interface Referred {
  /** `R-142-a1b2`. */
  readonly number: string;
  readonly decideBy: Instant | null;
  readonly incoming: Pick<Incoming, 'draft' | 'source' | 'row'>;
  readonly assessment: Assessment;
  readonly planned: readonly PlannedQuestion[];
  readonly answers: readonly Answered[];
  /** Everyone who must be satisfied; none: only other words help. */
  readonly release: readonly Release[];
  /** What was decided on the same or nearly the same text, a sentence each. */
  readonly earlier: readonly string[];
}

interface Page {
  readonly basis: Basis;
  readonly view: View;
  readonly paint: Paint;
}

const HELD: readonly Finding['effect'][] = ['block', 'refer', 'ask', 'advise'];

/** Number and time, the post as it will appear, why, what was answered, what is known, who decides. */
export function referralLines(
  given: Referred,
  basis: Basis,
  view: View,
  paint: Paint = PLAIN_PAINT,
): readonly string[] {
  const page = { basis, view: { ...view, alone: true }, paint };
  return [
    ...headLines(given, page),
    '',
    ...postLines(given, page),
    ...noticedLines(given, page),
    ...answerLines(given, page),
    ...knownLines(given, page),
    ...section('Decided before on the same or nearly the same words', given.earlier, page),
    ...section('Who decides', whoDecides(given.release, basis), page),
  ];
}

function headLines({ number, decideBy }: Referred, { basis, view, paint }: Page): readonly string[] {
  const by = decideBy === null ? '' : `, to be decided by ${sayWhen(decideBy, zoneOf(basis))}`;
  return hang(safeLine(`Referral ${number}${by}`), view.width, '', '  ').map(paint.strong);
}

function postLines({ incoming, assessment }: Referred, { basis, view, paint }: Page): readonly string[] {
  const { draft } = incoming;
  const drafted =
    draft.drafted_by === null || draft.drafted_by === draft.author
      ? []
      : [`  Drafted by ${safeLine(sayPerson(draft.drafted_by, basis))}.`];
  const shown = { incoming: { ...EMPTY, ...incoming }, assessment, number: 1 };
  return [...lastLookLines(shown, [], [], { basis, view, paint, isPostAbove: false }), ...drafted];
}

const EMPTY = {
  id: null,
  tool: null,
  places: { lineStarts: [0], fields: {} },
  mediaSizes: [],
  notices: [],
} as const;

function noticedLines({ assessment }: Referred, { basis, view, paint }: Page): readonly string[] {
  const findings = HELD.flatMap((effect) => assessment.findings.filter((one) => one.effect === effect));
  if (findings.length === 0) return [];
  const groups = groupBy(findings, ({ effect, rule }) => `${effect} ${rule}`);
  return [
    '',
    `  ${paint.strong('What was noticed')}`,
    ...[...groups.values()].flatMap((group) => groupLines(group, basis, view, paint)),
  ];
}

/** Each question with its answer; what holds the post back stands first. */
function answerLines({ answers, planned, incoming }: Referred, page: Page): readonly string[] {
  const { basis } = page;
  const say = ({ question, choice, given }: Answered): string => {
    const asked = planned.find((one) => one.question.id === question);
    const wording = sayWording(asked?.question.wording ?? question, incoming.draft, basis);
    if (choice === null) return wording;
    const said = sayChoice(asked, choice);
    return `${wording} ${given === null ? said : said.replace(/…?$/u, () => given)}`;
  };
  const held = answers.filter(({ effect, choice }) => choice !== null && effect !== 'clear');
  const clear = answers.filter(({ effect, choice }) => choice !== null && effect === 'clear');
  const open = answers.filter(({ choice }) => choice === null);
  return [
    ...section('In doubt, the officer says', held.map(say), page),
    ...section('Also answered', clear.map(say), page),
    ...section('Not answered', open.map(say), page),
  ];
}

function knownLines({ assessment, incoming }: Referred, page: Page): readonly string[] {
  const { public: known } = assessment;
  const { draft } = incoming;
  const agreed = draft.agreed_by === null ? [] : [`${sayPerson(draft.agreed_by, page.basis)} agreed to it.`];
  const pictures = draft.media.map((media) =>
    [
      media.file,
      `source: ${media.source ?? 'not given'}`,
      `licence: ${media.licence ?? 'not given'}`,
      `consent: ${media.consent ?? 'not given'}`,
    ].join(' · '),
  );
  const things =
    known === 0 ? [] : [`${counted(known, 'thing')} in it ${known === 1 ? 'is' : 'are'} known to be public.`];
  return section('What is known', [...agreed, ...pictures, ...things], page);
}

function whoDecides(release: readonly Release[], basis: Basis): readonly string[] {
  if (release.length === 0) return ['Nobody can allow it as it stands: only other words help.'];
  return deciders(release, basis);
}

function section(title: string, sentences: readonly string[], { view, paint }: Page): readonly string[] {
  if (sentences.length === 0) return [];
  return [
    '',
    `  ${paint.strong(title)}`,
    ...sentences.flatMap((one) => hang(safeLine(one), view.width, '  ', '    ')),
  ];
}
