import { dayOf } from '../text/time.js';
import type { Choice, Consent, Instant, Organisation } from '../types.js';

/** What is wrong with what was entered for a choice, in a sentence; null where nothing is (`formats.md`, "Question"). */
export function entryProblem(choice: Choice, value: string): string | null {
  const text = value.trim();
  switch (choice.needs) {
    case 'none':
      return null;
    case 'url':
      return isWebAddress(text) ? null : 'Give the whole web address, starting with https://';
    case 'reason':
    case 'reference':
      return text.length >= 3 ? null : 'Give at least three characters that somebody else can look up.';
    case 'name':
    case 'consent':
    case 'licence':
      return text.length > 0 ? null : 'This cannot be left empty.';
  }
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' && hostname.includes('.');
}

/** The entry of `consents.yaml` with that reference. */
export function consentOf(
  organisation: Organisation | null,
  kind: Consent['kind'],
  reference: string,
): Consent | null {
  return (
    organisation?.consents.find((entry) => entry.kind === kind && entry.reference === reference.trim()) ??
    null
  );
}

/** Neither expired nor withdrawn on the day of an instant. */
export function isInForce({ expires, withdrawn_on }: Consent, at: Instant, zone: string): boolean {
  const day = dayOf(at, zone);
  return (expires === null || day <= expires) && (withdrawn_on === null || day < withdrawn_on);
}
