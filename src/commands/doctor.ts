/** `smcheck doctor`: what is wrong today, and what is to do soon, with the policy, the register and the records. */
import { SmcheckError, type ExitCode } from '../errors.js';
import { waiting, type Remembered } from '../record/remembered.js';
import { counted } from '../report/say.js';
import { safeJson } from '../safe/json.js';
import { safeLine } from '../safe/terminal.js';
import { isDatabase, shownPlace } from '../store/postgres/address.js';
import { lookAt, type StandingLog } from '../store/look.js';
import { openShelf } from '../store/shelf.js';
import { refuseWorkTree } from '../store/work-tree.js';
import type { Day, Host, Instant } from '../types.js';
import type { RawOptions } from './options.js';
import { paperTodos } from './paper-todo.js';
import { policyFindings } from './policy-findings.js';
import { recordsPlace } from './records-place.js';
import { openOrganisation, type OpenedOrganisation } from './register.js';
import { registerTodos, type Todo } from './register-todo.js';
import { verifyOwnLog } from './log-verify.js';

interface Part {
  readonly title: string;
  readonly todos: readonly Todo[];
}

/** Exit 1 where something is wrong today; what is to do, and known defects of the policy, are no faults. */
export async function runDoctor(_: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const opened = await openOrganisation(raw, host);
  const { basis, organisation, today } = opened;
  const parts: readonly Part[] = [
    { title: 'Policy', todos: policyTodos(opened) },
    { title: 'Register and channels', todos: registerTodos(organisation, basis.policy, today) },
    { title: 'Consents, licences and calendar', todos: paperTodos(organisation, today) },
    { title: 'Records', todos: await recordTodos(opened, host) },
  ];
  const ok = parts.every(({ todos }) => todos.every(({ level }) => level !== 'fault'));
  host.stdout.write(
    raw['format'] === 'json'
      ? `${safeJson({ version: 1, ok, todos: parts.flatMap(({ todos }) => todos) }, 2)}\n`
      : partsText(parts),
  );
  return ok ? 0 : 1;
}

function policyTodos({ basis: { policy }, today }: OpenedOrganisation): readonly Todo[] {
  const { faults, notices } = policyFindings(policy, today);
  const about = policy.id;
  return [
    ...faults.map((message): Todo => ({ level: 'fault', code: 'policy', about, message })),
    ...notices.map((message): Todo => ({ level: 'todo', code: 'policy', about, message })),
  ];
}

/** Where the log lies, and whether it still holds together. */
async function recordTodos(opened: OpenedOrganisation, host: Host): Promise<readonly Todo[]> {
  const place = recordsPlace(opened, host);
  const about = shownPlace(place.folder);
  const fault = (code: string, message: string): Todo => ({ level: 'fault', code, about, message });
  try {
    if (!isDatabase(place.folder)) refuseWorkTree(place.folder);
    const report = await verifyOwnLog(opened, host);
    const { own, book } = await openShelf(place);
    const log = isDatabase(place.folder) || report?.ok !== true ? null : await own();
    return [
      ...(report?.faults ?? []).map(({ code, message }) => fault(code, message)),
      ...(log === null ? [] : closingTodos(log, opened.today)),
      ...waitingTodos(await book.read(), about, host.now()),
    ];
  } catch (error) {
    if (!(error instanceof SmcheckError)) throw error;
    return error.problems.map(({ code, message }) => fault(code, message));
  }
}

/** Near the size at which a new log is started in any case. */
const MANY_RECORDS = 900_000;

/** A log for each year, so that a whole year can be disposed of. */
function closingTodos({ log }: StandingLog, today: Day): readonly Todo[] {
  const { origin, size, records } = lookAt(log);
  const bodies = Array.from(records, ({ body: { kind, time } }) => ({ kind, time }));
  const year = bodies[0]?.time.slice(0, 4) ?? today;
  const why = bodies.some(({ kind }) => kind === 'close')
    ? null
    : year < today.slice(0, 4)
      ? `began in ${year}`
      : size >= MANY_RECORDS
        ? `has ${counted(size, 'record')}`
        : null;
  if (why === null) return [];
  const message = `This computer's log ${why}: close it with smcheck log close, and a new one is started.`;
  return [{ level: 'todo', code: 'log-close', about: origin, message }];
}

/** Posts that somebody has to decide. */
function waitingTodos(book: readonly Remembered[], about: string, now: Instant): readonly Todo[] {
  const all = waiting(book);
  if (all.length === 0) return [];
  const late = all.filter(({ decide_by }) => decide_by !== null && decide_by < now).length;
  const overdue = late === 0 ? '' : `, ${late} of them past the time for it`;
  const message = `${counted(all.length, 'post')} to be decided${overdue}: smcheck decide.`;
  return [{ level: 'todo', code: 'waiting', about, message }];
}

function partsText(parts: readonly Part[]): string {
  const all = parts.flatMap(({ todos }) => todos);
  const wrong = all.filter(({ level }) => level === 'fault').length;
  const lines = ({ title, todos }: Part): readonly string[] => [
    title,
    ...(todos.length === 0 ? ['  In order.'] : []),
    ...todos.map(({ level, message }) => `  ${level === 'fault' ? 'Wrong: ' : 'To do: '}${message}`),
    '',
  ];
  const end = `${wrong === 0 ? 'Nothing is wrong today' : `${counted(wrong, 'thing')} wrong today`}, ${all.length - wrong} to do.`;
  return `${[...parts.flatMap(lines), end].map(safeLine).join('\n')}\n`;
}
