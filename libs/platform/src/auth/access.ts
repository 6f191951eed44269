import { SetMetadata } from '@nestjs/common';
import type { Text } from '../i18n/index.js';
import type { Actor } from './actor.js';
import type { ApiTokenScope } from './api-token.js';
import { authTexts } from './auth.texts.js';
import { rolesThatGive, type Capability } from './capability.js';
import type { Role } from './role.js';

/** Who may call an operation at all; what they may do to which object, the feature's policy decides. */
export type AccessRule = {
  /** As the list of all operations shows it. */
  readonly description: string;
  readonly permits: (actor: Actor) => boolean;
  /** Instead of the usual words, why somebody is refused. */
  readonly refusal?: Text;
};

export const signedIn: AccessRule = { description: 'signed in', permits: () => true };

/** By the person themselves, who is signed in: what decides who may come in is no program's business. */
export const inPerson: AccessRule = {
  description: 'signed in, not by an API token',
  permits: ({ apiToken }) => apiToken === null,
  refusal: authTexts.inPersonOnly,
};

/** One of the roles, in any scope; the policy then compares the scope with the object. */
export function hasRole(...roles: [Role, ...Role[]]): AccessRule {
  return {
    description: `role ${roles.join(' or ')}`,
    permits: (actor) => roles.some((role) => actor.has(role)),
  };
}

/** One of the roles that give it, in any scope. */
export function needs(capability: Capability): AccessRule {
  return hasRole(...rolesThatGive(capability));
}

export const accessRule = 'sillage:access-rule';
export const openToAll = 'public';

/** Opens an operation or a route, or all of a controller, to whom the rule permits. Without one, it is refused. */
export const Allow = (rule: AccessRule): ClassDecorator & MethodDecorator => SetMetadata(accessRule, rule);

/** Opens an operation or a route to anybody, signed in or not. */
export const Public = (): ClassDecorator & MethodDecorator => SetMetadata(accessRule, openToAll);

export const openedToTokens = 'sillage:opened-to-tokens';

/** Opens a route to the API tokens that are good for this alone, besides whom `@Allow(…)` lets in. */
export const OpenToTokens = (scope: Exclude<ApiTokenScope, 'MINE'>): ClassDecorator & MethodDecorator =>
  SetMetadata<string, readonly ApiTokenScope[]>(openedToTokens, [scope]);

/** In words, who may call a method of a resolver or controller; null where nobody decided. */
export function ruleOf(type: object, method: object): string | null {
  const rule = (Reflect.getMetadata(accessRule, method) ?? Reflect.getMetadata(accessRule, type)) as
    AccessRule | typeof openToAll | undefined;
  if (rule === undefined) return null;
  return rule === openToAll ? openToAll : rule.description;
}
