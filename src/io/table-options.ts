/** The options of tables as values. */
import { INPUT_FORMATS } from '../draft/table-layout.js';
import { problem, SmcheckError } from '../errors.js';
import { didYouMean } from '../text/similar.js';
import type { TableOptions } from './read-table.js';
import { readTableMap } from './table-map.js';

export interface RawTableOptions {
  readonly inputFormat: string | null;
  readonly map: string | null;
  readonly dateOrder: 'dmy' | 'mdy' | null;
}

/** @throws SmcheckError (exit 2) for a tool that is not known, or a map that is none. */
export function readTableOptions(
  { inputFormat, map, dateOrder }: RawTableOptions,
  cwd: string,
): TableOptions {
  if (inputFormat !== null && !INPUT_FORMATS.includes(inputFormat)) {
    const message = `--input-format: there is no format "${inputFormat}".`;
    throw new SmcheckError([problem('unknown-format', message, didYouMean(inputFormat, INPUT_FORMATS))]);
  }
  return { inputFormat, map: map === null ? null : readTableMap(map, cwd), dateOrder };
}
