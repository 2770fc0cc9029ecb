/** Two computers of one council: A's, where posts are written, and B's, where they are decided. */
import { randomBytes } from 'node:crypto';
import { copyFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openRecords } from '../../src/store/open.js';
import { testUser, type User } from './folders.js';
import { openTerminal, type Terminal } from './pty.js';
import { runIn, testCouncil, WHO, type Council, type Ran } from './smcheck.js';

export interface Machines {
  readonly a: Council;
  readonly b: User;
  /** Carries files of these names from one working folder to the other, as an e-mail would. */
  readonly send: (from: User, to: User, ...names: readonly string[]) => void;
  readonly runB: (...args: readonly string[]) => Ran;
  /** Changes the register of both. */
  readonly register: (change: (text: string) => string) => void;
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly role: string;
  readonly trained?: boolean;
  readonly left?: string;
  readonly key?: string;
}

export function person({ id, name, role, trained = true, left, key }: Entry): string {
  const training = trained
    ? '[{ course: social-media, certificate: C-2, on: 2026-03-02, expires: null }]'
    : '[]';
  return `  - id: ${id}
    name: ${name}
    email: null
    service: Communications
    role: [${role}]
    from: 2026-03-02
    left_on: ${left ?? 'null'}
    training: ${training}
    conduct_read_on: null
    channels: [x-main]
    external: false
    decides: []
    keys: [${key === undefined ? '' : `{ key: "${key}", from: 2026-03-02, until: null }`}]
`;
}

/** Farah of Communications decides; Gwen is untrained; Harold is the monitoring officer; Ivy has no role. */
const PEOPLE = [
  { id: 'p-0002', name: 'Farah Sample', role: 'communications' },
  { id: 'p-0003', name: 'Gwen Instance', role: 'communications', trained: false },
  { id: 'p-0004', name: 'Harold Default', role: 'monitoring-officer' },
  { id: 'p-0005', name: 'Ivy Placeholder', role: '' },
  { id: 'p-0006', name: 'Kit Nominal', role: 'communications', left: '2026-04-01' },
];

/** Both share the organisation's files, and the records folder where one is named; nothing else. */
export async function twoMachines(records?: string): Promise<Machines> {
  const a = await testCouncil(records === undefined ? {} : { records });
  const b = testUser();
  const { origin, vkey } = await openRecords({
    folder: records ?? join(b.home, '.local/share/smcheck'),
    configFolder: join(b.home, '.config/smcheck'),
    domain: 'council.example',
    now: () => '2026-03-02T09:00:00Z',
    random: (bytes) => randomBytes(bytes),
    tool: 'smcheck 0.1.0 unicode 15.1 tz 2025a',
  });
  const file = join(a.work, 'organisation/register.yaml');
  const share = (): void => {
    cpSync(join(a.work, 'organisation'), join(b.work, 'organisation'), { recursive: true });
  };
  const register = (change: (text: string) => string): void => {
    writeFileSync(file, change(readFileSync(file, 'utf8')));
    share();
  };
  copyFileSync(join(a.work, 'smcheck.yaml'), join(b.work, 'smcheck.yaml'));
  register((text) =>
    text
      .replace('logs:\n', `${PEOPLE.map(person).join('')}logs:\n`)
      .replace(
        'witnesses:',
        `  - { origin: "${origin}", vkey: "${vkey}", owner: p-0002, from: 2026-03-02 }\nwitnesses:`,
      ),
  );
  return {
    a,
    b,
    register,
    runB: (...args) => runIn(b, args),
    send: (from, to, ...names) => {
      for (const name of names) {
        rmSync(join(to.work, name), { force: true });
        if (existsSync(join(from.work, name))) copyFileSync(join(from.work, name), join(to.work, name));
      }
    },
  };
}

/** Checks a post on A without asking anything, and sends its referral to B. */
export function refer({ a, b, send }: Machines, text: string, ...more: readonly string[]): Ran {
  a.write({ 'draft.txt': text });
  const ran = a.run(...WHO, '--no-input', ...more, 'draft.txt');
  send(a, b, 'draft.txt.referral');
  return ran;
}

/** Numbered questions at a terminal: each answer waits for its question. */
export async function dialogue(
  user: User,
  args: readonly string[],
  answers: readonly (readonly [question: RegExp, answer: string])[],
): Promise<{ readonly code: number; readonly shown: string }> {
  const terminal: Terminal = openTerminal([...args, '--plain'], { cwd: user.work, env: user.env });
  for (const [question, answer] of answers) {
    await terminal.until(new RegExp(`${question.source}[^]*Your answer: $`, 'u'));
    terminal.type(`${answer}\r`);
  }
  const code = await terminal.exit();
  return { code, shown: terminal.shown().replaceAll('\r', '') };
}
