/**
 * XML (1.0, with namespaces) as it is walked through, without a document type: no entities of its own, nothing
 * fetched. Loads its parser: import only where there is XML.
 */
import sax from 'sax';

export interface XmlElement {
  /** The address of its namespace, and its name in it. */
  readonly space: string;
  readonly name: string;
  /** By its local name, whatever its namespace; null where there is none. */
  readonly attribute: (name: string) => string | null;
}

export interface XmlWalk {
  /** An element begins; what comes back is called when it ends. */
  readonly open: (element: XmlElement) => (() => void) | null;
  readonly text: (text: string) => void;
  /** Asked now and then: whether enough was seen. */
  readonly isDone?: () => boolean;
}

const PIECE = 1 << 16;
/** Word needs some ten for a sentence; this many take half a second. */
const MOST_ELEMENTS = 100_000;

/** Walks through a document; a sentence where it is none, or not a sound one. */
export function walkXml(xml: string, walk: XmlWalk): string | null {
  const parser = sax.parser(true, { xmlns: true, position: false });
  const ends: ((() => void) | null)[] = [];
  const faults: string[] = [];
  let count = 0;
  const text = (piece: string): void => {
    if (faults.length === 0) walk.text(piece);
  };
  parser.ondoctype = () => faults.push('It has a document type, which no such file needs.');
  parser.onerror = ({ message }) => faults.push(message.split('\n')[0] ?? message);
  parser.onopentag = (tag) => {
    count += 1;
    if (count > MOST_ELEMENTS) faults.push('It has more elements than any post needs.');
    ends.push(faults.length === 0 && 'uri' in tag ? walk.open(elementOf(tag)) : null);
  };
  parser.onclosetag = () => ends.pop()?.();
  parser.ontext = text;
  parser.oncdata = text;
  for (let at = 0; at < xml.length && faults.length === 0; at += PIECE) {
    parser.write(xml.slice(at, at + PIECE));
    if (walk.isDone?.() === true) return null;
  }
  if (faults.length === 0) parser.close();
  return faults[0] ?? null;
}

function elementOf({ uri, local, attributes }: sax.QualifiedTag): XmlElement {
  return {
    space: uri,
    name: local,
    attribute: (name) => Object.values(attributes).find((one) => one.local === name)?.value ?? null,
  };
}
