/** The command line: options to values. Each command's file is loaded only when it runs. */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import type { ExitCode } from './errors.js';
import type { RawOptions } from './commands/options.js';
import type { Host } from './types.js';

/** A command: what was typed, and the world. */
type Run = (paths: readonly string[], options: RawOptions, host: Host) => Promise<ExitCode>;

const many = (value: string, before: readonly string[]): readonly string[] => [...before, value];

function filled(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('It is empty.');
  return value;
}

function oneOf(flags: string, description: string, choices: readonly string[], otherwise?: string): Option {
  const option = new Option(flags, description).choices(choices);
  return otherwise === undefined ? option : option.default(otherwise);
}

/** Which policy and organisation a command works with. */
function withBasis(command: Command): Command {
  return command
    .option('--policy <dir|id>', 'the policy: a folder, or a built-in id', filled)
    .option('--organisation <dir>', 'the organisation folder, or "example"', filled)
    .option('--config <file>', 'the smcheck.yaml to use', filled)
    .option('--no-config', 'use no smcheck.yaml');
}

/** What front matter would say; the option wins. */
function withDraft(command: Command): Command {
  const activities = ['post', 'reply', 'share', 'message', 'advertise', 'remove'];
  return command
    .option('-a, --author <id>', 'who posts it: id, name or e-mail in the register', filled)
    .option('--drafted-by <id>', 'who wrote it', filled)
    .option('-c, --channel <id>', 'where it goes out (repeatable)', many, [])
    .option('--slot <time>', 'when it goes out, for example 2026-11-24T09:00', filled)
    .addOption(oneOf('--activity <name>', 'what it is', activities))
    .option('--media <file>', 'a picture or clip that goes with it (repeatable)', many, [])
    .option('--stdin-filename <name>', 'name and format of what is piped in', filled)
    .option('--ignore-path <file>', 'a file like .smcheckignore', filled)
    .option('--input-format <name>', 'the tool a table comes from, for example hootsuite', filled)
    .option('--map <file>', 'YAML that says what the columns of a table hold', filled)
    .addOption(oneOf('--date-order <name>', 'which comes first in 03/04/2026', ['dmy', 'mdy']))
    .option('--now <time>', 'practise at another time', filled);
}

const WHEN = ['auto', 'always', 'never'];

function withOutput(command: Command): Command {
  return command
    .option('-f, --format <name[=file]>', 'text, plain, json, jsonl or github (repeatable)', many, [])
    .option('-o, --output <file>', 'write the result to a file', filled)
    .addOption(oneOf('--redact <when>', 'mask personal data in what is printed', WHEN, 'auto'))
    .addOption(oneOf('--color <when>', 'colour', WHEN, 'auto'))
    .option('--plain', 'numbered questions, no colour, no cursor movement')
    .option('--quiet', 'print only what is not clear')
    .option('--write-back', 'copy each table, with the verdict in every row');
}

function withList(command: Command): Command {
  return command.addOption(oneOf('-f, --format <name>', 'how to print it', ['text', 'json'], 'text'));
}

/** Who orders something about a record, and on what legal basis. */
function withOrder(command: Command, bases: readonly string[]): Command {
  return withBasis(command)
    .addOption(oneOf('--basis <code>', 'why it may be done', bases).makeOptionMandatory())
    .requiredOption('--by <id>', 'who orders it, as in the register', filled);
}

const EXAMPLES = `
Examples:
  smcheck draft.txt                  check a post, answer the questions, keep a record
  smcheck --no-input posts/          check a folder without asking anything
  smcheck lint -f github posts/      rules only, for pull requests
  smcheck explain 4.2.R1             what a clause says, and what checks it

Exit codes: 0 clear and recorded; 1 not clear; 2 the check could not be made;
3 clear, but practice only; 70 a fault in smcheck; 130 interrupted.`;

/** Adds a command whose file is loaded when it runs. */
type Add = (command: Command, load: () => Promise<Run>) => void;

