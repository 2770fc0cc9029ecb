/** The calendar's text with an incident begun or ended; every other byte stays as it is. Pure. */
import { readYaml } from '../text/yaml.js';
import type { Instant } from '../types.js';

export interface NewWindow {
  readonly id: string;
  readonly kind: 'incident' | 'mourning';
  readonly from: Instant;
  readonly note: string;
}

/**
 * @param text `calendar.yaml`, sound and of one document.
 * @returns null where `windows:` is written so that nothing can be added at its end.
 */
export function withWindow(text: string, { id, kind, from, note }: NewWindow): string | null {
  const entry = `{ id: ${id}, kind: ${kind}, from: '${from}', note: ${JSON.stringify(note)} }`;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const empty = /^windows:[ \t]*\[[ \t]*\][ \t]*(?=\r?\n|$)/mu;
  if (empty.test(text)) return text.replace(empty, () => `windows:${newline}  - ${entry}`);
  const read = readYaml(text, 'calendar.yaml');
  if (!read.ok || /^windows:[ \t]*\[/mu.test(text)) return null;
  const { line, column } = read.place(['windows', 0]);
  // The dash of a list stands two characters before what it leads.
  const before = text.split('\n')[line - 1]?.slice(0, column - 1) ?? '';
  const [, indent] = /^([ \t]*)-[ \t]+$/u.exec(before) ?? [];
  if (indent === undefined) return null;
  const end = text.endsWith('\n') ? '' : newline;
  return `${text}${end}${indent}- ${entry}${newline}`;
}

/** @returns null where no window of that id stands in it. */
export function withEnd(text: string, id: string, to: Instant): string | null {
  const read = readYaml(text, 'calendar.yaml');
  if (!read.ok) return null;
  const index = windowsIn(read.value).findIndex((one) => idOf(one) === id);
  if (index === -1) return null;
  const old = read.range(['windows', index, 'to']);
  if (old !== null) {
    const gap = old.start === old.end && !/\s$/u.test(text.slice(0, old.start)) ? ' ' : '';
    return `${text.slice(0, old.start)}${gap}${quoted(to, old.style)}${text.slice(old.end)}`;
  }
  const from = read.range(['windows', index, 'from']);
  if (from === null) return null;
  const behind = from.end + (from.style === 'plain' ? 0 : 1);
  const { line, column } = read.keyPlace(['windows', index, 'from']);
  const lead = text.split('\n')[line - 1]?.slice(0, column - 1) ?? '';
  if (!/^[ \t]*(?:-[ \t]+)?$/u.test(lead))
    return `${text.slice(0, behind)}, to: '${to}'${text.slice(behind)}`;
  const at = behind + (/\r?\n|$/u.exec(text.slice(behind))?.index ?? 0);
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  return `${text.slice(0, at)}${newline}${lead.replace('-', ' ')}to: '${to}'${text.slice(at)}`;
}

/** Inside quotation marks the range is what stands between them. */
function quoted(to: Instant, style: string): string {
  return style === 'plain' ? `'${to}'` : to;
}

function windowsIn(value: unknown): readonly unknown[] {
  const windows = typeof value === 'object' && value !== null && 'windows' in value ? value.windows : null;
  return Array.isArray(windows) ? windows : [];
}

function idOf(window: unknown): unknown {
  return typeof window === 'object' && window !== null && 'id' in window ? window.id : null;
}
