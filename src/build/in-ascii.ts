/**
 * JavaScript or JSON with an escape for every other character: Node reads ASCII several times faster. They must stand
 * in texts and patterns, as they do in what a minifier leaves.
 */
export function inAscii(code: string): string {
  const escaped = (sign: string): string =>
    Array.from(
      { length: sign.length },
      (_, at) => `\\u${sign.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join('');
  return code.replaceAll(/[^\0-\x7F]/gu, escaped);
}
