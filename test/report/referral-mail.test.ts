import { describe, expect, it } from 'vitest';
import { mailText, type Mail } from '../../src/report/referral-mail.js';

const MAIL: Mail = {
  to: 'communications@council.example',
  from: null,
  subject: 'Please decide R-1-a1b2',
  date: '2026-11-23T09:00:00Z',
  body: ['Referral R-1-a1b2', '', '  “Rally” 🎉'],
  attachments: [{ name: 'draft.txt.referral', text: '{"v":1}\n' }],
};

const headersOf = (text: string): string => text.slice(0, text.indexOf('\r\n\r\n'));
const parts = (text: string): readonly string[] =>
  text
    .split('--=_smcheck-referral')
    .slice(1, -1)
    .map((part) => Buffer.from(part.slice(part.indexOf('\r\n\r\n')), 'base64').toString('utf8'));

describe('the e-mail of a referral', () => {
  it('is addressed, unsent, and carries the words and the file', () => {
    const text = mailText(MAIL);
    expect(headersOf(text).split('\r\n')).toEqual([
      'X-Unsent: 1',
      'To: communications@council.example',
      'Subject: Please decide R-1-a1b2',
      'Date: Mon, 23 Nov 2026 09:00:00 +0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/mixed; boundary="=_smcheck-referral"',
    ]);
    expect(parts(text)).toEqual(['Referral R-1-a1b2\r\n\r\n  “Rally” 🎉\r\n', '{"v":1}\n']);
    expect(text).toContain('filename="draft.txt.referral"');
  });

  it('is ASCII with short lines, whatever is in it', () => {
    const subject = `Ein Überfall\r\nBcc: x@example.org ${'ß'.repeat(200)}`;
    const attachment = { name: 'ü"\r\n.referral', text: 'x'.repeat(1000) };
    const text = mailText({ ...MAIL, subject, attachments: [attachment] });
    expect(text).toMatch(/^[\r\n -~]*$/u);
    expect(Math.max(...text.split('\r\n').map((line) => line.length))).toBeLessThan(100);
    expect(headersOf(text)).not.toMatch(/^Bcc/mu);
  });

  it('names nobody whose address would end the line', () => {
    const text = mailText({
      ...MAIL,
      to: 'a@council.example\r\nBcc: b@example.org',
      from: 'jo@council.example',
    });
    expect(headersOf(text)).not.toContain('Bcc');
    expect(headersOf(text)).toContain('From: jo@council.example');
  });
});
