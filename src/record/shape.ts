/** Shapes of values: what a member of a record may be. Strict: every key is there, and no other. */

export interface Shape<T> {
  /** What is wrong with the value that stands `at` that path, in a few words; null where nothing is. */
  readonly wrong: (value: unknown, at: string) => string | null;
  /** Never filled in: it leads the type from the table to `fits`. */
  readonly holds?: T;
}

/** Whether the value has the shape. */
export function fits<T>(shape: Shape<T>, value: unknown): value is T {
  return shape.wrong(value, '') === null;
}

function shape<T>(says: string, holds: (value: unknown) => boolean): Shape<T> {
  return { wrong: (value, at) => (holds(value) ? null : `${at} is not ${says}`) };
}

export const flag: Shape<boolean> = shape('true or false', (value) => typeof value === 'boolean');

export function text(says: string, pattern: RegExp): Shape<string> {
  return shape(says, (value) => typeof value === 'string' && pattern.test(value));
}

export function integer(min: number, max = Number.MAX_SAFE_INTEGER): Shape<number> {
  const says = `a whole number from ${min}${max < Number.MAX_SAFE_INTEGER ? ` to ${max}` : ''}`;
  return shape(
    says,
    (value) => typeof value === 'number' && Number.isSafeInteger(value) && value >= min && value <= max,
  );
}

export function oneOf<const T extends string | number>(...values: readonly T[]): Shape<T> {
  const known: readonly unknown[] = values;
  return shape(`one of ${values.join(', ')}`, (value) => known.includes(value));
}

export function nullOr<T>(other: Shape<T>): Shape<T | null> {
  return { wrong: (value, at) => (value === null ? null : other.wrong(value, at)) };
}

export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  return {
    wrong: (value, at) =>
      Array.isArray(value)
        ? first(value.map((one, index) => () => item.wrong(one, `${at}[${index}]`)))
        : `${at} is not a list`,
  };
}

export function row<T extends readonly unknown[]>(
  ...items: { readonly [K in keyof T]: Shape<T[K]> }
): Shape<T> {
  return {
    wrong: (value, at) =>
      Array.isArray(value) && value.length === items.length
        ? first(items.map((item, index) => () => item.wrong(value[index], `${at}[${index}]`)))
        : `${at} is not a list of ${items.length}`,
  };
}

export function object<T extends object>(members: { readonly [K in keyof T]: Shape<T[K]> }): Shape<T> {
  const shapes = Object.entries<Shape<unknown>>(members);
  const names = shapes.map(([name]) => name);
  return {
    wrong: (value, at) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return `${at} is not an object`;
      const given: Readonly<Record<string, unknown>> = { ...value };
      const unknown = Object.keys(given).find((name) => !names.includes(name));
      if (unknown !== undefined) return `${at} has the unknown member ${unknown}`;
      const missing = names.find((name) => !Object.hasOwn(given, name));
      if (missing !== undefined) return `${at} lacks the member ${missing}`;
      return first(
        shapes.map(
          ([name, member]) =>
            () =>
              member.wrong(given[name], `${at}.${name}`),
        ),
      );
    },
  };
}

function first(checks: readonly (() => string | null)[]): string | null {
  for (const check of checks) {
    const wrong = check();
    if (wrong !== null) return wrong;
  }
  return null;
}
