/** What is wrong with a YAML document: what its parser says, in plain words, and what it takes and we do not. */
import { isAlias, isMap, isScalar, isSeq } from 'yaml';
import type { CST, Document, ErrorCode } from 'yaml';
import { startOf } from './yaml-node.js';

export interface Fault {
  /** Offset into the source. */
  readonly at: number;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
}

const MAX_DEPTH = 40;

export const TOO_LARGE: Fault = {
  at: 0,
  code: 'yaml-too-large',
  message: 'The file is larger than 1 MiB.',
  hint: 'Split it, or take out what is no longer needed.',
};

/** Everything wrong with a document that was parsed, in no order. `second`: what stands behind it in the file. */
export function faultsOf(
  source: string,
  document: Document.Parsed,
  second: Document.Parsed | null,
): readonly Fault[] {
  const characters = forbiddenCharacters(source);
  return [
    ...characters,
    ...parserFaults(document).filter(({ code }) => characters.length === 0 || !ECHOES.includes(code)),
    ...(second === null ? [] : [{ at: second.range[0], ...explain('MULTIPLE_DOCS', '') }]),
    ...forbiddenNodes(document.contents),
  ];
}

// A byte order mark that a program left where it joined two files is a letter to the parser, and to nobody else.
// A directive may change what follows (`%YAML 1.1` turns `no` into false), also where a version is pinned.
const FORBIDDEN = /^%.*|^\uFEFF|\t|[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Cs}/gmu;

function forbiddenCharacters(source: string): readonly Fault[] {
  return [...source.matchAll(FORBIDDEN)].map(({ 0: found, index: at }) => {
    if (found.startsWith('%'))
      return {
        at,
        code: 'yaml-directive',
        message: 'A line that starts with % changes how the file is read.',
        hint: 'Delete this line.',
      };
    if (found === '\t')
      return {
        at,
        code: 'yaml-tab',
        message: 'There is a tab here.',
        hint: 'Use spaces; your editor can replace all tabs at once.',
      };
    return {
      at,
      code: 'yaml-character',
      message: `There is a character here that cannot be seen (U+${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}).`,
      hint: 'Delete it and type the line again.',
    };
  });
}

function explain(code: ErrorCode, message: string): Omit<Fault, 'at'> {
  const fault = (text: string, hint: string): Omit<Fault, 'at'> => ({
    code: `yaml-${code.toLowerCase().replaceAll('_', '-')}`,
    message: text,
    hint,
  });
  switch (code) {
    case 'DUPLICATE_KEY':
      return fault('This key stands here twice.', 'Keep one of the two.');
    case 'TAB_AS_INDENT':
      return fault('There is a tab here.', 'Use spaces; your editor can replace all tabs at once.');
    case 'MULTIPLE_DOCS':
      return fault(
        'A second document starts here.',
        'Delete the line of dashes, or move the rest elsewhere.',
      );
    case 'NON_STRING_KEY':
      return fault('A key must be plain text.', 'Write the key as a word before its colon.');
    case 'TAG_RESOLVE_FAILED':
    case 'MULTIPLE_TAGS':
      return fault(
        'Tags (words that start with !) are not allowed.',
        'Delete the tag, or put the text in quotes.',
      );
    case 'BAD_ALIAS':
    case 'ALIAS_PROPS':
    case 'MULTIPLE_ANCHORS':
      return fault(
        'Anchors and aliases (& and *) are not allowed.',
        'Write the value out, or put it in quotes.',
      );
    case 'BAD_DIRECTIVE':
      return fault('A line that starts with % changes how the file is read.', 'Delete this line.');
    case 'BAD_SCALAR_START':
      return fault('Text cannot start with this character.', 'Put the text in single quotes.');
    case 'BAD_DQ_ESCAPE':
      return fault(
        'A backslash in double quotes stands for something else.',
        'Use single quotes, or write \\\\.',
      );
    case 'BLOCK_AS_IMPLICIT_KEY':
      return fault('There is a second colon on this line.', 'Put text that holds a colon in quotes.');
    case 'MISSING_CHAR':
      return fault(`Something is not closed or not separated: ${message}.`, 'Add the missing character.');
    case 'BAD_INDENT':
    case 'UNEXPECTED_TOKEN':
    case 'BLOCK_IN_FLOW':
    case 'MULTILINE_IMPLICIT_KEY':
      return fault(
        `This does not fit what stands around it: ${message}.`,
        'Check the indentation, colons and dashes of this line and the one above.',
      );
    case 'RESOURCE_EXHAUSTION':
      return fault('This is nested too deep.', `Use at most ${MAX_DEPTH} levels.`);
    case 'BAD_PROP_ORDER':
    case 'BAD_COLLECTION_TYPE':
    case 'IMPOSSIBLE':
    case 'KEY_OVER_1024_CHARS':
      return fault(`This cannot be read: ${message}.`, 'Write this line more simply.');
  }
}

