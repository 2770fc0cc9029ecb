import { matches } from '../text/matches.js';
import type { Detector, Mark, Media } from '../types.js';

/** Said of any picture: nothing is learnt from it. */
const EMPTY_WORDS =
  /^(?:an? |the )?(?:image|picture|photo|photograph|graphic|poster|flyer|logo|banner|screenshot|img|pic|alt(?: text)?|untitled|description|n\/a|none|tbc)s? ?\d*[.!]?$/iu;
const FILE_NAME =
  /^(?:(?:img|dsc|dscn|pxl|image|photo|screenshot|whatsapp image)[-_ ]?\d[\d ._-]*|[^ ]{1,80}\.(?:jpe?g|png|gif|webp|avif|heic|tiff?))$/iu;
const OPENING = /^(?:an? |the )?(?:image|picture|photo|photograph|graphic) (?:of|showing) /iu;
const CHILD =
  /(?<![A-Za-z0-9À-ɏ'’-])(?:child|children|kids?|boys?|girls?|pupils?|toddlers?|baby|babies|schoolchildren|schoolgirls?|schoolboys?|teenagers?|youngsters?|cubs|brownies|beavers)(?![A-Za-z0-9À-ɏ'’-])/giu;
/** In characters. Fewer say nothing; more belong into the post or on a page. */
const SHORTEST = 5;
const LONGEST = 420;

/** Descriptions of pictures that tell somebody who cannot see them nothing. */
export const alt: Detector = {
  name: 'alt',
  makes: ['alt.poor', 'alt.opening', 'alt.long', 'alt.child'],
  find: (_, draft) =>
    draft.media.flatMap((item, index) => {
      const text = item.alt?.trim() ?? '';
      return text === ''
        ? []
        : [...judged(text, item, draft.text, index), ...childrenIn(item.alt ?? '', index)];
    }),
};

/** Children whom a picture shows, by what is said of it. */
function childrenIn(text: string, index: number): readonly Mark[] {
  return matches(text, CHILD).map(({ 0: words, index: start }) => ({
    kind: 'alt.child',
    where: `media:${index}.alt`,
    start,
    end: start + words.length,
    why: 'a child in a picture',
  }));
}

function judged(text: string, item: Media, post: string, index: number): readonly Mark[] {
  const mark = (kind: string, end: number, why: string): Mark => ({
    kind,
    where: `media:${index}.alt`,
    start: 0,
    end,
    why,
  });
  const whole = item.alt?.length ?? 0;
  const poor = whyPoor(text, item, post);
  if (poor !== null) return [mark('alt.poor', whole, poor)];
  const opening = OPENING.exec(text);
  if (opening !== null)
    return [mark('alt.opening', opening[0].length, 'a screen reader says this by itself')];
  return text.length > LONGEST ? [mark('alt.long', whole, `${text.length} characters`)] : [];
}

function whyPoor(text: string, { file }: Media, post: string): string | null {
  if (EMPTY_WORDS.test(text)) return 'it could be said of any picture';
  if (FILE_NAME.test(text) || text === file) return 'the name of a file';
  if (text === post.trim()) return 'the same words as the post';
  return text.length < SHORTEST ? `${text.length} characters` : null;
}
