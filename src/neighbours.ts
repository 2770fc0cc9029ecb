/** What a post stands beside on its channel: the same words again within three days, or a post minutes away. Pure. */
import { tokensIn } from './text/terms.js';
import { sayWhen, toMs } from './text/time.js';
import type { Incoming, Organisation, SchedulingTool } from './types.js';

/** Where nobody knows which tool will send it: what the strictest asks for. */
const ANY_TOOL: SchedulingTool = { name: 'The tool that sends them', apart: 10 };
const MINUTE_MS = 60_000;
const ECHO_MS = 72 * 3_600_000;
/** Of the words that two posts have between them. */
const ALIKE = 0.9;
/** Posts that are kept in mind for one channel. */
const KEPT = 400;

interface Neighbour {
  readonly at: number;
  readonly name: string;
  readonly tool: SchedulingTool;
  readonly words: ReadonlySet<string>;
}

/** Takes each scheduled post of a run, and says what of the posts before it stands too near. */
export type Neighbours = (incoming: Incoming) => readonly string[];

export function openNeighbours(organisation: Organisation | null): Neighbours {
  const zone = organisation?.time_zone ?? 'Etc/UTC';
  const byChannel = new Map<string, Neighbour[]>();
  return ({ draft, source, row, tool }) => {
    if (draft.slot === null) return [];
    const here = {
      at: toMs(draft.slot),
      name: row === null ? source : `${source}:${row}`,
      tool: tool ?? ANY_TOOL,
      words: wordPairs(draft.text),
    };
    const { slot } = draft;
    return draft.channels.flatMap((channel) => {
      // Looked at twice, a post is no neighbour of its own.
      const others = (byChannel.get(channel) ?? []).filter(({ name }) => name !== here.name);
      const said = others.flatMap((other) => noticeOf(here, other, `${channel}, ${sayWhen(slot, zone)}`));
      byChannel.set(channel, [...others, here].slice(-KEPT));
      return said.slice(0, 1);
    });
  };
}

function noticeOf(here: Neighbour, other: Neighbour, where: string): readonly string[] {
  const apart = Math.abs(here.at - other.at);
  if (apart < ECHO_MS && share(here.words, other.words) >= ALIKE)
    return [`Nearly the same words go out on ${where} and in ${other.name}, within three days.`];
  const tool = here.tool.apart < other.tool.apart ? other.tool : here.tool;
  if (apart >= tool.apart * MINUTE_MS) return [];
  return [`On ${where}, ${other.name} goes out ${sayApart(apart)}. ${tool.name} may refuse one of the two.`];
}

function sayApart(apart: number): string {
  const count = Math.round(apart / MINUTE_MS);
  return count === 0 ? 'at the same minute' : `${count} ${count === 1 ? 'minute' : 'minutes'} away`;
}

/** Neighbouring words in pairs, so that order counts; one word alone stands for itself. */
function wordPairs(text: string): ReadonlySet<string> {
  const words = tokensIn(text).map(({ word }) => word);
  return words.length < 2
    ? new Set(words)
    : new Set(words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`));
}

/** What both have of all that either has (Jaccard). */
function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  let both = 0;
  for (const one of a) if (b.has(one)) both += 1;
  return both / (a.size + b.size - both);
}
