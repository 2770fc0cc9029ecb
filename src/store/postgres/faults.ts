/** What went wrong with the database, in words an officer can pass on to whoever keeps it. */
import { DatabaseError } from 'pg';
import { SmcheckError } from '../../errors.js';
import { fault, systemCode } from '../faults.js';

const MOVED = 'records-moved';
const NOTHING = 'Nothing was recorded and nothing is cleared.';
const IT = 'Tell whoever keeps the database, and run the same command again.';
const SETUP =
  'Have whoever keeps it run: smcheck records setup | psql, then grant smcheck_writer to this login.';

/** Whether the connection is gone, not the statement refused: what is asked again may be answered. */
export function isLost(error: unknown): boolean {
  if (!(error instanceof DatabaseError)) return true;
  // Connection exceptions, and a server that goes down or comes up.
  return /^(?:08|57P0)/u.test(error.code ?? '');
}

/** The connection cannot be made, so that nothing was asked. */
export function unreachable(shown: string, cause: unknown): SmcheckError {
  const why = systemCode(cause) || (cause instanceof Error ? cause.message : String(cause));
  return fault(
    'records-unreachable',
    `The records in ${shown} cannot be reached (${why}). ${NOTHING}`,
    IT,
    cause,
  );
}

/** Names what the server refused. */
export function refused(shown: string, cause: unknown): SmcheckError {
  const code = systemCode(cause);
  switch (code) {
    case '3F000':
    case '42P01':
    case '42883':
      return notSetUp(shown, cause);
    case '55000':
      return unsafe(shown, cause instanceof Error ? cause.message : code);
    case '28000':
    case '28P01':
    case '3D000':
      return fault(
        'records-refused',
        `${shown} does not let this computer in (${code}). ${NOTHING}`,
        'Look at user, password and name of the database; the password belongs into ~/.pgpass.',
        cause,
      );
    case '42501':
      return fault(
        'log-not-writable',
        `${shown} does not let this login keep records (${code}). ${NOTHING}`,
        SETUP,
        cause,
      );
    case '40001':
    case '40P01':
      return fault(
        MOVED,
        `Others write to ${shown} at the same moment. ${NOTHING}`,
        'Run the same command again.',
        cause,
      );
    case '53100':
      return fault(
        'disk-full',
        `The disk of ${shown} is full. ${NOTHING} What was recorded before is intact.`,
        IT,
        cause,
      );
    case '25006':
      return fault(
        'log-not-writable',
        `${shown} is a copy that only reads. ${NOTHING}`,
        'Name the server that writes.',
        cause,
      );
    case '55P03':
      return fault(
        'log-busy',
        `Another program holds the records in ${shown} and does not finish. ${NOTHING}`,
        IT,
        cause,
      );
    default:
      return fault(
        'log-not-writable',
        `${shown} did not take it (${code || String(cause)}). ${NOTHING}`,
        IT,
        cause,
      );
  }
}

/** Whether the server took somebody else's change before ours, and nothing of ours. */
export function isMoved(error: unknown): boolean {
  return error instanceof SmcheckError && error.problems[0].code === MOVED;
}

export function notSetUp(shown: string, cause?: unknown): SmcheckError {
  return fault(
    'records-not-set-up',
    `${shown} is not set up for this version of smcheck. ${NOTHING}`,
    SETUP,
    cause,
  );
}

/** A server that may forget what it acknowledged. */
export function unsafe(shown: string, settings: string): SmcheckError {
  return fault(
    'records-unsafe',
    `${shown} runs without ${settings}, so that a crash could lose records. ${NOTHING}`,
    'Have whoever keeps the database switch it on.',
  );
}
