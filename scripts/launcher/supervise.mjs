import { spawn } from 'node:child_process';
import { exitMisconfigured } from '../failure.mjs';
import { endProcesses, identify } from '../processes.mjs';
import { nodeOptions } from '../project.mjs';

const longestPause = 30_000;
// Longer than the programs' own limit of 15 s for what is under way.
const stopGrace = 16_000;

/**
 * Keeps one program running: it tells by `process.send({ ready: true })` that it answers, and is started again when it
 * ends unasked. It stops by itself when its channel to us breaks.
 * @param {{ name: string, program: string, env: NodeJS.ProcessEnv, onReady: () => void, onGiveUp: (reason: string) => void, onSpawn?: () => void }} options
 *   `onGiveUp` hears why it could never start; what was ready once is tried for ever
 */
export function supervise({ name, program, env, onReady, onGiveUp, onSpawn }) {
  /** @type {import('node:child_process').ChildProcess} */
  let child;
  let stopping = false;
  let wasReady = false;
  let failures = 0;
  /** @type {NodeJS.Timeout | undefined} */
  let next;

  const start = () => {
    const startedAt = Date.now();
    // A session of its own: Ctrl-C in the terminal is ours alone, and the programs stop in order.
    child = spawn(process.execPath, [...nodeOptions, program], {
      env,
      detached: true,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    onSpawn?.();
    child.on('message', (message) => {
      if (typeof message !== 'object' || message === null || !('ready' in message)) return;
      wasReady = true;
      onReady();
    });
    child.once('error', (error) => onGiveUp(`The ${name} cannot be run (${error.message}).`));
    child.once('exit', (code, signal) => {
      if (stopping) return;
      failures = Date.now() - startedAt > 60_000 ? 1 : failures + 1;
      // It has said what to mend: starting it again is no use.
      if (!wasReady && code === exitMisconfigured) return onGiveUp('');
      if (!wasReady && failures === 3) return onGiveUp(`The ${name} cannot start: the reason stands above.`);
      const pause = Math.min(longestPause, 250 * 2 ** (failures - 1));
      console.error(
        `The ${name} ended unexpectedly (${signal ?? `exit code ${code}`}). It starts again in ${pause / 1000} s.`,
      );
      next = setTimeout(start, pause);
    });
  };

  start();
  return {
    pid: () => (child.exitCode === null && child.signalCode === null ? child.pid : undefined),
    /**
     * Lets it end what is under way; `hurry` cuts that short.
     * @param {AbortSignal} [hurry]
     */
    async stop(hurry) {
      stopping = true;
      clearTimeout(next);
      if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
      const id = identify(child.pid);
      const kill = () => child.kill('SIGKILL');
      if (hurry?.aborted) kill();
      hurry?.addEventListener('abort', kill);
      await endProcesses([id], { grace: stopGrace });
    },
  };
}

/**
 * Watches the embedded PostgreSQL, and starts it again when it ends unasked.
 * @param {import('../postgres/hold.mjs').Postgres} postgres
 * @param {{ onGiveUp: (reason: string) => void }} options
 */
export function watchPostgres(postgres, { onGiveUp }) {
  let failures = 0;
  let stopped = false;
  /** @type {Promise<void>} */
  let look = Promise.resolve();
  /** @type {NodeJS.Timeout | undefined} */
  let next;

  const check = async () => {
    let pause = 300;
    if (!postgres.isRunning()) {
      console.error('The embedded PostgreSQL ended unexpectedly. It starts again.');
      try {
        await postgres.restart();
        failures = 0;
      } catch (error) {
        failures += 1;
        const reason = error instanceof Error ? error.message : String(error);
        if (failures === 5) return onGiveUp(`The embedded PostgreSQL does not start any more.\n${reason}`);
        console.error(reason);
        pause = 1_000 * 2 ** (failures - 1);
      }
    }
    if (!stopped) schedule(pause);
  };
  const schedule = (/** @type {number} */ pause) => {
    next = setTimeout(() => {
      look = check();
    }, pause);
  };

  schedule(300);
  return {
    async stop() {
      stopped = true;
      clearTimeout(next);
      await look;
    },
  };
}
