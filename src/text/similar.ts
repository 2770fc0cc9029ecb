/** The known word nearest to a mistyped one, for "did you mean"; null where none is near. */
export function closest(word: string, known: Iterable<string>): string | null {
  const limit = Math.max(1, Math.floor(word.length / 3));
  let best: { readonly word: string; readonly distance: number } | null = null;
  for (const one of known) {
    if (Math.abs(one.length - word.length) > limit) continue;
    const distance = distanceOf(word.toLowerCase(), one.toLowerCase());
    if (distance <= limit && (best === null || distance < best.distance)) best = { word: one, distance };
  }
  return best?.word ?? null;
}

/** A hint that names the nearest known word or, where none is near, all of them if they are few. */
export function didYouMean(word: string, known: Iterable<string>): string {
  const all = [...known];
  const near = closest(word, all);
  if (near !== null) return `Did you mean ${near}?`;
  if (all.length === 0) return 'None is defined yet.';
  return all.length <= 12 ? `It can be: ${all.join(', ')}.` : 'Check how it is spelt.';
}

/** Edits between two words: insert, delete, replace, swap two neighbours (Damerau's distance, restricted form). */
function distanceOf(a: string, b: string): number {
  let before: readonly number[] = [];
  let above: readonly number[] = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row.push(
        Math.min(
          (above[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (above[j - 1] ?? 0) + same,
          swapped ? (before[j - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [before, above] = [above, row];
  }
  return above[b.length] ?? 0;
}
