/** A C2SP tlog-policy: which log and witnesses a checkpoint must be signed by, for other people's verifiers. */

/**
 * @param witnesses their public keys; where there are any, at least one must have cosigned. Names inside a
 * policy mean nothing outside it.
 */
export function printPolicy(log: string, witnesses: readonly string[]): string {
  const names = witnesses.map((_, index) => `w${index + 1}`);
  return [
    '# https://c2sp.org/tlog-policy',
    `log ${log}`,
    ...witnesses.map((vkey, index) => `witness ${names[index] ?? ''} ${vkey}`),
    ...(names.length > 0 ? [`group witnesses any ${names.join(' ')}`, 'quorum witnesses'] : ['quorum none']),
    '',
  ].join('\n');
}
