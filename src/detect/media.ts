import type { Detector, Mark, Media } from '../types.js';

const SORTS: readonly (readonly [string, RegExp])[] = [
  ['image', /\.(?:jpe?g|png|gif|webp|avif|heic|heif|bmp|tiff?|svg)$/iu],
  ['video', /\.(?:mp4|m4v|mov|webm|avi|mkv|mpe?g|3gp)$/iu],
  ['audio', /\.(?:mp3|m4a|wav|ogg|oga|opus|flac|aac)$/iu],
];

/** Pictures, clips and sound by the ending of the file's name; pictures nobody described, clips without captions. */
export const media: Detector = {
  name: 'media',
  makes: ['media.', 'alt.missing', 'captions.missing'],
  find: (_, draft) =>
    draft.media.flatMap((item, index) => [sortOf(item, index), ...undescribed(item, index)]),
};

function sort({ file }: Media): string {
  return SORTS.find(([, ending]) => ending.test(file))?.[0] ?? 'other';
}

function sortOf(item: Media, index: number): Mark {
  const where = `media:${index}.file`;
  return {
    kind: `media.${sort(item)}`,
    where,
    start: 0,
    end: item.file.length,
    why: 'the ending of its name',
  };
}

function undescribed(item: Media, index: number): readonly Mark[] {
  const missing = (kind: string, field: string): readonly Mark[] => [
    { kind, where: `media:${index}.${field}`, start: 0, end: 0, why: `no ${field} is given` },
  ];
  const isBlank = (text: string | null): boolean => (text ?? '').trim() === '';
  if (sort(item) === 'image' && isBlank(item.alt)) return missing('alt.missing', 'alt');
  if (sort(item) === 'video' && isBlank(item.captions)) return missing('captions.missing', 'captions');
  return [];
}
