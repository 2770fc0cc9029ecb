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
  // No unit counts a UTF-16 unit as more than three, nor a link, which has at least four, as more than 23.
  if (platform.limit === null || text.length * 6 <= platform.limit) return [];
  const { total, limitAt } = measure(text, platform, linksIn(text));
  if (limitAt === null) return [];
  const why = `${platform.id} allows ${platform.limit}, this has ${total}`;
  return [{ kind: 'length.over', where: 'text', start: limitAt, end: text.length, why }];
}
