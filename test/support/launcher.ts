import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { until } from './until.js';

/** `npm start` as somebody at a terminal sees it, on a data folder and a port of its own. */
export class Launcher {
  private output = '';
  private readonly child: ChildProcess;

  constructor(
    readonly data: string,
    readonly port: number,
    variables: Record<string, string> = {},
  ) {
    this.child = spawn(process.execPath, ['scripts/start.mjs'], {
      env: {
        ...process.env,
        NODE_ENV: 'production',
        LOG_LEVEL: 'warn',
        SILLAGE_DEMO: 'false',
        SILLAGE_DATA: data,
        PORT: String(port),
        ...variables,
      },
      // By the channel it notices when the tests are gone, and stops.
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => (this.output += chunk));
    }
  }

  get said(): string {
    return this.output;
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Waits for the one line that says so. */
  async ready(): Promise<this> {
    await until(
      'the launcher says that Sillage is ready, or ends',
      () => this.output.includes('Sillage is ready at') || this.child.exitCode !== null,
      { withinMs: 60_000, now: () => this.output.slice(-500) },
    );
    if (this.child.exitCode !== null) throw new Error(`npm start ended with ${this.child.exitCode}: ${this.output}`);
    return this;
  }

  async answers(): Promise<boolean> {
    return fetch(`http://127.0.0.1:${this.port}/health/ready`).then(
      (response) => response.ok,
      () => false,
    );
  }

  /** Sends a signal, and tells the exit code (null after kill -9). */
  async end(signal: NodeJS.Signals): Promise<number | null> {
    this.child.kill(signal);
    return this.ended();
  }

  async ended(): Promise<number | null> {
    await until('the launcher has ended', () => this.child.exitCode !== null || this.child.signalCode !== null, {
      withinMs: 60_000,
      now: () => this.output.slice(-500),
    });
    return this.child.exitCode;
  }

  /** The numbers of the API and the worker, as the launcher notes them for whoever finds its lock. */
  programs(): { api: number; worker: number } {
    const note = JSON.parse(readFileSync(join(this.data, 'sillage.lock'), 'utf8')) as { children: { pid: number }[] };
    return { api: note.children[0]?.pid ?? 0, worker: note.children[1]?.pid ?? 0 };
  }

  postgres(): number {
    return Number(readFileSync(join(this.data, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]);
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A process that has ended but was not reaped by its new parent yet still has its number.
    return process.platform !== 'linux' || !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), 'sillage-start-'));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
