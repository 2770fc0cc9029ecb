/**
 * The proof of design §3: somebody who answers every question the same way without reading clears nothing.
 * Whatever a choice `needs` is taken as filled.
 */
import type { Activity, Choice, Question } from '../types.js';
import { UNSURE } from './unsure.js';

/** The questions that every plain draft is asked. */
export const STANDING: readonly string[] = ['facts', 'person', 'worry'];

/** A constant way of answering that would clear a draft. */
export interface Loophole {
  readonly activity: Activity;
  /** Such as `place 3 from the end` or `typing "n"`. */
  readonly way: string;
  /** What it chooses, such as `facts: published`. */
  readonly choices: readonly string[];
}

const ACTIVITIES: readonly Activity[] = ['post', 'reply', 'share', 'message', 'advertise', 'remove'];

/** The first loophole, or null: then the questions are sound. */
export function findLoophole(questions: readonly Question[]): Loophole | null {
  for (const activity of ACTIVITIES) {
    const asked = questions.filter((question) => isCertain(question, activity));
    for (const [way, choose] of waysOf(asked)) {
      const chosen = asked.map((question) => choose(listOf(question)));
      if (chosen.every((choice) => choice?.effect === 'clear'))
        return {
          activity,
          way,
          choices: asked.map(({ id }, index) => `${id}: ${chosen[index]?.id ?? ''}`),
        };
    }
  }
  return null;
}

/** Asked of every draft of that activity, whoever posts it where. What else is asked can only make it harder. */
function isCertain({ always, when, unless }: Question, activity: Activity): boolean {
  const restricts = Object.keys(when).filter((key) => key !== 'activity');
  const isForAll = restricts.length === 0 && unless.role.length === 0 && unless.decides.length === 0;
  return always && isForAll && (when.activity?.includes(activity) ?? true);
}

function listOf({ choices }: Question): readonly Choice[] {
  return [UNSURE, ...choices];
}

/** What is chosen from a list. "Back" takes no place in it: a key of its own leads back. */
type Choose = (list: readonly Choice[]) => Choice | null;

function waysOf(questions: readonly Question[]): readonly (readonly [string, Choose])[] {
  const longest = Math.max(0, ...questions.map(({ choices }) => choices.length + 1));
  const places = Array.from({ length: longest + 1 }, (_, place) => place);
  const starts = new Set(
    questions.flatMap((question) => listOf(question).flatMap(({ say }) => prefixesOf(say.toLowerCase()))),
  );
  return [
    ...places.flatMap((place) => [
      [`place ${place + 1} from the start`, fromStart(place)] as const,
      [`the digit ${place + 1}`, digit(place)] as const,
      [`place ${place + 1} from the end`, fromEnd(place)] as const,
    ]),
    ...[...starts].map((start) => [`typing "${start}"`, typed(start)] as const),
  ];
}

// Lists do not wrap: past either end, the last choice stays chosen.
function fromStart(place: number): Choose {
  return (list) => list[Math.min(place, list.length - 1)] ?? null;
}

function fromEnd(place: number): Choose {
  return (list) => list[Math.max(list.length - 1 - place, 0)] ?? null;
}

/** A digit without a choice leaves the first one chosen. */
function digit(place: number): Choose {
  return (list) => list[place] ?? list[0] ?? null;
}

/** Typing jumps to the first choice that starts so far alike, and stays there once none does. */
function typed(text: string): Choose {
  return (list) => {
    const found = prefixesOf(text)
      .map((start) => list.find(({ say }) => say.toLowerCase().startsWith(start)))
      .filter((choice) => choice !== undefined);
    return found.at(-1) ?? list[0] ?? null;
  };
}

function prefixesOf(text: string): readonly string[] {
  return Array.from(text, (_, index) => text.slice(0, index + 1));
}
