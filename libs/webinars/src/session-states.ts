import { AttendanceStatus, RegistrationStatus } from './registrations/registration.entity.js';
import { SessionStatus } from './session.entity.js';

// SQL conditions, by the name of a row.

/** Of `session`: it is planned, and not over by then. */
export function isToCome(session: string, moment: string): string {
  return `(${session}.status = '${SessionStatus.SCHEDULED}' AND ${session}.ends_at > ${moment})`;
}

/** Of `session`: it was not called off, and is no draft. */
export function takesPlace(session: string): string {
  return `${session}.status IN ('${SessionStatus.SCHEDULED}', '${SessionStatus.COMPLETED}')`;
}

/** Of `registration`: a seat, or a place in the waiting list, that nobody gave back. */
export function isInForce(registration: string): string {
  return `${registration}.status <> '${RegistrationStatus.CANCELLED}'`;
}

/** What counts as having been trained: being there, or seeing it later where that counts for the session. */
export function countsAsAttended(attendance: AttendanceStatus, { replayCounts }: { replayCounts: boolean }): boolean {
  return attendance === AttendanceStatus.ATTENDED || (attendance === AttendanceStatus.REPLAYED && replayCounts);
}

/** Of `registration`: the same. */
export function countsAsTraining(registration: string): string {
  return `(${registration}.attendance IN ('ATTENDED', 'REPLAYED') AND (${registration}.attendance = 'ATTENDED'
    OR (SELECT replayed.replay_counts FROM session replayed WHERE replayed.id = ${registration}.session_id)))`;
}

export function hasSeat(registration: string): string {
  return `${registration}.status = '${RegistrationStatus.REGISTERED}'`;
}

/** Of `registration`: nobody said so far who was there. */
export function isUntold(registration: string): string {
  return `${registration}.attendance = '${AttendanceStatus.UNKNOWN}'`;
}
