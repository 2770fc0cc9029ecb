import { describe, expect, it, test } from 'vitest';
import { ASCII_TLDS, OTHER_TLDS } from '../../src/text/tlds.js';
import { xHashtags, xLinks, xMentions, xReply, type Entity } from '../../src/text/x-entities.js';

const words = (entities: readonly Entity[]): readonly string[] => entities.map((entity) => entity.words);

describe('a link on X', () => {
  it.each([
    ['Bins: https://council.example/bins', []],
    ['Bins: https://council.org.uk/bins', ['https://council.org.uk/bins']],
    ['Read council.gov.uk today', ['council.gov.uk']],
    ['All done.So we left', ['done.So']],
    ['(see https://nowhere.uk/a_(b))', ['https://nowhere.uk/a_(b)']],
    ['https://nowhere.uk/path..., and more', ['https://nowhere.uk/path']],
    ['https://nowhere.uk:8080/x?y=1&z=2#top', ['https://nowhere.uk:8080/x?y=1&z=2#top']],
    ['nowhere.uk?a=b', ['nowhere.uk?a=b']],
    ['jo@council.org.uk', []],
    ['#council.org.uk $nowhere.uk @nowhere.uk', []],
    ['-nowhere.uk no_where.uk nowhere-.uk', []],
    ['https://cymru.cymru/ŵy', ['https://cymru.cymru/ŵy']],
    ['ścieżka.pl i więcej', ['ścieżka.pl']],
    ['新しいnowhere.jpです', ['nowhere.jp']],
    [`${'n'.repeat(64)}.uk`, []],
    [`${'n'.repeat(63)}.uk`, [`${'n'.repeat(63)}.uk`]],
    ['https://t.co/aB3- and so on', ['https://t.co/aB3']],
    ['https://t.co/aB3?amp=1', ['https://t.co/aB3?amp=1']],
    [`https://t.co/${'a'.repeat(41)}`, []],
    ['https://t.co/', ['https://t.co/']],
    ['https:// nowhere.uk', ['nowhere.uk']],
    ['https://xn--ß.uk/', []],
    ['https://nowhere.uk/(open', ['https://nowhere.uk/']],
  ])('%s: %j', (text, expected) => {
    expect(words(xLinks(text))).toEqual(expected);
  });

  it('stands where it stands', () => {
    for (const { start, end, words: link } of xLinks('a nowhere.uk b https://t.co/x’s'))
      expect('a nowhere.uk b https://t.co/x’s'.slice(start, end)).toBe(link);
  });

  test.each(['a.', 'a-', 'https://', 'nowhere.uk/(', '1.uk:', 'é.', 'x?'])(
    '%s again and again ends',
    (part) => {
      expect(xLinks(part.repeat(20_000)).length).toBeGreaterThanOrEqual(0);
    },
  );
});

describe('an account on X', () => {
  it.each([
    ['Thanks @nowhere_pool, and .@NowhereHall!', ['nowhere_pool', 'NowhereHall']],
    ['RT@nowhere: rain. x@nowhere', ['nowhere']],
    ['jo@nowhere.uk and @jo@social.example', []],
    ['@éric @jos\u00E9', []],
    ['&@a *@b !@c', []],
    ['＠wide', ['wide']],
  ])('%s: %j', (text, expected) => {
    expect(words(xMentions(text))).toEqual(expected);
  });

  it.each([
    ['@nowhere thank you', 'nowhere'],
    ['  @nowhere thank you', 'nowhere'],
    ['.@nowhere thank you', null],
    ['@@nowhere', null],
    ['@nowhere@social.example', null],
  ])('%s answers %j', (text, account) => {
    expect(xReply(text)).toBe(account);
  });
});

describe('a hashtag on X', () => {
  it.each([
    ['#BinDay and #2026Budget, not #2026', ['BinDay', '2026Budget']],
    ['word#tag &#tag; _#tag', []],
    ['🚮#BinDay', ['BinDay']],
    ['#Gŵyl #święto #اردو', ['Gŵyl', 'święto', 'اردو']],
    ['#a#b', []],
    ['https://nowhere.uk/#part', []],
    ['#https://nowhere.uk', []],
    ['# apart #_', []],
  ])('%s: %j', (text, expected) => {
    expect(words(xHashtags(text))).toEqual(expected);
  });
});

test('the ends of names are listed once each', () => {
  const names = `${ASCII_TLDS}${OTHER_TLDS}`.trim().split(/\s+/u);
  expect(new Set(names).size).toBe(names.length);
  expect(names.length).toBeGreaterThan(1500);
});
