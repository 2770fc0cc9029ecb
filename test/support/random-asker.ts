/** Somebody who answers by the dice: chooses, types, ticks, goes back, leaves. What was said is written down. */
import { interrupted } from '../../src/io/interrupted.js';
import {
  APART,
  BACK,
  type Asker,
  type ChoosePrompt,
  type EnterPrompt,
  type TickPrompt,
} from '../../src/types.js';

/** Throws of one seed: the same each time. */
export interface Dice {
  /** Whether something of that probability, 0 to 1, happens now. */
  readonly chance: (probability: number) => boolean;
  readonly oneOf: <T>(items: readonly T[]) => T;
}

/** How often several are said to differ. */
const DIFFER = 0.3;

/** Dice by mulberry32: 32 bits of state, good enough to wander with. */
export function diceOf(seed: number): Dice {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    chance: (probability) => next() < probability,
    oneOf: (items) => {
      const item = items[Math.floor(next() * items.length)];
      if (item === undefined) throw new RangeError('nothing to choose from');
      return item;
    },
  };
}

/** How somebody answers: probabilities from 0 to 1. */
export interface Temper {
  readonly leaves: number;
  readonly goesBack: number;
  /** Says what lets the post out, if it is on offer. */
  readonly pleases: number;
}

/** One prompt and what was said to it. */
export interface Said {
  readonly by: 'choosing' | 'typing' | 'ticking';
  readonly message: string;
  /** The values on offer; none where it is typed. */
  readonly offered: readonly string[];
  readonly as: 'said' | 'back' | 'apart' | 'left';
  /** A value, or an entry as it was typed last. */
  readonly value: string;
}

export interface RandomAsker {
  readonly asker: Asker;
  readonly transcript: readonly Said[];
}

/** What people type: nothing, junk, half of what is wanted, the real thing, references that hold and that do not. */
export const ENTRIES: readonly string[] = [
  ...['', '   ', 'x', ' ab ', '???', 'yes', 'no\u202Eidea', '\u{1F937}', 'https://', 'council.example/bins'],
  ...['http://council.example/bins', 'https://localhost/bins', 'javascript:alert(1)'],
  ...['https://council.example/bins', ' https://council.example/news?id=7#top '],
  ...['CF-2026-014', ' CF-2026-021 ', 'CF-2024-003', 'CF-2025-030', 'CF-0000-000', 'cf-2026-014'],
  ...['LIC-2026-07', 'LIC-2023-02', 'Farah Sample, by e-mail, 20 November', 'OGL'],
];

/** @param pleasing values that let a post out, wherever they are on offer. */
export function randomAsker(dice: Dice, temper: Temper, pleasing: ReadonlySet<string>): RandomAsker {
  const transcript: Said[] = [];
  const leaveOrBack = (prompt: Omit<Said, 'as' | 'value'>, back: boolean): boolean => {
    if (dice.chance(temper.leaves)) {
      transcript.push({ ...prompt, as: 'left', value: '' });
      throw interrupted();
    }
    const goes = back && dice.chance(temper.goesBack);
    if (goes) transcript.push({ ...prompt, as: 'back', value: '' });
    return goes;
  };
  const said = (prompt: Omit<Said, 'as' | 'value'>, value: string): string => {
    transcript.push({ ...prompt, as: 'said', value });
    return value;
  };
  const choose = ({ message, choices, back }: ChoosePrompt): string | typeof BACK => {
    const offered = choices.map(({ value }) => value);
    const prompt = { by: 'choosing', message, offered } as const;
    if (leaveOrBack(prompt, back)) return BACK;
    const liked = offered.filter((value) => pleasing.has(value));
    return said(prompt, dice.oneOf(liked.length > 0 && dice.chance(temper.pleases) ? liked : offered));
  };
  const chooseForAll = (prompt: ChoosePrompt): string | typeof BACK | typeof APART => {
    if (!dice.chance(DIFFER)) return choose(prompt);
    const { message, choices } = prompt;
    const offered = choices.map(({ value }) => value);
    transcript.push({ by: 'choosing', message, offered, as: 'apart', value: '' });
    return APART;
  };
  const enter = ({ message, back, problem, tries }: EnterPrompt): string | typeof BACK => {
    const prompt = { by: 'typing', message, offered: [] } as const;
    const good = ENTRIES.filter((entry) => problem(entry) === null);
    for (let bad = 1; ; bad += 1) {
      if (leaveOrBack(prompt, back)) return BACK;
      const entry = dice.oneOf(dice.chance(temper.pleases) ? good : ENTRIES);
      if (problem(entry) === null || bad === tries) return said(prompt, entry);
    }
  };
  const tick = ({ message, choices, back }: TickPrompt): readonly string[] | typeof BACK => {
    const offered = choices.map(({ value }) => value);
    const prompt = { by: 'ticking', message, offered } as const;
    if (leaveOrBack(prompt, back)) return BACK;
    const ticked = offered.filter(() => dice.chance(0.3));
    said(prompt, ticked.join(' '));
    return ticked;
  };
  // A promise that fails, not a call that throws: as with a terminal.
  const later = <P, R>(answer: (prompt: P) => R) => {
    return (prompt: P): Promise<R> => Promise.resolve(prompt).then(answer);
  };
  return {
    transcript,
    asker: {
      show: () => undefined,
      choose: later(choose),
      chooseForAll: later(chooseForAll),
      enter: later(enter),
      tick: later(tick),
    },
  };
}
