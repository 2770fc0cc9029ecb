/** What a question rests on, shown before its choices. */
import { stripEnd } from '../text/strip-end.js';
import { personOf } from '../policy/situation.js';
import { safeLine } from '../safe/terminal.js';
import { hang } from '../text/width.js';
import type { Assessment, Draft, Mark, Media, MediaFacts, PlannedQuestion } from '../types.js';
import { excerptLines } from './excerpt.js';
import type { Screen, Shown } from './opening.js';
import type { View } from './outcome.js';
import { counted, sayPart } from './say.js';

const SHOWN_REASONS = 4;

/** What a question rests on, in its place: marked words, and what the draft says of its pictures. */
export function evidenceLines(
  { evidence }: PlannedQuestion,
  { incoming, assessment }: Shown,
  screen: Screen,
): readonly string[] {
  const { view, paint } = screen;
  const { draft } = incoming;
  const parts = assessment.parts.flatMap((part) => {
    const here = evidence.filter(({ where, start, end }) => where === part.where && end > start);
    if (here.length === 0 || part.where.startsWith('media:')) return [];
    if (screen.isPostAbove && part.where === 'text') return [];
    const label = sayPart(part.where, draft);
    const noticed = here.map(({ start, end }) => ({ start, end, tone: 'accent' as const }));
    return [
      ...(label === null ? [] : [`  ${paint.faint(safeLine(label))}`]),
      ...excerptLines({ part, noticed, marks: assessment.marks }, { ...view, alone: false }, paint),
    ];
  });
  const reasons = [
    ...new Set(
      evidence
        // What is known of a picture stands in a line of its own.
        .filter(({ where }) => !where.startsWith('media:'))
        .map((mark) => reasonOf(mark, assessment))
        .filter((reason) => reason !== ''),
    ),
  ];
  const more = reasons.length - SHOWN_REASONS;
  const said = [
    ...reasons.slice(0, SHOWN_REASONS),
    ...(more > 0 ? [`and ${counted(more, 'other')}`] : []),
  ].join(' · ');
  return [
    ...parts,
    ...(said === '' ? [] : hang(safeLine(said), view.width, '  ', '  ').map(paint.faint)),
    ...mediaOf(evidence, draft).flatMap((media) => mediaLines(media, view)),
    ...agreedLines(draft, screen),
  ];
}

function reasonOf({ where, start, end, why }: Mark, { parts }: Assessment): string {
  const words = parts.find((part) => part.where === where)?.text.slice(start, end) ?? '';
  const inner = stripEnd(words.replace(/^[“"'‘]+/u, ''), '”"\'’');
  return inner === '' ? '' : `“${inner}”: ${why}`;
}

/** The pictures that a question is about. */
function mediaOf(evidence: readonly Mark[], { media }: Draft): readonly Media[] {
  return media.filter((_, index) =>
    evidence.some(({ where }) => where === `alt:${index}` || where.startsWith(`media:${index}.`)),
  );
}

/** What the draft says of a picture, what it leaves out, and what the file says of itself. */
function mediaLines(media: Media, view: View): readonly string[] {
  const { alt, source, licence, credit, people, consent } = media;
  const fields = Object.entries({ description: alt, source, licence, credit, people, consent });
  const given = fields.flatMap(([name, value]) => (value === null ? [] : [`${name}: ${value}`]));
  const missing = fields.flatMap(([name, value]) => (value === null ? [name] : []));
  const line = [
    media.file,
    ...given,
    ...(missing.length === 0 ? [] : [`not given: ${missing.join(', ')}`]),
    ...(media.facts === undefined ? [] : fileSays(media.facts)),
  ].join(' · ');
  return hang(safeLine(line), view.width, '  ', '    ');
}

/** Who made it, and on what terms: what a question about rights rests on. */
function fileSays({ creator, credit, copyright, terms, source, people }: MediaFacts): readonly string[] {
  const shows = people.length === 0 ? null : people.join(', ');
  const facts = { 'made by': creator, credit, copyright, terms, 'supplied by': source, shows };
  const said = Object.entries(facts).flatMap(([name, value]) => (value === null ? [] : [`${name} ${value}`]));
  return said.length === 0 ? [] : [`the file itself says: ${said.join('; ')}`];
}

/** Who is said to have agreed a reply; the question is put all the same. */
function agreedLines({ agreed_by, activity }: Draft, { basis, view }: Screen): readonly string[] {
  if (agreed_by === null || activity !== 'reply') return [];
  const name = personOf(basis.organisation, agreed_by)?.name ?? `${agreed_by}, who is not on the register`;
  return hang(safeLine(`The draft says that ${name} agreed.`), view.width, '  ', '  ');
}
