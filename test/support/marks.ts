import { detect, detectors } from '../../src/detect/index.js';
import { pattern } from '../../src/detect/pattern.js';
import { matchesKind } from '../../src/kinds.js';
import type { Draft, Facts, Kind, KindDefinition, Mark, Part } from '../../src/types.js';
import { draftOf, NOW, organisationOf } from './fixtures.js';

export function wordsOf(kind: Kind, ...words: readonly string[]): KindDefinition {
  return { kind, from: 'words', words: words.join('\n') };
}

export function factsOf(fields: Partial<Facts> = {}): Facts {
  return {
    organisation: organisationOf(),
    kinds: [],
    platforms: [],
    at: NOW,
    now: NOW,
    tolerance: 'PT60M',
    ...fields,
  };
}

/** All that is noticed in a draft whose only part is its text. */
export function marksOf(draft: Draft, facts: Facts = factsOf()): readonly Mark[] {
  return detect([{ where: 'text', text: draft.text }], draft, facts, [...detectors, pattern]);
}

/** All that is noticed in one part. */
export function marksIn(part: Part, facts: Facts = factsOf()): readonly Mark[] {
  return detect([part], draftOf(''), facts, [...detectors, pattern]).filter(
    ({ where }) => where === part.where,
  );
}

/** The text with `[[ ]]` around what is noticed of a kind: a row of a table says both the text and the places. */
export function bracketed(row: string, kind: Kind, facts: Facts = factsOf()): string {
  const text = row.replaceAll('[[', '').replaceAll(']]', '');
  const marks = marksIn({ where: 'text', text }, facts).filter((mark) => matchesKind(mark.kind, kind));
  return [...marks]
    .sort((a, b) => b.start - a.start)
    .reduce(
      (shown, { start, end }) => `${shown.slice(0, start)}[[${shown.slice(start, end)}]]${shown.slice(end)}`,
      text,
    );
}

/** The kinds noticed at `meta.*` and `media:*`, each with its place. */
export function noticed(draft: Draft, facts: Facts = factsOf()): readonly string[] {
  return marksOf(draft, facts)
    .filter(({ where, kind }) => where !== 'text' && kind !== 'draft')
    .map(({ kind, where }) => `${kind} ${where}`);
}
