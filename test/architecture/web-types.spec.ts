import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';

const committed = 'apps/web/src/graphql/graphql-env.d.ts';
const howTo = `npx gql.tada generate-output -c apps/web/tsconfig.json`;

it('the web app’s types are those of the server’s schema', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'sillage-types-'));
  try {
    const output = join(folder, 'graphql-env.d.ts');
    const arguments_ = ['generate-output', '-c', 'apps/web/tsconfig.json', '-o', output];
    await promisify(execFile)(process.execPath, ['node_modules/gql.tada/bin/cli.js', ...arguments_]);
    const [now, then] = await Promise.all([readFile(output, 'utf8'), readFile(committed, 'utf8')]);
    expect({ howTo, same: now === then }).toEqual({ howTo, same: true });
  } finally {
    await rm(folder, { recursive: true });
  }
});
