/** Every report by its name. Adding one is a file and a line here. */
import { summaryBlock } from '../safe/github.js';
import { PLAIN_PAINT, type Paint } from '../safe/paint.js';
import { githubOf } from './github.js';
import { jsonLineOf, jsonOf } from './json.js';
import type { Outcome, Run, Tally, View } from './outcome.js';
import { sayOutcome, textEnd, textOf } from './text.js';
import { departureOf, MOST_DEPARTURES, timetable, type Departure } from './timetable.js';

export type ReportName = 'text' | 'plain' | 'json' | 'jsonl' | 'github';

/** A way to show outcomes: pure, strings out. */
export interface Report {
  /** What is printed as soon as a draft is done. */
  readonly each: (outcome: Outcome) => string;
  /** What is printed after the last one. */
  readonly end: (outcomes: readonly Outcome[], tally: Tally) => string;
  /** Whether `end` needs every outcome; else they may be forgotten as they come. */
  readonly keepsAll: boolean;
}

type MakeReport = (run: Run, view: View, paint: Paint) => Report;

const nothing = (): string => '';

const streamed =
  (isPlain: boolean): MakeReport =>
  (run, given, colours) => {
    const view = isPlain ? { ...given, plain: true } : given;
    const paint = isPlain ? PLAIN_PAINT : colours;
    const departures: Departure[] = [];
    return {
      each: (outcome) => {
        if (run.mode === 'check' && departures.length <= MOST_DEPARTURES)
          departures.push(departureOf(outcome, run, sayOutcome(outcome)));
        return textOf(outcome, run, view, paint);
      },
      end: (_, tally) => {
        const table = timetable(departures, view, paint);
        return (table.length === 0 ? '' : `${table.join('\n')}\n`) + textEnd(tally, run, view, paint);
      },
      keepsAll: false,
    };
  };

/** How each format shows a run. */
export const reports: Readonly<Record<ReportName, MakeReport>> = {
  text: streamed(false),
  plain: streamed(true),
  json: (run, { redact }) => ({
    each: nothing,
    end: (outcomes, tally) => jsonOf(outcomes, tally, run, redact),
    keepsAll: true,
  }),
  jsonl: (run, { redact }) => ({
    each: (outcome) => jsonLineOf(outcome, run, redact),
    end: nothing,
    keepsAll: false,
  }),
  github: (run, { redact }) => ({
    each: nothing,
    end: (outcomes) => githubOf(outcomes, run, redact),
    keepsAll: true,
  }),
};

/** The whole run for the summary page of a GitHub step, as plain words. */
export function githubSummary(outcomes: readonly Outcome[], tally: Tally, run: Run, redact: boolean): string {
  const view: View = { width: 100, redact, plain: true, alone: false };
  const all = outcomes.map((outcome) => textOf(outcome, run, view, PLAIN_PAINT)).join('');
  return summaryBlock(all + textEnd(tally, run, view, PLAIN_PAINT));
}
