/**
 * `smcheck policy diff OLD NEW`: which drafts the rules of two policies judge otherwise. Given drafts, or those whose
 * words still stand behind this machine's records; with these, every record can be judged again under today's policy.
 */
import { check } from '../check.js';
import { problem, SmcheckError, type ExitCode } from '../errors.js';
import { readDrafts } from '../io/read-drafts.js';
import { readStoredDraft } from '../record/stored-draft.js';
import { AUTOMATIC, counted, sayRecord, saySource } from '../report/say.js';
import { isPersonal, mask } from '../safe/mask.js';
import { safeJson } from '../safe/json.js';
import { safeLine } from '../safe/terminal.js';
import { wordsBehind } from '../store/look.js';
import type { Assessment, Draft, Finding, Host, Instant, Policy } from '../types.js';
import { knownOwn, ourLogs } from './logs.js';
import { runOptions, type RawOptions } from './options.js';
import { readOptions } from './reading.js';
import { openRun, type Run } from './run.js';

/** A draft with a name to show, and when it was judged. */
interface Given {
  readonly name: string;
  readonly draft: Draft;
  readonly now: Instant;
}

/** What another policy makes of a draft. */
interface Changed {
  readonly draft: string;
  readonly before: Assessment['automatic'];
  readonly after: Assessment['automatic'];
  /** `rule: effect “words”`. */
  readonly gone: readonly string[];
  readonly come: readonly string[];
}

/** Exit 0 whether something differs or not: a difference is what was asked for. */
export async function runPolicyDiff(args: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const [before = '', after = '', ...paths] = args;
  const options = { ...raw, format: [] };
  const old = await openRun(runOptions(paths, { ...options, policy: before }), host);
  const now = await openRun(runOptions(paths, { ...options, policy: after }), host);
  const rules = changedRules(old.basis.policy, now.basis.policy);
  const redact = raw['redact'] === 'always' || (raw['redact'] !== 'never' && !host.stdout.isTerminal);
  const drafts: Changed[] = [];
  let count = 0;
  for await (const given of paths.length > 0 ? namedDrafts(now, host) : storedDrafts(now, host)) {
    count += 1;
    const changed = changedDraft(given, old, now, redact);
    if (changed !== null) drafts.push(changed);
  }
  host.stdout.write(
    raw['format'] === 'json'
      ? `${safeJson({ version: 1, count, rules, drafts }, 2)}\n`
      : diffText(count, rules, drafts),
  );
  return 0;
}

async function* namedDrafts(run: Run, host: Host): AsyncGenerator<Given> {
  for await (const read of readDrafts(run.options.paths, readOptions(run), host)) {
    if (!('draft' in read)) throw new SmcheckError(read.problems);
    yield { name: saySource(read.source, read.row), draft: read.draft, now: run.now };
  }
}

async function* storedDrafts(run: Run, host: Host): AsyncGenerator<Given> {
  const own = await knownOwn(run, host);
  if (own === null)
    throw new SmcheckError([
      problem(
        'no-drafts',
        'Nothing has been recorded on this computer yet, and no draft is named.',
        'Name files or folders behind the two policies.',
      ),
    ]);
  const ours = await ourLogs(run, host);
  for (const { origin, standing, records } of ours)
    for (const record of records) {
      const stored = readStoredDraft((await wordsBehind(standing, record)) ?? '');
      const name = ours.length === 1 ? `record ${record.i}` : sayRecord({ log: origin, index: record.i });
      if (stored !== null) yield { name, ...stored };
    }
}

function changedDraft({ name, draft, now }: Given, old: Run, next: Run, redact: boolean): Changed | null {
  const judge = ({ basis, detectors }: Run): Assessment => check(draft, basis, now, detectors);
  const [before, after] = [judge(old), judge(next)];
  const sayAll = ({ findings }: Assessment): ReadonlySet<string> =>
    new Set(findings.map((finding) => sayFinding(finding, redact)));
  const [said, says] = [sayAll(before), sayAll(after)];
  const gone = [...said].filter((one) => !says.has(one));
  const come = [...says].filter((one) => !said.has(one));
  if (gone.length + come.length === 0) return null;
  return { draft: name, before: before.automatic, after: after.automatic, gone, come };
}

function sayFinding({ rule, effect, words, mark }: Finding, redact: boolean): string {
  const shown = redact && isPersonal(mark.kind) ? mask(words) : words;
  return `${rule}: ${effect}${shown === '' ? '' : ` “${shown}”`}`;
}

/** `rule: block, was refer`; a rule of one policy alone is new or gone. */
function changedRules(old: Policy, next: Policy): readonly string[] {
  const before = new Map(old.rules.map(({ id, effect }) => [id, effect]));
  const after = new Map(next.rules.map(({ id, effect }) => [id, effect]));
  return [...new Set([...before.keys(), ...after.keys()])].sort().flatMap((id) => {
    const [was, is] = [before.get(id), after.get(id)];
    if (was === is) return [];
    if (was === undefined) return [`${id}: ${String(is)}, new`];
    return [is === undefined ? `${id}: gone, was ${was}` : `${id}: ${is}, was ${was}`];
  });
}

function diffText(count: number, rules: readonly string[], drafts: readonly Changed[]): string {
  const lines = [
    ...(rules.length === 0 ? [] : ['Rules', ...rules.map((rule) => `  ${rule}`), '']),
    ...drafts.flatMap(({ draft, before, after, gone, come }) => [
      before === after
        ? `${draft}: ${AUTOMATIC[after]}`
        : `${draft}: ${AUTOMATIC[after]}, was: ${AUTOMATIC[before]}`,
      ...gone.map((one) => `  - ${one}`),
      ...come.map((one) => `  + ${one}`),
    ]),
    `${counted(count, 'draft')} judged under both: ${drafts.length} otherwise, ${counted(rules.length, 'rule')} changed.`,
  ];
  return `${lines.map(safeLine).join('\n')}\n`;
}
