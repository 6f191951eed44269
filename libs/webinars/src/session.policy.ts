import { Capability, isCapable, Role, rolesThatGive, type Actor } from '@sillage/platform';

type HostedSession = { programmeId: string; hostId: string };

/** Anywhere in the organisation: a session that one schedules is one's own. */
export function maySchedule(actor: Actor, programmeId: string): boolean {
  return isCapable(actor, Capability.SCHEDULE_SESSIONS, programmeId);
}

export function isHost(actor: Actor, session: HostedSession): boolean {
  return session.hostId === actor.personId;
}

/** Whose roles reach the sessions of the hosts in their scope: to move or cancel them, and to record who was there. */
export const schedulers = rolesThatGive(Capability.SCHEDULE_SESSIONS);

/** Whose roles show who registered, and the check-in code; a trainer sees those of the sessions that they host. */
export const overseers = [Role.PROGRAMME_MANAGER] as const;
