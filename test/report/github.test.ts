import { describe, expect, test } from 'vitest';
import { githubOf } from '../../src/report/github.js';
import type { Outcome } from '../../src/report/outcome.js';
import { runnerCommands } from '../support/hostile.js';
import { outcomeOf, RUN } from '../support/outcomes.js';

describe('annotations', () => {
  test('say what, where and by which clause, worst first', () => {
    const outcomes = [outcomeOf('Thanks to Mrs Imaginary!'), outcomeOf('One.\nTwo until TBC.')];
    expect(githubOf(outcomes, RUN, false)).toBe(
      `::error file=posts/bins.md,line=2,col=11,endLine=2,endColumn=14,title=accuracy/placeholder::“TBC” still has to be filled in. “If in doubt, do not post” (A-P6a)
::warning file=posts/bins.md,line=1,col=11,endLine=1,endColumn=24,title=personal-data/person::“Mrs Imaginary” names a private person. Leave the name out, or ask Communications. “Data Protection” (4.2.R1, 4.2.R2)
`,
    );
  });

  test('mask personal data', () => {
    expect(githubOf([outcomeOf('Thanks to Mrs Imaginary!')], RUN, true)).toContain('::“M•••” names');
  });

  test('name the questions that nobody answered', () => {
    const commands = runnerCommands(githubOf([outcomeOf('Open.', { answers: [] })], RUN, true));
    expect(commands.map(({ name, properties }) => [name, properties['title']])).toEqual([
      ['warning', 'question/facts'],
      ['warning', 'question/person'],
      ['warning', 'question/worry'],
    ]);
  });

  test('say which draft could not be read or recorded', () => {
    const unread: Outcome = {
      kind: 'unread',
      unread: {
        id: null,
        source: 'a.txt',
        row: null,
        problems: [
          { code: 'x', file: 'a.txt', line: 3, column: 2, message: 'Bad, bytes.', hint: 'Save it again.' },
        ],
      },
    };
    const problem = {
      code: 'record-failed',
      file: null,
      line: null,
      column: null,
      message: 'Full.',
      hint: null,
    };
    const failed = outcomeOf('Open.', { standing: () => ({ as: 'unrecorded', problem }) });
    expect(githubOf([unread, failed], RUN, true)).toBe(
      '::error file=a.txt,line=3,col=2,title=Could not be read::Bad, bytes. Save it again.\n' +
        '::error file=posts/bins.md,title=Not recorded::Full.\n',
    );
  });

  test('are ten of each level at most, and the rest is counted', () => {
    const many = Array.from({ length: 14 }, () => outcomeOf('Thanks to Mrs Imaginary, until TBC.'));
    const text = githubOf(many, RUN, true);
    const commands = runnerCommands(text);
    expect(commands.filter(({ name }) => name === 'error')).toHaveLength(10);
    expect(commands.filter(({ name }) => name === 'warning')).toHaveLength(10);
    expect(text).toContain('And 8 findings more: see the summary of this step.\n');
  });

  test('there are none where nothing is wrong', () => {
    expect(githubOf([outcomeOf('Open on Saturday.')], RUN, true)).toBe('');
  });
});
