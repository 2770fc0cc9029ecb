import type { InferOutput } from 'valibot';
import { validate, type Validated } from '../text/validate.js';
import { readYaml } from '../text/yaml.js';
import { configFile } from './files/config.js';

/** `smcheck.yaml` as it is written; an empty file says nothing. */
export function readConfig(text: string, shown: string): Validated<InferOutput<typeof configFile>> {
  const yaml = readYaml(text, shown);
  if (!yaml.ok) return yaml;
  return validate(configFile, { ...yaml, value: yaml.value ?? {} });
}
