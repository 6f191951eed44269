import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { accessList, printedAccessList, printedSchema, schemaOf } from '@sillage/platform';
import { features } from '../../features.js';

const folder = new URL('../../../../apps/api/', import.meta.url);

export function registerSchemaCommand(program: Command): void {
  program
    .command('schema')
    .description('write down the GraphQL schema, and who may call what, as the code has it')
    .action(async () => {
      await writeFile(new URL('schema.graphql', folder), printedSchema(await schemaOf(features)));
      await writeFile(new URL('access.txt', folder), printedAccessList(accessList(features)));
      console.log('apps/api/schema.graphql and apps/api/access.txt are up to date.');
    });
}
