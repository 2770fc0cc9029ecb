/** `--map`: a YAML file that says what the columns of a schedule hold. */
import { resolve } from 'node:path';
import type { InferOutput } from 'valibot';
import { SmcheckError } from '../errors.js';
import { tableMapFile } from '../policy/files/table-map.js';
import { decode } from '../text/decode.js';
import { validate } from '../text/validate.js';
import { readYaml } from '../text/yaml.js';
import { undecodable } from './read-draft.js';
import { readSmallFile } from './read-file.js';

export type TableMap = InferOutput<typeof tableMapFile>;

/** @throws SmcheckError (exit 2) with all that is wrong with the file. */
export function readTableMap(file: string, cwd: string): TableMap {
  const path = resolve(cwd, file);
  const read = readSmallFile({ path, shown: file, root: path });
  if (!read.ok) throw new SmcheckError([read.problem]);
  const decoded = decode(read.bytes);
  if (!decoded.ok) throw new SmcheckError([undecodable(decoded, read.bytes, file)]);
  const yaml = readYaml(decoded.text, file);
  if (!yaml.ok) throw new SmcheckError(yaml.problems);
  const valid = validate(tableMapFile, yaml);
  if (!valid.ok) throw new SmcheckError(valid.problems);
  return valid.value;
}
