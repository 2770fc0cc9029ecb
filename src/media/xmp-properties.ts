/** The properties of an XMP packet, flat: of nested ones only the innermost name counts. */
import { decode, decodeWide } from './text.js';

export interface Property {
  /** The name's space and the name, written together. */
  readonly name: string;
  readonly text: string;
}

const RDF = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#';
const DEEPEST = 64;
const MOST = 5000;

interface Tag {
  readonly name: string;
  readonly isEnd: boolean;
  readonly isEmpty: boolean;
  readonly attributes: readonly (readonly [string, string])[];
}

/** Null for what is no well-formed packet, and for one with a document type: those are made to do harm. */
export function xmpProperties(bytes: Uint8Array): readonly Property[] | null {
  const xml = unpacked(bytes);
  if (/<!(?:DOCTYPE|ENTITY)/iu.test(xml)) return null;
  const spaces = new Map<string, string>();
  const open: string[] = [];
  const found: Property[] = [];
  for (const { tag, text } of tagsOf(xml)) {
    const [innermost] = open.slice(-1);
    if (text.trim() !== '' && innermost !== undefined) {
      const owner = open.findLast((name) => !name.startsWith(RDF));
      if (owner !== undefined) found.push({ name: owner, text: unescaped(text) });
    }
    if (tag === null) continue;
    if (tag.isEnd) {
      open.pop();
      continue;
    }
    declare(tag, spaces);
    for (const [name, value] of tag.attributes) {
      if (name.includes(':') && !/^xml(?:ns)?:/u.test(name))
        found.push({ name: full(name, spaces), text: unescaped(value) });
    }
    if (!tag.isEmpty) open.push(full(tag.name, spaces));
    if (open.length > DEEPEST || found.length > MOST) return null;
  }
  return found.filter(({ name }) => !name.startsWith(RDF));
}

/** Without the padding; UTF-16 where every other byte is nought. */
function unpacked(bytes: Uint8Array): string {
  if (bytes[0] === 0 || (bytes[0] === 0xfe && bytes[1] === 0xff)) return decodeWide(bytes, false);
  if (bytes[1] === 0 || (bytes[0] === 0xff && bytes[1] === 0xfe)) return decodeWide(bytes);
  return decode(bytes);
}

/** Each tag with the text before it; comments, instructions and whatever follows the last tag are left out. */
function* tagsOf(xml: string): Generator<{ readonly tag: Tag | null; readonly text: string }> {
  let at = 0;
  for (;;) {
    const from = xml.indexOf('<', at);
    if (from === -1) return;
    const text = xml.slice(at, from);
    const [opening, closing] = SPECIAL.find(([start]) => xml.startsWith(start, from)) ?? PLAIN;
    const to = xml.indexOf(closing, from + opening.length);
    if (to === -1) return;
    const inside = xml.slice(from + opening.length, to);
    at = to + closing.length;
    if (opening === '<') yield { tag: tagOf(inside), text };
    else yield { tag: null, text: opening === '<![CDATA[' ? text + inside : text };
  }
}

const PLAIN = ['<', '>'] as const;
const SPECIAL: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

function tagOf(inside: string): Tag {
  const isEnd = inside.startsWith('/');
  const isEmpty = inside.endsWith('/');
  const [name = ''] = /^[^\s/]{1,200}/u.exec(isEnd ? inside.slice(1) : inside) ?? [];
  return { name, isEnd, isEmpty, attributes: attributesOf(inside) };
}

/** `name="value"` one after the other; each search goes on where the last one ended. */
function attributesOf(inside: string): Tag['attributes'] {
  const found: (readonly [string, string])[] = [];
  let at = 0;
  for (;;) {
    const equals = inside.indexOf('=', at);
    if (equals === -1) return found;
    const [name = ''] = inside.slice(at, equals).trim().split(/\s/u).slice(-1);
    const from = equals + 1 + inside.slice(equals + 1, equals + 21).search(/\S/u);
    const to = inside.indexOf(inside.charAt(from), from + 1);
    if (!/["']/u.test(inside.charAt(from)) || to === -1) return found;
    found.push([name, inside.slice(from + 1, to)]);
    at = to + 1;
  }
}

/** A prefix means what was last said of it. */
function declare({ attributes }: Tag, spaces: Map<string, string>): void {
  for (const [name, value] of attributes) {
    if (name.startsWith('xmlns:')) spaces.set(name.slice('xmlns:'.length), unescaped(value));
    if (name === 'xmlns') spaces.set('', unescaped(value));
  }
}

function full(name: string, spaces: ReadonlyMap<string, string>): string {
  const [prefix = '', local] = name.split(':');
  return local === undefined ? `${spaces.get('') ?? ''}${prefix}` : `${spaces.get(prefix) ?? ''}${local}`;
}

const NAMED = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function unescaped(text: string): string {
  return text.replaceAll(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]{2,4});/giu, (whole, name: string) => {
    if (!name.startsWith('#')) return NAMED.get(name) ?? whole;
    const code = /^#x/iu.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0x10ffff ? whole : String.fromCodePoint(code);
  });
}
