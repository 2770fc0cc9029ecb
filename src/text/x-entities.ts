/**
 * Links, mentions, hashtags and the account replied to, where X sees them: what counts 23 there, and who is told.
 * Written from the rules that X's own conformance suite shows (`npm run conformance`). All scans are linear.
 */
import { ASCII_TLDS, OTHER_TLDS } from './tlds.js';

/** Offsets in UTF-16 units, half-open. */
export interface Entity {
  readonly start: number;
  readonly end: number;
  /** Without `@` or `#`. */
  readonly words: string;
}

// ------------------------------------------------------------------------------------------------------ links

const PROTOCOL = /https?:\/\//giuy;
const HOST_START = /[a-z0-9À-ÖØ-öø-ɏ]/iu;
/** No letter of a name: signs, spaces, marks of direction. Signs beyond ASCII are letters of a name to X. */
const NO_HOST =
  /[\s!-,/:-@[\]^`{-~$\u00A1-\u00BF\u2000-\u206F\u3000-\u303F\uFE00-\uFE0F\uFF00-\uFF0F\uFFFE\uFEFF\uFFFF\0-\x1F]/u;
const PLAIN_HOST = /[a-z0-9.\-_À-ÖØ-öø-ɏ]/iu;
/** A link does not begin inside a word, an address of mail, a tag or a sum of money. */
const NOT_BEFORE = /[A-Za-z0-9À-ÖØ-öø-ɏ@＠$#＃]/u;
const NOT_BEFORE_BARE = /[-_./]/u;
const NOT_BEHIND = /[0-9a-z@+-]/iu;
const PATH = /[a-z\u0400-\u04FF0-9!*';:=+,.$/%#[\]\-\u2013_~@|&À-ÖØ-öø-ɏ]/iu;
const PATH_END = /[+\-a-z\u0400-\u04FF0-9=_#/À-ÖØ-öø-ɏ]/iu;
const QUERY = /[a-z0-9!?*'@();:&=+$/%#[\]\-_.,~|]/iu;
const QUERY_END = /[a-z0-9\-_&=#/]/iu;
const SHORTENED = /^(?:https?:\/\/)?t\.co\//iu;
const LONGEST_SHORTENED = 40;
const LONGEST_LABEL = 63;
/** Brackets in brackets. */
const DEEPEST = 2;

let known: { readonly ascii: ReadonlySet<string>; readonly others: readonly string[] } | null = null;

function tlds(): { readonly ascii: ReadonlySet<string>; readonly others: readonly string[] } {
  const wordsOf = (list: string): readonly string[] => list.trim().split(/\s+/u);
  known ??= {
    ascii: new Set(wordsOf(ASCII_TLDS)),
    others: [...wordsOf(OTHER_TLDS)].sort((a, b) => b.length - a.length),
  };
  return known;
}

/** Web addresses, with `https://` or without, in their order. */
export function xLinks(text: string): readonly Entity[] {
  const found: Entity[] = [];
  let at = 0;
  while (at < text.length) {
    const end = linkAt(text, at);
    if (end > at) {
      const link = { start: at, end, words: text.slice(at, end) };
      const whole = shortened(link);
      if (whole !== null) found.push(whole);
      at = end;
    } else at = nextStart(text, at);
  }
  return found;
}

/** The place of the end of a link that begins here; the same place where none does. */
function linkAt(text: string, at: number): number {
  const before = text.slice(Math.max(0, at - 1), at);
  if (NOT_BEFORE.test(before)) return at;
  PROTOCOL.lastIndex = at;
  const protocol = PROTOCOL.exec(text)?.[0] ?? '';
  if (protocol === '' && (NOT_BEFORE_BARE.test(before) || !HOST_START.test(text[at] ?? ''))) return at;
  const host = at + protocol.length;
  const end = hostEnd(text, host, protocol === '');
  return end === host ? at : tailEnd(text, end);
}

/** Past what was looked at and is no link: a run of letters is looked at once. */
function nextStart(text: string, at: number): number {
  if (!HOST_START.test(text[at] ?? '')) return at + 1;
  let next = at + 1;
  while (next < text.length && HOST_START.test(text[next] ?? '')) next += 1;
  return next;
}

/** Behind the last label that ends a name; the same place where there is none. */
function hostEnd(text: string, start: number, isBare: boolean): number {
  let end = start;
  const isHost = (sign: string): boolean =>
    isBare ? PLAIN_HOST.test(sign) : /[.\-_]/u.test(sign) || !NO_HOST.test(sign);
  while (end < text.length && isHost(text[end] ?? '')) end += 1;
  const host = text.slice(start, end);
  for (let dot = host.lastIndexOf('.'); dot > 0; dot = host.lastIndexOf('.', dot - 1)) {
    const size = tldSize(text, start + dot + 1);
    if (size > 0 && isName(host.slice(0, dot), host.slice(0, dot + 1 + size))) return start + dot + 1 + size;
  }
  return start;
}

function tldSize(text: string, at: number): number {
  const run = /^[a-z]*/iu.exec(text.slice(at, at + 25))?.[0] ?? '';
  const { ascii, others } = tlds();
  if (run !== '') {
    const isEnd = ascii.has(run.toLowerCase()) && !NOT_BEHIND.test(text[at + run.length] ?? '');
    return isEnd ? run.length : 0;
  }
  const other = others.find(
    (one) => text.startsWith(one, at) && !NOT_BEHIND.test(text[at + one.length] ?? ''),
  );
  return other?.length ?? 0;
}

const SUBDOMAIN = /^[^.\-_](?:[^.]*[^.\-_])?$/u;
const DOMAIN = /^[^.\-_](?:[^._]*[^.\-_])?$/u;

/** Labels as they may be; the last has no underscore; none is longer than the internet allows. */
function isName(name: string, host: string): boolean {
  const labels = name.split('.');
  const own = labels.pop() ?? '';
  if (!DOMAIN.test(own) || !labels.every((label) => SUBDOMAIN.test(label))) return false;
  if (/^[\0-\x7F]*$/u.test(host)) return [...labels, own].every((label) => label.length <= LONGEST_LABEL);
  if (!URL.canParse(`http://${host}`)) return false;
  return new URL(`http://${host}`).hostname.split('.').every((label) => label.length <= LONGEST_LABEL);
}

function tailEnd(text: string, host: number): number {
  let end = host;
  const port = /^:\d{1,5}/u.exec(text.slice(end, end + 6))?.[0] ?? '';
  end += port.length;
  if (text[end] === '/') end = pathEnd(text, end);
  if (text[end] === '?') end = queryEnd(text, end);
  return end;
}

/** A path runs as far as a sign that may end it; brackets belong to it in pairs. */
function pathEnd(text: string, slash: number): number {
  let end = slash + 1;
  let at = end;
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (sign === '(') {
      const closed = bracketEnd(text, at);
      if (closed === at) return end;
      at = closed;
      end = closed;
    } else if (PATH.test(sign)) {
      at += 1;
      if (PATH_END.test(sign)) end = at;
    } else return end;
  }
  return end;
}

