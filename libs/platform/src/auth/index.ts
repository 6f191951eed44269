export { Allow, hasRole, Public, signedIn, type AccessRule } from './access.js';
export { Actor, type ActorFacts } from './actor.js';
export { PersonDirectory, type Credentials } from './person-directory.js';
export { actorOf } from './request-actor.js';
export { Role, type RoleGrant } from './role.js';
