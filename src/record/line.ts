/** Record lines: `{"body":…,"i":…,"sigs":[…]}` in canonical JSON, each a leaf of the log byte for byte. */
import { problem, SmcheckError } from '../errors.js';
import { canonicalJson, parseCanonical } from '../text/json.js';
import { SHAPES, type Body } from './body.js';
import { incoherence } from './coherence.js';
import { fits, integer, list, object, text, wrongIn, type Shape } from './shape.js';

/** An officer's signature (SSHSIG) over the body. */
export interface OfficerSignature {
  readonly by: string;
  readonly sshsig: string;
}

export interface LogRecord {
  readonly body: Body;
  /** The leaf's index. */
  readonly i: number;
  readonly sigs: readonly OfficerSignature[];
}

export type ReadRecord =
  { readonly ok: true; readonly record: LogRecord } | { readonly ok: false; readonly why: string };

const KINDS: ReadonlyMap<unknown, Shape<Body>> = new Map(Object.entries(SHAPES));

const anyBody: Shape<Body> = {
  wrong: (value) => {
    const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
    const shape = KINDS.get(kind);
    return shape === undefined ? '.kind is none that is known' : shape.wrong(value);
  },
};

const logRecord = object<LogRecord>({
  body: anyBody,
  i: integer(0),
  sigs: list(
    object<OfficerSignature>({
      by: text('the fingerprint of a key', /^SHA256:[A-Za-z0-9+/]{43}$/u),
      sshsig: text('a signature in base64', /^[A-Za-z0-9+/]+={0,2}$/u),
    }),
  ),
});

/** The line of a record, without its line feed. Throws where the record is one that no reader would take. */
export function recordLine(body: Body, index: number, sigs: readonly OfficerSignature[] = []): string {
  const line = canonicalJson({ body, i: index, sigs });
  const read = readRecord(line);
  if (!read.ok)
    throw new SmcheckError([problem('record-invalid', `The record cannot be written: ${read.why}.`)], {
      exit: 70,
    });
  return line;
}

/** Reads a record line strictly: canonical, every key of its kind, and nothing that contradicts itself. */
export function readRecord(line: string): ReadRecord {
  const parsed = parseCanonical(line, ['previous']);
  if (!parsed.ok) return parsed;
  if (!fits(logRecord, parsed.value))
    return { ok: false, why: wrongIn(logRecord, parsed.value, 'the record') ?? 'it is no record' };
  const contradiction = wrongSignatures(parsed.value) ?? incoherence(parsed.value.body);
  return contradiction === null ? { ok: true, record: parsed.value } : { ok: false, why: contradiction };
}

function wrongSignatures({ body, sigs }: LogRecord): string | null {
  if (body.kind !== 'check' && body.kind !== 'decide') return null;
  const isSigned = body.identity === 'signed';
  return isSigned === sigs.length > 0 ? null : 'identity is signed where a signature stands, and only there';
}
