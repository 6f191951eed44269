import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE } from '@nestjs/core';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { GraphQLModule } from '@nestjs/graphql';
import { TerminusModule } from '@nestjs/terminus';
import { AccessGuard, AuthModule } from '../auth/index.js';
import { CoreModule } from '../core.module.js';
import { GraphqlOptions, InputPipe, MutationInterceptor } from '../graphql/index.js';
import { MetricsController, MetricsModule } from '../metrics/index.js';
import { AuditModule } from '../audit/index.js';
import { Connections, Subscriptions } from '../subscriptions/index.js';
import { ErrorFilter } from './error.filter.js';
import { HealthController } from './health.controller.js';
import { WebApp } from './web-app.js';

/** A server of GraphQL, routes and the web app for some features. */
@Module({})
export class ServerModule {
  static with(features: Type[]): DynamicModule {
    const auth = AuthModule.among(features);
    return {
      module: ServerModule,
      imports: [
        CoreModule,
        AuditModule,
        MetricsModule,
        auth,
        TerminusModule.forRoot({ logger: false }),
        GraphQLModule.forRootAsync<ApolloDriverConfig>({
          driver: ApolloDriver,
          imports: [auth, AuditModule, MetricsModule],
          useClass: GraphqlOptions,
        }),
        ...features,
      ],
      controllers: [HealthController, MetricsController],
      providers: [
        WebApp,
        Connections,
        Subscriptions,
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: MutationInterceptor },
        { provide: APP_PIPE, useClass: InputPipe },
        { provide: APP_FILTER, useClass: ErrorFilter },
      ],
    };
  }
}