function parserFaults({ errors, warnings }: Document.Parsed): readonly Fault[] {
  return [...errors, ...warnings].map(({ code, pos, message }) => ({
    at: pos[0],
    ...explain(code, message),
  }));
}

// What a tab throws out of step is no fault of its own line.
const ECHOES: readonly string[] = [
  'yaml-bad-indent',
  'yaml-block-as-implicit-key',
  'yaml-missing-char',
  'yaml-multiline-implicit-key',
  'yaml-non-string-key',
  'yaml-unexpected-token',
];

/** The first token that is nested too deep, before anything is composed of the tokens; null where none is. */
export function nestedTooDeep(tokens: readonly CST.Token[]): Fault | null {
  const at = tokens.map(tooDeepAt).find((one) => one !== null);
  return at === undefined ? null : { at, ...explain('RESOURCE_EXHAUSTION', '') };
}

/**
 * Where a token is nested too deep, found without recursion. Composing deep tokens comes near the end of the
 * stack, and a regular expression that V8 first compiles there ends the process.
 */
function tooDeepAt(root: CST.Token): number | null {
  let level: readonly CST.Token[] = [root];
  for (let depth = 0; level.length > 0; depth += 1) {
    const [first] = level;
    if (depth > MAX_DEPTH && first !== undefined) return 'offset' in first ? first.offset : 0;
    level = level.flatMap(childrenOf);
  }
  return null;
}

function childrenOf(token: CST.Token): readonly CST.Token[] {
  if (token.type === 'document') return token.value === undefined ? [] : [token.value];
  if (!('items' in token)) return [];
  return token.items.flatMap(({ key, value }) => [key ?? [], value ?? []].flat());
}

/** What the parser takes without a word, and we do not: anchors, aliases, tags, merge keys. */
function forbiddenNodes(node: unknown): readonly Fault[] {
  if (isAlias(node)) return [{ at: startOf(node), ...explain('BAD_ALIAS', '') }];
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return [];
  const at = startOf(node);
  const own = [
    ...(node.anchor === undefined ? [] : [{ at, ...explain('BAD_ALIAS', '') }]),
    ...(node.tag === undefined ? [] : [{ at, ...explain('TAG_RESOLVE_FAILED', '') }]),
  ];
  if (isScalar(node)) return own;
  if (isSeq(node)) return [...own, ...node.items.flatMap((item) => forbiddenNodes(item))];
  return [
    ...own,
    ...node.items.flatMap(({ key, value }) => [
      ...forbiddenNodes(key),
      ...forbiddenKey(key),
      ...forbiddenNodes(value),
    ]),
  ];
}

// Merge keys hide what a file says; the others name what every object has, and valibot passes over them.
const FORBIDDEN_KEYS: readonly string[] = ['<<', '__proto__', 'constructor', 'prototype'];

function forbiddenKey(key: unknown): readonly Fault[] {
  const name = isScalar(key) ? key.value : null;
  if (typeof name !== 'string' || !FORBIDDEN_KEYS.includes(name)) return [];
  return [
    {
      at: startOf(key),
      code: 'yaml-key',
      message: `\`${name}\` cannot be a key.`,
      hint: name === '<<' ? 'Write the keys out.' : 'Choose another name.',
    },
  ];
}
