import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from 'recheck';
import ts from 'typescript';

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

/** Generous: a slow machine must not turn a proof into a failure. */
const PROOF_MS = 120_000;

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

async function whyUnproven({ source, flags }: SourcePattern): Promise<string | null> {
  if (flags === '') return 'made with new RegExp: write it as a literal';
  const proof = await check(source, flags, { timeout: PROOF_MS });
  switch (proof.status) {
    case 'safe':
      return null;
    case 'vulnerable':
      return proof.complexity.summary;
    case 'unknown':
      return `not proved: ${proof.error.kind}`;
  }
}
