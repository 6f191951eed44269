import type { ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import type { GqlOptionsFactory } from '@nestjs/graphql';
import type { FastifyRequest } from 'fastify';
import { RefusalAudit } from '../audit/index.js';
import { Authentication } from '../auth/index.js';
import { Clock } from '../clock/index.js';
import { Config } from '../config/index.js';
import { Database } from '../database/index.js';
import { answerLocale } from '../logging/index.js';
import { Metrics, operationMetricsPlugin } from '../metrics/index.js';
import { buildSchemaOptions } from './build-schema.js';
import { answerWhatIsCarried } from './carried.js';
import { formatError } from './format-error.js';
import { jitPlugin } from './jit.plugin.js';
import { textOfAnswer } from './kept-text.js';
import { limits } from './limits.js';
import { limitsPlugin } from './limits.plugin.js';
import { operationPlugin } from './operation.plugin.js';
import { refusalsPlugin } from './refusals.plugin.js';
import { RequestContext } from './request-context.js';
import { schemaPrivacyPlugin } from './schema-privacy.plugin.js';

export const graphqlPath = '/graphql';

@Injectable()
export class GraphqlOptions implements GqlOptionsFactory<ApolloDriverConfig> {
  constructor(
    private readonly config: Config,
    private readonly authentication: Authentication,
    private readonly refusals: RefusalAudit,
    private readonly metrics: Metrics,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  createGqlOptions(): ApolloDriverConfig {
    const plugins: ApolloServerPlugin<RequestContext>[] = [
      ApolloServerPluginCacheControlDisabled(),
      limitsPlugin,
      operationPlugin,
      ...(this.config.isProduction ? [schemaPrivacyPlugin] : []),
      jitPlugin(),
      refusalsPlugin(this.refusals),
      operationMetricsPlugin(this.metrics),
    ];
    return {
      driver: ApolloDriver,
      path: graphqlPath,
      autoSchemaFile: true,
      sortSchema: true,
      buildSchemaOptions,
      ...answerWhatIsCarried(),
      context: async (request: FastifyRequest) => this.contextOf(request),
      plugins,
      stringifyResult: textOfAnswer,
      formatError,
      autoTransformHttpErrors: false,
      parseOptions: { maxTokens: limits.tokens },
      validationOptions: { maxErrors: limits.errors },
      csrfPrevention: true,
      allowBatchedHttpRequests: false,
      // In production for whoever is signed in; see `schema-privacy.plugin.ts`.
      introspection: true,
      includeStacktraceInErrorResponses: false,
      persistedQueries: false,
      graphiql: false,
      // Requests under way are answered before anything that they need is taken down.
      stopOnTerminationSignals: false,
    };
  }

  private async contextOf(req: FastifyRequest): Promise<RequestContext> {
    const actor = await this.authentication.identify(req);
    const locale = answerLocale();
    const { database, clock } = this;
    const { publicUrl } = this.config;
    return new RequestContext({ actor, locale, requestId: req.id, req }, { database, clock, publicUrl });
  }
}
