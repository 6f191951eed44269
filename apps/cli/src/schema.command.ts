import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { withHrColumns } from '@sillage/people-import';
import { accessList, printedAccessList, printedSchema, schemaOf } from '@sillage/platform';
import { features } from '../../features.js';

const root = new URL('../../../../', import.meta.url);

export function registerSchemaCommand(program: Command): void {
  program
    .command('schema')
    .description('write down the GraphQL schema, who may call what, and the columns of HR’s file, as the code has them')
    .action(async () => {
      await writeFile(new URL('apps/api/schema.graphql', root), printedSchema(await schemaOf(features)));
      await writeFile(new URL('apps/api/access.txt', root), printedAccessList(accessList(features)));
      const operations = new URL('docs/operations.md', root);
      await writeFile(operations, withHrColumns(await readFile(operations, 'utf8')));
      console.log('apps/api/schema.graphql, apps/api/access.txt and docs/operations.md are up to date.');
    });
}
