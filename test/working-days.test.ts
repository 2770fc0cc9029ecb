/** Ten working days: what officers are asked about ordinary posts, and how these end (requirements §1.8). */
import { parse } from 'valibot';
import { describe, expect, test } from 'vitest';
import { tellStory, type Told } from '../src/commands/judge-stories.js';
import { detectors as builtIn } from '../src/detect/index.js';
import { pattern } from '../src/detect/pattern.js';
import { storyLine } from '../src/policy/files/story.js';
import type { Window } from '../src/types.js';
import { realBasis } from './support/real-basis.js';
import { WORKING_DAYS, type WorkingPost } from './support/working-days.js';

const NOW = '2026-11-23T10:00:00Z';
const STANDING = ['facts', 'person', 'worry'];
const MOST = 4;
const detectors = [...builtIn, pattern];
const BASIS = realBasis();

/** A true answer to each question about a post that may go out. */
const ANSWERS = {
  facts: { choice: 'published', given: 'https://council.example/news' },
  person: { choice: 'nobody' },
  children: { choice: 'none' },
  details: { choice: 'nothing' },
  material: { choice: 'staff', given: 'nw-0002' },
  undecided: { choice: 'facts-only' },
  vacancy: { choice: 'agreed', given: 'Human Resources, by e-mail on 20 November' },
  worry: { choice: 'nothing' },
};

function told({ text, fields = {}, window }: WorkingPost): Told {
  const windows: readonly Window[] =
    window === undefined
      ? []
      : [{ id: window, kind: kindOf(window), from: NOW, to: null, area: null, note: null }];
  const { organisation } = BASIS;
  if (organisation === null) throw new Error('The example council is missing.');
  const story = parse(storyLine, {
    name: text,
    draft: { text, author: 'nw-0001', channels: ['facebook-main'], ...fields },
    now: NOW,
    answers: ANSWERS,
    verdict: 'clear',
    clause: '1.1',
  });
  return tellStory(story, { ...BASIS, organisation: { ...organisation, windows } }, detectors);
}

function kindOf(window: string): Window['kind'] {
  return (['pre-election', 'mourning', 'incident'] as const).find((kind) => kind === window) ?? 'other';
}

describe.each(WORKING_DAYS)('$title', ({ posts }) => {
  test.each(posts)('$text', (post) => {
    const { planned, judgement } = told(post);
    const asked = planned.map(({ question }) => question.id);
    expect([...asked].sort()).toEqual([...STANDING, ...(post.asks ?? [])].sort());
    expect(judgement.verdict, JSON.stringify(judgement.because)).toBe(post.ends ?? 'clear');
  });
});

test('no plain notice asks more than four', () => {
  const plain = WORKING_DAYS.flatMap(({ posts }) => posts).filter(
    ({ ends, fields }) => ends === undefined && fields?.media === undefined,
  );
  expect(plain.length).toBeGreaterThan(30);
  expect(plain.filter((post) => told(post).planned.length > MOST)).toEqual([]);
});
