import { describe, expect, it } from 'vitest';
import { readWordDocument } from '../../src/draft/word-document.js';
import type { WordDocument } from '../../src/draft/word-page.js';
import { added, deleted, documentXml, p, r, table } from '../support/word.js';

function read(body: string, hidden: readonly string[] = []): WordDocument {
  const comments = new Map([['7', 'Is this right?']]);
  const document = readWordDocument({ document: documentXml(body), comments, hidden: new Set(hidden) });
  if (typeof document === 'string') throw new Error(document);
  return document;
}

/** The text, then each aside as `kind@offset words`. */
const seen = (body: string, hidden: readonly string[] = []): readonly string[] => {
  const { text, asides } = read(body, hidden);
  return [text, ...asides.map(({ kind, offset, text: words }) => `${kind}@${offset} ${words}`)];
};

describe('words that are seen', () => {
  it.each([
    ['paragraphs and empty ones', p(r('One')) + p() + p(r('Two')), 'One\n\nTwo'],
    [
      'runs, tabulators and breaks',
      p(r('a'), '<w:r><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t></w:r>'),
      'a\tb\nc',
    ],
    ['no places of tabulators', '<w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr></w:p>', ''],
    ['hyphens', p('<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>'), 'a\u2011b'],
    [
      'links and fields, not their codes',
      p(`<w:hyperlink>${r('here')}</w:hyperlink><w:r><w:instrText>PAGE</w:instrText></w:r>`),
      'here',
    ],
    ['signs of a font of its own', p('<w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r>'), '\uFFFD'],
    ['characters and references', p(r('Fish &amp; chips &#163;3')), 'Fish & chips £3'],
    ['formulas', p('<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>'), 'x'],
    ['no space between elements', `\n  ${p(r('One'))}\n  ${p(r('Two'))}\n`, 'One\nTwo'],
    [
      'a text box once',
      p(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx><w:txbxContent>${p(r('In a box'))}</w:txbxContent></wps:txbx></mc:Choice><mc:Fallback><w:txbxContent>${p(r('In a box'))}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>`,
        r('Outside'),
      ),
      'In a box\nOutside',
    ],
    ['cells', table(['a', 'b'], ['c', 'd\ne']), 'a\nb\nc\nd\ne'],
    ['names that a document makes up', `${p(r('a'))}<w:constructor/><w:toString>b</w:toString>`, 'a'],
  ])('%s', (_, body, text) => {
    expect(seen(body)).toEqual([text]);
  });
});

describe('what is not settled', () => {
  it.each([
    ['an insertion counts', p(r('a '), added(r('b'), r('c')), r(' d')), ['a bc d', 'added@2 bc']],
    ['a deletion is gone', p(r('a '), deleted('b'), r('c')), ['a c', 'deleted@2 b']],
    ['one for the other', p(deleted('£4'), added(r('£3'))), ['£3', 'deleted@0 £4', 'added@0 £3']],
    ['two insertions apart', p(added(r('a')), r('b'), added(r('c'))), ['abc', 'added@0 a', 'added@2 c']],
    [
      'a moved piece',
      p(`<w:moveFrom>${r('a')}</w:moveFrom>`, r('b'), `<w:moveTo>${r('a')}</w:moveTo>`),
      ['ba', 'deleted@0 a', 'added@1 a'],
    ],
    [
      'a deleted end of a paragraph',
      `<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>${r('a')}</w:p>${p(r('b'))}`,
      ['ab', 'deleted@0 ¶'],
    ],
    [
      'a deleted row',
      `<w:tbl><w:tr><w:trPr><w:del w:id="3"/></w:trPr><w:tc>${p(r('a'))}</w:tc></w:tr><w:tr><w:tc>${p(r('b'))}</w:tc></w:tr></w:tbl>`,
      ['\nb', 'deleted@0 a'],
    ],
    ['older properties', p(r('a', '<w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange>')), ['a']],
    ['hidden words', p(r('a'), r('b', '<w:vanish/>'), r('c')), ['ac', 'hidden@1 b']],
    ['words that are not hidden', p(r('a', '<w:vanish w:val="0"/>')), ['a']],
    ['a hidden end of a paragraph', `<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>${r('a')}</w:p>`, ['a']],
    ['a hiding style of words', p(r('a', '<w:rStyle w:val="Secret"/>'), r('b')), ['b', 'hidden@0 a']],
    [
      'a hiding style of a paragraph',
      `<w:p><w:pPr><w:pStyle w:val="Secret"/></w:pPr>${r('a')}${r('b', '<w:vanish w:val="false"/>')}</w:p>${p(r('c'))}`,
      ['b\nc', 'hidden@0 a'],
    ],
    [
      'an open comment once, a closed one never',
      p(
        '<w:commentRangeStart w:id="7"/>',
        r('a'),
        '<w:r><w:commentReference w:id="7"/><w:commentReference w:id="8"/></w:r>',
      ),
      ['a', 'comment@0 Is this right?'],
    ],
    [
      'a picture by its description',
      p(
        r('a'),
        '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="New bins"/><a:blip/></wp:inline></w:drawing></w:r>',
      ),
      ['a', 'attached@1 New bins'],
    ],
    ['a picture without', p('<w:r><w:drawing><a:blip/></w:drawing></w:r>'), ['', 'attached@0 A picture']],
  ])('%s', (_, body, expected) => {
    expect(seen(body, ['Secret'])).toEqual(expected);
  });

  it('counts footnotes', () => {
    expect(read(p(r('a'), '<w:r><w:footnoteReference w:id="2"/></w:r>')).notes).toBe(1);
  });

  it('takes no words from a foreign vocabulary that looks like Word', () => {
    const body = `<w:p xmlns:w="https://example.org/not-word"><w:r><w:t>Hello</w:t></w:r></w:p>${p(r('Bins'))}`;
    expect(seen(body)).toEqual(['Bins']);
  });
});

describe('a document that cannot be read', () => {
  const fault = (document: string): unknown =>
    readWordDocument({ document, comments: new Map(), hidden: new Set() });

  it.each([
    ['a document type', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', /document type/u],
    ['an unknown entity', '<a>&b;</a>', /entity/u],
    ['an open element', documentXml(p(r('a'))).slice(0, -9), /Unclosed/u],
    ['more text than a book', documentXml(p(r('a'.repeat(1 << 20)), r('b'))), /more text/u],
    ['elements without end', documentXml(p().repeat(101_000)), /more elements/u],
  ])('%s', (_, document, expected) => {
    expect(fault(document)).toMatch(expected);
  });
});
