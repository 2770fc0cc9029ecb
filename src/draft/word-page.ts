/** The lines of a Word document as they are written down, with what stands beside them and where its tables are. */
import type { Aside } from '../types.js';

export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Cells by row. */
export interface WordTable extends Range {
  readonly rows: readonly (readonly Range[])[];
}

/** Where it stands in the text. */
export interface PlacedAside extends Aside {
  readonly offset: number;
}

export interface WordDocument {
  /** Paragraphs and cells in their order, each on lines of its own. */
  readonly text: string;
  readonly tables: readonly WordTable[];
  readonly asides: readonly PlacedAside[];
  /** Footnotes and endnotes, which no post has. */
  readonly notes: number;
}

/** How a run of words goes into the text. */
export type Treatment = 'seen' | 'added' | 'deleted' | 'hidden';

export interface Page {
  /** A paragraph, perhaps inside another: a text box. */
  readonly begin: () => void;
  readonly finish: () => void;
  readonly write: (text: string, as: Treatment) => void;
  readonly aside: (kind: Aside['kind'], text: string) => void;
  /** The next paragraph goes on in the line of this one. */
  readonly runOn: () => void;
  readonly footnote: () => void;
  /** From here to where what comes back is called: the lines between. */
  readonly box: () => () => Range;
  readonly addTable: (table: WordTable) => void;
  readonly isFull: () => boolean;
  readonly document: () => WordDocument;
}

/** More is no post, nor a season's posts. */
const MOST_CHARACTERS = 1 << 20;
const MOST_ASIDES = 1000;

interface Paragraph {
  readonly pieces: string[];
  length: number;
  readonly asides: { readonly kind: Aside['kind']; text: string; readonly at: number; until: number }[];
  runsOn: boolean;
}

export function pageOf(): Page {
  const written: string[] = [];
  const asides: PlacedAside[] = [];
  const tables: WordTable[] = [];
  const boxes: { start: number | null }[] = [];
  const open: Paragraph[] = [];
  let length = 0;
  let weight = 0;
  let notes = 0;
  let runsOn = true;

  /** What is split into many runs is one change. */
  function aside(kind: Aside['kind'], text: string): void {
    const here = open.at(-1);
    weight += text.length;
    const last = here?.asides.at(-1);
    const goesOn = last?.kind === kind && last.until === here?.length;
    if (goesOn && kind !== 'comment' && kind !== 'attached') last.text += text;
    else here?.asides.push({ kind, text, at: here.length, until: here.length });
  }

  function finish(): void {
    const done = open.pop();
    if (done === undefined) return;
    if (!runsOn) {
      written.push('\n');
      length += 1;
    }
    for (const box of boxes) box.start ??= length;
    for (const { kind, text, at } of done.asides) asides.push({ kind, text, offset: length + at });
    written.push(...done.pieces);
    length += done.length;
    weight += done.length;
    runsOn = done.runsOn;
  }

  function write(text: string, as: Treatment): void {
    const here = open.at(-1);
    if (as !== 'seen') aside(as, text);
    if (here === undefined || as === 'deleted' || as === 'hidden') return;
    here.pieces.push(text);
    here.length += text.length;
    const last = here.asides.at(-1);
    if (as === 'added' && last !== undefined) last.until = here.length;
  }

  function box(): () => Range {
    const mine: { start: number | null } = { start: null };
    boxes.push(mine);
    return () => {
      boxes.splice(boxes.indexOf(mine), 1);
      return { start: mine.start ?? length, end: length };
    };
  }

  return {
    begin: () => void open.push({ pieces: [], length: 0, asides: [], runsOn: false }),
    finish,
    write,
    aside,
    runOn: () => {
      const here = open.at(-1);
      if (here !== undefined) here.runsOn = true;
    },
    footnote: () => void (notes += 1),
    box,
    addTable: (table) => void tables.push(table),
    isFull: () => weight > MOST_CHARACTERS || length > MOST_CHARACTERS || asides.length > MOST_ASIDES,
    document: () => ({ text: written.join(''), tables, asides, notes }),
  };
}
