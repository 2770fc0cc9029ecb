/** Word documents, as Word and LibreOffice lay them out. */
import { zipOf, type ZipEntry } from './zip.js';

const SPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" ' +
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ' +
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface WordFile {
  /** What stands inside `w:body`. */
  readonly body: string;
  readonly comments?: string;
  readonly states?: string;
  readonly styles?: string;
}

/** `w:document` around a body. */
export function documentXml(body: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<w:document ${SPACES}><w:body>${body}</w:body></w:document>`;
}

/** The parts of a file, so that a test may spoil one. */
export function wordParts({ body, comments, states, styles }: WordFile): readonly ZipEntry[] {
  const beside = [
    { kind: 'comments', name: 'comments.xml', xml: comments, root: 'w:comments' },
    { kind: 'commentsExtended', name: 'commentsExtended.xml', xml: states, root: 'w15:commentsEx' },
    { kind: 'styles', name: 'styles.xml', xml: styles, root: 'w:styles' },
  ].flatMap(({ xml, ...one }) => (xml === undefined ? [] : [{ ...one, xml }]));
  const links = beside.map(
    ({ kind, name }, at) => `<Relationship Id="r${at}" Type="${RELATIONS}/${kind}" Target="${name}"/>`,
  );
  return [
    part(
      '[Content_Types].xml',
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    part(
      '_rels/.rels',
      relations(`<Relationship Id="r" Type="${RELATIONS}/officeDocument" Target="word/document.xml"/>`),
    ),
    part('word/_rels/document.xml.rels', relations(links.join(''))),
    part('word/document.xml', documentXml(body)),
    ...beside.map(({ name, xml, root }) => part(`word/${name}`, `<${root} ${SPACES}>${xml}</${root}>`)),
  ];
}

export function part(name: string, xml: string): ZipEntry {
  return { name, data: Buffer.from(xml) };
}

export function wordFile(file: WordFile): Uint8Array {
  return zipOf(wordParts(file));
}

const relations = (inside: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;

/** A paragraph of runs. */
export const p = (...runs: readonly string[]): string => `<w:p>${runs.join('')}</w:p>`;
/** A run of words, with properties. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
export const added = (...runs: readonly string[]): string => `<w:ins w:id="1">${runs.join('')}</w:ins>`;
export const deleted = (text: string): string =>
  `<w:del w:id="2"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
/** A table of cells that hold one line each, or several. */
export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;

const cell = (text: string): string =>
  `<w:tc>${text
    .split('\n')
    .map((line) => p(r(line)))
    .join('')}</w:tc>`;
