/** Posts to measure with, written by us and the same on every run. */

const OPENINGS = [
  'Green bins are collected on Thursday this week.',
  'The leisure centre opens at 9am on Saturday for the family swim.',
  'Roadworks on Example Road start on Monday and last about ten days.',
  'Story time at the museum is free for children aged 3 to 5.',
  'The winter market is back in Example Square, with forty stalls and hot food.',
  'Planning application 3/26/0123/FUL is open for comment until the end of the month.',
];
const MIDDLES = [
  'Please put yours out by 7am, with the lid closed, and take it in again in the evening.',
  'Places cost £4.50 and can be booked online or by calling 01632 960000 in office hours.',
  'There is a diversion by way of Sample Street, and buses stop outside the library instead.',
  'Cllr Bertram Sample said that the work would be done before the first frost of the year.',
  'Bring a coat, a bag and a friend. Dogs are welcome on a lead, and so are pushchairs.',
];
const ENDINGS = [
  'More at https://council.example/news #Nowhere',
  'Questions? Write to enquiries@council.example and we will answer within two days.',
  'Follow @NowhereCouncil for news, and tell your neighbours who do not use the internet.',
  'Thank you for your patience.',
];

/** About 300 characters; `n` chooses the words. */
export function post(n: number): string {
  const pick = (list: readonly string[], step: number): string =>
    list[Math.floor(n / step) % list.length] ?? '';
  const text = [pick(OPENINGS, 1), pick(MIDDLES, 6), pick(OPENINGS, 5), pick(ENDINGS, 7)].join(' ');
  return `${text} No. ${n}.`;
}

/** A register of so many people, in the form of `register.yaml`. */
export function register(people: number): string {
  const one = (n: number): string =>
    [
      `  - id: p-${n}`,
      `    name: Person${letters(n)} Imaginary${letters(n * 7)}`,
      `    email: person${n}@council.example`,
      '    service: Waste and Recycling',
      '    role: []',
      '    from: 2022-02-01',
      '    left_on: null',
      `    training: [{ course: social-media, certificate: C-${n}, on: 2023-02-06, expires: null }]`,
      '    conduct_read_on: 2023-02-06',
      '    channels: [x-main]',
      '    external: false',
      '    decides: []',
      '    keys: []',
    ].join('\n');
  return `people:\n${Array.from({ length: people }, (_, n) => one(n)).join('\n')}\nlogs: []\nwitnesses: []\n`;
}

/** A number in letters, so that names look like names. */
function letters(n: number): string {
  return n.toString(36).replaceAll(/\d/gu, (digit) => 'qwxyzvkjhg'.charAt(Number(digit)));
}
