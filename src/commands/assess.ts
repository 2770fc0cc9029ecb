/** One draft up to the questions: people found, marks and findings, what to ask. */
import { check } from '../check.js';
import { resolveNames } from '../draft/resolve.js';
import { SmcheckError } from '../errors.js';
import { plan } from '../plan.js';
import type { Assessment, Incoming, PlannedQuestion, Unread } from '../types.js';
import type { Run } from './run.js';

/** A draft that was read and looked at. */
export interface Assessed {
  readonly incoming: Incoming;
  readonly assessment: Assessment;
  readonly planned: readonly PlannedQuestion[];
}

/** A draft that gets no verdict: it could not be read (2), or a detector failed on it (70). */
export interface Failed {
  readonly unread: Unread;
  readonly exit: 2 | 70;
}

/** The draft with its people under their ids in the register, and what it stands beside in this run. */
export function prepare(incoming: Incoming, { basis, neighbours }: Run): Incoming {
  const near = neighbours(incoming);
  const notices = near.length === 0 ? incoming.notices : [...incoming.notices, ...near];
  if (basis.organisation === null) return { ...incoming, notices };
  return { ...incoming, notices, draft: resolveNames(incoming.draft, basis.organisation.register) };
}

/** Marks, findings and questions; with `lint` rules alone. */
export function assess(incoming: Incoming, run: Run, lint: boolean): Assessed | Failed {
  try {
    const assessment = check(incoming.draft, run.basis, run.now, run.detectors, { lint });
    const planned = lint ? [] : plan(incoming.draft, run.basis, assessment);
    return { incoming, assessment, planned };
  } catch (error) {
    if (!(error instanceof SmcheckError)) throw error;
    const { id, source, row } = incoming;
    return { unread: { id, source, row, problems: error.problems }, exit: 70 };
  }
}

/** Whether the rules forbid it as it stands: then nothing is asked, since it must be edited first. */
export function isBlocked({ assessment }: Assessed): boolean {
  return assessment.automatic === 'block';
}
