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
  const licence = files.find((file) => /^licen[cs]e/iu.test(file));
  if (licence === undefined) throw new Error(`${name} is bundled and has no licence file.`);
  return `${name}\n\n${readFileSync(join(root, folder, licence), 'utf8').trim()}\n`;
}
