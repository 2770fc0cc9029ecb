import { describe, expect, test } from 'vitest';
import { commandData, commandProperty, neutraliseCommands, summaryBlock } from '../../src/safe/github.js';
import { visible } from '../../src/safe/characters.js';
import { HOSTILE, runnerCommands } from '../support/hostile.js';

describe.each(HOSTILE.map((payload) => [JSON.stringify(payload), payload] as const))('%s', (_, payload) => {
  test('inside a command it stays inside, whole', () => {
    const shown = visible(payload);
    const line = `::error title=a${commandProperty(payload)}z,line=1::${commandData(payload)}`;
    expect(line).not.toContain('\n');
    expect(runnerCommands(line)).toEqual([
      { name: 'error', properties: { title: `a${shown}z`, line: '1' }, data: shown },
    ]);
  });

  test('in a summary it is text', () => {
    const block = summaryBlock(payload);
    expect(block.replace(/^<pre>/u, '').replace(/<\/pre>\n$/u, '')).not.toMatch(/[<>]/u);
  });
});

test('a summary shows tags as text', () => {
  expect(summaryBlock('</pre><img src=x onerror=y> & "z"')).toBe(
    '<pre>&lt;/pre&gt;&lt;img src=x onerror=y&gt; &amp; &quot;z&quot;</pre>\n',
  );
});

test('commands are broken visibly, once', () => {
  const once = neutraliseCommands('  ::error::a\nb ##[error]c');
  expect(once).toBe('  ⟨:⟩:error::a\nb ##⟨[⟩error]c');
  expect(neutraliseCommands(once)).toBe(once);
});
