import { RE2JS } from 're2js';

/** Instructions of the compiled pattern; the longest of ours has under a hundred. */
const MAX_SIZE = 5000;

/** Why a pattern of a policy is refused, as the end of a sentence; null where it is sound. */
export function patternProblem(pattern: string, ignoreCase: boolean): string | null {
  const compiled = compile(pattern, ignoreCase);
  if (typeof compiled === 'string') return compiled;
  if (compiled.programSize() > MAX_SIZE) return 'it is too large';
  return compiled.matcher('').find() ? 'it also fits where nothing stands' : null;
}

// The engine takes nothing whose time could grow faster than the text: no back-references, no look-around.
function compile(pattern: string, ignoreCase: boolean): RE2JS | string {
  try {
    return RE2JS.compile(pattern, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
  } catch (error) {
    if (error instanceof Error) return error.message.replace(/^error parsing regexp: /u, '');
    throw error;
  }
}
