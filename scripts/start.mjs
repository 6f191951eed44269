// `npm start`: from a fresh clone to a running Sillage. Installs, builds, starts the embedded PostgreSQL, makes the
// database ready (launcher/prepare.mjs) and keeps the API and the worker running until it is asked to stop.
import './launcher/dot-env.mjs';
import { build } from './build.mjs';
import { Failure, run } from './failure.mjs';
import { onProjectNode } from './install.mjs';
import { programEnvironment, publicUrl } from './launcher/environment.mjs';
import { ownData } from './launcher/own-data.mjs';
import { forgetPrepared, prepareDatabase } from './launcher/prepare.mjs';
import { supervise, watchPostgres } from './launcher/supervise.mjs';
import { assertPlatform } from './postgres/binaries.mjs';
import { holdPostgres } from './postgres/hold.mjs';
import { programs, variable } from './project.mjs';

const longestStart = 120_000;
const embedded = variable('DATABASE_URL') === undefined;

// Before minutes go into installing: nothing of it would run on such a system.
if (embedded) await run(async () => assertPlatform());
if (process.exitCode) process.exit();

await onProjectNode((stop) =>
  ownData('npm start', async (data, lock) => {
    await build({ abort: stop.signal });
    if (!stop.signal.aborted) await launch(data, lock, stop);
  }),
);

/**
 * @param {string} data
 * @param {import('./launcher/own-data.mjs').Lock} lock
 * @param {import('./stopping.mjs').Stop} stop
 */
async function launch(data, lock, stop) {
  const postgres = embedded ? await holdPostgres(data) : null;
  try {
    const env = programEnvironment(data, postgres);
    const prepared = await prepareDatabase(env, data, { postgres, abort: stop.signal });
    if (prepared !== null) await serve(env, prepared, { postgres, lock, stop });
  } catch (error) {
    forgetPrepared(data);
    throw error;
  } finally {
    await postgres?.release();
  }
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {import('./launcher/prepare.mjs').Prepared} prepared
 * @param {{ postgres: import('./postgres/hold.mjs').Postgres | null, lock: import('./launcher/own-data.mjs').Lock, stop: import('./stopping.mjs').Stop }} surroundings
 */
async function serve(env, prepared, { postgres, lock, stop }) {
  /** @type {string | undefined} */
  let givenUp;
  const onGiveUp = (/** @type {string} */ reason) => {
    givenUp ??= reason;
    stop.ask();
  };
  const late = setTimeout(() => onGiveUp('Sillage was not ready after two minutes.'), longestStart);
  const waiting = new Set(['API', 'worker']);
  const onReady = (/** @type {string} */ name) => {
    if (!waiting.delete(name) || waiting.size > 0) return;
    clearTimeout(late);
    announce(prepared);
  };

  const watch = postgres === null ? null : watchPostgres(postgres, { onGiveUp });
  /** @type {ReturnType<typeof supervise>[]} */
  const running = [];
  const onSpawn = () => queueMicrotask(() => lock.note(running.flatMap((one) => one.pid() ?? [])));
  for (const [name, program] of [
    ['API', programs.api],
    ['worker', programs.worker],
  ]) {
    running.push(supervise({ name, program, env, onReady: () => onReady(name), onGiveUp, onSpawn }));
  }

  if (!stop.signal.aborted) await new Promise((resolve) => stop.signal.addEventListener('abort', resolve));
  clearTimeout(late);
  await Promise.all(running.map((one) => one.stop(stop.hurry)));
  await watch?.stop();
  if (givenUp !== undefined) throw new Failure(givenUp);
}

/** @param {import('./launcher/prepare.mjs').Prepared} prepared */
function announce({ demo, setUp }) {
  console.log(`\nSillage is ready at ${publicUrl()}\n`);
  if (setUp !== null) console.log(`Create the first administrator: ${setUp}\n`);
  if (demo === null) return;
  console.log(`Demo accounts, ${passwordOfDemo(demo.password)}:`);
  console.log(`${demo.accounts.map((email) => `  ${email}`).join('\n')}\n`);
  console.log('A company of your own, beside the demo: SILLAGE_DEMO=false npm start\n');
}

/** @param {string | null} password */
function passwordOfDemo(password) {
  if (password !== null) return `all with the password ${password}`;
  return 'with the password they had where this company comes from (demo-password in the data folder there)';
}
