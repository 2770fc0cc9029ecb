import { problem, SmcheckError } from '../errors.js';

const CODE = 'interrupted';

/** What an asker throws on Ctrl-C, a hang-up or the end of its input: never an answer. Exit 130. */
export function interrupted(): SmcheckError {
  return new SmcheckError(
    [
      problem(
        CODE,
        'You stopped before the end. Nothing was cleared.',
        'Check the post again when you are ready.',
      ),
    ],
    { exit: 130 },
  );
}

export function isInterrupted(error: unknown): error is SmcheckError {
  return error instanceof SmcheckError && error.problems[0].code === CODE;
}
