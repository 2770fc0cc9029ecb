/**
 * The main part of a Word document (ECMA-376, WordprocessingML): what is seen with every insertion accepted and every
 * deletion gone, line by line, and beside it what is not seen or not settled.
 */
import { walkXml, type XmlElement } from '../text/xml.js';
import { pageOf, type Page, type Range, type Treatment, type WordDocument } from './word-page.js';

export interface WordParts {
  readonly document: string;
  /** Words of the comments that are open, by their ids. */
  readonly comments: ReadonlyMap<string, string>;
  /** Ids of the styles whose words are hidden. */
  readonly hidden: ReadonlySet<string>;
}

/** @returns a sentence where the part cannot be read. */
export function readWordDocument({ document, comments, hidden }: WordParts): WordDocument | string {
  const page = pageOf();
  const above: string[] = [];
  const run = runOf(page, above, hidden);
  const table = tableOf(page);
  // A map, for a name that a document makes up must reach no prototype.
  const begins = new Map(
    Object.entries({
      ...run.begins,
      ...table.begins,
      ...changesOf(page, above, run.treat, table.atRowEnd),
      ...besides(page, comments),
    }),
  );
  const picture = pictureOf(page);
  let passedOver = 0;
  const fault = walkXml(document, {
    isDone: page.isFull,
    open: (element) => {
      if (passedOver > 0 || PASSED_OVER.has(element.name)) {
        passedOver += 1;
        return () => (passedOver -= 1);
      }
      const ends = isWord(element) ? begins.get(element.name)?.(element) : picture(element);
      above.push(element.name);
      return () => {
        above.pop();
        ends?.();
      };
    },
    text: (text) => {
      if (above.at(-1) === 't' || above.at(-1) === 'delText') run.write(text);
    },
  });
  if (fault !== null) return fault;
  return page.isFull() ? 'It holds more text than any post.' : page.document();
}

const WORD: readonly string[] = [
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
];

/** Whether an element is one of Word's own, or holds letters of a formula. */
export function isWord({ space, name }: XmlElement): boolean {
  return WORD.includes(space) || (name === 't' && space.endsWith('/math'));
}

/** Older states of what was changed, codes of fields, stand-ins for newer things, readings beside characters. */
const PASSED_OVER = new Set([
  'Fallback',
  'rPrChange',
  'pPrChange',
  'tblPrChange',
  'tcPrChange',
  'trPrChange',
  'sectPrChange',
  'instrText',
  'delInstrText',
  'rt',
]);

/** What an element does where it begins; what comes back is done where it ends. */
type Begin = (element: XmlElement) => (() => void) | null;
type Begins = Readonly<Record<string, Begin>>;

function doing(act: (element: XmlElement) => void): Begin {
  return (element) => {
    act(element);
    return null;
  };
}

// ------------------------------------------------------------------------------------------ words and signs

const SIGNS: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: '\n',
  cr: '\n',
  noBreakHyphen: '\u2011',
  softHyphen: '\u00AD',
  // A picture of a font's own: nobody knows what it becomes elsewhere.
  sym: '\uFFFD',
};

/** Whether a switch such as `w:vanish` is on. */
export function isOn({ attribute }: XmlElement): boolean {
  return !/^(?:0|false|off)$/u.test(attribute('val') ?? '');
}

interface Run {
  readonly begins: Begins;
  readonly write: (text: string) => void;
  /** Until what comes back is called, words are added or deleted. */
  readonly treat: (as: 'added' | 'deleted') => () => void;
}

