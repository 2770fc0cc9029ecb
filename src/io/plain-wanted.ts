/** Whether the environment asks for plain lines: a screen reader's user, or a terminal that cannot move its cursor. */
export function plainWanted(env: Readonly<Record<string, string | undefined>>): boolean {
  return (env['ACCESSIBLE'] ?? '') !== '' || env['TERM'] === 'dumb';
}
