import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export type Plant = { readonly file: string; readonly before: string; readonly after: string };

/** What is compiled together, and the folders that it is made of. */
const programs = {
  server: { config: 'tsconfig.json', of: 'libs' },
  web: { config: 'apps/web/tsconfig.json', of: 'apps/web' },
};

/**
 * Compiles a copy of the server or of the web app with these texts planted in it.
 * @returns what the compiler says, a line for each fault: `libs/labels/src/criteria/evidence.ts(53,14): error …`
 * @throws Error when a file does not have the text that is to be replaced
 */
export async function faultsOfTheCompiler(program: keyof typeof programs, plants: readonly Plant[]): Promise<string[]> {
  const root = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'sillage-planted-'));
  const { config, of } = programs[program];
  try {
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
    cpSync(join(root, of), join(folder, of), { recursive: true, filter: (name) => !/spec\.tsx?$/.test(name) });
    for (const { file, before, after } of plants) {
      const content = readFileSync(join(folder, file), 'utf8');
      if (!content.includes(before)) throw new Error(`${file} does not say "${before}" any more: plant it otherwise.`);
      writeFileSync(join(folder, file), content.replace(before, after));
    }
    cpSync(join(root, 'package.json'), join(folder, 'package.json'));
    if (program === 'server') {
      cpSync(join(root, config), join(folder, 'server.json'));
      writeFileSync(join(folder, config), JSON.stringify({ extends: './server.json', include: ['libs'] }));
    }
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    // It ends with an error where it finds faults, which is what it is asked for.
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [tsc, '-p', join(folder, config), '--noEmit', '--pretty', 'false'],
      { cwd: folder, maxBuffer: 64e6 },
    ).catch((error: { stdout: string }) => error);
    return stdout.split('\n').filter((line) => line !== '');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
