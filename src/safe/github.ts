/**
 * GitHub's runner obeys what it finds in a job's output: `::command::` at the start of a line, blanks before it
 * passed over, and the older `##[command]` anywhere in a line (actions/runner, `ActionCommand.cs`).
 */
import { visible } from './characters.js';

/** What stands behind the last `::` of a command. */
export function commandData(text: string): string {
  return visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The value of a command's property, which also ends at a colon or a comma. */
export function commandProperty(text: string): string {
  return commandData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** Breaks both kinds of command in text that is meant for people. Doing it twice changes nothing more. */
export function neutraliseCommands(text: string): string {
  return text
    .split('\n')
    .map((line) => (line.trimStart().startsWith('::') ? line.replace('::', '⟨:⟩:') : line))
    .join('\n')
    .replaceAll('##[', '##⟨[⟩');
}

/** Text for a job summary, which GitHub reads as Markdown with HTML: shown as it is, as nothing but text. */
export function summaryBlock(text: string): string {
  const escaped = visible(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
  return `<pre>${escaped}</pre>\n`;
}
