import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { printedSchema, schemaOf } from '@sillage/platform';
import type { GraphQLSchema } from 'graphql';
import { features } from '../../apps/features.js';

const committed = (file: string) => readFileSync(new URL(`../../apps/api/${file}`, import.meta.url), 'utf8');
const howTo = 'Run "npm run cli -- schema", look at what changed, and commit it.';

describe('the committed schema', () => {
  let schema: GraphQLSchema;
  beforeAll(async () => {
    schema = await schemaOf(features);
  });

  it('is what the code says', () => {
    expect({ howTo, schema: printedSchema(schema) }).toEqual({ howTo, schema: committed('schema.graphql') });
  });

  it('gives every operation a description', () => {
    const operations = [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
      Object.values(type?.getFields() ?? {}),
    );
    expect(operations.filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });
});
