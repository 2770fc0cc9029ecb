import fc from 'fast-check';

/**
 * Properties are tried on the same cases in every run, so that a change is what makes a test fail, and not luck.
 * `SMCHECK_SEED=7 npm test` tries other cases.
 */
const { SMCHECK_SEED: seed = '20121001' } = process.env;

fc.configureGlobal({ seed: Number(seed) });
