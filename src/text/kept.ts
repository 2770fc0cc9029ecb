/** Results that are kept for the next time they are asked for. Of pure functions only: nobody sees a difference. */

/** A value that is made when it is first asked for. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}

/** What follows from an object, worked out once and kept as long as the object lives. */
export function keptBy<Key extends object, T>(make: (key: Key) => T): (key: Key) => T {
  const known = new WeakMap<Key, { readonly value: T }>();
  return (key) => {
    const there = known.get(key);
    if (there !== undefined) return there.value;
    const value = make(key);
    known.set(key, { value });
    return value;
  };
}

/** What follows from a text or a post, for as long as nobody asks of another: all detectors read one, then the next. */
export function keptForLatest<Key, T>(make: (key: Key) => T): (key: Key) => T {
  let latest: { readonly key: Key; readonly value: T } | null = null;
  return (key) => {
    if (latest?.key !== key) latest = { key, value: make(key) };
    return latest.value;
  };
}

/** What follows from one of the few patterns or kinds that the program and its policy hold, as long as both live. */
export function keptForEver<Key, T>(make: (key: Key) => T): (key: Key) => T {
  const known = new Map<Key, T>();
  return (key) => {
    const there = known.get(key);
    if (there !== undefined) return there;
    const value = make(key);
    known.set(key, value);
    return value;
  };
}

/** Words kept before those that nobody has asked for since are forgotten, so that memory has a bound. */
const MANY = 4000;
/** A longer piece of a text would hold on to the whole text. */
const SHORT = 12;

/** What follows from a word. People write the same few thousand words again and again. */
export function keptByWord<T extends object | string | boolean>(
  make: (word: string) => T,
): (word: string) => T {
  let known = new Map<string, T>();
  let before = new Map<string, T>();
  return (word) => {
    if (word.length > SHORT) return make(word);
    const there = known.get(word);
    if (there !== undefined) return there;
    const value = before.get(word) ?? make(word);
    if (known.size >= MANY) [known, before] = [new Map<string, T>(), known];
    known.set(word, value);
    return value;
  };
}
