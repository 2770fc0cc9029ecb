/**
 * Words that say something about somebody, not about a service: "has diabetes" and not "a diabetes clinic",
 * "claims Housing Benefit" and not "how to claim". A rule looks at them beside a person.
 */
import type { TermList } from './lines-by-word.js';

function lines(words: string): readonly string[] {
  return words.split(',').map((word) => word.trim());
}

/** Each of the first words before each of the second. */
function pairs(first: string, second: string): readonly string[] {
  return lines(first).flatMap((one) => lines(second).map((two) => `${one} ${two}`));
}

const HEALTH: readonly string[] = [
  ...lines(`diagnosed, diagnosis, suffers from, suffered from, suffering from, recovers from, recovered from,
    recovering from, treated for, tested positive, admitted to hospital, in hospital, in intensive care,
    hospitalised, sectioned, terminally ill, seriously ill, in a coma, chemotherapy, overdose, overdosed, self-harm,
    self-harmed, self-harms, self-harming, took his own life, took her own life, took their own life, miscarriage,
    stillborn, pregnant, died of, wheelchair user, cancer patient, drug addict, clean of heroin,
    clean of drugs, off heroin, years clean, years sober, months sober, drug habit, drink problem, drinking problem`),
  ...pairs(
    'his, her, their',
    `cancer, illness, disability, condition, stroke, dementia, depression, anxiety, autism, epilepsy, diabetes,
    surgery, operation, medication, addiction, alcoholism, mental health`,
  ),
  ...pairs(
    'has, had, have, with, battles, battled, battling, beat, survived',
    `cancer, leukaemia, dementia, alzheimer's, parkinson's, autism, adhd, epilepsy, asthma, diabetes, depression,
    anxiety, schizophrenia, bipolar, hiv, aids, hepatitis, multiple sclerosis, ms, motor neurone disease,
    cerebral palsy, down's syndrome, downs syndrome, a stroke, a heart attack, ptsd, an eating disorder,
    learning disabilities, learning difficulties`,
  ),
  ...pairs(
    'is, was, are',
    `autistic, diabetic, epileptic, disabled, blind, deaf, paralysed, bipolar, schizophrenic, hiv-positive,
    an alcoholic, an addict`,
  ),
];

const BENEFIT: readonly string[] = [
  ...pairs(
    'claims, claimed, claiming, receives, received, receiving, gets, lives on, living on, on, his, her, their',
    `housing benefit, universal credit, benefits, income support, jobseeker's allowance, disability benefit,
    disability benefits, carer's allowance, council tax reduction, council tax support, pip, pension credit`,
  ),
  ...pairs('in, rent, council tax, his, her, their', 'arrears, debt, debts'),
  ...lines(`owes rent, owes us, owes the council, owes council tax, benefit cheat, benefits cheat, benefit fraud,
    benefits fraud, benefit claimant, benefits claimant, benefits sanction, benefits sanctioned, was evicted,
    were evicted, is homeless, are homeless, became homeless, made homeless, sleeping rough, bankrupt, social worker,
    taken into care, in care, care leaver, foster child, foster family, foster families,
    his foster, her foster, child protection, food bank user,
    asylum seeker, asylum claim, asylum application, refugee status, deported, visa was refused, on probation`),
];

/** For the walk that looks for a policy's own words. */
export const CUES: readonly TermList[] = [
  { kind: 'health', words: HEALTH.join('\n') },
  { kind: 'benefit', words: BENEFIT.join('\n') },
];
