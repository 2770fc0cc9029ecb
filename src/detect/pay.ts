import type { Detector } from '../types.js';
import { every, inProse } from './prose.js';

/** `£12.60 an hour`, `£34k`, `£26,000 pro rata`, `grade 6`. */
const PAY =
  /£\d{1,3}(?:,\d{3})*(?:\.\d{2})?(?:k(?![A-Za-z0-9À-ɏ])|(?: ?[-–] ?£?\d{1,3}(?:,\d{3})*(?:\.\d{2})?)? ?(?:per|an|a|\/) ?(?:hour|hr|annum|year)(?![A-Za-z0-9À-ɏ])| ?(?:p\.?a\.?|pro[ -]rata|ph)(?![A-Za-z0-9À-ɏ]))|(?<![A-Za-z0-9À-ɏ])(?:pay )?grade [A-Z]?\d{1,2}(?![A-Za-z0-9À-ɏ])/giu;

/** What a job pays. */
export const pay: Detector = {
  name: 'pay',
  makes: ['pay'],
  find: (parts) => inProse(parts, (text) => every(text, PAY, 'pay', 'what a job pays')),
};
