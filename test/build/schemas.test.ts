/** The schemas that editors read agree with those that the loader uses, on our files and on thousands of broken ones. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { GenericSchema } from 'valibot';
import { describe, expect, test } from 'vitest';
import { FILE_SCHEMAS, jsonSchema, schemaFiles } from '../../src/build/schemas.js';
import { readYaml } from '../../src/text/yaml.js';
import { validate } from '../../src/text/validate.js';
import { isValid } from '../support/json-schema.js';
import { ORGANISATION_FILES, POLICY_FILES } from '../support/policy-files.js';

const ROOT = resolve(import.meta.dirname, '../..');

test.each([...(await schemaFiles())])('%s is up to date', (path, text) => {
  expect(existsSync(join(ROOT, path)) ? readFileSync(join(ROOT, path), 'utf8') : null).toBe(text);
});

function parsed(text: string, name: string): unknown {
  const yaml = readYaml(text, name);
  if (!yaml.ok) throw new Error(JSON.stringify(yaml.problems));
  return yaml.value;
}

/** `register` for `organisation/register.yaml`; the files of a folder share one schema. */
function schemaName(path: string): string {
  return path.includes('rules/') ? 'rules' : path.includes('packs/') ? 'pack' : basename(path, '.yaml');
}

const OTHERS: Readonly<Record<string, string>> = {
  'smcheck.yaml':
    'policy: east-herts-2012\norganisation: example\nrecords: ../r\nignore: [a, b]\nformat: json\n',
  'answers.yaml': `version: 1\nanswers:\n  - for: ${'0a'.repeat(32)}\n    by: p-1\n    at: 2026-01-01T09:00:00Z\n    choices: { facts: { choice: published, url: "https://council.example/a" } }\n`,
  'draft.yaml':
    'id: a\nauthor: jo\nchannels: [x]\nactivity: reply\nslot: 2026-03-14T09:00\nmedia: [{ file: a.jpg, alt: "", people: child }]\nlinks: [https://council.example]\nquotes: { url: https://council.example, text: x }\n',
  'packs/law.yaml': `id: law
title: Law
rules:
  - id: law/a
    source: { law: An Act, title: Section 1, url: https://law.example, checked: 2026-01-01 }
    summary: S
    find: person
    effect: advise
    message: M
    good: [a, b, c]
    bad: [a, b, { text: c, now: "2026-01-01T00:00:00Z", author: null }]
`,
};

function filesIn(folder: string): readonly (readonly [string, string])[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => [path, readFileSync(join(ROOT, path), 'utf8')]);
}

const SAMPLES = [
  ...filesIn('policy'),
  ...[POLICY_FILES, ORGANISATION_FILES, OTHERS].flatMap((files) =>
    Object.entries(files).filter(([path]) => path.endsWith('.yaml')),
  ),
];

const STRANGERS: readonly unknown[] = [
  null,
  true,
  0,
  1.5,
  '',
  'x',
  'A b/c',
  ' x ',
  '2026-02-30',
  '2026-02-28',
  '2026-02',
  'P1D',
  '09:00',
  'https://council.example',
  'a\u0007b',
  [],
  ['x', 'x', 'x'],
  [null],
  {},
  { x: 1 },
];

interface Mutant {
  readonly change: string;
  readonly value: unknown;
}

/** The value with one thing changed, at every place of it. */
function* mutants(value: unknown, path = ''): Generator<Mutant> {
  for (const stranger of STRANGERS)
    yield { change: `${path} = ${JSON.stringify(stranger)}`, value: stranger };
  if (Array.isArray(value)) {
    // Three entries stand for all of a long list.
    const few: readonly unknown[] = value.slice(0, 3);
    for (const [index, item] of few.entries())
      for (const { change, value: other } of mutants(item, `${path}/${index}`))
        yield { change, value: few.map((one, at) => (at === index ? other : one)) };
  } else if (typeof value === 'object' && value !== null) {
    const whole = { ...value };
    yield { change: `${path} + a key`, value: { ...whole, 'unheard-of': 'x' } };
    for (const [key, item] of Object.entries(whole)) {
      const others = Object.entries(whole).filter(([one]) => one !== key);
      yield { change: `${path} - ${key}`, value: Object.fromEntries(others) };
      for (const { change, value: other } of mutants(item, `${path}/${key}`))
        yield { change, value: { ...whole, [key]: other } };
    }
  }
}

function isLoaded(schema: GenericSchema, value: unknown): boolean {
  const place = (): { line: number; column: number } => ({ line: 1, column: 1 });
  return validate(schema, { file: '', value, place, keyPlace: place }).ok;
}

describe('one and the same answer', () => {
  test.each(SAMPLES)('%s', (path, text) => {
    const schema = FILE_SCHEMAS[schemaName(path)];
    if (schema === undefined) throw new Error(`no schema for ${path}`);
    const json = jsonSchema(schema);
    const value = parsed(text, path);
    expect(isLoaded(schema, value)).toBe(true);
    expect(isValid(json, value)).toBe(true);
    const differing = [...mutants(value)].filter(
      (one) => isLoaded(schema, one.value) !== isValid(json, one.value),
    );
    expect(differing.map(({ change }) => change)).toEqual([]);
  });
});
