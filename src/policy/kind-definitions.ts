/** A council's own kinds: from `kinds.yaml` and the word lists it names. */
import type { InferOutput } from 'valibot';
import { isWellFormed } from '../text/alternatives.js';
import { groupBy } from '../text/group-by.js';
import { didYouMean } from '../text/similar.js';
import { wordLines } from '../text/terms.js';
import type { KindDefinition, Problem } from '../types.js';
import type { kindsFile } from './files/kinds.js';
import { patternProblem } from './pattern.js';
import type { Files, FileValue, ShownAs } from './read.js';

type Kinds = InferOutput<typeof kindsFile>;
type Definition = Kinds[string];

export interface ReadKinds {
  readonly kinds: readonly KindDefinition[];
  readonly problems: readonly Problem[];
}

const FOLDER = 'words/';

/** The kinds of a file, in its order, with their words. */
export function readKinds(file: FileValue<Kinds>, files: Files, shownAs: ShownAs): ReadKinds {
  const entries = Object.entries(file.value);
  return {
    kinds: entries.map(([kind, definition]) => kindOf(kind, definition, files)),
    problems: [
      ...entries.flatMap(([kind, definition]) => definitionProblems(kind, definition, file, files)),
      ...wordFileProblems(entries, files, shownAs),
    ],
  };
}

function kindOf(kind: string, definition: Definition, files: Files): KindDefinition {
  if ('words' in definition) {
    return {
      kind,
      from: 'words',
      words: (files.get(FOLDER + definition.words) ?? '').replaceAll('\r\n', '\n'),
    };
  }
  if ('pattern' in definition) return { kind, from: 'pattern', ...definition };
  return { kind, from: 'field', ...definition };
}

function definitionProblems(
  kind: string,
  definition: Definition,
  file: FileValue<Kinds>,
  files: Files,
): readonly Problem[] {
  if ('words' in definition && !files.has(FOLDER + definition.words)) {
    const lists = [...files.keys()].filter((path) => path.startsWith(FOLDER));
    return [
      file.problem({
        path: [kind, 'words'],
        code: 'unknown-words',
        message: `There is no file ${FOLDER}${definition.words}.`,
        hint: didYouMean(
          definition.words,
          lists.map((path) => path.slice(FOLDER.length)),
        ),
      }),
    ];
  }
  if (!('pattern' in definition)) return [];
  const why = patternProblem(definition.pattern, definition.ignore_case);
  if (why === null) return [];
  return [
    file.problem({
      path: [kind, 'pattern'],
      code: 'hostile-pattern',
      message: `This pattern cannot be used: ${why}.`,
      hint: 'Use plain characters, \\d, \\s, [a-z], groups and {1,9}: no back-references, no look-around.',
    }),
  ];
}

// -------------------------------------------------------------------------------------------------- word lists

function wordFileProblems(
  entries: readonly (readonly [string, Definition])[],
  files: Files,
  shownAs: ShownAs,
): readonly Problem[] {
  const used = new Set(entries.flatMap(([, one]) => ('words' in one ? [FOLDER + one.words] : [])));
  return [...files].flatMap(([path, text]) => {
    if (!path.startsWith(FOLDER)) return [];
    const problem = (line: number, code: string, message: string, hint: string): Problem => {
      return { code, file: shownAs(path), line, column: 1, message, hint };
    };
    const lines = wordLines(text);
    return [
      ...(used.has(path)
        ? []
        : [problem(1, 'unused-words', 'No kind uses this list.', 'Name it in kinds.yaml, or delete it.')]),
      ...(lines.length > 0
        ? []
        : [problem(1, 'no-words', 'This list holds no words.', 'Add some, or delete the file.')]),
      ...lines
        .filter(({ word }) => /\p{Cc}|\p{Cs}/u.test(word))
        .map(({ line }) =>
          problem(
            line,
            'bad-word',
            'This line holds a character that cannot be seen.',
            'Type the line again.',
          ),
        ),
      ...lines
        .filter(({ word }) => !isWellFormed(word))
        .map(({ word, line }) =>
          problem(
            line,
            'bad-alternatives',
            `The braces of \`${word}\` do not fit.`,
            'Write alternatives as {should,must} be {approved,refused}; none stands in another.',
          ),
        ),
      ...lines.flatMap(({ word, line }) =>
        signsIn(word).map((sign) =>
          problem(
            line,
            'no-words',
            `\`${sign}\` holds no letter and no figure: it is never found.`,
            'Write a word, or delete it.',
          ),
        ),
      ),
      ...[...groupBy(lines, ({ word }) => word).values()]
        .flatMap(([, ...again]) => again)
        .map(({ line, word }) =>
          problem(line, 'repeated-word', `\`${word}\` stands in this list twice.`, 'Delete one of the two.'),
        ),
    ];
  });
}

/** Lines and alternatives that are signs alone, which no words of a text match. */
function signsIn(line: string): readonly string[] {
  return [
    line,
    ...Array.from(line.matchAll(/\{([^{}]*)\}/gu), ([, inside = '']) => inside.split(',')).flat(),
  ].filter((one) => one.trim() !== '' && !/[\p{L}\p{N}]/u.test(one));
}
