import { describe, expect, it } from 'vitest';
import { folderWith, hostIn, readAll, readOnly, summary, type Files } from '../support/reading.js';
import type { Incoming } from '../../src/types.js';

const HEAD = 'From: A N Officer <officer@council.example>\r\nSubject: For Friday\r\nMIME-Version: 1.0\r\n';
const bytes = (mail: string): Uint8Array => Buffer.from(mail, 'latin1');
const one = (mail: string, beside: Files = {}): Promise<Incoming> =>
  readOnly('a.eml', hostIn(folderWith({ 'a.eml': bytes(mail), ...beside })));
const problems = async (mail: string | Uint8Array): Promise<readonly string[]> =>
  summary(
    await readAll(['a.eml'], hostIn(folderWith({ 'a.eml': typeof mail === 'string' ? bytes(mail) : mail }))),
  );

/** A mail of one text in an encoding. */
const text = (type: string, encoding: string, body: string): string =>
  `${HEAD}Content-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}`;
const mixed = (...parts: readonly string[]): string =>
  `${HEAD}Content-Type: multipart/mixed; boundary=B\r\n\r\n${parts.map((part) => `--B\r\n${part}\r\n`).join('')}--B--\r\n`;

describe('the post', () => {
  it.each([
    ['as it stands', text('text/plain', '7bit', 'Bins today.\r\nBy 7am.\r\n'), 'Bins today.\nBy 7am.'],
    [
      'in signs for letters',
      text('text/plain; charset=utf-8', 'quoted-printable', 'The caf=C3=A9 is =\r\nopen.'),
      'The café is open.',
    ],
    [
      'in blocks',
      text('text/plain; charset=utf-8', 'base64', Buffer.from('£3 for a swim').toString('base64')),
      '£3 for a swim',
    ],
    [
      'of Windows',
      text('text/plain; charset=windows-1252', '8bit', 'It\x92s \xA33 \x96 today'),
      'It’s £3 – today',
    ],
    [
      'called Latin, and of Windows',
      text('text/plain; charset=iso-8859-1', 'quoted-printable', 'It=92s open'),
      'It’s open',
    ],
    [
      'in lines that flow',
      text('text/plain; format=flowed', '7bit', 'The pool is \r\nopen today.'),
      'The pool is open today.',
    ],
    [
      'beside a page',
      `${HEAD}Content-Type: multipart/alternative; boundary=B\r\n\r\n--B\r\nContent-Type: text/plain\r\n\r\nBins\r\n--B\r\nContent-Type: text/html\r\n\r\n<p>Bins</p>\r\n--B--`,
      'Bins',
    ],
    ['of an encoding that is none', text('text/plain; charset=x-none', '7bit', 'Bins'), 'Bins'],
  ])('%s', async (_, mail, expected) => {
    const { draft } = await one(mail);
    expect([draft.text, draft.author, draft.slot, draft.asides]).toEqual([expected, null, null, undefined]);
  });

  it('ends where the signature begins, which is said', async () => {
    const { draft, notices } = await one(
      text('text/plain', '7bit', 'Bins today.\r\n\r\n-- \r\nA N Officer\r\n07700 900123'),
    );
    expect(draft.text).toBe('Bins today.');
    expect(notices).toEqual(['The signature of the e-mail is no part of the post.']);
  });

  it('has its fields beside it', async () => {
    const { draft } = await one(text('text/plain', '7bit', 'Bins'), {
      'a.eml.smcheck.yaml': 'author: eh-0042\n',
    });
    expect(draft.author).toBe('eh-0042');
  });
});

it('names what is attached, and no picture of its page', async () => {
  const related =
    'Content-Type: multipart/related; boundary=C\r\n\r\n--C\r\nContent-Type: text/plain\r\n\r\nBins\r\n' +
    '--C\r\nContent-Type: image/png\r\nContent-ID: <logo>\r\n\r\nx\r\n--C--';
  const picture = 'Content-Type: image/jpeg\r\nContent-Disposition: attachment; filename="bins.jpg"\r\n\r\nx';
  const message = `Content-Type: message/rfc822\r\n\r\n${text('text/plain', '7bit', 'Another post')}`;
  const { draft } = await one(mixed(related, picture, message));
  expect(draft.text).toBe('Bins');
  expect(draft.asides?.map(({ text: name }) => name)).toEqual(['bins.jpg', 'message/rfc822']);
});

describe('what cannot be read', () => {
  it.each([
    ['a page alone', text('text/html', '7bit', '<p>Bins</p>'), ['a.eml bad-mail']],
    ['an empty file', '', ['a.eml bad-mail']],
    ['a zero', text('text/plain', '7bit', 'Bins\0'), ['a.eml bad-mail']],
    ['nothing but a signature', text('text/plain', '7bit', '-- \r\nA N Officer'), ['a.eml empty']],
    ['parts inside parts', nested(60), ['a.eml bad-mail']],
    ['a head without end', `${HEAD}X: ${'a'.repeat(1 << 19)}\r\n\r\nBins`, ['a.eml bad-mail']],
    ['letters that the encoding has not', text('text/plain; charset=utf-8', '8bit', 'caf\xE9'), ['a.eml']],
  ])('%s', async (_, mail, expected) => {
    expect(await problems(mail)).toEqual(expected);
  });
});

function nested(depth: number): string {
  let mail = 'Content-Type: text/plain\r\n\r\nBins';
  for (let level = depth; level > 0; level -= 1)
    mail = `Content-Type: multipart/mixed; boundary=B${level}x\r\n\r\n--B${level}x\r\n${mail}\r\n--B${level}x--`;
  return HEAD + mail;
}
