/**
 * The library: the pure heart of smcheck, and how to read what it reads. Nothing here asks, records or clears:
 * `decide` returns a judgement, and only a log makes it a clearance.
 */
export { check, type CheckOptions } from './check.js';
export { decide, type Case, type Recorded } from './decide.js';
export { detectors } from './detect/index.js';
export { SmcheckError, type ExitCode } from './errors.js';
export { builtInKinds, matchesKind, type BuiltInKind } from './kinds.js';
export { pages, PAGE_SIZE } from './group.js';
export { plan } from './plan.js';
export type * from './types.js';
