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
    wrong: (value, at) => (Array.isArray(value) ? inItems(value, () => item, at) : `${at} is not a list`),
  };
}

export function row<T extends readonly unknown[]>(
  ...items: { readonly [K in keyof T]: Shape<T[K]> }
): Shape<T> {
  const shapes: readonly Shape<unknown>[] = items;
  return {
    wrong: (value, at) =>
      Array.isArray(value) && value.length === shapes.length
        ? inItems(value, (index) => shapes[index], at)
        : `${at} is not a list of ${shapes.length}`,
  };
}

function inItems(
  values: readonly unknown[],
  shapeOf: (index: number) => Shape<unknown> | undefined,
  at: string,
): string | null {
  for (const [index, value] of values.entries()) {
    const wrong = shapeOf(index)?.wrong(value, `${at}[${index}]`) ?? null;
    if (wrong !== null) return wrong;
  }
  return null;
}

export function object<T extends object>(members: { readonly [K in keyof T]: Shape<T[K]> }): Shape<T> {
  const shapes = new Map(Object.entries<Shape<unknown>>(members));
  return {
    wrong: (value, at) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return `${at} is not an object`;
      for (const name of shapes.keys())
        if (!Object.hasOwn(value, name)) return `${at} lacks the member ${name}`;
      for (const [name, member] of Object.entries<unknown>({ ...value })) {
        const wrong = shapes.get(name)?.wrong(member, `${at}.${name}`);
        if (wrong === undefined) return `${at} has the unknown member ${name}`;
        if (wrong !== null) return wrong;
      }
      return null;
    },
  };
}
