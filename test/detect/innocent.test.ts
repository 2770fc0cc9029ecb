import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { KindDefinition } from '../../src/types.js';
import { bracketed, factsOf, wordsOf } from '../support/marks.js';

/** The shipped lists: they are what keeps a place silent. */
function listOf(kind: string, file: string): KindDefinition {
  const text = readFileSync(join(import.meta.dirname, '../../policy/words', `${file}.txt`), 'utf8');
  return wordsOf(kind, ...text.split('\n').filter((line) => line !== '' && !line.startsWith('#')));
}

const facts = factsOf({
  kinds: [
    listOf('obscene.strong', 'obscene-strong'),
    listOf('obscene.slur', 'obscene-slur'),
    listOf('obscene.mild', 'obscene-mild'),
    listOf('obscene.rude', 'obscene-rude'),
    listOf('innocent', 'innocent'),
  ],
});

describe('innocent', () => {
  it.each([
    'Scunthorpe, Penistone, Clitheroe, Cockermouth, Twatt, Shitterton, Assington and Wetwang',
    'Works at Sandy Balls, in Titty Hill and at Bell End. Nob End is open, Brown Willy is not.',
    'Cocks Lane, Fanny Street, Minge Lane, Butthole Lane, Dick Place and Slag Lane are shut.',
    'Meet at the Devil’s Arse, on Plymouth Hoe, or in Westward Ho!',
    'The bus for Muff, Cockup Bottom, Lickey End and Happy Bottom leaves at nine.',
    'Blue tits, great tits and long-tailed tits on the feeder; a cock pheasant; a Maine Coon',
    'A chink of light, faggots and peas, spotted dick, a Bloody Mary, spick and span',
    'Lend a garden hoe, a spade and a rake; stop cock repairs; steel slag; cutting the first sod',
    'Dick Whittington, Dick Turpin and Fanny Example; The Muppets; homo sapiens; honky-tonk piano',
    'Pussy willow, pussycat, whorled leaves, snigger, Fukushima, cumulative, class, assess, cocktail',
    'Cock-a-doodle-do! Tit for tat. A finger-prick test. Back of a fag packet.',
    'SH17 ABC, C0LL, B17, A55, 10am-5pm, 2nd-hand, A* to C, E-bike, x-ray, co-op',
    'Chorlton-cum-Hardy, a kitchen-cum-diner, Middlesex and Essex',
  ])('%s', (row) => {
    expect(bracketed(row, 'obscene', facts)).toBe(row);
  });

  it.each([
    'What [[a dick]]! [[Prat]]! [[Bloody hell]], a [[prat]]',
    'Some [[cock]] parked in Cocks Lane; the [[hoes]]',
    'Blue tits, and [[nice tits]]',
    'Scunthorpe is [[shit]]; Shit Lane is a name, [[Fuck]] Lane is not',
    'A [[faggot]], and faggots and peas',
    '@prat_example is what they call themselves; [[@FuckExample]] is too grave',
    'A [[bitch]], [[bitchslaps]] and [[muhfuckery]]',
  ])('but %s', (row) => {
    expect(bracketed(row, 'obscene', facts)).toBe(row);
  });

  it('leaves no mark of its own', () => {
    expect(bracketed('A blue tit', 'innocent', facts)).toBe('A blue tit');
  });
});

describe('the shipped lists', () => {
  it.each([
    'w4nker, t0sser, b@stard, sh!t, a$$hole, f@ggot'.split(', '),
    'fvck, cvnt, fμck, fuск, сunт, ԝаnкеr, vvanker, ｔｗａｔ'.split(', '),
    'f*ck, f**king, f*ing, sh-t, c#nt, b****cks, w%nker, p*ki, f_ck'.split(', '),
    ['f u c k', 'f.u.c.k', 'f-u-c-k', 's h 1 t', 'W A N K E R', 'what the f u c k', 't~w~a~t'],
    'fuuuuck, shiiiit, hoeeee, twaaaat, biiiitch, arsehooole'.split(', '),
    'fúck, wänker, s\u0336h\u0336i\u0336t\u0336, fu\u200Bck, sh\u00ADit, 🅕🅤🅒🅚, ᴡᴀɴᴋᴇʀ'.split(', '),
    '#BloodyPrats, #wankers, #WhatAWanker, #fuckthis'.split(', '),
    'wtf, stfu, ffs, gtfo'.split(', '),
    'wanker, bollocks, tosser, twat, bellend, knobhead, arsehole, bugger, git, minger'.split(', '),
    'slag, pillock, prat, plonker, sod, bloody, shite, piss, wazzock'.split(', '),
  ])('know %s, and so on', (...words) => {
    const missed = words.filter((word) => bracketed(`x ${word} y`, 'obscene', facts) === `x ${word} y`);
    expect(missed).toEqual([]);
  });
});
