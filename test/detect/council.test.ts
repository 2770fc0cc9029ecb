import { describe } from 'vitest';
import { finds } from '../support/finds.js';

describe('the council by its name', () => {
  finds(
    'council',
    [
      '[[Nowhere District Council]] has new bins',
      'Ask [[Nowhere District Council]], not [[Nowhere District Council]]’s neighbours',
    ],
    ['Another District Council', 'Nowhere District Councillors', 'nowhere district council', 'Nowhere'],
  );
});
