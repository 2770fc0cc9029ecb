/** Texts that try to steer a terminal, a job's log or a reader's eye. None of them may come out as it went in. */
const ESC = '\u001b';

const TERMINAL: readonly string[] = [
  `${ESC}[2J`,
  `${ESC}[2Jevil`,
  `${ESC}[H${ESC}[2Jready to post`,
  `${ESC}[1;1HX`,
  `${ESC}[8m hidden ${ESC}[0m`,
  `${ESC}[31mred${ESC}[0m`,
  `${ESC}]0;title\u0007`,
  `${ESC}]2;title${ESC}\\`,
  `${ESC}]8;;https://example.org\u0007link${ESC}]8;;\u0007`,
  `${ESC}]52;c;ZXZpbA==\u0007`,
  `${ESC}]1337;File=:AAAA\u0007`,
  `${ESC}P+q544e${ESC}\\`,
  `${ESC}_app${ESC}\\`,
  `${ESC}^pm${ESC}\\`,
  `${ESC}c`,
  `${ESC}7${ESC}8`,
  `${ESC}(0lqk${ESC}(B`,
  `${ESC}[?1049h`,
  `${ESC}[?25l`,
  `${ESC}[6n`,
  `${ESC}[3J`,
  `${ESC}#8`,
  `${ESC}[20t`,
  '\u009b2J',
  '\u009d0;title\u009c',
  '\u0090q\u009c',
  'clear\rblock',
  'NOT\b\b\b   ',
  'a\u0000b',
  'a\u0007b',
  'a\u000bb',
  'a\u000cb',
  'a\u000eb\u000f',
  'a\u007fb',
  'a\u0085b',
  ESC,
];

const EYE: readonly string[] = [
  '\u202eesrever',
  'a\u202db\u202c',
  '\u2066iso\u2069',
  '\u2067iso\u2069',
  '\u200fright',
  '\u061carab',
  'zero\u200bwidth',
  'zero\u200cwidth',
  'zero\u200dwidth',
  'word\u2060joiner',
  '\ufeffmark',
  'soft\u00adhyphen',
  'fill\u3164er',
  'half\uffa0',
  'grapheme\u034fjoiner',
  'invisible\u2062times',
  'line\u2028break',
  'paragraph\u2029break',
  'tag\u{e0041}\u{e0042}',
  '\u{1f3f4}\u{e0078}\u{e0079}\u{e007f}',
  'selector\ufe0f',
  'selector\u{e0100}',
  'private\ue000',
  'private\u{f0000}',
  'unassigned\u{2ffff}',
  'not a character\uffff',
  'half\ud800',
  '\udc00half',
  'annotation\ufff9x\ufffa',
  `z${'\u0301'.repeat(30)}algo`,
];

const RUNNER: readonly string[] = [
  '::error::forged',
  '  ::error file=a,line=1::forged',
  '\t::warning::forged',
  '\u00a0::notice::forged',
  '\u3000::notice::forged',
  'first\n::error::second line',
  'first\r\n::error::second line',
  'first\r::error::second line',
  '::stop-commands::x',
  '::add-mask::x',
  '::set-output name=a::b',
  '##[error]forged',
  'before ##[error]forged',
  'text ##[set-env name=A]b',
  '#\u200b#[error]',
  '###[error]',
  '::error::%0A::error::x',
  'a,b:c%d',
];

/** Every payload; more than sixty. */
export const HOSTILE: readonly string[] = [...TERMINAL, ...EYE, ...RUNNER];

/** A command that GitHub's runner would obey. */
export interface RunnerCommand {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

// Written after actions/runner, src/Runner.Common/ActionCommand.cs: blanks before `::` do not protect, and the older
// form counts anywhere in a line. The runner ends lines at CR and at LF.
/** What the runner would obey in a job's output. */
export function runnerCommands(output: string): readonly RunnerCommand[] {
  return output.split(/[\r\n]/u).flatMap((line) => newCommand(line) ?? oldCommand(line) ?? []);
}

function newCommand(line: string): RunnerCommand | null {
  const text = line.trimStart();
  const end = text.indexOf('::', 2);
  if (!text.startsWith('::') || end < 0) return null;
  const [name = '', ...rest] = text.slice(2, end).split(' ');
  return { name, properties: properties(rest.join(' '), ','), data: unescapeData(text.slice(end + 2)) };
}

function oldCommand(line: string): RunnerCommand | null {
  const start = line.indexOf('##[');
  const end = line.indexOf(']', start);
  if (start < 0 || end < 0) return null;
  const [name = '', ...rest] = line.slice(start + 3, end).split(' ');
  return { name, properties: properties(rest.join(' '), ';'), data: line.slice(end + 1) };
}

function properties(text: string, separator: string): Readonly<Record<string, string>> {
  const pairs = text
    .split(separator)
    .filter((pair) => pair.includes('='))
    .map((pair): readonly [string, string] => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at).trim(), unescapeProperty(pair.slice(at + 1))];
    });
  return Object.fromEntries(pairs);
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%');
}
