export { Actor, type ActorFacts } from './actor.js';
export { Role, type RoleGrant } from './role.js';