function runOf(page: Page, above: readonly string[], hidden: ReadonlySet<string>): Run {
  const depth = { added: 0, deleted: 0 };
  let isHiddenParagraph = false;
  let isHidden = false;
  const treatment = (): Treatment => {
    if (depth.deleted > 0 || above.at(-1) === 'delText') return 'deleted';
    if (isHidden) return 'hidden';
    return depth.added > 0 ? 'added' : 'seen';
  };
  const write = (text: string): void => {
    page.write(text, treatment());
  };
  const isHiding = ({ attribute }: XmlElement): boolean => hidden.has(attribute('val') ?? '');
  /** Of a run, and not of the end of a paragraph or of a list's numbers. */
  const isOfRun = (): boolean => above.at(-1) === 'rPr' && above.at(-2) === 'r';
  const sign = (text: string): Begin =>
    doing(() => {
      // The places of tabulators have the same name as what leads to them.
      if (above.at(-1) === 'r') write(text);
    });
  const begins: Begins = {
    ...Object.fromEntries(Object.entries(SIGNS).map(([name, text]) => [name, sign(text)])),
    p: () => {
      const before = isHiddenParagraph;
      isHiddenParagraph = false;
      page.begin();
      return () => {
        isHiddenParagraph = before;
        page.finish();
      };
    },
    pStyle: doing((element) => (isHiddenParagraph = isHiding(element))),
    r: () => {
      const before = isHidden;
      isHidden = isHiddenParagraph;
      return () => (isHidden = before);
    },
    rStyle: doing((element) => {
      if (isOfRun()) isHidden ||= isHiding(element);
    }),
    vanish: doing((element) => {
      if (isOfRun()) isHidden = isOn(element);
    }),
  };
  return {
    begins,
    write,
    treat: (as) => {
      depth[as] += 1;
      return () => (depth[as] -= 1);
    },
  };
}

// ------------------------------------------------------------------------------------------ marked changes

/** A change of words, of the end of a paragraph, or of a whole row. */
function changesOf(
  page: Page,
  above: readonly string[],
  treat: Run['treat'],
  atRowEnd: (act: () => void) => void,
): Begins {
  const change = (as: 'added' | 'deleted') => (): (() => void) | null => {
    const [grandparent, parent] = above.slice(-2);
    if (parent === 'rPr' && grandparent === 'pPr') {
      page.aside(as, '¶');
      if (as === 'deleted') page.runOn();
      return null;
    }
    if (parent !== 'trPr') return treat(as);
    atRowEnd(treat(as));
    return null;
  };
  return {
    ins: change('added'),
    moveTo: change('added'),
    del: change('deleted'),
    moveFrom: change('deleted'),
  };
}

// --------------------------------------------------------------------------------------------------- tables

/** A table inside a cell is lines of that cell. */
function tableOf(page: Page): { readonly begins: Begins; readonly atRowEnd: (act: () => void) => void } {
  let depth = 0;
  let rows: (readonly Range[])[] = [];
  let row: Range[] = [];
  const ends: (() => void)[] = [];
  const begins: Begins = {
    tbl: () => {
      depth += 1;
      if (depth > 1) return () => (depth -= 1);
      const box = page.box();
      rows = [];
      return () => {
        depth -= 1;
        page.addTable({ ...box(), rows });
      };
    },
    tr: () => {
      const outer = ends.length;
      const end = (): void => {
        for (const act of ends.splice(outer)) act();
      };
      if (depth > 1) return end;
      row = [];
      return () => {
        end();
        rows.push(row);
      };
    },
    tc: () => {
      if (depth > 1) return null;
      const box = page.box();
      return () => row.push(box());
    },
  };
  return { begins, atRowEnd: (act) => void ends.push(act) };
}

// ----------------------------------------------------------------------------------- what stands beside it

function besides(page: Page, comments: ReadonlyMap<string, string>): Begins {
  const seen = new Set<string>();
  const comment = doing(({ attribute }) => {
    const id = attribute('id') ?? '';
    const words = seen.has(id) ? undefined : comments.get(id);
    seen.add(id);
    if (words !== undefined) page.aside('comment', words);
  });
  return {
    commentRangeStart: comment,
    commentReference: comment,
    footnoteReference: doing(page.footnote),
    endnoteReference: doing(page.footnote),
    altChunk: doing(() => {
      page.aside('attached', 'another document');
    }),
  };
}

/** Pictures, charts and diagrams, by the description that stands before them. */
function pictureOf(page: Page): (element: XmlElement) => null {
  let description = '';
  return ({ name, attribute }) => {
    if (name === 'docPr') description = attribute('descr') ?? '';
    const isGraph = name === 'graphicData' && /\/(?:chart|diagram)\w*$/u.test(attribute('uri') ?? '');
    if (name === 'blip' || name === 'imagedata' || isGraph)
      page.aside('attached', description === '' ? 'A picture' : description);
    return null;
  };
}
