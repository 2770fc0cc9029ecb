/**
 * The shapes of our files as JSON Schema (draft 7, which YAML editors speak), from the very schemas that the
 * loader uses. `policy/schema/` holds them; each YAML file names its own on its first line.
 */
import { format } from 'prettier';
import type { GenericSchema } from 'valibot';
import { answersFile } from '../policy/files/answers.js';
import { calendarFile } from '../policy/files/calendar.js';
import { channelsFile } from '../policy/files/channels.js';
import { configFile } from '../policy/files/config.js';
import { consentsFile } from '../policy/files/consents.js';
import { sidecarFile } from '../policy/files/draft.js';
import { kindsFile } from '../policy/files/kinds.js';
import { organisationFile } from '../policy/files/organisation.js';
import { platformsFile } from '../policy/files/platforms.js';
import { policyFile } from '../policy/files/policy.js';
import { questionsFile } from '../policy/files/questions.js';
import { registerFile } from '../policy/files/register.js';
import { packFile, rulesFile } from '../policy/files/rules.js';

/** What the loader checks each file against, by the schema's name. */
export const FILE_SCHEMAS: Readonly<Record<string, GenericSchema>> = {
  answers: answersFile,
  calendar: calendarFile,
  channels: channelsFile,
  consents: consentsFile,
  draft: sidecarFile,
  kinds: kindsFile,
  organisation: organisationFile,
  pack: packFile,
  platforms: platformsFile,
  policy: policyFile,
  questions: questionsFile,
  register: registerFile,
  rules: rulesFile,
  smcheck: configFile,
};

export type JsonSchema = Readonly<Record<string, unknown>>;

/** The committed files: path from the repository's root, and text. */
export async function schemaFiles(): Promise<ReadonlyMap<string, string>> {
  const files = await Promise.all(
    Object.entries(FILE_SCHEMAS).map(async ([name, schema]) => {
      const whole = {
        $schema: 'http://json-schema.org/draft-07/schema#',
        title: name,
        ...jsonSchema(schema),
      };
      const text = await format(JSON.stringify(whole), { parser: 'json', printWidth: 110 });
      return [`policy/schema/${name}.schema.json`, text] as const;
    }),
  );
  return new Map(files);
}

/** @throws where a schema says something that has no form here. */
export function jsonSchema(schema: GenericSchema): JsonSchema {
  const wrapped = valueAt(schema, 'wrapped');
  if (schema.type === 'optional') return jsonSchema(asSchema(wrapped));
  if (schema.type === 'nullable') return { anyOf: [jsonSchema(asSchema(wrapped)), { type: 'null' }] };
  const actions = listAt(schema, 'pipe').slice(1);
  return actions.reduce<JsonSchema>(
    (before, action) => ({ ...before, ...keywordsOf(action, schema.type) }),
    typeOf(schema),
  );
}

function typeOf(schema: GenericSchema): JsonSchema {
  const below = (key: string): JsonSchema => jsonSchema(asSchema(valueAt(schema, key)));
  switch (schema.type) {
    case 'string':
    case 'number':
    case 'boolean':
      return { type: schema.type };
    case 'picklist':
      return { enum: listAt(schema, 'options') };
    case 'literal':
      return { const: valueAt(schema, 'literal') };
    case 'array':
      return { type: 'array', items: below('item') };
    case 'union':
      return { anyOf: listAt(schema, 'options').map((option) => jsonSchema(asSchema(option))) };
    case 'record':
      return { type: 'object', propertyNames: below('key'), additionalProperties: below('value') };
    case 'strict_object':
      return objectOf(valueAt(schema, 'entries'));
    default:
      throw new TypeError(`no JSON Schema for ${schema.type}`);
  }
}

function objectOf(entries: unknown): JsonSchema {
  const all = typeof entries === 'object' && entries !== null ? Object.entries<unknown>({ ...entries }) : [];
  const schemas = all.map(([key, value]) => [key, asSchema(value)] as const);
  return {
    type: 'object',
    properties: Object.fromEntries(schemas.map(([key, schema]) => [key, jsonSchema(schema)])),
    required: schemas.filter(([, { type }]) => type !== 'optional').map(([key]) => key),
    additionalProperties: false,
  };
}

/** What a step of a pipe adds; a check in code adds what its metadata say. */
function keywordsOf(action: unknown, type: string): JsonSchema {
  const requirement = valueAt(action, 'requirement');
  const what = type === 'array' ? 'Items' : 'Length';
  switch (valueAt(action, 'type')) {
    case 'regex':
      return { pattern: valueAt(requirement, 'source') };
    case 'min_length':
      return { [`min${what}`]: requirement };
    case 'max_length':
      return { [`max${what}`]: requirement };
    case 'min_value':
      return { minimum: requirement };
    case 'integer':
      return { type: 'integer' };
    case 'metadata': {
      const json = valueAt(valueAt(action, 'metadata'), 'json');
      return typeof json === 'object' ? { ...json } : {};
    }
    default:
      return {};
  }
}

function valueAt(object: unknown, key: string): unknown {
  return typeof object === 'object' && object !== null ? Reflect.get(object, key) : undefined;
}

function listAt(object: unknown, key: string): readonly unknown[] {
  const list = valueAt(object, key);
  return Array.isArray(list) ? list : [];
}

function asSchema(value: unknown): GenericSchema {
  if (!isSchema(value)) throw new TypeError('not a schema');
  return value;
}

function isSchema(value: unknown): value is GenericSchema {
  return valueAt(value, 'kind') === 'schema';
}
