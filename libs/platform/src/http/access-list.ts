import { RequestMethod, type Type } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { AuthController, ruleOf } from '../auth/index.js';
import { providersIn, controllersIn } from '../graphql/index.js';
import { MetricsController } from '../metrics/index.js';
import { HealthController } from './health.controller.js';

export type Access = {
  /** `Query.people`, `Mutation.enrol` or `POST /auth/login` */
  operation: string;
  /** In words; null where nobody decided, and everybody is refused. */
  rule: string | null;
};

type Method = (...values: never[]) => unknown;

export const platformControllers: Type[] = [AuthController, HealthController, MetricsController];

/** Every operation and route of some features and of the platform, with who may call it. */
export function accessList(features: readonly Type[]): Access[] {
  const controllers = [...platformControllers, ...features.flatMap(controllersIn)];
  const providers = features.flatMap(providersIn);
  const all = [...providers.flatMap(graphqlOperationsOf), ...controllers.flatMap(routesOf)];
  return [...new Map(all.map((access) => [access.operation, access])).values()].sort((a, b) =>
    a.operation < b.operation ? -1 : 1,
  );
}

/** As it is committed, so that a change of who may do what is seen in review. */
export function printedAccessList(list: readonly Access[]): string {
  const width = Math.max(...list.map(({ operation }) => operation.length));
  return list.map(({ operation, rule }) => `${operation.padEnd(width)}  ${rule ?? 'NOBODY DECIDED'}\n`).join('');
}

function graphqlOperationsOf(provider: Type): Access[] {
  return methodsOf(provider).flatMap((method) => {
    const type = Reflect.getMetadata('graphql:resolver_type', method) as string | undefined;
    if (type !== 'Query' && type !== 'Mutation' && type !== 'Subscription') return [];
    const name = (Reflect.getMetadata('graphql:resolver_name', method) as string | undefined) ?? method.name;
    return [{ operation: `${type}.${name}`, rule: ruleOf(provider, method) }];
  });
}

function routesOf(controller: Type): Access[] {
  const base = pathsOf(controller)[0] ?? '';
  return methodsOf(controller).flatMap((method) => {
    const verb = Reflect.getMetadata(METHOD_METADATA, method) as RequestMethod | undefined;
    if (verb === undefined) return [];
    return pathsOf(method).map((path) => ({
      operation: `${RequestMethod[verb]} /${[base, path]
        .map((part) => part.replace(/^\/|\/$/g, ''))
        .filter(Boolean)
        .join('/')}`,
      rule: ruleOf(controller, method),
    }));
  });
}

function pathsOf(target: object): string[] {
  return [Reflect.getMetadata(PATH_METADATA, target) as string | string[] | undefined].flat().map((path) => path ?? '');
}

function methodsOf(target: Type): Method[] {
  const prototype = target.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype)
    .filter((name) => name !== 'constructor')
    .map((name) => Object.getOwnPropertyDescriptor(prototype, name)?.value as unknown)
    .filter((value): value is Method => typeof value === 'function');
}
