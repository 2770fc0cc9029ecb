/** The parts of a Word document beside its text: which comments are open, which styles hide words, what leads where. */
import { walkXml, type XmlElement } from '../text/xml.js';
import { isOn, isWord } from './word-document.js';

interface Comment {
  readonly id: string;
  words: string;
  /** Of its last paragraph, by which the part of states names it. */
  paragraph: string;
}

/** Words of the open comments by their ids, without those that answer another; a sentence where a part is unsound. */
export function openComments(comments: string, states: string | null): ReadonlyMap<string, string> | string {
  const found: Comment[] = [];
  let isText = false;
  const fault = walkXml(comments, {
    open: (element) => {
      const { name, attribute } = element;
      const last = found.at(-1);
      if (name === 'comment') found.push({ id: attribute('id') ?? '', words: '', paragraph: '' });
      if (name === 'p' && last !== undefined) {
        last.paragraph = attribute('paraId') ?? '';
        if (last.words !== '') last.words += ' ';
      }
      if (name !== 't' || !isWord(element)) return null;
      isText = true;
      return () => (isText = false);
    },
    text: (text) => {
      const last = found.at(-1);
      if (isText && last !== undefined) last.words += text;
    },
  });
  if (fault !== null) return fault;
  const settled = states === null ? new Set<string>() : settledIn(states);
  if (typeof settled === 'string') return settled;
  return new Map(
    found
      .filter(({ paragraph }) => paragraph === '' || !settled.has(paragraph))
      .map(({ id, words }) => [id, words.trim()]),
  );
}

/** Paragraphs of comments that are resolved, or that answer another ([MS-DOCX] 2.5.23, commentEx). */
function settledIn(states: string): ReadonlySet<string> | string {
  const settled = new Set<string>();
  const fault = walkXml(states, {
    open: (element) => {
      const { name, attribute } = element;
      if (name !== 'commentEx') return null;
      const isDone = attribute('done') !== null && /^(?:1|true|on)$/u.test(attribute('done') ?? '');
      if (isDone || attribute('paraIdParent') !== null) settled.add(attribute('paraId') ?? '');
      return null;
    },
    text: () => undefined,
  });
  return fault ?? settled;
}

/** Ids of the styles that hide their words, themselves or by the style they rest on. */
export function hiddenStyles(styles: string): ReadonlySet<string> | string {
  const hides = new Map<string, boolean>();
  const basis = new Map<string, string>();
  let id: string | null = null;
  const fault = walkXml(styles, {
    open: (element) => {
      if (element.name === 'style') {
        id = element.attribute('styleId');
        return () => (id = null);
      }
      if (id === null) return null;
      if (element.name === 'vanish') hides.set(id, isOn(element));
      if (element.name === 'basedOn') basis.set(id, element.attribute('val') ?? '');
      return null;
    },
    text: () => undefined,
  });
  if (fault !== null) return fault;
  const isHiding = (style: string, steps: number): boolean => {
    const own = hides.get(style);
    const under = basis.get(style);
    if (own !== undefined) return own;
    return under !== undefined && steps > 0 && isHiding(under, steps - 1);
  };
  return new Set(
    [...new Set([...hides.keys(), ...basis.keys()])].filter((style) => isHiding(style, DEEPEST)),
  );
}

/** Word itself allows ten. */
const DEEPEST = 16;

/** Where a part leads inside the archive: targets by the last word of what they are (`comments`, `styles`). */
export function relationships(xml: string, folder: string): ReadonlyMap<string, string> | string {
  const targets = new Map<string, string>();
  const fault = walkXml(xml, {
    open: (element) => {
      const target = targetOf(element);
      const [kind = ''] = (element.attribute('Type') ?? '').split('/').slice(-1);
      if (target !== null && !targets.has(kind)) targets.set(kind, inFolder(target, folder));
      return null;
    },
    text: () => undefined,
  });
  return fault ?? targets;
}

function targetOf({ name, attribute }: XmlElement): string | null {
  return name === 'Relationship' && attribute('TargetMode') !== 'External' ? attribute('Target') : null;
}

/** `../` leads up, `/` to the top; nothing leads out of the archive. */
function inFolder(target: string, folder: string): string {
  const path: string[] = target.startsWith('/') ? [] : folder.split('/').filter((step) => step !== '');
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}
