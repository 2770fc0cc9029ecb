import { describe, expect, it } from 'vitest';
import { hiddenStyles, openComments, relationships } from '../../src/draft/word-comments.js';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:x="urn:x"';
const comment = (id: number, paragraph: string, ...lines: readonly string[]): string =>
  `<w:comment w:id="${id}">${lines.map((line) => `<w:p x:paraId="${paragraph}"><w:r><w:t>${line}</w:t></w:r></w:p>`).join('')}</w:comment>`;
const comments = (...all: readonly string[]): string => `<w:comments ${W}>${all.join('')}</w:comments>`;
const states = (...all: readonly string[]): string => `<x:all ${W}>${all.join('')}</x:all>`;

describe('comments', () => {
  it('are open where nothing says otherwise, their paragraphs in one line', () => {
    const found = openComments(comments(comment(0, 'A', 'Is this', 'right?'), comment(4, 'B', 'Yes')), null);
    expect(found).toEqual(
      new Map([
        ['0', 'Is this right?'],
        ['4', 'Yes'],
      ]),
    );
  });

  it('are not where they are resolved, or answer another', () => {
    const xml = comments(comment(0, 'A', 'Done'), comment(1, 'B', 'Open'), comment(2, 'C', 'Answer'));
    const said = states(
      '<x:commentEx x:paraId="A" x:done="1"/>',
      '<x:commentEx x:paraId="B" x:done="0"/>',
      '<x:commentEx x:paraId="C" x:paraIdParent="B" x:done="0"/>',
    );
    expect(openComments(xml, said)).toEqual(new Map([['1', 'Open']]));
  });

  it.each([
    ['<w:comments', null],
    [comments(), '<a'],
  ])('%j with %j cannot be read', (xml, said) => {
    expect(openComments(xml, said)).toEqual(expect.any(String));
  });
});

describe('styles', () => {
  const style = (id: string, inside: string): string => `<w:style w:styleId="${id}">${inside}</w:style>`;

  it('hide themselves, or by the one they rest on', () => {
    const xml = `<w:styles ${W}>${[
      style('Secret', '<w:rPr><w:vanish/></w:rPr>'),
      style('More', '<w:basedOn w:val="Secret"/>'),
      style('Shown', '<w:basedOn w:val="Secret"/><w:rPr><w:vanish w:val="0"/></w:rPr>'),
      style('Round', '<w:basedOn w:val="Round"/>'),
      style('Plain', ''),
    ].join('')}</w:styles>`;
    expect(hiddenStyles(xml)).toEqual(new Set(['Secret', 'More']));
    expect(hiddenStyles('<a')).toEqual(expect.any(String));
  });
});

describe('relationships', () => {
  it('lead to parts of the archive, by the last word of what they are', () => {
    const xml =
      '<Relationships><Relationship xmlns="urn:r" Type="x/comments" Target="comments.xml"/>' +
      '<Relationship xmlns="urn:r" Type="x/styles" Target="/word/styles2.xml"/>' +
      '<Relationship xmlns="urn:r" Type="x/theme" Target="../../../../etc/passwd"/>' +
      '<Relationship xmlns="urn:r" Type="x/comments" Target="second.xml"/>' +
      '<Relationship xmlns="urn:r" Type="x/link" Target="https://example.org" TargetMode="External"/></Relationships>';
    expect(relationships(xml, 'word/')).toEqual(
      new Map([
        ['comments', 'word/comments.xml'],
        ['styles', 'word/styles2.xml'],
        ['theme', 'etc/passwd'],
      ]),
    );
  });
});
