/** A place in a text, half-open. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * How far the spans reach that start at or before a place: 0 where none does. A span is covered where they reach
 * its end from its start. Each question is a binary search, so that a text of nothing but finds stays cheap.
 */
export function reachOf(spans: readonly Span[]): (at: number) => number {
  const sorted = [...spans].sort((a, b) => a.start - b.start);
  const reached: number[] = [];
  for (const { end } of sorted) reached.push(Math.max(end, reached.at(-1) ?? 0));
  return (at) => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle]?.start ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return reached[low - 1] ?? 0;
  };
}
