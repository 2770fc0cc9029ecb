import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** The licence texts of every package that the bundle holds, as their licences ask. */
export function notices(root: string, metafile: Metafile): string {
  const packages = Object.keys(metafile.inputs).flatMap((path) => {
    const folder = /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(path)?.[0];
    return folder === undefined ? [] : [folder];
  });
  return [...new Set(packages)]
    .sort()
    .map((folder) => notice(root, folder))
    .join('\n');
}

function notice(root: string, folder: string): string {
  const name = folder.slice(folder.lastIndexOf('node_modules/') + 'node_modules/'.length);
  const files = existsSync(join(root, folder)) ? readdirSync(join(root, folder)) : [];
  const readFirst = (pattern: RegExp): string => {
    const file = files.find((one) => pattern.test(one));
    return file === undefined ? '' : readFileSync(join(root, folder, file), 'utf8');
  };
  const licence = readFirst(/^licen[cs]e/iu) || section(readFirst(/^readme/iu));
  if (licence === '') throw new Error(`${name} is bundled and has no licence file.`);
  return `${name}\n\n${licence.trim()}\n`;
}

/** Some packages have their licence at the end of their README. */
function section(readme: string): string {
  return /^#+ licen[cs]e\n(.*)$/imsu.exec(readme)?.[1] ?? '';
}
