/** Who holds a claim, and whether that program is provably no longer alive. */
import { existsSync, readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { systemCode } from './faults.js';

/** Null stands for what the system does not tell; then nothing is proved by it. */
export interface Holder {
  readonly host: string;
  readonly pid: number;
  /** When the process started, in ticks since boot: a number that the same id does not get twice. */
  readonly start: string | null;
  readonly boot: string | null;
  /** The numbering that the process id belongs to: containers on one host each have their own. */
  readonly space: string | null;
}

let known: Holder | null = null;

/** This process as a holder. */
export function thisProcess(): Holder {
  known ??= {
    host: hostname(),
    pid: process.pid,
    start: processState(process.pid)?.start ?? null,
    boot: tryRead(() => readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()),
    space: tryRead(() => readlinkSync('/proc/self/ns/pid')),
  };
  return known;
}

/** Reads the content of a claim; null where it is none of ours. */
export function parseHolder(content: string): Holder | null {
  const value: unknown = JSON.parse(content);
  if (typeof value !== 'object' || value === null) return null;
  const { host, pid, start, boot, space }: Readonly<Record<string, unknown>> = { ...value };
  if (typeof host !== 'string' || typeof pid !== 'number') return null;
  return { host, pid, start: textOrNull(start), boot: textOrNull(boot), space: textOrNull(space) };
}

/** Whether the holder is dead beyond doubt; of a holder on another machine nothing is known. */
export function isProvablyDead(holder: Holder): boolean {
  const self = thisProcess();
  if (holder.host !== self.host) return false;
  if (holder.boot !== null && self.boot !== null && holder.boot !== self.boot) return true;
  if (holder.space !== self.space) return false;
  return !isRunning(holder);
}

function isRunning({ pid, start }: Holder): boolean {
  if (!existsSync('/proc/self/stat')) return answers(pid);
  const state = processState(pid);
  if (state === null) return existsSync(`/proc/${pid}`);
  return !state.isOver && (start === null || state.start === start);
}

/** Signal 0 asks without sending. */
function answers(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return systemCode(error) !== 'ESRCH';
  }
}

/** Fields 3 and 22 of /proc/pid/stat (proc(5)); the name before them may hold anything but ends in `)`. */
function processState(pid: number): { readonly start: string; readonly isOver: boolean } | null {
  const stat = tryRead(() => readFileSync(`/proc/${pid}/stat`, 'utf8'));
  const fields = stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state, start] = [fields?.[0], fields?.[19]];
  return state === undefined || start === undefined ? null : { start, isOver: 'ZX'.includes(state) };
}

function tryRead(read: () => string): string | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
