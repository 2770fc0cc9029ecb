import { PLAIN_PAINT, type Paint } from '../safe/paint.js';

/** None, 16, 256 or 16 million colours. */
export type ColourLevel = 0 | 1 | 2 | 3;

export interface ColourWish {
  readonly option: 'auto' | 'always' | 'never';
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
  readonly plain: boolean;
}

/**
 * How much colour to use. The option wins, then FORCE_COLOR (0 to 3), then NO_COLOR (no-color.org: anything but
 * empty), then what the terminal can do. Plain mode has none: its output holds no escape at all.
 */
export function colourLevel({ option, env, isTerminal, plain }: ColourWish): ColourLevel {
  if (plain || option === 'never') return 0;
  if (option === 'always') return terminalLevel(env) || 1;
  const force = env['FORCE_COLOR'];
  if (force !== undefined) return forcedLevel(force, env);
  if ((env['NO_COLOR'] ?? '') !== '' || !isTerminal) return 0;
  return terminalLevel(env);
}

function forcedLevel(force: string, env: ColourWish['env']): ColourLevel {
  switch (force) {
    case '0':
    case 'false':
      return 0;
    case '1':
      return 1;
    case '2':
      return 2;
    case '3':
      return 3;
    default:
      return terminalLevel(env) || 1;
  }
}

function terminalLevel(env: ColourWish['env']): ColourLevel {
  const term = env['TERM'] ?? '';
  if (term === 'dumb') return 0;
  if (/^(?:truecolor|24bit)$/u.test(env['COLORTERM'] ?? '')) return 3;
  return term.includes('256') ? 2 : 1;
}

/** The paint of that level. The package that knows the codes is loaded only where there is colour. */
export async function paintOf(level: ColourLevel): Promise<Paint> {
  if (level === 0) return PLAIN_PAINT;
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level });
  return {
    isOn: true,
    strong: (text) => chalk.bold(text),
    faint: (text) => chalk.dim(text),
    underlined: (text) => chalk.underline(text),
    good: (text) => chalk.green(text),
    doubtful: (text) => chalk.yellow(text),
    bad: (text) => chalk.red(text),
    accent: (text) => chalk.cyan(text),
  };
}
