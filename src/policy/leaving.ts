/** The register's text with the last day of somebody in it; every other byte stays as it is. Pure. */
import { readYaml, type YamlValue } from '../text/yaml.js';
import type { Day } from '../types.js';

/**
 * @param text `register.yaml`, sound and of one document.
 * @returns null where nobody of that id stands in it.
 */
export function withLastDay(text: string, person: string, day: Day): string | null {
  const read = readYaml(text, 'register.yaml');
  if (!read.ok) return null;
  const index = peopleIn(read.value).findIndex((one) => idOf(one) === person);
  if (index === -1) return null;
  const old = read.range(['people', index, 'left_on']);
  if (old !== null) return replaced(text, old, day);
  return written(text, read, index, day);
}

function replaced(text: string, { start, end }: { start: number; end: number }, day: Day): string {
  // An empty value has a place, and no room behind the colon.
  const gap = start === end && !/\s$/u.test(text.slice(0, start)) ? ' ' : '';
  return `${text.slice(0, start)}${gap}${day}${text.slice(end)}`;
}

/** Behind the first day: on a line of its own, or between the braces. */
function written(text: string, read: YamlValue, index: number, day: Day): string | null {
  const from = read.range(['people', index, 'from']);
  if (from === null) return null;
  const quote = from.style === 'plain' ? 0 : 1;
  const behind = from.end + quote;
  const { line, column } = read.keyPlace(['people', index, 'from']);
  const before = text.split('\n')[line - 1]?.slice(0, column - 1) ?? '';
  if (/^[ \t]*(?:-[ \t]+)?$/u.test(before)) {
    const ending = /\r?\n|$/u.exec(text.slice(behind));
    const at = behind + (ending?.index ?? 0);
    const newline = text.includes('\r\n') ? '\r\n' : '\n';
    return `${text.slice(0, at)}${newline}${before.replace('-', ' ')}left_on: ${day}${text.slice(at)}`;
  }
  return `${text.slice(0, behind)}, left_on: ${day}${text.slice(behind)}`;
}

function peopleIn(value: unknown): readonly unknown[] {
  const people = typeof value === 'object' && value !== null && 'people' in value ? value.people : null;
  return Array.isArray(people) ? people : [];
}

function idOf(person: unknown): unknown {
  return typeof person === 'object' && person !== null && 'id' in person ? person.id : null;
}
