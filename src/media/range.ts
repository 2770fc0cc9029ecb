/** Stretches of a file, by their first byte and their length. */
export interface Range {
  readonly at: number;
  readonly size: number;
}

function inOrder(ranges: readonly Range[]): readonly Range[] {
  return ranges.filter(({ size }) => size > 0).sort((a, b) => a.at - b.at);
}

/** The same bytes, each in one stretch only. */
export function merged(ranges: readonly Range[]): readonly Range[] {
  const found: Range[] = [];
  for (const { at, size } of inOrder(ranges)) {
    const [last] = found.slice(-1);
    if (last === undefined || at > last.at + last.size) found.push({ at, size });
    else found.splice(-1, 1, { at: last.at, size: Math.max(last.size, at + size - last.at) });
  }
  return found;
}

/** Whether two of them share a byte. */
export function doOverlap(ranges: readonly Range[]): boolean {
  const all = inOrder(ranges);
  return all.some(({ at, size }, index) => at + size > (all[index + 1]?.at ?? Number.POSITIVE_INFINITY));
}

/** What lies between them, up to `end`. */
export function gaps(ranges: readonly Range[], end: number): readonly Range[] {
  const all = merged(ranges);
  const from = [0, ...all.map(({ at, size }) => at + size)];
  const to = [...all.map(({ at }) => at), end];
  return from.map((at, index) => ({ at, size: (to[index] ?? end) - at })).filter(({ size }) => size > 0);
}
