import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { Failure } from '../failure.mjs';
import { endProcesses, identify, waitUntil } from '../processes.mjs';

/**
 * Starts a Redis of our own on a free port, with nothing on disk.
 * @param {string} program
 */
export async function startRedis(program) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'sillage-redis-'));
  const port = await freePort();
  const settings = ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no', '--dir', folder];
  const child = spawn(program, settings, { stdio: 'ignore', detached: true });
  child.once('error', () => undefined);
  const remove = () => fs.rmSync(folder, { recursive: true, force: true });
  const answers = () =>
    new Promise((resolve) => {
      const socket = net.connect({ port, host: '127.0.0.1' }, () => resolve(socket.destroy() !== undefined));
      socket.once('error', () => resolve(false));
    });
  const pid = child.pid;
  if (
    pid === undefined ||
    !(await waitUntil(async () => child.exitCode !== null || /** @type {boolean} */ (await answers()), 10_000)) ||
    child.exitCode !== null
  ) {
    remove();
    throw new Failure(`${program} did not start on port ${port}.`);
  }
  return {
    pid,
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      await endProcesses([identify(pid)], { grace: 5_000 });
      remove();
    },
  };
}

/** @returns {Promise<number>} */
export function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {net.AddressInfo} */ (server.address());
      server.close(() => resolve(port));
    });
  });
}
