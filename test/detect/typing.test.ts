import { describe } from 'vitest';
import { finds } from '../support/finds.js';

describe('typing', () => {
  finds(
    'typing',
    [
      '[[anyone]] about later',
      "[[can't]] believe it",
      'Who took it[[??]]',
      'Stop it[[!!!]] Now.',
      'Really[[?!]]',
    ],
    [
      'Anyone about later?',
      '@nowhere is back',
      'https://council.example is back',
      '#bins are late',
      'Great news! Is it? Yes!',
      'eScooters are back',
    ],
  );
});
