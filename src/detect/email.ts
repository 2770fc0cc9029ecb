import type { Detector } from '../types.js';
import { inProse, type Found } from './prose.js';
import { matches } from '../text/matches.js';

const AROUND_AT = /@[A-Za-z0-9À-ɏ][A-Za-z0-9À-ɏ.-]*\.[A-Za-zÀ-ɏ]{2,}/gu;
/** `sam (at) mail (dot) example`, `sam [at] mail.example`, `sam at mail dot example`. */
const IN_WORDS =
  /(?<![A-Za-z0-9À-ɏ._%+'-])([A-Za-z0-9À-ɏ][A-Za-z0-9À-ɏ._%+'-]{0,63})(?: ?[([{<] ?at ?[)\]}>] ?[A-Za-z0-9-]{1,63}(?: ?(?:[([{<] ?dot ?[)\]}>]|\.| dot ) ?[A-Za-z0-9-]{2,63}){1,4}| at [A-Za-z0-9-]{1,63}(?: dot [A-Za-z0-9-]{2,63}){1,4})(?![A-Za-z0-9À-ɏ])/giu;
const LOCAL = /[A-Za-z0-9À-ɏ._%+'-]/u;
/** RFC 5321, section 4.5.3.1.1. */
const LONGEST = 64;

/** Words that an office's mailbox has in it. */
const ROLES = new Set(
  `access accounts admin adoption advice air allotments animals apprenticeships archive archives arts asb
  audit benefits bereavement bookings boxoffice building burials business cafe campaigns care carers cctv
  cemeteries census chairman chairs civic cleansing clerk climate comments commercial committees
  communications community complaints consult consultation consultations contact contracts council
  council-tax councillors counciltax crematorium ctax customer customers debt democracy democratic
  development digital dogs drainage ecology economy elect elections electoral email emergency enforcement
  engagement enquire enquiries enquiry environment environmental events families feedback filming finance
  flooding floods foi food foster fostering fraud freedom gardens general graffiti grants hall health
  hello help helpdesk helpline heritage highways homeless homelessness hospitality housing hr hygiene info
  information insurance jobs landlords legal leisure lettings library licences licensing lighting litter
  mail mailbox market markets mayor mayors media membership museum neighbourhood neighbourhoods news
  newsletter nhs no-reply noise noreply nuisance office officer official parking parks payments permits
  pests photos pictures planning play policy pool post postmaster potholes press privacy procurement project public rates
  reception records recruitment recycling refuse regeneration register registers registrar registrars
  rehousing rents repairs reply reports resilience revenues safeguarding safety sales schools scrutiny
  security service services shop sport sports standards strategy street streetcare support surveys
  sustainability swimming tax team tenancy tenants theatre tickets tourism town-hall townhall trade
  trading training transport trees visit visitor volunteer volunteering volunteers wardens waste web
  webmaster weddings welcome welfare wellbeing workshop yourviews youth`
    .trim()
    .split(/\s+/u),
);

/** An e-mail address: of an office where it says so, else of a person. */
export const email: Detector = {
  name: 'email',
  makes: ['email.personal', 'email.role'],
  find: (parts) =>
    inProse(parts, (text) => [
      ...matches(text, AROUND_AT).flatMap((at) => around(text, at)),
      ...matches(text, IN_WORDS).map(inWords),
    ]),
};

/** `planning`, and `planningteam` or `museumshop`: no first name holds so long a word. */
function isRoleWord(word: string): boolean {
  if (ROLES.has(word)) return true;
  return [...ROLES].some((role) => role.length > 4 && (word.startsWith(role) || word.endsWith(role)));
}

const isOffice = (local: string): boolean =>
  local
    .toLowerCase()
    .split(/[._%+'\d-]+/u)
    .some(isRoleWord);

function found(local: string, start: number, end: number): Found {
  const isRole = isOffice(local);
  const why = isRole ? 'the mailbox of an office' : 'the mailbox of a person';
  return { kind: isRole ? 'email.role' : 'email.personal', start, end, why };
}

function inWords({ 0: words, 1: local = '', index }: RegExpExecArray): Found {
  return found(local, index, index + words.length);
}

/** The part before the sign is looked for backwards from it, so that a long run of letters costs nothing. */
function around(text: string, at: RegExpExecArray): readonly Found[] {
  let start = at.index;
  while (start > 0 && at.index - start < LONGEST && LOCAL.test(text.charAt(start - 1))) start -= 1;
  const local = text.slice(start, at.index);
  // `@sam@social.example` is an account.
  if (local === '' || text.charAt(start - 1) === '@') return [];
  return [found(local, start, at.index + at[0].length)];
}
