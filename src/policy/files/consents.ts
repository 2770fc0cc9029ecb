import * as v from 'valibot';
import { day, line, orNull } from './vocabulary.js';

/** `consents.yaml`: what people and owners agreed to, by reference. */
export const consentsFile = v.array(
  v.strictObject({
    reference: line,
    kind: v.picklist(['consent', 'licence']),
    scope: line,
    expires: orNull(day),
    withdrawn_on: orNull(day),
  }),
);
