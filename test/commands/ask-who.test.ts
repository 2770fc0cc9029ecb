import { describe, expect, it } from 'vitest';
import { askWho, type WhoGiven } from '../../src/commands/ask-who.js';
import type { Who } from '../../src/io/who.js';
import { BACK, type Organisation } from '../../src/types.js';
import { channelOf, NOW, organisationOf, personOf } from '../support/fixtures.js';
import { scriptedAsker, type Reply, type Scripted } from '../support/asker.js';

const NOBODY: Who = { author: null, channels: [], key: null };
const BOTH = { author: true, channels: true };

const JO = personOf({ id: 'nd-01', name: 'Jo Invented', channels: ['x-main'] });
const SAM = personOf({ id: 'nd-02', name: 'Sam Imagined', channels: ['x-main', 'fb-main'] });
const GONE = personOf({ id: 'nd-03', name: 'Pat Pretend', left_on: '2026-01-31' });
const CHANNELS = [
  channelOf(),
  channelOf({ id: 'fb-main', platform: 'facebook', handle: 'NowhereDC' }),
  channelOf({ id: 'old', handle: '@old', status: 'closed' }),
];

function councilOf(people = [JO, SAM, GONE], channels = CHANNELS): Organisation {
  return organisationOf({ register: { people, logs: [], witnesses: [] }, channels });
}

async function ask(
  replies: readonly Reply[],
  { known = NOBODY, wanted = BOTH, organisation = councilOf() } = {},
): Promise<{ readonly given: WhoGiven; readonly scripted: Scripted }> {
  const scripted = scriptedAsker(...replies);
  const given = await askWho(wanted, known, { asker: scripted.asker, organisation, now: NOW });
  return { given, scripted };
}

describe('author and channel', () => {
  it('are asked one after the other, and whether to remember them', async () => {
    const { given, scripted } = await ask(['nd-02', ['fb-main'], 'yes']);
    expect(given).toEqual({ author: 'nd-02', channels: ['fb-main'], remember: true });
    expect(scripted.asked()).toEqual([
      'Who posts this?',
      'Where does it go out? Tick every channel.',
      'Remember this on this computer for the next time?',
    ]);
  });

  it('offer nobody who has left, and no channel that is closed', async () => {
    const { scripted } = await ask(['nd-02', ['fb-main'], 'no']);
    const values = scripted.prompts.map((one) => ('choices' in one ? one.choices.map((c) => c.value) : []));
    expect(values).toEqual([
      ['not-in-the-list', 'nd-01', 'nd-02'],
      ['x-main', 'fb-main'],
      ['no', 'yes'],
    ]);
  });

  it('leave the channel out where the person has but one', async () => {
    const { given, scripted } = await ask(['nd-01', 'no']);
    expect(given).toEqual({ author: 'nd-01', channels: ['x-main'], remember: false });
    expect(scripted.prompts.length).toBe(2);
  });

  it('ask for the channel where the only one is not the person’s', async () => {
    const organisation = councilOf([personOf({ channels: [] })], [channelOf()]);
    const { given } = await ask(['nd-01', ['x-main'], 'no'], { organisation });
    expect(given.channels).toEqual(['x-main']);
  });

  it('stay open for somebody who is not in the list: nothing is remembered of nobody', async () => {
    const { given } = await ask(['not-in-the-list', []]);
    expect(given).toEqual({ author: null, channels: [], remember: false });
  });

  it('ask no more what is remembered', async () => {
    const { given, scripted } = await ask([['fb-main'], 'no'], { known: { ...NOBODY, author: 'nd-02' } });
    expect(given).toEqual({ author: 'nd-02', channels: ['fb-main'], remember: false });
    expect(scripted.asked()[0]).toBe('Where does it go out? Tick every channel.');
  });

  it('ask nothing about channels that the drafts name', async () => {
    const { given, scripted } = await ask(['nd-02', 'yes'], { wanted: { author: true, channels: false } });
    expect(given).toMatchObject({ author: 'nd-02', remember: true });
    expect(scripted.prompts.length).toBe(2);
  });
});

describe('back', () => {
  it('leads from the channels to the author', async () => {
    const { given } = await ask(['nd-02', BACK, 'nd-01', 'no']);
    expect(given).toEqual({ author: 'nd-01', channels: ['x-main'], remember: false });
  });

  it('leads from remembering to the channels, and on to the author', async () => {
    const { given } = await ask(['nd-02', ['fb-main'], BACK, BACK, 'nd-02', ['x-main', 'fb-main'], 'yes']);
    expect(given).toEqual({ author: 'nd-02', channels: ['x-main', 'fb-main'], remember: true });
  });

  it('leads from remembering to the author where no channel was asked', async () => {
    const { given } = await ask(['nd-01', BACK, 'nd-02', ['x-main'], 'no']);
    expect(given.author).toBe('nd-02');
  });
});

describe('a long register', () => {
  const many = Array.from({ length: 20 }, (_, index) =>
    personOf({ id: `nd-1${index}`, name: `Invented Person${index}`, email: `p${index}@council.example` }),
  );

  it('is typed into, by name or e-mail', async () => {
    const { given, scripted } = await ask(['p7@council.example', 'no'], { organisation: councilOf(many) });
    expect(given.author).toBe('nd-17');
    const [prompt] = scripted.prompts;
    if (prompt === undefined || !('problem' in prompt)) throw new Error('no entry was asked for');
    expect(prompt.problem('Invented Person3')).toBeNull();
    expect(prompt.problem('Nobody At All')).toContain('The register knows nobody');
  });

  it('leaves the author open where no entry was one of its people', async () => {
    const { given } = await ask(['Nobody At All', ['x-main'], 'no'], { organisation: councilOf(many) });
    expect(given).toEqual({ author: null, channels: ['x-main'], remember: false });
  });
});
