import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

const program = 'dist/apps/api/src/main.js';

/** The API as a process of its own, from its compiled code, as its parent sees it. */
export class ApiProcess {
  said = '';
  readonly isReady: Promise<string>;
  readonly exitCode: Promise<number | null>;
  private readonly child: ChildProcess;

  constructor(environment: Record<string, string>) {
    const { PATH = '' } = process.env;
    this.child = spawn(process.execPath, [program], {
      env: { PATH, ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    const { stdout, stderr } = this.child;
    for (const stream of [stdout, stderr]) {
      stream?.setEncoding('utf8').on('data', (chunk: string) => (this.said += chunk));
    }
    // Not the child's own "close", which never comes once its channel was disconnected from this side.
    const silent = Promise.all([stdout, stderr].map(async (stream) => stream && once(stream, 'close')));
    const exit = once(this.child, 'exit').then(([code]) => code as number | null);
    this.exitCode = Promise.all([exit, silent]).then(([code]) => code);
    const told = once(this.child, 'message').then(([message]) => (message as { url: string }).url);
    const ended = this.exitCode.then((code): never => {
      throw new Error(`The API ended with ${code} before it was ready: ${this.said}`);
    });
    this.isReady = Promise.race([told, ended]);
    this.isReady.catch(() => undefined);
  }

  signal(name: NodeJS.Signals): void {
    this.child.kill(name);
  }

  abandon(): void {
    this.child.disconnect();
  }
}
