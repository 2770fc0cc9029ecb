import type { Detector, Draft, Facts, Mark, Platform } from '../types.js';
import { measure } from './length-units.js';
import { linksIn } from './link.js';
import { xLinks } from '../text/x-entities.js';

/** Words past the length that a channel's platform allows. */
export const length: Detector = {
  name: 'length',
  makes: ['length.over'],
  find: (_, draft, facts) => platformsOf(draft, facts).flatMap((platform) => over(draft.text, platform)),
};

function platformsOf(draft: Draft, { organisation, platforms }: Facts): readonly Platform[] {
  const ids = organisation.channels
    .filter(({ id }) => draft.channels.includes(id))
    .map(({ platform }) => platform);
  return platforms.filter(({ id }) => ids.includes(id)).flatMap(limitsOf);
}

/** A platform's limits, one by one. */
function limitsOf(platform: Platform): readonly Platform[] {
  if (platform.max_bytes === null) return [platform];
  return [platform, { ...platform, limit: platform.max_bytes, unit: 'bytes' }];
}

function over(text: string, platform: Platform): readonly Mark[] {
  if (platform.limit === null || longest(text, platform) <= platform.limit) return [];
  const links = linksOf(text, platform);
  const { total, limitAt } = measure(text, platform, links);
  if (limitAt === null) return [];
  const says = [
    `${platform.id} allows ${platform.limit}${platform.unit === 'bytes' ? ' bytes' : ''}, this has ${total}`,
    ...whereFrom(text, platform, links),
  ];
  const why = says.join('; ');
  return [{ kind: 'length.over', where: 'text', start: limitAt, end: text.length, why }];
}

const WIDE = /[\u1100-\u1FFF\u2E80-\u{1EFFF}\u{20000}-\u{3FFFF}]/gu;
const PICTURE = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/gu;

/** What counts otherwise than letter by letter: where shortening helps most, or not at all. */
function whereFrom(
  text: string,
  { unit, url_rule: rule }: Platform,
  links: readonly unknown[],
): readonly string[] {
  const pictures = Array.from(text.matchAll(PICTURE)).length;
  const letters = Array.from(text.replaceAll(PICTURE, '').matchAll(WIDE)).length;
  return [
    ...(rule === '23' && links.length > 0 ? [`${counted(links.length, 'link')} of 23 each`] : []),
    ...(unit === 'weighted' && pictures > 0 ? [`${counted(pictures, 'emoji', 'emoji')} of 2 each`] : []),
    ...(unit === 'weighted' && letters > 0 ? [`${counted(letters, 'letter')} of 2 each`] : []),
    ...(unit === 'bytes' && pictures > 0
      ? [`${counted(pictures, 'emoji', 'emoji')} of 4 bytes or more`]
      : []),
  ];
}

const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/** X counts what X takes for a link; elsewhere a link is what we take for one. */
function linksOf(
  text: string,
  { unit }: Platform,
): readonly { readonly start: number; readonly end: number }[] {
  return unit === 'weighted' ? xLinks(text) : linksIn(text);
}

/** What a text cannot be longer than: a link, which has a full stop, counts 23 at most. */
function longest(text: string, { unit, url_rule: rule }: Platform): number {
  const stops = rule === 'as-written' ? 0 : text.split('.').length - 1;
  return text.length * MOST[unit] + stops * 23;
}

/** What one UTF-16 unit counts at most. */
const MOST: Readonly<Record<Platform['unit'], number>> = {
  utf16: 1,
  'code-points': 1,
  graphemes: 1,
  weighted: 2,
  bytes: 3,
};
