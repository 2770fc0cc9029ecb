import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The licence texts of every package that has a file among those that were bundled, as their licences ask. */
export function notices(bundled: readonly string[]): string {
  const packages = bundled.flatMap((path) => {
    const folder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/u.exec(path)?.[0];
    return folder === undefined ? [] : [folder];
  });
  return [...new Set(packages)]
    .map((folder) => ({ name: nameOf(folder), folder }))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(notice)
    .join('\n');
}

function nameOf(folder: string): string {
  const parts = folder.split(/[\\/]/u);
  return parts.slice(parts.lastIndexOf('node_modules') + 1).join('/');
}

function notice({ name, folder }: { readonly name: string; readonly folder: string }): string {
  const files = existsSync(folder) ? readdirSync(folder) : [];
  const readFirst = (pattern: RegExp): string => {
    const file = files.find((one) => pattern.test(one));
    return file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
  };
  const licence = readFirst(/^licen[cs]e/iu) || section(readFirst(/^readme/iu));
  if (licence === '') throw new Error(`${name} is bundled and has no licence file.`);
  return `${name}\n\n${licence.trim()}\n`;
}

/** Some packages have their licence at the end of their README. */
function section(readme: string): string {
  return /^#+ licen[cs]e\n(.*)$/imsu.exec(readme)?.[1] ?? '';
}
