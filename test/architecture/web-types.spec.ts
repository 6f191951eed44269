import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from '@jest/globals';
import { buildSchema, KnownFragmentNamesRule, NoUnusedFragmentsRule, parse, specifiedRules, validate } from 'graphql';

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

it('every document of the web app is one that the server answers: its types alone let an unknown field pass', () => {
  const schema = buildSchema(readFileSync('apps/api/schema.graphql', 'utf8'));
  // A fragment stands apart from the documents that use it.
  const alone = new Set([KnownFragmentNamesRule, NoUnusedFragmentsRule]);
  const rules = specifiedRules.filter((rule) => !alone.has(rule));
  const faultsOf = (source: string) =>
    [...source.matchAll(/graphql\(\s*`([^`]*)`/g)].flatMap(([, document = '']) =>
      validate(schema, parse(document), rules).map(({ message }) => message),
    );
  const files = globSync('apps/web/src/**/*.{ts,tsx}');
  expect(files.flatMap((file) => faultsOf(readFileSync(file, 'utf8')).map((fault) => `${file}: ${fault}`))).toEqual([]);
  expect(faultsOf('graphql(`{ viewer { planted } }`)')).toHaveLength(1);
});
