import { keptBy } from '../text/kept.js';
import type { Detector, Draft, KindDefinition, Mark, Where } from '../types.js';

type FieldKind = Extract<KindDefinition, { from: 'field' }>;

/** The kinds that a policy makes of a field being missing, present or one of some values. */
export const field: Detector = {
  name: 'field',
  makes: [],
  find: (_, draft, { kinds }) => fieldKinds(kinds).flatMap((kind) => marksOf(kind, draft)),
};

const fieldKinds = keptBy((kinds: readonly KindDefinition[]): readonly FieldKind[] =>
  kinds.filter((kind) => kind.from === 'field'),
);

function marksOf(kind: FieldKind, draft: Draft): readonly Mark[] {
  return valuesOf(kind.field, draft).flatMap(([where, value]) => {
    if (!isSo(kind.is, value)) return [];
    const name = kind.field.replace(OF_MEDIA, '').replaceAll('_', ' ');
    const why = value === '' ? `no ${name} is given` : `${name} is given`;
    return [{ kind: kind.kind, where, start: 0, end: value.length, why }];
  });
}

const OF_MEDIA = 'media.';

function isSo(is: FieldKind['is'], value: string): boolean {
  if (is === 'missing') return value === '';
  if (is === 'present') return value !== '';
  return is.includes(value);
}

/** `media.licence` is asked of each item; other fields of the draft as a whole. Blank counts as missing. */
function valuesOf(name: string, draft: Draft): readonly (readonly [Where, string])[] {
  if (name.startsWith(OF_MEDIA)) {
    const key = name.slice(OF_MEDIA.length);
    return draft.media.map((item, index) => [`media:${index}.${key}`, textOf(item, key)] as const);
  }
  return [[`meta.${name}`, textOf(draft, name)]];
}

function textOf(owner: object, key: string): string {
  const value: unknown = Object.entries(owner).find(([name]) => name === key)?.[1];
  return typeof value === 'string' ? value.trim() : '';
}
