/** A regular expression as a tree, as far as it says what a match is made of (ECMA-262, section 22.2.1). */

/** The characters that may stand at a place; null where that may be any, or one of two UTF-16 units. */
export interface Place {
  readonly as: 'place';
  readonly ranges: readonly Range[] | null;
}
/** From and to, both included, as code points. */
export type Range = readonly [number, number];

export interface Row {
  readonly as: 'row';
  readonly of: readonly Node[];
}
export interface Choice {
  readonly as: 'choice';
  readonly of: readonly Node[];
}
export interface Repeat {
  readonly as: 'repeat';
  readonly of: Node;
  readonly min: number;
  readonly max: number;
}
/** What stands around a match. What must not stand there says nothing of what does, and is an empty row. */
export interface Look {
  readonly as: 'look';
  readonly of: Node;
}
export type Node = Place | Row | Choice | Repeat | Look;

const NOTHING: Row = { as: 'row', of: [] };
const ANY: Place = { as: 'place', ranges: null };
const DIGIT: Range = [0x30, 0x39];
/** The classes that one letter names, where they are short. */
const CLASSES: Readonly<Record<string, readonly Range[]>> = {
  d: [DIGIT],
  w: [DIGIT, [0x41, 0x5a], [0x5f, 0x5f], [0x61, 0x7a]],
};
/** `\b` is one in brackets alone; elsewhere it has been read before. */
const CONTROLS: Readonly<Record<string, number>> = { b: 8, t: 9, n: 10, v: 11, f: 12, r: 13, '0': 0 };
const LAST_OF_ONE_UNIT = 0xffff;

/** A regular expression, made or only read from a source. */
export type Written = Pick<RegExp, 'source' | 'flags'>;

/** A pattern's tree. What it does not know it takes for any character, which is true of every match. */
export function treeOf({ source }: Pick<Written, 'source'>): Node {
  let at = 0;
  const next = (): string => source.charAt(at);
  const takes = (start: string): boolean => {
    if (!source.startsWith(start, at)) return false;
    at += start.length;
    return true;
  };

  const choice = (): Node => {
    const rows = [row()];
    while (takes('|')) rows.push(row());
    const [only] = rows;
    return rows.length === 1 && only !== undefined ? only : { as: 'choice', of: rows };
  };
  const row = (): Node => {
    const of: Node[] = [];
    while (at < source.length && next() !== '|' && next() !== ')') of.push(repeated(atom()));
    return { as: 'row', of };
  };
  const repeated = (of: Node): Node => {
    const [min, max] = times();
    takes('?');
    return min === 1 && max === 1 ? of : { as: 'repeat', of, min, max };
  };
  const times = (): readonly [number, number] => {
    if (takes('*')) return [0, Infinity];
    if (takes('+')) return [1, Infinity];
    if (takes('?')) return [0, 1];
    if (next() !== '{') return [1, 1];
    const end = source.indexOf('}', at);
    const [least = '', most = least] = source.slice(at + 1, end).split(',');
    at = end + 1;
    return [Number(least), most === '' ? Infinity : Number(most)];
  };
  const atom = (): Node => {
    if (takes('^') || takes('$')) return NOTHING;
    if (takes('.')) return ANY;
    if (takes('(')) return group();
    if (takes('[')) return bracket();
    if (takes('\\')) return escape();
    return one(point());
  };
  const group = (): Node => {
    const isLook = takes('?=') || takes('?<=');
    const isNot = !isLook && (takes('?!') || takes('?<!'));
    if (!isLook && !isNot && !takes('?:') && takes('?<')) at = source.indexOf('>', at) + 1;
    const of = choice();
    takes(')');
    if (isNot) return NOTHING;
    return isLook ? { as: 'look', of } : of;
  };
  const point = (): number => {
    const code = source.codePointAt(at) ?? 0;
    at += code > LAST_OF_ONE_UNIT ? 2 : 1;
    return code;
  };
  const escape = (): Node => {
    if (takes('b') || takes('B')) return NOTHING;
    // A back reference may be of nothing.
    if (/[1-9k]/u.test(next())) return back();
    const ranges = escaped();
    return ranges === null ? ANY : placeOf(ranges);
  };
  const back = (): Node => {
    const [all = ''] = /^(?:\d+|k<[^>]*>)/u.exec(source.slice(at)) ?? [];
    at += all.length;
    return { as: 'repeat', of: ANY, min: 0, max: Infinity };
  };
  /** Behind a backslash, in brackets or outside; null for a class that is not short. */
  const escaped = (): readonly Range[] | null => {
    const sign = next();
    const known = CLASSES[sign];
    const control = CONTROLS[sign];
    if (takes('p') || takes('P')) {
      at = source.indexOf('}', at) + 1;
      return null;
    }
    if (/[DWSs]/u.test(sign)) {
      at += 1;
      return null;
    }
    if (takes('u{')) {
      const end = source.indexOf('}', at);
      const code = Number.parseInt(source.slice(at, end), 16);
      at = end + 1;
      return single(code);
    }
    if (takes('u')) return single(hex(4));
    if (takes('x')) return single(hex(2));
    if (known === undefined && control === undefined) return single(point());
    at += 1;
    return known ?? single(control ?? 0);
  };
  const hex = (length: number): number => {
    at += length;
    return Number.parseInt(source.slice(at - length, at), 16);
  };
  const bracket = (): Node => {
    const isNot = takes('^');
    const all: Range[] = [];
    let isAny = isNot;
    while (at < source.length && !takes(']')) {
      const from = takes('\\') ? escaped() : single(point());
      const [first] = from ?? [];
      const isOne = from?.length === 1 && first !== undefined && first[0] === first[1];
      if (isOne && next() === '-' && source.charAt(at + 1) !== ']') {
        at += 1;
        const to = takes('\\') ? escaped() : single(point());
        all.push([first[0], to?.[0]?.[1] ?? first[0]]);
      } else if (from === null) isAny = true;
      else all.push(...from);
    }
    return isAny ? ANY : placeOf(all);
  };
  return choice();
}

const single = (code: number): readonly Range[] => [[code, code]];
const one = (code: number): Node => placeOf(single(code));

/** Beyond the basic plane a character is two units of a text. */
function placeOf(ranges: readonly Range[]): Place {
  return ranges.some(([, to]) => to > LAST_OF_ONE_UNIT) ? ANY : { as: 'place', ranges };
}
