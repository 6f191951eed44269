import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

// Exact, and outside of the product's own lock file: nobody who builds or tests Sillage needs them.
const packages = { postgraphile: '5.1.5', graphql: '16.15.0', pg: '8.23.1' };

/**
 * Installs PostGraphile into the data folder, where it is not yet.
 * @returns its program; or why there is none
 */
export async function installPostGraphile(folder: string): Promise<{ program: string } | { missing: string }> {
  const place = join(folder, `postgraphile-${packages.postgraphile}`);
  const program = join(place, 'server.mjs');
  mkdirSync(place, { recursive: true });
  copyFileSync(fileURLToPath(new URL('server.mjs', import.meta.url)), program);
  if (existsSync(join(place, 'installed'))) return { program };
  console.log(`Installing PostGraphile ${packages.postgraphile} beside the bench …`);
  writeFileSync(join(place, 'package.json'), JSON.stringify({ private: true, type: 'module', dependencies: packages }));
  const npm = spawn('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], {
    cwd: place,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let complained = '';
  npm.stderr.setEncoding('utf8').on('data', (chunk: string) => (complained += chunk));
  const code = await Promise.race([
    once(npm, 'close').then(([exitCode]) => exitCode as number | null),
    once(npm, 'error').then(([error]) => String(error)),
  ]);
  if (code !== 0)
    return { missing: `npm could not install PostGraphile (${code}): ${complained.trim().slice(0, 500)}` };
  writeFileSync(join(place, 'installed'), '');
  return { program };
}
