// `npm run bench`: the measurements of test/bench on a database that writes as surely as the real one.
// `npm run bench -- import` runs those whose path has that word.
import { build } from './build.mjs';
import { Failure } from './failure.mjs';
import { onProjectNode } from './install.mjs';
import { runProgram } from './processes.mjs';
import { filesUnder, root } from './project.mjs';
import { setUpSystem } from './setup-system.mjs';
import { startSurroundings } from './testing/surroundings.mjs';

await onProjectNode(async (stop) => {
  const words = process.argv.slice(2);
  const found = filesUnder(['test/bench'], (file) => /\.bench\.(mjs|ts)$/.test(file));
  const files = found.filter((file) => words.length === 0 || words.some((word) => file.includes(word)));
  if (files.length === 0) throw new Failure('There is no such measurement in test/bench.');
  const programs = await setUpSystem(['redis'], stop.signal);
  await build({ only: ['server'], abort: stop.signal });
  const surroundings = await startSurroundings({ folder: 'bench', durable: true, programs, abort: stop.signal });
  try {
    for (const file of files) {
      if (stop.signal.aborted) return;
      console.log(`\n${file}`);
      const { code } = await runProgram(process.execPath, ['--expose-gc', file], {
        cwd: root,
        env: surroundings.env,
        abort: stop.signal,
      });
      if (code !== 0) process.exitCode = 1;
    }
  } finally {
    await surroundings.stop();
  }
});
