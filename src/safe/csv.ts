/** Cells for tables that a spreadsheet opens: nothing in them is taken for a formula (OWASP, "CSV injection"). */

const BLANK = /^[\s\u00A0\uFEFF]*/u;
const FORMULA = /^[=+\-@\t\r＝＋－＠|%]/u;

/** One cell, always in quotation marks; each of its lines that a spreadsheet might calculate begins with `'`. */
export function csvCell(text: string): string {
  const lines = text.split(/\r\n|[\n\r]/u).map((line) => {
    const bare = line.replace(BLANK, '');
    return FORMULA.test(bare) ? `'${line}` : line;
  });
  return `"${lines.join('\n').replaceAll('"', '""')}"`;
}
