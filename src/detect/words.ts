import { matchesKind } from '../kinds.js';
import type { Detector, Kind, KindDefinition } from '../types.js';
import { CUES } from './cues.js';
import { disguisedIn, disguises, insideTerms, insideWords, type Disguised, type Term } from './disguise.js';
import { tagsIn, type RunTogether } from './hashtag.js';
import { withoutInnocent } from './innocent.js';
import { lexicon, runTogether, termsAt, tokensIn, type Lexicon } from './lexicon.js';
import { linesByWord, type TermList } from './lines-by-word.js';
import { inProse, type Found } from './prose.js';
import { matches } from '../text/matches.js';
import { asTerms, linesOf } from '../text/terms.js';
import { keptBy, once } from '../text/kept.js';
import { reachOf } from './reach.js';

const WHY = "on the policy's list of words";
const OF_SOMEBODY: ReadonlyMap<Kind, string> = new Map([
  ['health', "somebody's health"],
  ['benefit', "somebody's benefits, debts, housing or care"],
]);
const LABEL = /[A-Za-z0-9]{6,40}/gu;
/** Kinds whose words are also looked for in disguise. */
const DISGUISED = 'obscene';

/** The words of a policy's own lists, and what says something about somebody, in one walk over the text. */
export const words: Detector = {
  name: 'words',
  makes: ['health', 'benefit'],
  find: (parts, _, { kinds }) => {
    const lists = listsOf(kinds);
    return [
      ...inProse(parts, (text) => withoutInnocent(text, onLists(text, lists))),
      ...parts
        .filter(({ where }) => where.startsWith('link:'))
        .flatMap(({ where, text }) => inLink(text, lists).map((mark) => ({ ...mark, where }))),
    ];
  },
};

/** Names of parties that an address holds: `https://votelabour.example`. Single words of it may mean anything. */
function inLink(text: string, { run }: Lists): readonly Found[] {
  return matches(text, LABEL).flatMap(({ 0: label, index }) =>
    run(label.toLowerCase())
      .filter((kind) => kind === 'party')
      .map((kind) => ({ kind, start: index, end: index + label.length, why: `${WHY}, in an address` })),
  );
}

function onLists(text: string, { all, run, inside, disguised }: Lists): readonly Found[] {
  const found = [
    ...plainly(text, all),
    ...tagsIn(text, all, run).flatMap(({ start, end, kinds }) =>
      kinds.map((kind) => ({ kind, start, end, why: `${WHY}, in a tag` })),
    ),
  ];
  const known = reachOf(found.filter(({ kind }) => matchesKind(kind, DISGUISED)));
  const longer = insideWords(text, inside()).filter(({ start, end }) => known(end - 1) <= start);
  return [
    ...found,
    ...longer.map((one) => ({ ...one, why: `${WHY}, in a longer word` })),
    ...disguisedIn(text, disguised).map((one) => ({ ...one, why: `${WHY}, disguised` })),
  ];
}

interface Lists {
  readonly all: Lexicon;
  readonly run: RunTogether;
  /** Letters that are looked for inside longer words. */
  readonly inside: () => readonly Term[];
  readonly disguised: () => Disguised;
}

/** Parts of them are made when first asked for: most posts hold no tag, and nothing in disguise. */
const listsOf = keptBy((kinds: readonly KindDefinition[]): Lists => {
  const lists = kinds.filter((kind) => kind.from === 'words');
  const byWord = linesByWord([...lists, ...CUES]);
  const coarse = lists.filter(({ kind }) => matchesKind(kind, DISGUISED));
  return {
    all: lexicon(byWord),
    run: runTogether(byWord),
    inside: once(() => insideTerms(termsOf(coarse.filter((list) => list.words.includes('*'))))),
    disguised: once(() => disguises(termsOf(coarse))),
  };
});

function termsOf(lists: readonly TermList[]): readonly Term[] {
  return lists.flatMap(({ kind, words: list }) =>
    linesOf(list).flatMap((line) => asTerms(line).map((term): Term => [term, kind])),
  );
}

/** The longest term of each kind at each place, none inside another of its kind. */
function plainly(text: string, all: Lexicon): readonly Found[] {
  const reached = new Map<string, number>();
  const tokens = tokensIn(text);
  const found: Found[] = [];
  for (const [index, { start }] of tokens.entries()) {
    for (const [kind, end] of termsAt(tokens, index, all)) {
      if (start < (reached.get(kind) ?? 0)) continue;
      reached.set(kind, end);
      found.push({ kind, start, end, why: OF_SOMEBODY.get(kind) ?? WHY });
    }
  }
  return found;
}
