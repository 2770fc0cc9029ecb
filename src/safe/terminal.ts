import { visible } from './characters.js';
import { neutraliseCommands } from './github.js';

/** Text of several lines for a terminal or a job's log: nothing in it steers either. */
export function safeText(text: string): string {
  return neutraliseCommands(visible(text));
}

/** The same for what must stay on one line: a name, a path, a field. A line feed is shown too. */
export function safeLine(text: string): string {
  return neutraliseCommands(visible(text).replaceAll('\n', '⟨U+000A⟩'));
}
