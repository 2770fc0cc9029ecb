import { describe } from 'vitest';
import { finds } from '../support/finds.js';

describe('long sentences', () => {
  const words = (count: number): string => Array.from({ length: count }, () => 'bin').join(' ');
  finds(
    'sentence.long',
    [`Good news. [[A ${words(25)}.]] Thanks.`, `[[${words(26)}]]`],
    [`${words(25)}.`, `${words(20)}. ${words(20)}.`, `${words(20)}\n${words(20)}`],
  );
});
