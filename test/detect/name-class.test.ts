import { describe, expect, it } from 'vitest';
import { classOf } from '../../src/detect/name-class.js';

describe('the class of a word', () => {
  it.each([
    ['priya', 'given'],
    ['kwaku', 'given'],
    ['wojtek', 'unknown'],
    ['daisy', 'given-or-word'],
    ['patel', 'family'],
    ["o'brien", 'family'],
    ['baker', 'family-or-word'],
    ['bradford', 'family-or-word'],
    ['salford', 'place'],
    ['tesco', 'place'],
    ['qworble', 'unknown'],
  ])('%s is %s', (word, sort) => {
    expect(classOf(word)).toBe(sort);
  });

  it.each(
    "parties making running flooded happiest kindness they'll wouldn't reopening unhappy soooo hahahaha drop-in".split(
      ' ',
    ),
  )('%s is a word', (word) => {
    expect(classOf(word)).toBe('word');
  });
});
