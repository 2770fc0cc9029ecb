/** A week of scheduled posts as a communications team keeps it: forty posts in five formats, twelve pictures. */
import { jpeg, png } from './pictures.js';

/** A post before it is written into one of the formats. */
interface Post {
  readonly id: string;
  readonly text: string;
  readonly slot: string;
  readonly channel: string;
  readonly picture?: string;
  readonly alt?: string;
}

const NOTICES: readonly string[] = [
  'Garden waste collections start again this week. Bins out by 7am, please.',
  'The leisure centre pool is closed for its yearly clean. The gym stays open.',
  'Free compost is back at the recycling centre while stocks last. Bring your own bags.',
  'Join us for a fun day at the country park. Gloves and tea are on us.',
  'The museum is open until 8pm tonight, with free entry for everybody.',
  'Road closure: the High Street is shut to traffic from 8am to 4pm for resurfacing.',
  'Our customer service desk now takes card payments only.',
  'Have your say on the new play area plans. The survey takes five minutes.',
  'Blue badge holders can park free in all our car parks.',
  'The library van visits the village hall car park from 10am to noon.',
  'Small businesses can now apply for our start-up grants. The form is on our website.',
  'Flu jabs are available at the health centre. Check whether yours is free.',
  'The theatre box office opens at noon for the winter season.',
  'Missed collection? Tell us online within two working days.',
  'Our food hygiene ratings have been updated. See how your favourite place scores.',
  'New bins for flats are being delivered over the coming weeks.',
  'Firework displays: see the list of organised events on our website.',
  'Batteries and small electricals can now go beside your recycling box.',
  'The splash park is closed for the winter. See you in the spring.',
  'Council tax can be paid over twelve months instead of ten. It is easy to switch.',
];

const PICTURED: readonly (readonly [text: string, alt: string])[] = [
  ['The new footbridge is open.', 'A wooden footbridge over a stream, with a gravel path on both sides'],
  ['Our nature reserve in autumn.', 'Beech trees with copper leaves around a still pond'],
  ['The refurbished swimming pool.', 'An empty swimming pool with blue lanes and new tiles'],
  ['A new bench by the river walk.', 'An oak bench beside a river under bare willows'],
  ['Bins for cans and bottles.', 'A blue recycling box filled with clean cans and glass bottles'],
  ['The market place, ready for winter.', 'A market square with empty stalls under strings of white lights'],
];

const LATE: readonly string[] = [
  'Gritters are out tonight. Take care on the roads.',
  'The skate park floodlights are back on until 9pm. Join us for a fun day.',
  'A new water refill point is open at the bus station.',
  'The bandstand roof is being repaired. The park stays open.',
  'The tourist office has new maps of the river walk.',
  'Allotment plots are free at three sites. Apply online.',
  'Repair café at the community centre: bring a broken toaster.',
  'Chargers for electric cars are now in five of our car parks.',
];

const WEEKDAYS = 5;
const DAY_MS = 86_400_000;

/** The Monday after this instant, as midnight UTC. */
function nextMonday(now: number): number {
  const today = now - (now % DAY_MS);
  // 1970-01-01 was a Thursday.
  const weekday = (Math.floor(today / DAY_MS) + 3) % 7;
  return today + (7 - weekday) * DAY_MS;
}

/** Eight slots a day from 09:30, half an hour apart, in the council's own time. */
function slotOf(index: number, monday: number): string {
  const day = new Date(monday + (index % WEEKDAYS) * DAY_MS).toISOString().slice(0, 10);
  const minutes = 570 + Math.floor(index / WEEKDAYS) * 45;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${day}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

const CHANNELS = ['x-main', 'facebook-main'];

function posts(monday: number): readonly Post[] {
  const pictured = PICTURED.flatMap(([text, alt], index) => [
    { text, alt, picture: `photos/week-${index}.jpg` },
    {
      text: `${text} Open every day.`,
      alt: `${alt}, seen from the other side`,
      picture: `photos/more-${index}.png`,
    },
  ]);
  const plain = [...NOTICES, ...LATE].map((text) => ({ text }));
  return [...plain, ...pictured].map((post, index) => ({
    ...post,
    id: `post-${String(index + 1).padStart(2, '0')}`,
    slot: slotOf(index, monday),
    channel: CHANNELS[index % 2] ?? '',
  }));
}

const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;

function table(rows: readonly Post[], between: string): string {
  const header = ['text', 'slot', 'channels', 'author', 'media', 'alt'].join(between);
  const lines = rows.map(({ text, slot, channel, picture = '', alt = '' }) =>
    [text, slot, channel, 'p-0001', picture, alt].map(cell).join(between),
  );
  return `${[header, ...lines].join('\r\n')}\r\n`;
}

const media = ({ picture, alt }: Post): readonly object[] =>
  picture === undefined ? [] : [{ file: picture, alt }];

const fields = (post: Post): object => ({
  id: post.id,
  text: post.text,
  slot: post.slot,
  channels: [post.channel],
  author: 'p-0001',
  ...(post.picture === undefined ? {} : { media: media(post) }),
});

function markdown(post: Post): string {
  return `---\nauthor: p-0001\nchannels: [${post.channel}]\nslot: ${post.slot}\n---\n\n${post.text}\n`;
}

/** The folder `week/`: a CSV and a TSV, JSON lines, a YAML list, Markdown files, and the pictures. */
export function weekFiles(now: number): Readonly<Record<string, string | Uint8Array>> {
  const all = posts(nextMonday(now));
  const part = (from: number, to: number): readonly Post[] => all.slice(from, to);
  const pictures = all.flatMap(({ picture }, index) => {
    if (picture === undefined) return [];
    const bytes = picture.endsWith('.png') ? png() : jpeg({ width: 400 + index });
    return [[`week/${picture}`, bytes] as const];
  });
  return {
    'week/scheduler.csv': table(part(28, 40), ','),
    'week/leisure.tsv': table(part(0, 8), '\t'),
    'week/waste.jsonl': part(8, 14)
      .map((post) => `${JSON.stringify(fields(post))}\n`)
      .join(''),
    'week/museum.yaml': JSON.stringify(part(14, 20).map(fields), null, 1),
    ...Object.fromEntries(part(20, 28).map((post) => [`week/${post.id}.md`, markdown(post)])),
    ...Object.fromEntries(pictures),
  };
}
