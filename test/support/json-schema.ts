/** As much of JSON Schema (draft 7) as our schemas use, written from its specification. */

/** Whether a value is valid; throws at a keyword it does not know. */
export function isValid(schema: unknown, value: unknown): boolean {
  return Object.entries(fieldsOf(schema)).every(([keyword, wanted]) => holds(keyword, wanted, value, schema));
}

function holds(keyword: string, wanted: unknown, value: unknown, schema: unknown): boolean {
  const isText = typeof value === 'string';
  switch (keyword) {
    case '$schema':
    case 'title':
      return true;
    case 'type':
      return hasType(wanted, value);
    case 'enum':
      return listOf(wanted).includes(value);
    case 'const':
      return value === wanted;
    case 'anyOf':
      return listOf(wanted).some((one) => isValid(one, value));
    case 'pattern':
      return !isText || new RegExp(String(wanted), 'u').test(value);
    case 'format':
      return wanted === 'date' && (!isText || isDate(value));
    case 'minLength':
      return !isText || value.length >= Number(wanted);
    case 'maxLength':
      return !isText || value.length <= Number(wanted);
    case 'minimum':
      return typeof value !== 'number' || value >= Number(wanted);
    case 'minItems':
      return !Array.isArray(value) || value.length >= Number(wanted);
    case 'items':
      return !Array.isArray(value) || value.every((item) => isValid(wanted, item));
    case 'required':
      return !isObject(value) || listOf(wanted).every((key) => Object.hasOwn(value, String(key)));
    case 'propertyNames':
      return !isObject(value) || Object.keys(value).every((key) => isValid(wanted, key));
    case 'properties':
      return entriesIn(value).every(([key, item]) => {
        const own = fieldsOf(wanted);
        return !Object.hasOwn(own, key) || isValid(own[key], item);
      });
    case 'additionalProperties': {
      const known = fieldsOf(fieldsOf(schema)['properties']);
      const others = entriesIn(value).filter(([key]) => !Object.hasOwn(known, key));
      return wanted === false ? others.length === 0 : others.every(([, item]) => isValid(wanted, item));
    }
    default:
      throw new Error(`unknown keyword ${keyword}`);
  }
}

function hasType(wanted: unknown, value: unknown): boolean {
  switch (wanted) {
    case 'object':
      return isObject(value);
    case 'array':
      return Array.isArray(value);
    case 'null':
      return value === null;
    case 'integer':
      return Number.isInteger(value);
    default:
      return typeof value === wanted;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

function entriesIn(value: unknown): readonly (readonly [string, unknown])[] {
  return Object.entries(fieldsOf(value));
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function isDate(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
