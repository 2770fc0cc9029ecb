/** Letters written again and again: "sooooo". */

/** Whether a word of plain letters has one of them three times in a row, as a capital or not. */
export function isDrawnOut(word: string): boolean {
  let times = 0;
  let before = 0;
  for (let at = 0; at < word.length; at += 1) {
    // The bit that parts capitals from small letters.
    const letter = word.charCodeAt(at) | 0x20;
    times = letter === before ? times + 1 : 1;
    before = letter;
    if (times === 3) return true;
  }
  return false;
}

/** "sooooo" as "so": of a letter that stands three times in a row and more, one is left. */
export function calmed(word: string): string {
  let calm = '';
  for (let at = 0; at < word.length;) {
    const letter = word.charAt(at);
    let end = at + 1;
    while (word.charAt(end) === letter) end += 1;
    calm += end - at < 3 ? word.slice(at, end) : letter;
    at = end;
  }
  return calm;
}
