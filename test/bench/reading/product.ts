import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const programs = fileURLToPath(new URL('../../../dist/apps/', import.meta.url));
// As scripts/project.mjs starts them.
const nodeOptions = ['--enable-source-maps', '--max-semi-space-size=16'];

/** A program in a process of its own, ready to answer, whose words go to a file. */
export interface Running {
  readonly name: string;
  readonly pid: number;
  readonly url: string;
  readonly log: string;
  stop(): Promise<void>;
}

type Start = {
  readonly name: string;
  readonly program: string;
  readonly env: Record<string, string>;
  readonly folder: string;
  readonly options?: readonly string[];
};

/** The built API or worker, in production mode, as the launcher starts it. */
export async function startProgram(
  name: 'api' | 'worker',
  {
    folder,
    databaseUrl,
    port = 0,
    options = [],
  }: { folder: string; databaseUrl: string; port?: number; options?: readonly string[] },
): Promise<Running> {
  const program = join(programs, name, 'src/main.js');
  const env = {
    NODE_ENV: 'production',
    SILLAGE_DEMO: 'false',
    // Its statements are told from those of the others by this.
    DATABASE_URL: `${databaseUrl}${databaseUrl.includes('?') ? '&' : '?'}application_name=${name}`,
    ...(port !== 0 && { PORT: String(port) }),
  };
  return startProcess({ name, program, env, folder, options: [...nodeOptions, ...options] });
}

/** Waits until the program says over its channel that it is ready. @throws Error with its last words otherwise */
export async function startProcess({ name, program, env, folder, options = [] }: Start): Promise<Running> {
  const { PATH = '' } = process.env;
  const log = join(folder, `${name}.log`);
  const child = spawn(process.execPath, [...options, program], {
    env: { PATH, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let lastWords = '';
  const file = createWriteStream(log);
  child.stdout?.pipe(file, { end: false });
  child.stderr?.pipe(file, { end: false });
  child.stderr?.on('data', (chunk: Buffer) => (lastWords = (lastWords + chunk.toString()).slice(-2000)));
  const ended = once(child, 'exit').then(([code]): never => {
    throw new Error(`${name} ended with ${String(code)} before it was ready: ${lastWords || `see ${log}`}`);
  });
  const [message] = (await Promise.race([once(child, 'message'), ended])) as [{ url?: string }];
  ended.catch(() => undefined);
  return { name, pid: child.pid ?? 0, url: message.url ?? '', log, stop: async () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  const forced = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(forced);
}

/** Runs one of the operator's commands to its end. */
export async function runCli(words: readonly string[], databaseUrl: string): Promise<string> {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [...nodeOptions, join(programs, 'cli/src/main.js'), ...words], {
    env: { PATH, DATABASE_URL: databaseUrl, LOG_LEVEL: 'warn' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  let complained = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (said += chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (complained += chunk));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`cli ${words.join(' ')} ended with ${String(code)}: ${complained}${said}`);
  return said;
}
