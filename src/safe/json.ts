// JSON may spell any character as an escape: then no terminal sees a control, bidi mark or line separator, and
// half a character survives the way through UTF-8.
/** Most of what is printed: looked at in one go. */
const PLAIN = /^[\n -~]*$/u;
const ESCAPED = /[\u007F-\u009F\u2028\u2029\uFEFF]|\p{Cs}|\p{Bidi_Control}/gu;

/**
 * JSON that is safe to print, in a runner's log too (`##[command]`); it parses to the same value.
 * `indent` as in JSON.stringify.
 */
export function safeJson(value: unknown, indent = 0): string {
  const written = JSON.stringify(value, null, indent);
  const safe = PLAIN.test(written) ? written : written.replaceAll(ESCAPED, escape);
  return safe.includes('##[') ? safe.replaceAll('##[', '#\\u0023[') : safe;
}

function escape(text: string): string {
  return Array.from({ length: text.length }, (_, index) => {
    const unit = text.charCodeAt(index).toString(16).padStart(4, '0');
    return `\\u${unit}`;
  }).join('');
}
