/** Which files of a folder are a policy's or an organisation's. */

export const RULES = /^rules\/[a-z0-9][a-z0-9-]*\.yaml$/u;
export const PACKS = /^packs\/[a-z0-9][a-z0-9.-]*\.yaml$/u;
const WORDS = /^words\/[a-z0-9][a-z0-9-]*\.txt$/u;
const SINGLE: readonly string[] = ['policy.yaml', 'kinds.yaml', 'questions.yaml', 'platforms.yaml'];

/** Whether a path in a policy folder is one that is read. */
export function isPolicyPath(path: string): boolean {
  return SINGLE.includes(path) || [RULES, PACKS, WORDS].some((pattern) => pattern.test(path));
}

/** All five are needed: a calendar that went missing would let an election pass unseen. */
const ORGANISATION = [
  'organisation.yaml',
  'register.yaml',
  'channels.yaml',
  'calendar.yaml',
  'consents.yaml',
];

/** Whether a path in an organisation folder is one that is read. */
export function isOrganisationPath(path: string): boolean {
  return ORGANISATION.includes(path);
}
