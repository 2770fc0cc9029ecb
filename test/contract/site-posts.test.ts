/** Posts as Jekyll and Hugo keep them. */
import { describe, expect, it } from 'vitest';
import { folderWith, hostIn, readAll, readOnly, summary } from '../support/reading.js';
import type { Incoming } from '../../src/types.js';

const JEKYLL = `---
layout: post
title: "New bins"
date: 2026-12-01 09:00:00 +0000
categories: [news, waste]
author: Jo Invented
image:
  path: /assets/bins.jpg
---

New bins for **every street**. {% include figure.html %}
`;
const HUGO = `+++
title = 'New bins'
date = 2026-07-01T09:00:00+01:00
draft = true
author = "eh-0042"
[cover]
image = "bins.jpg"
+++

New bins for every street.
`;
const MAP = 'columns: { date: slot }\n';
const one = (post: string, map: string | null = null): Promise<Incoming> =>
  readOnly('a.md', hostIn(folderWith({ 'a.md': post, 'map.yaml': MAP })), { map });

describe('a post of', () => {
  it('Jekyll is its source as it stands; its own keys are named once', async () => {
    const { draft, notices } = await one(JEKYLL);
    expect(draft.text).toBe('New bins for **every street**. {% include figure.html %}');
    expect([draft.author, draft.slot]).toEqual(['Jo Invented', null]);
    expect(notices).toEqual(['Not used from the file: layout, title, date, categories, image.']);
  });

  it('Hugo may have its fields in TOML', async () => {
    const { draft, notices } = await one(HUGO);
    expect(draft).toMatchObject({ text: 'New bins for every street.', author: 'eh-0042', slot: null });
    expect(notices).toEqual(['Not used from the file: title, date, draft, cover.']);
  });

  it.each([
    ['Jekyll', JEKYLL, '2026-12-01T09:00:00Z'],
    ['Hugo', HUGO, '2026-07-01T08:00:00Z'],
    ['either, by the day of its clocks', '---\ndate: 2026-07-01 09:00\n---\nBins\n', '2026-07-01T08:00:00Z'],
  ])('%s goes out at its date where a map says so', async (_, post, slot) => {
    expect((await one(post, 'map.yaml')).draft.slot).toBe(slot);
  });
});

it.each([
  ['no end of its head', '+++\ntitle = "a"\n\nBins\n', ['a.md front-matter:1:1']],
  ['no TOML', '+++\ntitle = Bins\n+++\nBins\n', ['a.md bad-toml:2:9']],
  ['a value of ours that is none', '+++\nactivity = "shout"\n+++\nBins\n', ['a.md bad-value:2:1']],
  ['a date that is none', '---\nlayout: x\ndate: soon\n---\nBins\n', ['a.md bad-value:3:7']],
  ['a date of two meanings', '---\ndate: 03/04/2026 09:00\n---\nBins\n', ['a.md bad-value:2:7']],
])('is an error with %s', async (_, post, expected) => {
  const host = hostIn(folderWith({ 'a.md': post, 'map.yaml': MAP }));
  expect(summary(await readAll(['a.md'], host, { map: 'map.yaml' }))).toEqual(expected);
});