function addChecking(program: Command, add: Add): void {
  const paths = ['[path...]', 'files, folders, globs, or - for what is piped in'] as const;
  const check = program.command('check', { isDefault: true }).argument(...paths);
  add(
    withOutput(withDraft(withBasis(check)))
      .description('check, ask, decide, record (the default)')
      .option('--no-input', 'ask nothing: what is not answered is referred')
      .option('--answers <file>', 'answers bound to exactly these drafts', filled)
      .option('--answers-template', 'print a file for --answers, to fill in')
      .option('--no-record', 'practice: nothing is written, nothing is cleared')
      .option('--key <file>', 'sign with this SSH key, as the author', filled),
    async () => (await import('./commands/check.js')).runCheck,
  );
  const personal = program.command('personal').argument(...paths);
  add(
    withBasis(personal)
      .description('advice on what you post as yourself; nothing is kept')
      .option('-f, --format <name>', 'text, plain, json or jsonl', many, [])
      .addOption(oneOf('--redact <when>', 'mask personal data in what is printed', WHEN, 'auto'))
      .addOption(oneOf('--color <when>', 'colour', WHEN, 'auto'))
      .option('--plain', 'no colour, no signs')
      .option('-c, --channel <id>', 'where it goes out (repeatable)', many, []),
    async () => (await import('./commands/personal.js')).runPersonal,
  );
  const lint = program.command('lint').argument(...paths);
  add(
    withOutput(withDraft(withBasis(lint)))
      .description('rules only: no questions, no record, no clearance')
      .addOption(
        oneOf('--fail-on <effect>', 'what makes the exit code 1', ['ask', 'refer', 'block'], 'refer'),
      ),
    async () => (await import('./commands/lint.js')).runLint,
  );
}

function addProving(program: Command, add: Add): void {
  const decide = program
    .command('decide')
    .argument('[number|file]', 'one referral; or a folder, to list those in it');
  add(
    withList(withBasis(decide))
      .description('decide what was referred; without an argument: what waits')
      .option('--by <id>', 'who decides: id, name or e-mail in the register', filled)
      .option('--key <file>', 'sign with this SSH key, as the decider', filled)
      .addOption(oneOf('--color <when>', 'colour', WHEN, 'auto'))
      .option('--plain', 'numbered questions, no colour, no cursor movement'),
    async () => (await import('./commands/decide.js')).runDecide,
  );
  const verify = program.command('verify').argument('[path...]', 'files, folders or globs');
  add(
    withList(withBasis(verify)).description('do these posts hold a valid clearance today?'),
    async () => (await import('./commands/verify.js')).runVerify,
  );
}

