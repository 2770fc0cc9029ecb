import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A comment `<!-- quote: path -->` and the fenced block below it. */
const QUOTE = /(<!-- quote: (\S+) -->\n\n```\w*\n).*?(```)/gsu;

/** The page with every quoted file as it is now. */
export function withQuotes(page: string, read: (path: string) => string): string {
  return page.replaceAll(QUOTE, (_, start: string, path: string, end: string) => {
    return `${start}${read(path).replace(/^\n+/u, '').trimEnd()}\n${end}`;
  });
}

/** Fills in what the README quotes; with `isCheck` only names the page where it is out of date. */
export function updateQuotes(root: string, isCheck: boolean): readonly string[] {
  const file = join(root, 'README.md');
  const page = readFileSync(file, 'utf8');
  const filled = withQuotes(page, (path) => readFileSync(join(root, path), 'utf8'));
  if (filled === page) return [];
  if (!isCheck) writeFileSync(file, filled);
  return ['README.md'];
}