function bracketEnd(text: string, open: number): number {
  let at = open + 1;
  let depth = 1;
  while (at < text.length && depth > 0) {
    const sign = text[at] ?? '';
    if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (!PATH.test(sign)) return open;
    // Deeper than X looks; and so no text is looked at again and again.
    if (depth > DEEPEST) return open;
    at += 1;
  }
  return depth === 0 && at > open + 2 ? at : open;
}

function queryEnd(text: string, mark: number): number {
  let end = mark;
  for (let at = mark + 1; at < text.length && QUERY.test(text[at] ?? ''); at += 1)
    if (QUERY_END.test(text[at] ?? '')) end = at + 1;
  return end;
}

/** X's own short links end with their letters and digits; longer ones are none. */
function shortened(link: Entity): Entity | null {
  const head = SHORTENED.exec(link.words)?.[0];
  if (head === undefined) return link;
  const slug = /^[a-z0-9]*/iu.exec(link.words.slice(head.length))?.[0] ?? '';
  if (slug.length > LONGEST_SHORTENED) return null;
  const rest = link.words.slice(head.length + slug.length);
  if (slug === '' || rest.startsWith('?')) return link;
  const end = link.start + head.length + slug.length;
  return { start: link.start, end, words: link.words.slice(0, head.length + slug.length) };
}

// --------------------------------------------------------------------------------------- mentions and replies

const MENTION = /[@＠]([A-Za-z0-9_]{1,20})/gu;
const NO_MENTION_BEFORE = /[A-Za-z0-9_!#$%&*@＠]$/u;
/** "RT@name" names an account though letters stand before it. */
const SHARED_BEFORE = /(?:^|[^A-Za-z0-9_+~.-])rt:?$/iu;
const NO_MENTION_BEHIND = /^(?:[@＠À-ÖØ-öø-ɏ]|:\/\/)/u;
const REPLY = /^\s*[@＠]([A-Za-z0-9_]{1,20})/u;

/** Accounts that are named. */
export function xMentions(text: string): readonly Entity[] {
  return Array.from(text.matchAll(MENTION), ({ 0: whole, 1: words = '', index }) => ({
    start: index,
    end: index + whole.length,
    words,
  })).filter(({ start, end }) => {
    const before = text.slice(Math.max(0, start - 4), start);
    const isFree = !NO_MENTION_BEFORE.test(before) || SHARED_BEFORE.test(before);
    return isFree && !NO_MENTION_BEHIND.test(text.slice(end, end + 3));
  });
}

/** The account that a post answers; null where it is no reply. */
export function xReply(text: string): string | null {
  const found = REPLY.exec(text);
  if (found === null || NO_MENTION_BEHIND.test(text.slice(found[0].length, found[0].length + 3))) return null;
  return found[1] ?? null;
}

// --------------------------------------------------------------------------------------------------- hashtags

const TAG =
  /[#＃]([\p{L}\p{M}\p{Nd}_\u200C\u200D\uA67E\u05BE\u05F3\u05F4\uFF5E\u301C\u309B\u309C\u30A0\u30FB\u3003\u0F0B\u0F0C\u00B7]+)/gu;
const TAG_LETTER = /[\p{L}\p{M}]/u;
const NO_TAG_BEFORE =
  /[\p{L}\p{Nd}_&\u200C\u200D\uA67E\u05BE\u05F3\u05F4\uFF5E\u301C\u309B\u309C\u30A0\u30FB\u3003\u0F0B\u0F0C\u00B7]$|(?![\uFE0E\uFE0F])\p{M}$/u;
const NO_TAG_BEHIND = /^(?:[#＃]|:\/\/)/u;

/** Hashtags outside of links: with a letter, and not grown onto a word. */
export function xHashtags(text: string): readonly Entity[] {
  const links = xLinks(text);
  return Array.from(text.matchAll(TAG), ({ 0: whole, 1: words = '', index }) => ({
    start: index,
    end: index + whole.length,
    words,
  })).filter(
    ({ start, end, words }) =>
      TAG_LETTER.test(words) &&
      !NO_TAG_BEFORE.test(text.slice(Math.max(0, start - 2), start)) &&
      !NO_TAG_BEHIND.test(text.slice(end, end + 3)) &&
      !links.some((link) => link.start < end && start < link.end),
  );
}
