/** A rule's examples: texts or drafts, the words to be found in `[[ ]]`. */
import { toInstant } from '../text/time.js';
import type { Path } from '../text/yaml.js';
import type { Problem, RuleExample } from '../types.js';
import type { FileValue } from './read.js';

export interface Marked {
  readonly text: string;
  readonly spans: RuleExample['spans'];
}

/** The text without its `[[ ]]`, and where the words in them stand; null where a bracket has no partner. */
export function parseMarked(marked: string): Marked | null {
  const spans: { readonly start: number; readonly end: number }[] = [];
  let text = '';
  for (const [index, piece] of marked.split('[[').entries()) {
    const [inside = '', outside, ...more] = piece.split(']]');
    if (more.length > 0 || index > 0 !== (outside !== undefined)) return null;
    if (outside !== undefined) spans.push({ start: text.length, end: text.length + inside.length });
    text += inside + (outside ?? '');
  }
  return spans.every(({ start, end }) => end > start) ? { text, spans } : null;
}

/** What the schema of `rules.yaml` lets through. */
type Example =
  | string
  | {
      readonly text?: string | undefined;
      readonly now?: string | undefined;
      readonly window?: string | undefined;
      readonly effect?: 'advise' | 'ask' | 'refer' | 'block' | undefined;
    };

export interface ReadExamples {
  readonly examples: readonly RuleExample[];
  readonly problems: readonly Problem[];
}

/** `raw` is the list as written: a field given as null is not a field left out. */
export function readExamples(
  file: FileValue<unknown>,
  path: Path,
  list: readonly Example[],
  raw: unknown,
): ReadExamples {
  const isGood = path.at(-1) === 'good';
  const written: readonly unknown[] = Array.isArray(raw) ? raw : [];
  const read = list.map((example, index) => readExample(example, written[index]));
  return {
    examples: read.flatMap((example) => example ?? []),
    problems: read.flatMap((example, index) => {
      if (example === null) return [brackets(file, [...path, index])];
      return isGood && example.spans.length > 0 ? [markedGood(file, [...path, index])] : [];
    }),
  };
}

function readExample(example: Example, raw: unknown): RuleExample | null {
  const fields = typeof example === 'string' ? { text: example } : example;
  const marked = parseMarked(fields.text ?? '');
  if (marked === null) return null;
  const written = typeof raw === 'object' && raw !== null ? raw : {};
  const given = Object.entries(written).filter(([key]) => !['now', 'window', 'effect'].includes(key));
  return {
    draft: { ...Object.fromEntries<unknown>(given), text: marked.text },
    spans: marked.spans,
    now: fields.now === undefined ? null : toInstant(Date.parse(fields.now)),
    window: fields.window ?? null,
    effect: fields.effect ?? null,
  };
}

function brackets(file: FileValue<unknown>, path: Path): Problem {
  return file.problem({
    path,
    code: 'bad-marks',
    message: 'The `[[` and `]]` of this example do not pair up.',
    hint: 'Write [[ and ]] around each words to be found, once.',
  });
}

function markedGood(file: FileValue<unknown>, path: Path): Problem {
  return file.problem({
    path,
    code: 'marked-good',
    message: 'A good example holds nothing to be found, and this one marks words.',
    hint: 'Take the [[ ]] out, or move it to bad.',
  });
}
