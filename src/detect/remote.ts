import type { Detector } from '../types.js';

/** Pictures that are an address: nothing is fetched, so nobody can say what they show or hide. */
export const remote: Detector = {
  name: 'remote',
  makes: ['media.remote'],
  find: (_, draft) =>
    draft.media.flatMap(({ file }, index) =>
      /^https?:\/\//iu.test(file)
        ? [
            {
              kind: 'media.remote',
              where: `media:${index}.file`,
              start: 0,
              end: file.length,
              why: 'an address, and no file',
            },
          ]
        : [],
    ),
};
