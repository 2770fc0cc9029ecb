/** The auditor's page: every command on it runs against a log of ours, and finds what was changed. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOfficerKey, signAs } from '../../src/io/officer-key.js';
import { hex, leafHash } from '../../src/log/tree.js';
import { recordLine } from '../../src/record/line.js';
import { receiptLine } from '../../src/record/receipt.js';
import { appendRecords } from '../../src/store/append.js';
import { openFolder } from '../../src/store/open-folder.js';
import { recordChecks } from '../../src/store/records.js';
import { placeIn, toRecord } from '../store/to-record.js';
import { NOW } from '../support/fixtures.js';
import { goTool, has } from '../support/judges.js';
import { makeKey } from '../support/ssh-key.js';
import { temporaryFolder } from '../support/temporary-folder.js';

const PAGE = readFileSync(resolve(import.meta.dirname, '../../src/log/AUDIT.md'), 'utf8');
const blocks = (language: string): readonly string[] =>
  Array.from(
    PAGE.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gmu')),
    ([, text = '']) => text,
  );
const TOOLS = ['bash', 'jq', 'sha256sum', 'ssh-keygen'].filter((tool) => !has(tool));
const GO = goTool();

/** The files that the page asks for: signed and unsigned checks, words that were erased, a receipt, an old checkpoint. */
async function evidence(): Promise<string> {
  const home = temporaryFolder();
  const folder = join(home, 'audit');
  mkdirSync(folder);
  const { path, text } = makeKey({ home });
  const key = readOfficerKey(path);
  const records = await openFolder(placeIn(home));
  const sign = (message: string): ReturnType<typeof signAs> => signAs(key, message);
  const [first] = await recordChecks(records, [toRecord({ text: 'To be forgotten.' })]);
  copyFileSync(records.place.checkpoint, join(folder, 'old-checkpoint'));
  const [cleared] = await recordChecks(records, [{ ...toRecord(), sign }]);
  await recordChecks(records, [
    toRecord({ text: 'One.' }),
    toRecord({ text: 'Two.' }, { verdict: 'abandoned', from: null, until: null }),
  ]);
  const of = [1, hex(leafHash(first?.leaf ?? ''))] as const;
  const body = {
    kind: 'erase',
    basis: 'art17',
    by: 'nd-01',
    of,
    time: NOW,
    tool: records.tool,
    v: 1,
  } as const;
  const [order] = await appendRecords(records, (index) => ({
    lines: [recordLine(body, index)],
    privates: [],
  }));
  const [, commit = ''] = /"commit":"([0-9a-f]{64})"/u.exec(first?.leaf ?? '') ?? [];
  await records.store.private.drop(commit, order?.index ?? -1);
  if (cleared?.receipt === null || cleared === undefined) throw new Error('nothing was cleared');
  writeFileSync(join(folder, 'post.clearance'), receiptLine({ ...cleared.receipt, row: null }));
  writeFileSync(join(folder, 'vkey'), `${records.vkey}\n`);
  writeFileSync(
    join(folder, 'allowed_signers'),
    `nd-01 namespaces="smcheck-record@v1",valid-after="20260101" ${text}\n`,
  );
  copyFileSync(records.place.log, join(folder, 'log.jsonl'));
  copyFileSync(records.place.private, join(folder, 'private.jsonl'));
  for (const program of blocks('go')) writeFileSync(join(folder, 'audit.go'), program);
  return folder;
}

/** Runs the page's commands in order; how each ended. */
function audit(
  folder: string,
): readonly { readonly command: string; readonly ok: boolean; readonly said: string }[] {
  const path = GO === null ? '' : `${dirname(GO)}:`;
  const env = {
    ...process.env,
    PATH: `${process.env['PATH'] ?? ''}:${path}`,
    GOFLAGS: '',
    GOTOOLCHAIN: 'local',
  };
  return blocks('sh')
    .filter((block) => GO !== null || !block.includes('go run'))
    .map((block) => {
      const run = spawnSync('bash', ['-euo', 'pipefail', '-c', block], {
        cwd: folder,
        env,
        encoding: 'utf8',
      });
      return { command: block, ok: run.status === 0, said: run.stdout + run.stderr };
    });
}

const failed = (folder: string): readonly string[] =>
  audit(folder).flatMap(({ ok, said }) => (ok ? [] : [said]));

function spoil(folder: string, file: string, from: string | RegExp, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  const spoiled = text.replace(from, to);
  expect(spoiled).not.toBe(text);
  writeFileSync(path, spoiled);
}

describe('the auditor’s page', () => {
  if (TOOLS.length > 0) console.info(`not here, so the page was not run: ${TOOLS.join(', ')}`);
  if (GO === null) console.info('Go or golang.org/x/mod is not here: its step was left out');

  it('has a command for each of its steps', () => {
    expect([blocks('sh').length, blocks('go').length]).toEqual([9, 1]);
  });

  it.runIf(TOOLS.length === 0)('holds for a log as it was written', async () => {
    const ran = audit(await evidence());
    expect(ran.filter(({ ok }) => !ok)).toEqual([]);
    const said = ran.map((one) => one.said).join('');
    expect(said).toContain('Good "smcheck-record@v1" signature for nd-01');
    if (GO !== null) expect(said).toContain('6 records');
  });

  it.runIf(TOOLS.length === 0).each<readonly [string, string, string | RegExp, string]>([
    ['a verdict', 'log.jsonl', '"verdict":"clear"', '"verdict":"block"'],
    ['a place', 'log.jsonl', '"i":3,"sigs"', '"i":7,"sigs"'],
    ['an unsigned line at the end', 'log.jsonl', /$/u, '{"body":{},"i":6,"sigs":[]}\n'],
    ['half a line at the end', 'log.jsonl', /\n$/u, ''],
    [
      'the order of members',
      'log.jsonl',
      '{"activity":"post","after"',
      '{"after":null,"activity":"post","after"',
    ],
    ['an officer’s name', 'log.jsonl', /("author":")nd-01(".*"sshsig")/u, '$1nd-02$2'],
    ['words', 'private.jsonl', 'One.', 'Two.'],
    ['a receipt', 'post.clearance', '"shown_with":1', '"shown_with":2'],
  ])('finds a change of %s', async (_, file, from, to) => {
    const folder = await evidence();
    spoil(folder, file, from, to);
    expect(failed(folder)).not.toEqual([]);
  });

  it.runIf(TOOLS.length === 0 && GO !== null)(
    'finds a log cut off behind a checkpoint, by an old one',
    async () => {
      const folder = await evidence();
      const lines = readFileSync(join(folder, 'log.jsonl'), 'utf8').split('\n');
      writeFileSync(join(folder, 'log.jsonl'), `${lines.slice(0, 2).join('\n')}\n`);
      expect(failed(folder).join('')).toContain('older but valid');
    },
  );
});
