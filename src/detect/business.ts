import type { Detector } from '../types.js';
import { inProse, type Found } from './prose.js';
import { matches } from '../text/matches.js';

/** What stands last in a firm's name. What a council itself runs ("Leisure Centre", "Library") is not among it. */
const TRADES = new Set(
  `accountants agents antiques appliances aquatics arms autos bakers bakery bakes barbers bathrooms beauty
  bistro blinds blooms boilers books bookshop brewery bros brothers builders burgers butchers butty café cafe
  cakes carpets cars caterers catering chemist chippy clothing coaches coffee construction consultants
  contractors crisps decorators deli dental developers developments diner drinks electrical electricals
  electrics energy engineering estates finance fisheries fitness florist florists flowers foods furniture garage
  garages gifts glazing gym hair hairdressers homes hotel inn insurance interiors jewellers kebabs kennels
  kitchens landscapes landscaping laundry lettings locksmiths lodge logistics mobiles mortgages motors nails
  nightclub nurseries opticians outfitters paving pharmacy phones pizza pizzas pizzeria plastering plumbers
  plumbing power properties recruitment removals rentals restaurant restaurants roofers roofing salon sandwiches
  scaffolders scaffolding shoes skips slice solar solicitors spa stores supermarket supermarkets supplies
  surveyors takeaway tandoori taxis tattoos tearoom tearooms telecoms argus chronicle courier echo gazette
  herald observer timber toys travel tyres utilities vapes vets windows wines pallets grounds groundworks
  groundcare haulage minibuses scrap metals joinery carpentry conservatories fencing sheds driveways tiling
  cleaners laundrette launderette holdings wholesale vans homecare domiciliary tarmac asphalt aggregates
  groomers grooming cattery butchery fishmongers greengrocers newsagents opticals physiotherapy chiropractic
  aesthetics tattoo barbershop casino vape nightclubs brewers taproom distillery vineyard creamery patisserie
  couriers movers demolition electricians glaziers thatchers roofs lofts saunas ltd limited llp plc`
    .trim()
    .split(/\s+/u),
);
/** `Sample & Sons`, `Mock and Daughters Lettings`. */
const FAMILY = /^(?:sons|daughters|co|partners|bros)$/u;
/** `Sample Nursing Home`. */
const HOMES = new Set(['care', 'nursing', 'residential', 'rest', 'funeral', 'retirement']);
const NO_NAME = new Set(
  'the our your a an this that all every each any back after to for at with from by on in new old council community town borough district county parish city public local free green annual nhs national household food family'.split(
    ' ',
  ),
);
const CAPITALISED =
  /(?<![A-Za-z0-9À-ɏ])[A-ZÀ-ÞĀ-Ɏ][A-Za-z0-9À-ɏ'’]{0,30}(?: (?:& |and (?=Sons|Daughters|Partners))?[A-ZÀ-ÞĀ-Ɏ][A-Za-z0-9À-ɏ'’]{0,30}){1,7}/gu;
/** A firm that only says where something is. */
const WAYMARK = /(?:outside|near|opposite|behind|past|beside|between|next to|in front of)(?: the)? $/iu;
/** `#MadeupRoofingScam`: its words are told by their capitals. */
const TAG = /(?<![A-Za-z0-9À-ɏ&/@.])#(?:[A-Z][a-z]+){2,8}(?![A-Za-z0-9À-ɏ])/gu;
/** A firm without its name, that everybody there can find: "the takeaway on Mill Lane". */
const FOUND_BY_PLACE =
  /(?<![A-Za-z0-9À-ɏ])(?:[Tt]he|[Tt]hat|[Tt]his|[Ww]hich) (?:[a-z]+ )?(?:bakery|barber|barber's|bookshop|builder|butcher|café|cafe|car wash|care home|chip shop|chippy|curry house|dentist|estate agent|garage|gym|hairdresser|hotel|kebab shop|landlord|landlady|letting agent|nightclub|nursery|off-licence|pub|restaurant|salon|shop|shopkeeper|supermarket|takeaway|tattoo parlour|taxi firm|vape shop|vet)(?:,| (?:at|by|in|near|next to|of|on|opposite|outside))(?: the)? (?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?![a-z]))[A-ZÀ-ÞĀ-Ɏ][A-Za-zÀ-ɏ'’]+/gu;

/** A private firm: by the trade in its name, or by what it is and where. */
export const business: Detector = {
  name: 'business',
  makes: ['business'],
  find: (parts) =>
    inProse(parts, (text) => [
      ...matches(text, CAPITALISED)
        .filter(({ index }) => !WAYMARK.test(text.slice(Math.max(0, index - 24), index)))
        .flatMap(firm),
      ...matches(text, TAG).flatMap(tagged),
      ...matches(text, FOUND_BY_PLACE).map(({ 0: words, index }) => ({
        kind: 'business',
        start: index,
        end: index + words.length,
        why: 'a business that can be found',
      })),
    ]),
};

interface Word {
  readonly word: string;
  readonly end: number;
  readonly start: number;
}

/** From the first word that is part of a name to the last that names a trade. */
function firm({ 0: row, index }: RegExpExecArray): readonly Found[] {
  const words = Array.from(row.matchAll(/[^ ]+/gu), ({ 0: word, index: at }): Word => ({
    word: word.toLowerCase().replace(/['’](?:s)?$/u, ''),
    start: index + at,
    end: index + at + word.replace(/['’]s?$/u, '').length,
  }));
  const first = words.findIndex(({ word }) => !NO_NAME.has(word));
  const last = words.findLastIndex((_, at) => at > first && isTrade(words, at));
  const [from, to] = [words[first], words[last]];
  if (from === undefined || to === undefined) return [];
  return [{ kind: 'business', start: from.start, end: to.end, why: 'the name of a business' }];
}

function tagged({ 0: tag, index }: RegExpExecArray): readonly Found[] {
  const [, ...rest] = tag.match(/[A-Z][a-z]+/gu) ?? [];
  if (/^(?:Day|Month|Week|Weekend|Year)$/u.test(rest.at(-1) ?? '')) return [];
  if (!rest.some((word) => TRADES.has(word.toLowerCase()))) return [];
  return [{ kind: 'business', start: index, end: index + tag.length, why: 'the name of a business' }];
}

function isTrade(words: readonly Word[], at: number): boolean {
  const word = words[at]?.word ?? '';
  const before = words[at - 1]?.word;
  const isHome = /^homes?$/u.test(word) && HOMES.has(before ?? '');
  return TRADES.has(word) || isHome || (FAMILY.test(word) && (before === '&' || before === 'and'));
}
