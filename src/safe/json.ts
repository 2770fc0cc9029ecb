// JSON may spell any character as an escape: then no terminal sees a control, bidi mark or line separator, and
// half a character survives the way through UTF-8.
const ESCAPED = /[\u007F-\u009F\u2028\u2029\uFEFF]|\p{Cs}|\p{Bidi_Control}/gu;

/**
 * JSON that is safe to print, in a runner's log too (`##[command]`); it parses to the same value.
 * `indent` as in JSON.stringify.
 */
export function safeJson(value: unknown, indent = 0): string {
  return JSON.stringify(value, null, indent).replaceAll(ESCAPED, escape).replaceAll('##[', '#\\u0023[');
}

function escape(text: string): string {
  return Array.from({ length: text.length }, (_, index) => {
    const unit = text.charCodeAt(index).toString(16).padStart(4, '0');
    return `\\u${unit}`;
  }).join('');
}
