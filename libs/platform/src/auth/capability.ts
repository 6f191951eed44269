import type { Actor } from './actor.js';
import { Role, type RoleGrant } from './role.js';

/** What somebody may do at all, by the roles that they were given. */
export const Capability = {
  SCHEDULE_SESSIONS: 'SCHEDULE_SESSIONS',
  WRITE_GUIDES: 'WRITE_GUIDES',
  REVIEW_LABELS: 'REVIEW_LABELS',
  MANAGE_PROGRAMMES: 'MANAGE_PROGRAMMES',
  SEE_ADOPTION: 'SEE_ADOPTION',
  RUN_REMINDERS: 'RUN_REMINDERS',
  ADMINISTER: 'ADMINISTER',
} as const;
export type Capability = (typeof Capability)[keyof typeof Capability];

type Gift = {
  readonly roles: readonly [Role, ...Role[]];
  /** What concerns everybody in a programme: a role for a part of the organisation does not give it. */
  readonly wholeCompany?: true;
};

/** Which roles give which; the policies of the features decide by it. */
const givenBy: Record<Capability, Gift> = {
  SCHEDULE_SESSIONS: { roles: [Role.TRAINER, Role.PROGRAMME_MANAGER] },
  WRITE_GUIDES: { roles: [Role.GUIDE_OWNER], wholeCompany: true },
  REVIEW_LABELS: { roles: [Role.PROGRAMME_MANAGER, Role.LOCAL_LEAD] },
  MANAGE_PROGRAMMES: { roles: [Role.ADMIN, Role.PROGRAMME_MANAGER], wholeCompany: true },
  SEE_ADOPTION: { roles: [Role.HR_ANALYST, Role.PROGRAMME_MANAGER, Role.LOCAL_LEAD, Role.ADMIN] },
  RUN_REMINDERS: { roles: [Role.PROGRAMME_MANAGER], wholeCompany: true },
  ADMINISTER: { roles: [Role.ADMIN] },
};

export function rolesThatGive(capability: Capability): Gift['roles'] {
  return givenBy[capability].roles;
}

/** Through which grants somebody has it; with a programme, those that hold in it. */
export function grantsThatGive(actor: Actor, capability: Capability, programmeId?: string): RoleGrant[] {
  const { roles, wholeCompany } = givenBy[capability];
  return roles
    .flatMap((role) => actor.grants(role, programmeId))
    .filter(({ orgUnitId }) => orgUnitId === null || !wholeCompany);
}

export function isCapable(actor: Actor, capability: Capability, programmeId?: string): boolean {
  return grantsThatGive(actor, capability, programmeId).length > 0;
}

/** All that somebody may do at all; with a programme, in it. */
export function capabilitiesOf(actor: Actor, programmeId?: string): Capability[] {
  return Object.values(Capability).filter((capability) => isCapable(actor, capability, programmeId));
}
