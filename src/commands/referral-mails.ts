/** The referrals of a run in one e-mail to those who decide them: `referrals.referral.eml` in the folder checked. */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isFolder } from '../io/is-folder.js';
import { writeWhole } from '../io/referrals.js';
import { mailText, type Mail } from '../report/referral-mail.js';
import { counted } from '../report/say.js';
import { safeLine } from '../safe/terminal.js';
import { problemText } from './fault.js';
import type { Run } from './run.js';

/** More than anybody reads in one e-mail; each referral has one of its own beside it. */
const MOST = 100;
const NAME = 'referrals.referral.eml';
const RULE = '-'.repeat(72);

export interface ReferralMails {
  readonly add: (mail: Mail) => void;
  /** Writes the e-mail where there are several, and takes away that of an earlier run. */
  readonly end: () => void;
}

/** Collects what a run refers; nothing where no folder is checked. */
export function openReferralMails({ options, host, practice, now }: Run): ReferralMails {
  const [folder = '-'] = options.paths;
  const path = resolve(host.cwd, folder, NAME);
  const shown = join(folder, NAME);
  const mails: Mail[] = [];
  return {
    add: (mail) => {
      if (mails.length <= MOST) mails.push(mail);
    },
    end: () => {
      if (practice !== null || folder === '-' || !isFolder(resolve(host.cwd, folder))) return;
      const [first] = mails;
      if (first === undefined || mails.length < 2 || mails.length > MOST) {
        rmSync(path, { force: true });
        return;
      }
      const problem = writeWhole(path, shown, mailText({ ...together(mails, first), date: now }));
      const said = `${counted(mails.length, 'post')} to decide, in one e-mail that is ready to send: ${shown}`;
      host.stderr.write(`${problem === null ? safeLine(said) : problemText(problem)}\n`);
    },
  };
}

/** All of them go to the same people, who pass on what is not theirs. */
function together(mails: readonly Mail[], first: Mail): Mail {
  const from = mails.every((mail) => mail.from === first.from) ? first.from : null;
  const subjects = mails.map(({ subject }, index) => `${index + 1}. ${subject}`);
  return {
    ...first,
    from,
    subject: `Please decide ${counted(mails.length, 'post')}`,
    body: [...subjects, ...mails.flatMap(({ body }) => ['', RULE, '', ...body])],
    attachments: mails.flatMap(({ attachments }, index) =>
      attachments.map(({ name, text }) => ({ name: numbered(name, index), text })),
    ),
  };
}

/** Files of one name in several folders must not lie on top of each other. */
function numbered(name: string, index: number): string {
  return `${index + 1}-${name}`;
}
