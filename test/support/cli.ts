import { spawn } from 'node:child_process';
import { once } from 'node:events';

const program = 'dist/apps/cli/src/main.js';

export interface Ran {
  readonly code: number | null;
  readonly output: string;
  readonly errors: string;
}

/** Runs an operator's command from its compiled code, as a process of its own. */
export async function runCli(words: readonly string[], environment: Record<string, string>): Promise<Ran> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [program, ...words], {
    env: { PATH, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let [output, errors] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (errors += chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output, errors };
}