function addLookingUp(program: Command, add: Add): void {
  const explain = program.command('explain').argument('<what>', 'a clause, rule, kind, question or draft');
  add(
    withList(withBasis(explain)).description('what it says, why, with examples'),
    async () => (await import('./commands/explain.js')).runExplain,
  );
  const policy = program
    .command('policy')
    .description('check | test | coverage | diff | kinds: what holds the rules together');
  const register = program.command('register').description('check | list | leave: who may post');
  const log = program
    .command('log')
    .description('show | find | verify | checkpoint | witness | export | import | publish | erase | hold');
  add(
    withList(withBasis(policy.command('check'))).description('is the policy sound?'),
    async () => (await import('./commands/policy.js')).runPolicyCheck,
  );
  add(
    withList(withBasis(policy.command('test'))).description('do the examples of every rule hold?'),
    async () => (await import('./commands/policy.js')).runPolicyTest,
  );
  add(
    withList(withBasis(policy.command('coverage'))).description(
      'what keeps each clause, and what nothing reaches',
    ),
    async () => (await import('./commands/policy-coverage.js')).runPolicyCoverage,
  );
  add(
    withList(
      policy
        .command('diff')
        .argument('<old>')
        .argument('<new>')
        .argument('[path...]', 'drafts; else those of the log'),
    )
      .description('which drafts two policies judge otherwise')
      .option('--organisation <dir>', 'the organisation folder, or "example"', filled)
      .addOption(oneOf('--redact <when>', 'mask personal data in what is printed', WHEN, 'auto')),
    async () => (await import('./commands/policy-diff.js')).runPolicyDiff,
  );
  add(
    withList(withBasis(policy.command('kinds'))).description('what can be noticed'),
    async () => (await import('./commands/policy.js')).runPolicyKinds,
  );
  add(
    withList(withBasis(register.command('check'))).description('what is missing or runs out'),
    async () => (await import('./commands/register.js')).runRegisterCheck,
  );
  add(
    withList(withBasis(register.command('list'))).description('who is on it'),
    async () => (await import('./commands/register.js')).runRegisterList,
  );
  add(
    withBasis(register.command('leave').argument('<person>', 'id, name or e-mail in the register'))
      .description('write down a last day, and say what else is to do')
      .option('--on <day>', 'the last day, for example 2026-03-31 (today)', filled),
    async () => (await import('./commands/register-leave.js')).runRegisterLeave,
  );
  add(
    withList(withBasis(log.command('show').argument('[number]', 'one record')))
      .description('the records, of all computers that share the folder')
      .option('--own', "this computer's alone"),
    async () => (await import('./commands/log.js')).runLogShow,
  );
  add(
    withList(withBasis(log.command('verify').argument('[folder]', 'a log folder')))
      .description('do the records hold together, and on whose word?')
      .addOption(oneOf('--level <name>', 'how closely to look', ['bytes', 'strict', 'full'], 'strict'))
      .option('--own', "this computer's alone")
      .option('--against <file>', 'a checkpoint that was kept elsewhere', filled),
    async () => (await import('./commands/log-verify.js')).runLogVerify,
  );
  add(
    withList(withBasis(log.command('find')))
      .description('which records speak of something')
      .option('--words <text>', 'words of the post, a planning reference', filled)
      .option('--text <file>', 'a post as it was published', filled)
      .option('--person <id>', 'who posted, drafted or decided it', filled)
      .option('--from <day>', 'the first day', filled)
      .option('--to <day>', 'the last day', filled)
      .option('--own', "this computer's records alone"),
    async () => (await import('./commands/log-find.js')).runLogFind,
  );
  add(
    withBasis(log.command('checkpoint')).description(
      'the signed line over all records, to be kept elsewhere',
    ),
    async () => (await import('./commands/log-find.js')).runLogCheckpoint,
  );
  add(
    withBasis(log.command('witness').argument('[folder]', 'the log folder to cosign'))
      .description('sign, on another computer, that the log only grew')
      .option('--add <file>', 'take what a witness printed into this log', filled),
    async () => (await import('./commands/log-witness.js')).runLogWitness,
  );
  add(
    withBasis(log.command('export').argument('<folder>', 'a new folder'))
      .description("write the log out for others, without anybody's words")
      .option('--proof <number>', 'one record with its proof, and nothing else', filled)
      .option('--with-words', 'the words behind the records too: personal data')
      .option('--log <name>', 'a log of another computer that lies in the records folder', filled),
    async () => (await import('./commands/log-export.js')).runLogExport,
  );
  add(
    withBasis(log.command('import').argument('<folder>', 'what log export wrote')).description(
      "take another computer's log in, once it is found whole",
    ),
    async () => (await import('./commands/log-import.js')).runLogImport,
  );
  add(
    withList(withBasis(log.command('publish').argument('[number]', 'the record that let the post out')))
      .description('record where a post stands, and find what was posted otherwise')
      .option('--url <address>', 'where it stands', filled)
      .option('--export <file>', 'what a scheduler says it has posted', filled)
      .option('--input-format <name>', 'the tool that list comes from', filled)
      .option('--map <file>', 'YAML that says what its columns hold; id is the web address', filled)
      .addOption(oneOf('--date-order <name>', 'which comes first in 03/04/2026', ['dmy', 'mdy'])),
    async () => (await import('./commands/log-publish.js')).runLogPublish,
  );
  add(
    withBasis(log.command('close')).description("end this computer's log: the next check starts a new one"),
    async () => (await import('./commands/log-close.js')).runLogClose,
  );
  add(
    withBasis(log.command('dispose').argument('[name]', "a closed log of this computer's"))
      .description('delete a closed log whole, or list what is due')
      .addOption(oneOf('--basis <code>', 'why it may be done', ['retention', 'court', 'error']))
      .option('--by <id>', 'who orders it, as in the register', filled)
      .option('--dry-run', 'say what would be deleted, and delete nothing'),
    async () => (await import('./commands/log-dispose.js')).runLogDispose,
  );
  const erase = log.command('erase').argument('<number>', 'the record whose words are to go');
  add(
    withOrder(erase, ['art17', 'retention', 'court', 'error']).description(
      'forget the words behind a record',
    ),
    async () => (await import('./commands/log-keep.js')).runLogErase,
  );
  const hold = log.command('hold').argument('<number>', 'the record whose words must be kept');
  add(
    withOrder(hold, ['claim', 'complaint', 'court', 'foi', 'police'])
      .description('keep the words behind a record from being erased')
      .option('--off', 'end the hold'),
    async () => (await import('./commands/log-keep.js')).runLogHold,
  );
}

