/** Output that goes on in pieces worth a call of the system: ten thousand lines are not ten thousand calls. */

export interface Gathered {
  readonly write: (text: string) => void;
  /** Hands on what is still held. */
  readonly flush: () => void;
}

/** So much is handed on at once, in characters. */
const ENOUGH = 32_768;

/**
 * Holds what is written until there is enough of it, or until the program waits for something: whoever reads a
 * pipe sees a result as soon as nothing more is to be done for the next.
 * @param later runs a step when the program next waits.
 */
export function gathered(
  write: (text: string) => void,
  later: (step: () => void) => void = setImmediate,
): Gathered {
  let held: string[] = [];
  let length = 0;
  const flush = (): void => {
    if (length === 0) return;
    const all = held.join('');
    held = [];
    length = 0;
    write(all);
  };
  return {
    write: (text) => {
      if (text === '') return;
      if (length === 0) later(flush);
      held.push(text);
      length += text.length;
      if (length >= ENOUGH) flush();
    },
    flush,
  };
}
