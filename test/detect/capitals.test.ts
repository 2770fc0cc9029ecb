import { describe } from 'vitest';
import { finds } from '../support/finds.js';

describe('capitals', () => {
  finds(
    'capitals',
    ['[[PUT YOUR BINS OUT]] by 7am', 'Join us, [[DON’T MISS OUT THIS TIME]]!'],
    [
      'The BBC and the NHS met at HQ',
      'ROAD CLOSED: High Street',
      'SG13 8EQ AND HP1',
      'VE Day at RAF Nowhere',
    ],
  );
});
