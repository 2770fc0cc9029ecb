import type { Detector, Draft, Facts, Mark, Platform } from '../types.js';
import { measure } from './length-units.js';
import { linksIn } from './link.js';

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
  return platforms.filter(({ id }) => ids.includes(id));
}

function over(text: string, platform: Platform): readonly Mark[] {
  if (platform.limit === null || longest(text, platform) <= platform.limit) return [];
  const { total, limitAt } = measure(text, platform, linksIn(text));
  if (limitAt === null) return [];
  const why = `${platform.id} allows ${platform.limit}, this has ${total}`;
  return [{ kind: 'length.over', where: 'text', start: limitAt, end: text.length, why }];
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
