/** The last screen: each post as it will appear, with channel, name and time, and what was answered before. */
import { visible } from '../safe/characters.js';
import { neutraliseCommands } from '../safe/github.js';
import { safeLine } from '../safe/terminal.js';
import { hang, wrap } from '../text/width.js';
import type { Answer, Basis, Draft, PlannedQuestion } from '../types.js';
import type { Screen, Shown } from './opening.js';
import { sayAuthor, sayChannels, sayTime, sayWording, zoneOf } from './say.js';

/** The post as it will appear, with channel, name and time large, and what was answered earlier today. */
export function lastLookLines(
  { incoming }: Shown,
  carried: readonly Answer[],
  planned: readonly PlannedQuestion[],
  screen: Screen,
): readonly string[] {
  const { draft } = incoming;
  return [
    ...factLines(draft, screen),
    ...postLines(draft, screen),
    ...carriedLines(carried, planned, draft, screen),
  ];
}

/** Channel, name and time; of several posts in one line each, or nobody could see them together. */
function factLines(draft: Draft, { basis, view, paint }: Screen): readonly string[] {
  const time = draft.slot === null ? 'at once' : `${sayTime(draft, basis)} (${zoneOf(basis)})`;
  const facts = [
    ['Channel', sayChannels(draft, basis)],
    ['Name', sayAuthor(draft, basis)],
    ['Time', time],
  ] as const;
  if (!view.alone) {
    const line = facts.map(([, value]) => value).join(' · ');
    return hang(safeLine(line), view.width, '  ', '  ').map(paint.strong);
  }
  const lines = facts.flatMap(([name, value]) =>
    hang(safeLine(value), view.width - 10, '', '').map((line, index) =>
      `  ${paint.faint((index === 0 ? name : '').padEnd(8))}${paint.strong(line)}`.trimEnd(),
    ),
  );
  return [...lines, ''];
}

/** The post whole, if alone in a box that is open to the right: whatever is in it can be seen. */
function postLines(draft: Draft, { view, paint }: Screen): readonly string[] {
  const edge = (corner: string): string =>
    view.plain || !view.alone ? '' : `  ${paint.faint(corner + '─'.repeat(Math.max(view.width - 4, 10)))}`;
  const side = view.plain ? '  ' : `  ${paint.faint('│')} `;
  const text = draft.text
    .split('\n')
    .flatMap((line) => wrap(neutraliseCommands(visible(line)), view.width - 4));
  const links = draft.links.map((link) => safeLine(link));
  const pictures = draft.media.map(({ file, alt }) => safeLine(`[${file}${alt === null ? '' : `: ${alt}`}]`));
  const lines = [...text, ...[...links, ...pictures].flatMap((line) => wrap(line, view.width - 4))];
  return [edge('┌'), ...lines.map((line) => (side + line).trimEnd()), edge('└')].filter(
    (line) => line !== '',
  );
}

function carriedLines(
  carried: readonly Answer[],
  planned: readonly PlannedQuestion[],
  draft: Draft,
  { basis, view, paint }: Screen,
): readonly string[] {
  if (carried.length === 0) return [];
  const said = carried.map(({ question, choice, given }) => {
    const asked = planned.find((one) => one.question.id === question)?.question;
    const say = asked?.choices.find(({ id }) => id === choice)?.say ?? choice;
    const wording = sayWording(asked?.wording ?? question, draft, basis);
    return `${wording} ${given === null ? say : say.replace(/…?$/u, () => given)}`;
  });
  return [
    '',
    `  ${paint.strong('Answered earlier today')}${paint.faint(' (go back to answer again)')}`,
    ...said.flatMap((line) => hang(safeLine(line), view.width, '  ', '    ')),
  ];
}

const FOR_SEVERAL: readonly (readonly [
  placeholder: string,
  say: (draft: Draft, basis: Basis) => string,
  differing: string,
])[] = [
  ['{channel}', sayChannels, 'the channels shown above'],
  ['{name}', sayAuthor, 'the people named above'],
  ['{time}', sayTime, 'the times shown above'],
];

/** A question's words for several posts at once; what is the same for all of them is said by name. */
export function sayWordingForAll(wording: string, drafts: readonly Draft[], basis: Basis): string {
  const [first] = drafts;
  if (first === undefined) return wording;
  const general = FOR_SEVERAL.reduce((text, [placeholder, say, differing]) => {
    const isSame = drafts.every((draft) => say(draft, basis) === say(first, basis));
    return isSame ? text : text.replaceAll(placeholder, differing);
  }, wording);
  return sayWording(general, first, basis);
}
