/** A referral as an e-mail that is ready to send: opened with a double click, addressed, the file attached. */
import type { Instant } from '../types.js';

export interface Mail {
  /** Null: whoever sends it fills it in. */
  readonly to: string | null;
  readonly from: string | null;
  readonly subject: string;
  readonly date: Instant;
  readonly body: readonly string[];
  readonly attachments: readonly Attachment[];
}

export interface Attachment {
  readonly name: string;
  readonly text: string;
}

const LINE = /.{1,76}/gu;
const CRLF = '\r\n';
const ADDRESS = /^[!-9;=?A-~]+@[!-9;=?A-~]+$/u;

/** RFC 5322 with a part for the words and one for each file (RFC 2046); `X-Unsent` makes mail programs open it for sending. */
export function mailText({ to, from, subject, date, body, attachments }: Mail): string {
  // Base64 has no such line, so that no text can end the part it stands in.
  const boundary = '=_smcheck-referral';
  return [
    'X-Unsent: 1',
    ...(to === null || !ADDRESS.test(to) ? [] : [`To: ${to}`]),
    ...(from === null || !ADDRESS.test(from) ? [] : [`From: ${from}`]),
    `Subject: ${encodedWords(subject)}`,
    `Date: ${new Date(date).toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    ...base64Lines(`${body.join(CRLF)}${CRLF}`),
    ...attachments.flatMap((one) => [`--${boundary}`, ...attachedLines(one)]),
    `--${boundary}--`,
    '',
  ].join(CRLF);
}

function attachedLines({ name, text }: Attachment): readonly string[] {
  const named = encodedWords(name.replaceAll(/["\\]/gu, '_'));
  return [
    `Content-Type: application/octet-stream; name="${named}"`,
    `Content-Disposition: attachment; filename="${named}"`,
    'Content-Transfer-Encoding: base64',
    '',
    ...base64Lines(text),
  ];
}

function base64Lines(text: string): readonly string[] {
  return Buffer.from(text).toString('base64').match(LINE) ?? [];
}

/** RFC 2047 where it is more than ASCII: a word of at most 75 characters a line, none cut inside a character. */
function encodedWords(text: string): string {
  if (/^[ -~]*$/u.test(text) && !text.includes('=?')) return text;
  const words: string[] = [];
  let bytes: Buffer = Buffer.alloc(0);
  for (const character of text.replaceAll(/\p{Cc}/gu, ' ')) {
    const next = Buffer.concat([bytes, Buffer.from(character)]);
    if (next.length > 45) {
      words.push(`=?utf-8?B?${bytes.toString('base64')}?=`);
      bytes = Buffer.from(character);
    } else bytes = next;
  }
  words.push(`=?utf-8?B?${bytes.toString('base64')}?=`);
  return words.join(`${CRLF} `);
}
