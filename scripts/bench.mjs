// `npm run bench`: the measurements of test/bench on a database that writes as surely as the real one.
// `npm run bench -- import` runs those whose path has that word; what begins with "--", and what follows it, is theirs.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { Failure } from './failure.mjs';
import { onProjectNode } from './install.mjs';
import { runProgram } from './processes.mjs';
import { dataFolder, filesUnder, root } from './project.mjs';
import { setUpSystem } from './setup-system.mjs';
import { startSurroundings } from './testing/surroundings.mjs';

await onProjectNode(async (stop) => {
  const given = process.argv.slice(2);
  const firstOption = given.findIndex((word) => word.startsWith('--'));
  const words = firstOption === -1 ? given : given.slice(0, firstOption);
  const options = given.slice(words.length);
  const found = filesUnder(['test/bench'], (file) => /\.bench\.(mjs|ts)$/.test(file));
  const files = found.filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  if (files.length === 0) throw new Failure('There is no such measurement in test/bench.');
  const programs = await setUpSystem(['redis'], stop.signal);
  await build({ only: ['server'], abort: stop.signal });
  const folder = 'bench';
  const surroundings = await startSurroundings({ folder, durable: true, programs, abort: stop.signal });
  const env = { ...surroundings.env, SILLAGE_BENCH_DATA: path.join(dataFolder(), folder) };
  const typescript = pathToFileURL(path.join(root, 'scripts/testing/typescript.mjs')).href;
  try {
    for (const file of files) {
      if (stop.signal.aborted) return;
      console.log(`\n${file}`);
      const { code } = await runProgram(process.execPath, ['--expose-gc', '--import', typescript, file, ...options], {
        cwd: root,
        env,
        abort: stop.signal,
      });
      if (code !== 0) process.exitCode = 1;
    }
  } finally {
    await surroundings.stop();
  }
});
