/** What a choice needs besides being chosen: a reason, a reference, a name, a web address; picked or typed. */
import { consentOf, entryProblem, isInForce } from '../policy/entries.js';
import { BACK, type Asker, type Basis, type Choice, type Instant, type Pick } from '../types.js';

/** Entries that do not do are refused so often; then the choice counts as "Not sure" (formats.md, "Question"). */
const TRIES = 3;
const NONE = 'none-of-these';
const OTHER = 'something-else';
// An officer reads a list to its end only if it is short; a longer one is typed.
const LONGEST_LIST = 30;

export interface EntryContext {
  readonly asker: Asker;
  readonly basis: Basis;
  /** When the draft goes out. */
  readonly at: Instant;
}

/** What was given; null where the choice has to count as "Not sure". */
export async function askEntry(choice: Choice, context: EntryContext): Promise<string | null | typeof BACK> {
  const { pick } = choice;
  const items = pick === null ? [] : itemsOf(pick, context);
  if (pick === null || items.length === 0 || items.length > LONGEST_LIST) return typed(choice, context);
  for (;;) {
    const picked = await context.asker.choose({
      message: WHICH[pick],
      choices: [
        { value: NONE, name: 'None of these: ask Communications' },
        ...items,
        { value: OTHER, name: 'Something else: I will type it' },
      ],
      back: true,
    });
    if (picked === BACK) return BACK;
    if (picked === NONE) return null;
    if (picked !== OTHER) return accepted(choice, picked);
    const other = await typed(choice, context);
    if (other !== BACK) return other;
  }
}

async function typed(choice: Choice, { asker }: EntryContext): Promise<string | null | typeof BACK> {
  const given = await asker.enter({
    message: PROMPTS[choice.needs],
    back: true,
    problem: (value) => entryProblem(choice, value),
    tries: TRIES,
  });
  return given === BACK ? BACK : accepted(choice, given);
}

function accepted(choice: Choice, given: string): string | null {
  return entryProblem(choice, given) === null ? given.trim() : null;
}

const PROMPTS: Readonly<Record<Choice['needs'], string>> = {
  none: '',
  reason: 'The reason, in a few words:',
  reference: 'The reference (who, when, or a number somebody else can look up):',
  name: 'The name:',
  url: 'The web address (https://…):',
  consent: 'The reference of the consent:',
  licence: 'The reference of the licence:',
};

const WHICH: Readonly<Record<Pick, string>> = {
  services: 'Which service?',
  officers: 'Which officer?',
  partners: 'Which partner?',
  consents: 'Which consent?',
  licences: 'Which licence?',
  channels: 'Which channel?',
};

function itemsOf(
  pick: Pick,
  { basis, at }: EntryContext,
): readonly { readonly value: string; readonly name: string }[] {
  const { organisation } = basis;
  if (organisation === null) return [];
  const same = (value: string): { value: string; name: string } => ({ value, name: value });
  switch (pick) {
    case 'services':
      return organisation.services.map(same);
    case 'partners':
      return organisation.partners.map(same);
    case 'officers':
      return organisation.register.people
        .filter(({ left_on }) => left_on === null || left_on >= at.slice(0, 10))
        .map(({ name, service }) => ({ value: name, name: `${name} (${service})` }));
    case 'channels':
      return organisation.channels.map(({ id, handle }) => ({ value: id, name: `${handle} (${id})` }));
    case 'consents':
      return references('consent', basis, at);
    case 'licences':
      return references('licence', basis, at);
  }
}

/** Every reference, with a word on those that do not hold on that day: choosing one refers. */
function references(
  kind: 'consent' | 'licence',
  { organisation }: Basis,
  at: Instant,
): readonly { readonly value: string; readonly name: string }[] {
  const zone = organisation?.time_zone ?? 'Etc/UTC';
  return (organisation?.consents ?? [])
    .filter((entry) => entry.kind === kind)
    .map(({ reference, scope }) => {
      const entry = consentOf(organisation, kind, reference);
      const holds = entry !== null && isInForce(entry, at, zone);
      return {
        value: reference,
        name: `${reference}: ${scope}${holds ? '' : ' (does not hold on that day)'}`,
      };
    });
}
