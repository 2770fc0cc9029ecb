/** A policy's stories judged as a check would, without a terminal or a log. Pure. */
import { check } from '../check.js';
import { decide } from '../decide.js';
import { draftFrom, type DraftFields } from '../draft/from-fields.js';
import { resolveNames } from '../draft/resolve.js';
import { plan } from '../plan.js';
import { NO_ORGANISATION } from '../policy/no-organisation.js';
import type { Story } from '../policy/files/story.js';
import type { Answer, Assessment, Basis, Detector, Judgement, PlannedQuestion } from '../types.js';

const NO_FILE = '0'.repeat(64);

export interface Told {
  readonly story: Story;
  readonly assessment: Assessment;
  readonly planned: readonly PlannedQuestion[];
  readonly judgement: Judgement;
}

/** What comes of a story. Answers to questions that are not asked are not given. */
export function tellStory(story: Story, basis: Basis, detectors: readonly Detector[]): Told {
  const organisation = basis.organisation ?? NO_ORGANISATION;
  const { text, ...rest } = story.draft;
  const fields: DraftFields = rest;
  const read = draftFrom(text, fields, {
    zone: organisation.time_zone,
    mediaDigests: (fields.media ?? []).map(() => NO_FILE),
  });
  const draft = resolveNames(read, organisation.register);
  const assessment = check(draft, basis, story.now, detectors);
  const planned = plan(draft, basis, assessment);
  const answers = Object.entries(story.answers).map(([question, { choice, given }]): Answer => ({
    question,
    choice,
    given: given ?? null,
    via: 'file',
    carried: false,
    seconds: null,
  }));
  return { story, assessment, planned, judgement: decide({ draft, basis, assessment, planned, answers }) };
}
