/** `smcheck policy check|test|kinds`: is the policy sound, do its examples hold, what can be noticed. */
import type { ExitCode } from '../errors.js';
import { loadBasis } from '../io/basis.js';
import { BUILT_IN_IDS, builtInPolicy } from '../io/built-in.js';
import { builtInKinds } from '../kinds.js';
import { NO_ORGANISATION } from '../policy/no-organisation.js';
import { counted } from '../report/say.js';
import { safeJson } from '../safe/json.js';
import { safeLine } from '../safe/terminal.js';
import { linesOf } from '../text/terms.js';
import { dayOf } from '../text/time.js';
import type { Basis, Defect, Host, KindDefinition, Organisation, Policy } from '../types.js';
import { judgeExamples, type ExampleFailure, type Judged } from './judge-examples.js';
import { runOptions, type RawOptions } from './options.js';
import { policyFindings } from './policy-findings.js';
import { openRun } from './run.js';

const isJson = (raw: RawOptions): boolean => raw['format'] === 'json';
const open = (raw: RawOptions, host: Host): ReturnType<typeof openRun> =>
  openRun({ ...runOptions([], raw), withExamples: true }, host);

/** Loads the policy strictly; exit 1 where a clause is promised a rule or a question that is not there. */
export async function runPolicyCheck(_: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const { basis, now, zone } = await open(raw, host);
  const { policy } = basis;
  const { faults, notices } = policyFindings(policy, dayOf(now, zone));
  const ok = faults.length === 0;
  if (isJson(raw)) {
    const { id, issue } = policy;
    host.stdout.write(
      `${safeJson({ version: 1, policy: id, issue, digest: basis.digest, ok, faults, notices, defects: policy.defects }, 2)}\n`,
    );
    return ok ? 0 : 1;
  }
  const counts = [
    counted(policy.rules.length, 'rule'),
    counted(policy.questions.length, 'question'),
    counted(policy.clauses.length, 'clause'),
  ];
  host.stdout.write(
    [
      ...faults.map((fault) => `Wrong: ${safeLine(fault)}`),
      ...notices.map((notice) => `Note: ${safeLine(notice)}`),
      ...policy.defects.map((defect) => safeLine(sayDefect(defect))),
      `${safeLine(policy.id)}, issue ${safeLine(policy.issue)}: ${counts.join(', ')}; ${ok ? 'sound' : counted(faults.length, 'fault')}.`,
      'No constant way of answering the standing questions clears a post.',
      '',
    ].join('\n'),
  );
  return ok ? 0 : 1;
}

const sayDefect = ({ clause, wrong, treated }: Defect): string =>
  `Defect of the text (${clause.join(', ')}): ${wrong} ${treated}`;

/** Holds every rule against its own good and bad examples; exit 1 where one does not hold. */
export async function runPolicyTest(_: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const { basis, detectors } = await open(raw, host);
  const { policy } = basis;
  // The rules of a policy that is extended are tested with it, by those who write it.
  const inherited = await inheritedBy(policy, host);
  const rules = policy.rules.filter(({ id }) => !inherited?.rules.some((one) => one.id === id));
  const organisation = (await exampleBasis(basis, host)).organisation ?? NO_ORGANISATION;
  const judged = judgeExamples(policy, rules, { organisation, detectors });
  const ok = judged.failures.length === 0;
  host.stdout.write(isJson(raw) ? `${safeJson({ version: 1, ok, ...judged }, 2)}\n` : testText(judged));
  return ok ? 0 : 1;
}

/** The built-in policy that this one extends. */
export async function inheritedBy({ extends: base }: Policy, host: Host): Promise<Policy | null> {
  const { policy } = await builtInPolicy(host.packageFolder);
  return policy.id === base ? policy : null;
}

/** The policy beside the organisation that its examples are told of: its own, or the one that comes with the program. */
export async function exampleBasis(basis: Basis, host: Host): Promise<Basis> {
  const own = BUILT_IN_IDS.includes(basis.policy.id) ? null : basis.organisation;
  return { ...basis, organisation: own ?? (await exampleOrganisation(host)) };
}

async function exampleOrganisation(host: Host): Promise<Organisation> {
  const builtIn = await builtInPolicy(host.packageFolder);
  const from = { from: 'built-in', id: builtIn.policy.id } as const;
  const { basis } = await loadBasis(from, { from: 'example' }, builtIn, null, host);
  return basis.organisation ?? NO_ORGANISATION;
}

function testText({ rules, examples, failures }: Judged): string {
  const held = `${counted(rules, 'rule')}, ${counted(examples, 'example')}: `;
  const end = failures.length === 0 ? 'all hold.' : `${failures.length} do not hold.`;
  return [...failures.map(failureText), `${held}${end}`, ''].join('\n');
}

function failureText({ rule, list, number, text, why }: ExampleFailure): string {
  return `${safeLine(rule)}, ${list} ${number}: ${safeLine(text)}\n  ${safeLine(why)}`;
}

/** Lists the kinds that are built in and those that the policy makes. */
export async function runPolicyKinds(_: readonly string[], raw: RawOptions, host: Host): Promise<ExitCode> {
  const { basis } = await open(raw, host);
  const kinds = [
    ...builtInKinds.map((kind) => ({ ...kind, from: 'built-in' })),
    ...basis.policy.kinds.map((kind) => ({ kind: kind.kind, ...describe(kind), from: kind.from })),
  ];
  if (isJson(raw)) host.stdout.write(`${safeJson({ version: 1, kinds }, 2)}\n`);
  else {
    const width = Math.max(...kinds.map(({ kind }) => kind.length));
    const lines = kinds.map(({ kind, title, example }) => `${kind.padEnd(width)}  ${title}: ${example}`);
    host.stdout.write(`${lines.map(safeLine).join('\n')}\n`);
  }
  return 0;
}

function describe(kind: KindDefinition): { readonly title: string; readonly example: string } {
  switch (kind.from) {
    case 'words': {
      // Some words are better not repeated; the built-in kind of that name says so.
      const known = builtInKinds.find((one) => one.kind === kind.kind)?.example;
      const lines = linesOf(kind.words);
      const title = `${counted(lines.length, 'word')} of the policy`;
      return { title, example: known ?? lines[0] ?? '' };
    }
    case 'pattern':
      return { title: 'a pattern of the policy', example: kind.pattern };
    case 'field': {
      const is = typeof kind.is === 'string' ? kind.is : `one of ${kind.is.join(', ')}`;
      return { title: 'a field of the draft', example: `${kind.field} is ${is}` };
    }
  }
}
