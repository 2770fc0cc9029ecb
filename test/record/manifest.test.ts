import { describe, expect, it } from 'vitest';
import { sha256 } from '../../src/record/digest.js';
import { manifest, withoutCr } from '../../src/record/manifest.js';

const file = (path: string, text: string): { readonly path: string; readonly bytes: Uint8Array } => ({
  path,
  bytes: Buffer.from(text),
});

describe('a manifest', () => {
  it('is the lines of sha256sum, sorted, whatever the order of the files', () => {
    const files = [file('b.yaml', 'b\n'), file('rules/a.yaml', 'a\n')];
    const lines = [`${sha256('a\n')}  rules/a.yaml\n`, `${sha256('b\n')}  b.yaml\n`].sort().join('');
    expect(manifest(files)).toBe(lines);
    expect(manifest([...files].reverse())).toBe(lines);
  });

  it('is the same after a Windows checkout', () => {
    expect(manifest([file('a', 'x\r\ny\r\n')])).toBe(manifest([file('a', 'x\ny\n')]));
    expect(Buffer.from(withoutCr(Buffer.from('a\rb\r\n\r'))).toString()).toBe('a\rb\n\r');
  });

  it.each(['../x', '/x', 'a/../b', 'a//b', './a', 'a/.', 'a\nb', 'a\\b', 'c:x', ''])(
    'refuses the path %j',
    (path) => {
      expect(() => manifest([file(path, '')])).toThrow('cannot stand in a list of files');
    },
  );

  it.each(['a', 'rules/a-b.yaml', '..a', 'a..b/c', 'words/näch ste.txt'])('takes the path %j', (path) => {
    expect(manifest([file(path, '')])).toContain(`  ${path}\n`);
  });
});
