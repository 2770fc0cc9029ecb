import { describe, expect, it } from 'vitest';
import { frontMatter, type Head } from '../../src/draft/front-matter.js';

const head = (text: string): Head | null => {
  const found = frontMatter(text);
  return typeof found === 'string' ? null : found.head;
};

const body = (text: string): string | null => {
  const found = frontMatter(text);
  return typeof found === 'string' ? null : text.slice(found.bodyAt);
};

describe('frontMatter', () => {
  it.each([
    ['No fence here', 'No fence here', undefined],
    ['---\nauthor: a\n---\n\nPost', 'Post', 'author: a\n'],
    ['---\r\nauthor: a\r\n---\r\nPost\r\n', 'Post\r\n', 'author: a\r\n'],
    ['---\nauthor: a\n...\nPost', 'Post', 'author: a\n'],
    ['---\n---\nPost', 'Post', ''],
    ['---\nauthor: a\n---', '', 'author: a\n'],
    ['--- not a fence\nPost', '--- not a fence\nPost', undefined],
    ['+++\nauthor = "a"\n+++\n\nPost', 'Post', 'author = "a"\n'],
    ['Post\n---\nmore\n---\n', 'Post\n---\nmore\n---\n', undefined],
  ])('parts %j', (text, expected, yaml) => {
    expect(body(text)).toBe(expected);
    expect(head(text)?.source).toBe(yaml);
  });

  it('says where the YAML stands', () => {
    const text = '---\nauthor: a\n---\nPost';
    const yaml = head(text);
    expect(text.slice(yaml?.offset ?? 0, (yaml?.offset ?? 0) + 9)).toBe('author: a');
  });

  it('does not take an unclosed fence for text', () => {
    expect(frontMatter('---\nauthor: a\nPost')).toBe('---');
    expect(frontMatter('+++\nauthor = 1\n---\nPost')).toBe('+++');
  });
});
