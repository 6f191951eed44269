import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  type BuildSchemaOptions,
  GraphQLSchemaBuilderModule,
  GraphQLSchemaFactory,
  registerEnumType,
} from '@nestjs/graphql';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { ErrorCode } from '../errors/index.js';
import { providersIn } from './module-contents.js';
import { DateTimeScalar } from './scalars.js';

registerEnumType(ErrorCode, { name: 'ErrorCode', description: 'What `extensions.code` of an error may be.' });

export const buildSchemaOptions: BuildSchemaOptions = {
  scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
  noDuplicatedFields: true,
  // Part of the contract, though no field answers it.
  orphanedTypes: [ErrorCode],
};

/** The schema of some features without starting them: no database needed. */
export async function schemaOf(features: readonly Type[]): Promise<GraphQLSchema> {
  const app = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
  try {
    const resolvers = [...new Set(features.flatMap(providersIn).filter(isResolver))];
    return lexicographicSortSchema(await app.get(GraphQLSchemaFactory).create(resolvers, buildSchemaOptions));
  } finally {
    await app.close();
  }
}

/** As it is committed, for clients to be generated from and for reviewers to see what changed. */
export function printedSchema(schema: GraphQLSchema): string {
  return `${printSchema(schema)}\n`;
}

function isResolver(provider: Type): boolean {
  return (
    Reflect.hasMetadata('graphql:resolver_name', provider) || Reflect.hasMetadata('graphql:resolver_type', provider)
  );
}
