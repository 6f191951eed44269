import type { ApiTokenFacts } from './api-token.js';
import { Role, type RoleGrant } from './role.js';

export type ActorFacts = {
  personId: string;
  locale: string;
  timeZone: string;
  roles: readonly RoleGrant[];
  signInId?: string | null;
  apiToken?: ApiTokenFacts | null;
};

/** Who is acting: loaded anew for each request, and passed on explicitly to every service. */
export class Actor {
  readonly personId: string;
  readonly locale: string;
  readonly timeZone: string;
  readonly roles: readonly RoleGrant[];
  /** Where they are signed in, of a request by a browser or a device. */
  readonly signInId: string | null;
  /** By which a program acts for them. */
  readonly apiToken: ApiTokenFacts | null;

  constructor(facts: ActorFacts) {
    this.personId = facts.personId;
    this.locale = facts.locale;
    this.timeZone = facts.timeZone;
    this.roles = facts.roles;
    this.signInId = facts.signInId ?? null;
    this.apiToken = facts.apiToken ?? null;
  }

  get isAdmin(): boolean {
    return this.has(Role.ADMIN);
  }

  /** Whether the role is held at all, or for that programme; which org units it reaches, `grants` tells. */
  has(role: Role, scope: { programmeId?: string } = {}): boolean {
    return this.grants(role, scope.programmeId).length > 0;
  }

  /** The grants of a role; with a programme, those that cover it (a grant without a programme covers all). */
  grants(role: Role, programmeId?: string): RoleGrant[] {
    return this.roles.filter(
      (grant) =>
        grant.role === role &&
        (programmeId === undefined || grant.programmeId === null || grant.programmeId === programmeId),
    );
  }
}
