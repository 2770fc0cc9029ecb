/** The stories of a policy: `stories.jsonl` beside `policy.yaml`. Loads the schema's engine: import only where asked. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { safeParse } from 'valibot';
import { refuseIfAny } from '../errors.js';
import { storyLine, type Story } from '../policy/files/story.js';
import type { Problem } from '../types.js';
import type { PolicyRef } from './config.js';
import { readSmallFile } from './read-file.js';

/**
 * The stories of a policy; none where it has no such file.
 * @throws SmcheckError (exit 2) with every line that is no story.
 */
export function readStories(policy: PolicyRef, packageFolder: string): readonly Story[] {
  const folder = policy.from === 'folder' ? policy.folder : join(packageFolder, 'policy');
  const path = join(folder, 'stories.jsonl');
  if (!existsSync(path)) return [];
  const read = readSmallFile({ path, shown: path, root: folder });
  if (!read.ok) refuseIfAny([read.problem]);
  const stories: Story[] = [];
  const problems: Problem[] = [];
  const text = read.ok ? Buffer.from(read.bytes).toString('utf8') : '';
  for (const [at, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const story = storyOf(line);
    if (typeof story === 'string') problems.push({ ...notOne(path, story), line: at + 1 });
    else stories.push(story);
  }
  refuseIfAny(problems);
  return stories;
}

/** The story of a line, or why it is none. */
function storyOf(line: string): Story | string {
  try {
    const parsed = safeParse(storyLine, JSON.parse(line));
    if (parsed.success) return parsed.output;
    const [issue] = parsed.issues;
    return `${issue.path?.map(({ key }) => String(key)).join('.') ?? 'it'}: ${issue.message}`;
  } catch {
    return 'it is not JSON';
  }
}

function notOne(file: string, why: string): Problem {
  return {
    code: 'bad-story',
    file,
    line: 1,
    column: 1,
    message: `This line is no story: ${why}.`,
    hint: 'Give name, draft, now, answers, verdict and clause.',
  };
}
