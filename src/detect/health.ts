import type { Detector } from '../types.js';
import { every, inProse } from './prose.js';

/** Said of somebody, not of a service: "a diabetes clinic" is none. */
const PATTERNS: readonly RegExp[] = [
  /(?<![\p{L}\p{N}])(?:diagnos(?:ed|is)|suffer(?:s|ed|ing) from|recover(?:s|ed|ing) from|treated for|tested positive|admitted to hospital|in hospital|in intensive care|hospitalised|sectioned|terminally ill|seriously ill|in a coma|chemotherapy|overdosed?|self-harm(?:ed|s|ing)?|took (?:his|her|their) own life|miscarriage|stillborn|pregnant|died of|(?:his|her|their) (?:cancer|illness|disability|condition|stroke|dementia|depression|anxiety|autism|epilepsy|diabetes|surgery|operation|medication|addiction|alcoholism|mental health))(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])(?:(?:has|had|have|with|living with|battl(?:es|ed|ing)|beat|survived) (?:cancer|leukaemia|dementia|alzheimer's|parkinson's|autism|adhd|epilepsy|asthma|diabetes|depression|anxiety|schizophrenia|bipolar|hiv|aids|hepatitis|multiple sclerosis|ms|motor neurone disease|cerebral palsy|down'?s syndrome|a stroke|a heart attack|ptsd|an eating disorder|learning (?:disabilities|difficulties)))(?![\p{L}\p{N}])/giu,
  /(?<![\p{L}\p{N}])(?:(?:is|was|are) (?:autistic|diabetic|epileptic|disabled|blind|deaf|paralysed|bipolar|schizophrenic|hiv.positive|an alcoholic|an addict)|wheelchair user|cancer patient|drug addict)(?![\p{L}\p{N}])/giu,
];

/** Words about somebody's health (UK GDPR, article 9). */
export const health: Detector = {
  name: 'health',
  makes: ['health'],
  find: (parts) =>
    inProse(parts, (text) =>
      PATTERNS.flatMap((pattern) => every(text, pattern, 'health', "somebody's health")),
    ),
};
