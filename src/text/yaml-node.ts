import { isAlias, isMap, isScalar, isSeq } from 'yaml';

/** A node's own characters; the parser gives every node a range. */
export function rangeOf(node: unknown): readonly [start: number, end: number] {
  const range = isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range : null;
  return range === null || range === undefined ? [0, 0] : [range[0], range[1]];
}

/** The offset at which a node starts. */
export function startOf(node: unknown): number {
  return rangeOf(node)[0];
}
