/** Shapes of values: what a member of a record may be. Strict: every key is there, and no other. */

export interface Shape<T> {
  /**
   * What is wrong with the value, as words that follow its name: ` is not true or false`, `.v lacks the member x`.
   * Null where nothing is. No path is made up on the way down: of a million records most are right.
   */
  readonly wrong: (value: unknown) => string | null;
  /** Never filled in: it leads the type from the table to `fits`. */
  readonly holds?: T;
}

/** Whether the value has the shape. */
export function fits<T>(shape: Shape<T>, value: unknown): value is T {
  return shape.wrong(value) === null;
}

/** What is wrong with a value of that name; null where nothing is. */
export function wrongIn(shape: Shape<unknown>, value: unknown, name: string): string | null {
  const wrong = shape.wrong(value);
  return wrong === null ? null : `${name}${wrong}`;
}

function shape<T>(says: string, holds: (value: unknown) => boolean): Shape<T> {
  return { wrong: (value) => (holds(value) ? null : ` is not ${says}`) };
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
  return { wrong: (value) => (value === null ? null : other.wrong(value)) };
}

export function list<T>(item: Shape<T>): Shape<readonly T[]> {
  return {
    wrong: (value) => (Array.isArray(value) ? inItems(value, () => item) : ' is not a list'),
  };
}

export function row<T extends readonly unknown[]>(
  ...items: { readonly [K in keyof T]: Shape<T[K]> }
): Shape<T> {
  const shapes: readonly Shape<unknown>[] = items;
  return {
    wrong: (value) =>
      Array.isArray(value) && value.length === shapes.length
        ? inItems(value, (index) => shapes[index])
        : ` is not a list of ${shapes.length}`,
  };
}

function inItems(
  values: readonly unknown[],
  shapeOf: (index: number) => Shape<unknown> | undefined,
): string | null {
  for (const [index, value] of values.entries()) {
    const wrong = shapeOf(index)?.wrong(value) ?? null;
    if (wrong !== null) return `[${index}]${wrong}`;
  }
  return null;
}

export function object<T extends object>(members: { readonly [K in keyof T]: Shape<T[K]> }): Shape<T> {
  const shapes = new Map(Object.entries<Shape<unknown>>(members));
  return {
    wrong: (value) => {
      if (!isObject(value)) return ' is not an object';
      for (const name of shapes.keys()) if (!Object.hasOwn(value, name)) return ` lacks the member ${name}`;
      for (const name of Object.keys(value)) {
        const wrong = shapes.get(name)?.wrong(value[name]);
        if (wrong === undefined) return ` has the unknown member ${name}`;
        if (wrong !== null) return `.${name}${wrong}`;
      }
      return null;
    },
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
