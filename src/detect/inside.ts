import type { Detector, Mark, MediaFacts } from '../types.js';

/** What a picture or clip carries besides what it shows: the place, people's names, a copy of what was cut off. */
export const inside: Detector = {
  name: 'inside',
  makes: ['gps', 'media.thumbnail', 'media.names'],
  find: (_, draft) =>
    draft.media.flatMap(({ file, facts }, index) =>
      facts === undefined ? [] : said(facts).map((one) => mark(one, file, index)),
    ),
};

/** Kinds, and why; the thing itself is not repeated: it would stand in every report. */
function said({ fix, thumbnail, people, owner }: MediaFacts): readonly (readonly [string, string])[] {
  return [
    ...(fix
      ? [
          [
            'gps',
            'the place where it was taken stands inside the file; smcheck media strip takes it out',
          ] as const,
        ]
      : []),
    ...(thumbnail === 'differs'
      ? [
          [
            'media.thumbnail',
            'a small copy inside the file shows more than the picture; smcheck media strip takes it out',
          ] as const,
        ]
      : []),
    ...(people.length > 0 || owner !== null
      ? [['media.names', 'people are named inside the file; smcheck media strip takes them out'] as const]
      : []),
  ];
}

function mark([kind, why]: readonly [string, string], file: string, index: number): Mark {
  return { kind, where: `media:${index}.file`, start: 0, end: file.length, why };
}
