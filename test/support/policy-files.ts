/** The smallest sound policy and organisation as files, to break one thing at a time. */

const EXAMPLES = `  good: [One., Two., Three.]
  bad: ['[[liar]]', 'A [[liar]].', 'The [[liar]]!']
`;

export const POLICY_FILES: Readonly<Record<string, string>> = {
  'policy.yaml': `id: small
title: A small policy
issue: '1'
status: in-force
issued: 2026-01
roles: [communications, monitoring-officer]
categories: [news]
reasons: [{ id: wording-fixed, say: The wording was put right }]
clearance: { valid_for: P1D, tolerance: PT60M, identity: asserted }
clauses:
  - { id: '1.1', heading: Be fair, summary: Say nothing unfair., handling: rule }
  - { id: '1.2', heading: Be sure, summary: Ask when unsure., handling: question }
`,
  'kinds.yaml': `word.insult: { words: insult.txt }
ref.tree: { pattern: 'TPO \\d{1,5}', word: true }
category.given: { field: category, is: present }
`,
  'words/insult.txt': '# Said of anybody.\nliar\nfool\n',
  'platforms.yaml': `- { id: x, limit: 280, unit: weighted, url_rule: '23', kind: platform, source: a page, checked: 2026-01-01 }
`,
  'rules/tone.yaml': `- id: tone/insult
  clause: '1.1'
  summary: An insult
  find: word.insult
  effect: refer
  raise:
    - { when: { window: pre-election }, effect: block, release: { by: [monitoring-officer] } }
  message: '{words} may hurt.'
${EXAMPLES}
- id: tone/account
  clause: ['1.1', '1.2']
  summary: An account
  find: [handle.unknown, ref]
  effect: ask
  ask: account
  message: '{words} is not ours.'
${EXAMPLES}`,
  'questions.yaml': `- id: facts
  clause: '1.2'
  always: true
  wording: Is it so?
  evidence: [fact]
  choices:
    - { id: hidden, say: Not public yet, effect: refer }
    - { id: change, say: I change it, effect: edit }
    - { id: published, say: On this page, effect: clear, needs: url }
    - { id: confirmed, say: A service says so, effect: clear, needs: reference, pick: services }
- id: person
  clause: '1.2'
  always: true
  wording: Anybody in it?
  choices:
    - { id: nobody, say: Nobody, effect: clear }
    - { id: somebody, say: Somebody, effect: refer }
    - { id: consent, say: With consent, effect: clear, needs: consent, pick: consents }
- id: account
  clause: '1.2'
  wording: Whose account?
  choices:
    - { id: private, say: A private person, effect: refer }
    - { id: body, say: A public body, effect: clear, needs: name, pick: partners }
- id: worry
  clause: '1.2'
  always: true
  wording: This goes out on {channel} as {name} at {time}. Any worry?
  choices:
    - { id: change, say: I want to change it, effect: edit }
    - { id: nothing, say: Nothing, effect: clear }
    - { id: worried, say: Something, effect: refer }
`,
};

export const ORGANISATION_FILES: Readonly<Record<string, string>> = {
  'organisation.yaml': `name: Nowhere District Council
time_zone: Europe/London
contacts:
  communications:
    name: Communications Team
    email: communications@council.example
    hours: [{ days: [mon, fri], from: '09:00', to: '17:00' }]
domains: [council.example]
phones: ['01632 960000', { value: '01632 960199', until: 2027-06-30 }]
`,
  'register.yaml': `people:
  - id: p-1
    name: Jo Invented
    email: jo@council.example
    service: Waste
    role: [communications]
    from: 2024-01-01
    training: [{ course: social-media, certificate: C-1, on: 2024-01-02, expires: 2027-01-01 }]
    channels: [x-main]
  - id: p-2
    name: Sam Pretend
    service: Waste
    from: 2024-01-01
`,
  'channels.yaml': `- id: x-main
  platform: x
  handle: '@nowhere'
  owner: p-1
  authorised: { by: p-1, on: 2024-02-01 }
  status: active
`,
  'calendar.yaml': `windows:
  - { id: election, kind: pre-election, from: 2026-03-20, to: 2026-05-07 }
  - { id: storm, kind: incident, from: 2026-02-11T18:00, to: null }
`,
  'consents.yaml': `- { reference: CF-1, kind: consent, scope: A fair, expires: 2027-01-01 }
`,
};

/** The files with one text replaced in one of them, or with a file of other content. */
export function changed(
  files: Readonly<Record<string, string>>,
  path: string,
  from: string,
  to: string,
): ReadonlyMap<string, string> {
  const text = files[path] ?? '';
  if (from !== '' && !text.includes(from)) throw new Error(`${path} does not hold ${from}`);
  return new Map([...Object.entries(files), [path, from === '' ? to : text.replace(from, () => to)]]);
}
