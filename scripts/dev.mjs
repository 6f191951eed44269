// `npm run dev`: the API and the worker start again after each change of theirs, and Vite serves the web app with hot
// reload on WEB_PORT (5173), passing what is the API's on to it.
import './launcher/dot-env.mjs';
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { build } from './build.mjs';
import { onProjectNode } from './install.mjs';
import { programEnvironment } from './launcher/environment.mjs';
import { ownData } from './launcher/own-data.mjs';
import { prepareDatabase } from './launcher/prepare.mjs';
import { supervise } from './launcher/supervise.mjs';
import { holdPostgres } from './postgres/hold.mjs';
import { endProcesses, identify, pause } from './processes.mjs';
import { programs, root, variable } from './project.mjs';

const watched = ['apps/features.ts', 'apps/api', 'apps/worker', 'apps/cli', 'libs'];

await onProjectNode((stop) =>
  ownData('npm run dev', async (data) => {
    const postgres = variable('DATABASE_URL') === undefined ? await holdPostgres(data) : null;
    try {
      await build({ only: ['server'], abort: stop.signal });
      const env = { ...programEnvironment(data, postgres), NODE_ENV: 'development' };
      await develop(env, data, postgres, stop.signal);
    } finally {
      await postgres?.release();
    }
  }),
);

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} data
 * @param {import('./postgres/hold.mjs').Postgres | null} postgres
 * @param {AbortSignal} abort
 */
async function develop(env, data, postgres, abort) {
  const vite = spawn(process.execPath, ['node_modules/vite/bin/vite.js', 'apps/web'], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  const changes = watchSources(abort);
  /** @type {ReturnType<typeof supervise>[]} */
  let running = [];
  while (!abort.aborted) {
    try {
      await build({ only: ['server'], abort });
      const prepared = await prepareDatabase(env, data, { postgres, abort });
      if (prepared === null) break;
      if (prepared.demo !== null)
        console.log(
          `Demo accounts: ${prepared.demo.accounts.join(', ')}; password ${prepared.demo.password ?? 'as where this company comes from'}`,
        );
      if (prepared.setUp !== null) console.log(`Create the first administrator: ${prepared.setUp}`);
      running = [start('API', programs.api, env), start('worker', programs.worker, env)];
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
    await changes.next();
    await Promise.all(running.map((one) => one.stop()));
    running = [];
  }
  if (vite.pid !== undefined) await endProcesses([identify(vite.pid)], { grace: 5_000 });
}

/**
 * @param {string} name
 * @param {string} program
 * @param {NodeJS.ProcessEnv} env
 */
function start(name, program, env) {
  return supervise({
    name,
    program,
    env,
    onReady: () => console.log(`The ${name} is ready.`),
    onGiveUp: console.error,
  });
}

/**
 * Tells of changes; those that come close together are told once.
 * @param {AbortSignal} abort
 */
function watchSources(abort) {
  let changed = false;
  for (const place of watched) {
    fs.watch(path.join(root, place), { recursive: true, signal: abort }, () => (changed = true));
  }
  return {
    async next() {
      while (!changed && !abort.aborted) await pause(100);
      await pause(150);
      changed = false;
    },
  };
}
