import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';
import { plainForms } from './plain-form.js';

/** A regular expression as it stands in the source. */
export interface SourcePattern {
  /** `src/detect/phone.ts:12`. */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** A pattern that could not be proved to need time linear in the text, and what was found instead. */
export interface Unproven extends SourcePattern {
  readonly because: string;
}

/** Enough for all but the longest patterns on a busy machine. */
const PROOF_MS = 4000;
/** Generous: a slow machine must not turn a search into a failure. */
const SEARCH_MS = 120_000;
/** A text that a search takes for a slow one has more than ten thousand characters: squared, they take seconds. */
const SLOW_MS = 1000;

const LOOKS_AROUND = /\(\?<?[=!]/u;

/** Every regular expression written in the TypeScript files of a folder, below it too. */
export function patternsIn(folder: string): readonly SourcePattern[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .sort()
    .flatMap((name) => patternsOf(join(folder, name)));
}

function patternsOf(path: string): readonly SourcePattern[] {
  const file = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022);
  const found: SourcePattern[] = [];
  const visit = (node: ts.Node): void => {
    const place = `${path}:${file.getLineAndCharacterOfPosition(node.getStart(file)).line + 1}`;
    if (ts.isRegularExpressionLiteral(node)) found.push({ place, ...partsOf(node.text) });
    // A pattern put together while the program runs is one that nobody has proved.
    if (ts.isNewExpression(node) && node.expression.getText(file) === 'RegExp')
      found.push({ place, source: node.getText(file), flags: '' });
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

function partsOf(literal: string): { source: string; flags: string } {
  const end = literal.lastIndexOf('/');
  return { source: literal.slice(1, end), flags: literal.slice(end + 1) };
}

/** The patterns that are not proved linear, one after the other: proofs use all of a core. */
export async function unproven(patterns: readonly SourcePattern[]): Promise<readonly Unproven[]> {
  const failed: Unproven[] = [];
  for (const pattern of patterns) {
    const because = await whyUnproven(pattern);
    if (because !== null) failed.push({ ...pattern, because });
  }
  return failed;
}

async function whyUnproven(pattern: SourcePattern): Promise<string | null> {
  const { source, flags } = pattern;
  if (flags === '') return 'made with new RegExp: write it as a literal';
  for (const form of plainForms(source)) {
    const proof = await check(form, flags, { timeout: PROOF_MS, checker: 'automaton' });
    if (proof.status === 'safe') continue;
    return proof.status === 'vulnerable' && !LOOKS_AROUND.test(source)
      ? proof.complexity.summary
      : whyDoubtful(pattern);
  }
  return null;
}

/** Where the automaton grew too large, or leaves out too little: a search for texts that take long. */
async function whyDoubtful({ source, flags }: SourcePattern): Promise<string | null> {
  const search = await check(source, flags, { timeout: SEARCH_MS, checker: 'fuzz' });
  switch (search.status) {
    case 'safe':
      return null;
    case 'vulnerable':
      return search.complexity.type === 'exponential' || isSlow(source, flags, search.attack.string)
        ? search.complexity.summary
        : null;
    case 'unknown':
      return `not proved: ${search.error.kind}`;
  }
}

/** The search guesses from few steps; the engine that will run the pattern says what is true. */
function isSlow(source: string, flags: string, text: string): boolean {
  const pattern = new RegExp(source, flags);
  const before = process.cpuUsage();
  text.replace(pattern, '');
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 > SLOW_MS;
}
