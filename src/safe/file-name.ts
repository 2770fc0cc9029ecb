import { notation } from './characters.js';
import { safeLine } from './terminal.js';

/** A path as shown: blanks at either end, which nobody would see, are made visible. */
export function safeFileName(path: string): string {
  const inner = path.trim();
  const start = path.slice(0, path.indexOf(inner));
  const end = path.slice(start.length + inner.length);
  return notation(start) + safeLine(inner) + notation(end);
}
