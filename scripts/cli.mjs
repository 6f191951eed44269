// `npm run cli -- …`: an operator's command on the same database as `npm start`, whether that runs or not.
import './launcher/dot-env.mjs';
import { spawn } from 'node:child_process';
import { build } from './build.mjs';
import { makeFolder } from './failure.mjs';
import { onProjectNode } from './install.mjs';
import { programEnvironment } from './launcher/environment.mjs';
import { forgetPrepared } from './launcher/prepare.mjs';
import { createDatabase } from './postgres/databases.mjs';
import { holdPostgres } from './postgres/hold.mjs';
import { dataFolder, nodeOptions, programs, variable } from './project.mjs';

await onProjectNode(async (stop) => {
  const data = dataFolder();
  await build({ only: ['server'], abort: stop.signal });
  makeFolder(data);
  const postgres = variable('DATABASE_URL') === undefined ? await holdPostgres(data) : null;
  try {
    if (postgres !== null) await createDatabase(postgres);
    if (stop.signal.aborted) return;
    forgetPrepared(data);
    const child = spawn(process.execPath, [...nodeOptions, programs.cli, ...process.argv.slice(2)], {
      env: programEnvironment(data, postgres),
      cwd: variable('INIT_CWD'),
      stdio: 'inherit',
    });
    stop.signal.addEventListener('abort', () => child.kill('SIGTERM'));
    process.exitCode = await new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code) => resolve(code ?? 1));
    });
  } finally {
    await postgres?.release();
  }
});
