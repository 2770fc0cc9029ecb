/** The files of a policy folder as values, as far as they can be read. */
import type { InferOutput } from 'valibot';
import { builtInKinds } from '../kinds.js';
import type { Validated } from '../text/validate.js';
import type { Policy, Problem } from '../types.js';
import { kindsFile } from './files/kinds.js';
import { platformsFile } from './files/platforms.js';
import { policyFile } from './files/policy.js';
import { questionsFile } from './files/questions.js';
import { packFile, rulesFile } from './files/rules.js';
import { readKinds, type ReadKinds } from './kind-definitions.js';
import type { Known } from './known.js';
import { readFile, strayFiles, type FileValue, type Files, type ShownAs } from './read.js';
import { isPolicyPath, PACKS, RULES } from './paths.js';
import { readRule, type ReadRule } from './rules.js';

export type Head = FileValue<InferOutput<typeof policyFile>>;

/** What could be read; a part is null where its file is broken, so that its echoes are not reported. */
export interface Source {
  readonly head: Head | null;
  readonly kinds: { readonly read: ReadKinds } | null;
  readonly questions: FileValue<InferOutput<typeof questionsFile>> | null;
  readonly platforms: FileValue<InferOutput<typeof platformsFile>> | null;
  readonly rules: readonly FileValue<InferOutput<typeof rulesFile>>[];
  readonly packs: readonly FileValue<InferOutput<typeof packFile>>[];
  /** Some file of rules could not be read, so that nobody knows what they ask. */
  readonly isShort: boolean;
  readonly problems: readonly Problem[];
}

const NOTHING: Readonly<Record<string, string>> = {
  'kinds.yaml': '{}',
  'questions.yaml': '[]',
  'platforms.yaml': '[]',
};

export function readAll(files: Files, shownAs: ShownAs): Source {
  const problems: Problem[] = [...strayFiles(files, isPolicyPath, shownAs)];
  const keep = <T>(read: Validated<T>): T | null => {
    if (read.ok) return read.value;
    problems.push(...read.problems);
    return null;
  };
  const all = new Map([...Object.entries(NOTHING), ...files]);
  const matching = (pattern: RegExp): readonly string[] =>
    [...files.keys()].filter((path) => pattern.test(path)).sort();
  const kinds = keep(readFile(kindsFile, all, 'kinds.yaml', shownAs));
  const rules = matching(RULES).map((path) => keep(readFile(rulesFile, files, path, shownAs)));
  const packs = matching(PACKS).map((path) => keep(readFile(packFile, files, path, shownAs)));
  return {
    head: keep(readFile(policyFile, all, 'policy.yaml', shownAs)),
    kinds: kinds === null ? null : { read: readKinds(kinds, files, shownAs) },
    questions: keep(readFile(questionsFile, all, 'questions.yaml', shownAs)),
    platforms: keep(readFile(platformsFile, all, 'platforms.yaml', shownAs)),
    rules: rules.flatMap((file) => file ?? []),
    packs: packs.flatMap((file) => file ?? []),
    isShort: [...rules, ...packs].includes(null),
    problems,
  };
}

export function baseOf({ value }: Head, builtIns: readonly Policy[]): Policy | null {
  return builtIns.find(({ id }) => id === value.extends) ?? null;
}

export function knownTo(source: Source, base: Policy | null): Known {
  const { head, kinds, questions, platforms } = source;
  // Where the policy that is extended is itself unknown, so is all that it defines.
  const isComplete = head !== null && (head.value.extends === null || base !== null);
  const names = (own: readonly string[] | undefined, inherited: readonly string[]): Known['kinds'] =>
    own === undefined || !isComplete ? null : new Set([...inherited, ...own]);
  return {
    clauses: names(
      head?.value.clauses.map(({ id }) => id),
      base?.clauses.map(({ id }) => id) ?? [],
    ),
    roles: names(head?.value.roles ?? (head === null ? undefined : []), base?.roles ?? []),
    categories: names(head?.value.categories, base?.categories ?? []),
    kinds: names(
      kinds?.read.kinds.map(({ kind }) => kind),
      [...builtInKinds.map(({ kind }) => kind), ...(base?.kinds.map(({ kind }) => kind) ?? [])],
    ),
    questions: names(
      questions?.value.map(({ id }) => id),
      base?.questions.map(({ id }) => id) ?? [],
    ),
    platforms: names(
      platforms?.value.map(({ id }) => id),
      base?.platforms.map(({ id }) => id) ?? [],
    ),
  };
}

export interface PlacedRule {
  readonly file: FileValue<unknown>;
  readonly path: readonly (string | number)[];
  readonly read: ReadRule;
}

export function readRules({ head, rules, packs }: Source, known: Known): readonly PlacedRule[] {
  const pack = head?.value.id ?? '';
  const own = rules.flatMap((file) =>
    file.value.map((value, index) => {
      const raw: unknown = Array.isArray(file.raw) ? file.raw[index] : null;
      return { file, path: [index], read: readRule(value, { file, path: [index], raw, pack }, known) };
    }),
  );
  const others = packs.flatMap((file) => {
    const raws = rulesIn(file.raw);
    return file.value.rules.map((value, index) => {
      const path = ['rules', index];
      const place = { file, path, raw: raws[index], pack: file.value.id };
      return { file, path, read: readRule(value, place, known) };
    });
  });
  return [...own, ...others];
}

function rulesIn(raw: unknown): readonly unknown[] {
  const list = typeof raw === 'object' && raw !== null && 'rules' in raw ? raw.rules : null;
  return Array.isArray(list) ? list : [];
}
