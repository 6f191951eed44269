// `npm run format`: everything in its place, the spaces of French texts too.
import { onProjectNode } from './install.mjs';
import { runProgram } from './processes.mjs';
import { root } from './project.mjs';

await onProjectNode(async (stop) => {
  // It needs a package, which may just have been installed.
  const { spaceCatalogues } = await import('./french-spacing.mjs');
  spaceCatalogues();
  const prettier = ['node_modules/prettier/bin/prettier.cjs', '--write', '--cache', '--log-level=warn', '.'];
  const { code } = await runProgram(process.execPath, prettier, { cwd: root, abort: stop.signal });
  process.exitCode = code === 0 ? 0 : 1;
});