/** The whole program; `ended` receives the exit code of the command that ran. */
function programOf(host: Host, ended: (code: ExitCode) => void): Command {
  const program = new Command('smcheck')
    .description("Checks a post against the council's social media policy before it is published.")
    .helpOption('-h, --help', 'show this help')
    .version(host.tool.split(' ')[1] ?? '', '-V, --version')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        host.stdout.write(text);
      },
      writeErr: (text) => {
        host.stderr.write(text);
      },
      // Else commander opens Node's own streams to ask them.
      getOutHelpWidth: () => host.stdout.columns,
      getErrHelpWidth: () => host.stderr.columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText('after', EXAMPLES);
  const add: Add = (command, load) => {
    command.action(async () => {
      const run = await load();
      ended(await run(command.args, command.opts(), host));
    });
  };
  addChecking(program, add);
  addProving(program, add);
  addLookingUp(program, add);
  const media = program
    .command('media')
    .description('show | strip: what pictures and clips say of themselves');
  add(
    withList(media.command('show').argument('<file...>')).description(
      'the place, people, rights and words inside',
    ),
    async () => (await import('./commands/media.js')).runMediaShow,
  );
  add(
    withList(media.command('strip').argument('<file...>'))
      .description('copies without places and people; rights and pixels stay')
      .option('-o, --output <file>', 'where to write the copy', filled),
    async () => (await import('./commands/media-strip.js')).runMediaStrip,
  );
  const incident = program
    .command('incident')
    .description('on | off: stop scheduled cheer in a time of need');
  const about = (command: Command): Command =>
    withBasis(command).requiredOption('--by <id>', 'who says so: id, name or e-mail in the register', filled);
  add(
    about(incident.command('on').argument('[path...]', 'what is scheduled'))
      .description('begin one; lists what to pause')
      .addOption(oneOf('--kind <name>', 'what it is', ['incident', 'mourning'], 'incident'))
      .option('--note <text>', 'what has happened', filled)
      .option('--date-order <name>', 'which comes first in 03/04/2026: dmy or mdy', filled)
      .option('--input-format <name>', 'the tool a table comes from', filled)
      .option('--map <file>', 'YAML that says what the columns of a table hold', filled),
    async () => (await import('./commands/incident.js')).runIncidentOn,
  );
  add(
    about(incident.command('off'))
      .description('end it; two people must')
      .requiredOption('--and <id>', 'the second person', filled),
    async () => (await import('./commands/incident.js')).runIncidentOff,
  );
  add(
    withList(withBasis(program.command('doctor'))).description('what is wrong today, and what is to do soon'),
    async () => (await import('./commands/doctor.js')).runDoctor,
  );
  add(
    program
      .command('init')
      .description('make an organisation folder for your council')
      .option('--plain', 'numbered questions, no colour, no cursor movement'),
    async () => (await import('./commands/init.js')).runInit,
  );
  return program;
}

/**
 * Runs one command line.
 * @returns the exit code of `cli.md`; what went wrong has been said on standard error.
 */
export async function main(args: readonly string[], host: Host): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = programOf(host, (ended) => {
    code = ended;
  });
  if (args.length === 0 && host.stdin.isTerminal) {
    host.stderr.write(program.helpInformation());
    return 2;
  }
  try {
    await program.parseAsync([...args], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    const { showError } = await import('./commands/fault.js');
    return showError(error, host);
  }
}

export { nodeHost } from './io/host.js';
