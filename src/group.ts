/** Ten posts are as many as an officer can hold in view for one question (design §3). */
export const PAGE_SIZE = 10;

/** Items in order, in pages of at most `size`. */
export function pages<T>(items: readonly T[], size: number = PAGE_SIZE): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, page) =>
    items.slice(page * size, (page + 1) * size),
  );
}
