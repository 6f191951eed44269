import { SetMetadata } from '@nestjs/common';
import type { Actor } from './actor.js';
import { rolesThatGive, type Capability } from './capability.js';
import type { Role } from './role.js';

/** Who may call an operation at all; what they may do to which object, the feature's policy decides. */
export type AccessRule = {
  /** As the list of all operations shows it. */
  readonly description: string;
  readonly permits: (actor: Actor) => boolean;
};

export const signedIn: AccessRule = { description: 'signed in', permits: () => true };

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

/** In words, who may call a method of a resolver or controller; null where nobody decided. */
export function ruleOf(type: object, method: object): string | null {
  const rule = (Reflect.getMetadata(accessRule, method) ?? Reflect.getMetadata(accessRule, type)) as
    AccessRule | typeof openToAll | undefined;
  if (rule === undefined) return null;
  return rule === openToAll ? openToAll : rule.description;
}
