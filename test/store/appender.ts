/**
 * A process of its own that records: `appender.ts <folder> <how many> <seed of its randomness>`. It prints the index
 * of each record once it stands.
 */
import { openFolder } from '../../src/store/open-folder.js';
import { recordChecks } from '../../src/store/records.js';
import { countedRandom, placeIn, toRecord } from './to-record.js';

const [folder = '', count = '0', seed = 'a'] = process.argv.slice(2);
const random = countedRandom(seed);
const records = await openFolder(placeIn(folder, { random }));
for (let made = 0; made < Number(count); made += 1) {
  const [place] = await recordChecks(records, [toRecord({ text: `${seed} ${made}` })]);
  console.log(place?.index);
}
