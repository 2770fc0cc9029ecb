/** A program of one's own on the real host: what is piped in, and one line from whoever sits at the terminal. */
import { createInterface } from 'node:readline/promises';
import { nodeHost } from '../../src/io/host.js';

const host = nodeHost();
let piped = 0;
if (!host.stdin.isTerminal) for await (const chunk of host.stdin.bytes()) piped += chunk.length;
const terminal = host.openTerminal();
if (terminal === null) host.stdout.write(`piped ${piped}, no terminal\n`);
else {
  const lines = createInterface({ input: terminal.input, output: terminal.output, terminal: true });
  const line = await lines.question(`width ${terminal.columns}, your line? `);
  lines.close();
  terminal.close();
  host.stdout.write(`piped ${piped}, typed ${line}\n`);
}
