import { firstRefusal, momentFor, type Actor, type Refusal } from '@sillage/platform';
import { checkInWindow, closesHoursAfter, opensMinutesBefore } from './attendance/check-in-window.js';
import {
  AttendanceProvenance,
  AttendanceStatus,
  RegistrationStatus,
  type Registration,
} from './registrations/registration.entity.js';
import { SessionStatus, type Session } from './session.entity.js';
import { webinarsTexts } from './webinars.texts.js';
import { whyNotUpdated } from './session-changes.js';
import { countsAsAttended } from './session-states.js';

/** What somebody may do about a session. Joining the waiting list is registering while there is no seat. */
export const SessionMove = {
  REGISTER: 'REGISTER',
  JOIN_WAITING_LIST: 'JOIN_WAITING_LIST',
  CANCEL_REGISTRATION: 'CANCEL_REGISTRATION',
  CHECK_IN: 'CHECK_IN',
  WITHDRAW_ATTENDANCE: 'WITHDRAW_ATTENDANCE',
  RECORD_ATTENDANCE: 'RECORD_ATTENDANCE',
  RESCHEDULE: 'RESCHEDULE',
  CANCEL: 'CANCEL',
  UPDATE: 'UPDATE',
  PUBLISH: 'PUBLISH',
} as const;
export type SessionMove = (typeof SessionMove)[keyof typeof SessionMove];

/** Somebody's seat or place in the waiting list, or what they gave back; null for who never registered. */
export type Place = Pick<Registration, 'status' | 'attendance' | 'attendanceProvenance' | 'addedByHost'> | null;
type Zone = Pick<Actor, 'locale' | 'timeZone'>;

/** How somebody stands before a session. */
export type Standing = {
  readonly place: Place;
  /** Null without a limit. */
  readonly seatsLeft: number | null;
  /** Hosts it, or has a role that reaches its host. */
  readonly runs: boolean;
};

export function hasPlace(place: Place): place is NonNullable<Place> {
  return place !== null && place.status !== RegistrationStatus.CANCELLED;
}

export function whyNotRegister(session: Session, now: Date): Refusal | null {
  return firstRefusal(whyNotThere(session), session.hasStarted(now) && { code: 'SESSION_STARTED' });
}

export function whyNotGiveBack(session: Session, place: Place, now: Date): Refusal | null {
  if (session.status === SessionStatus.DRAFT) return { code: 'NOT_FOUND' };
  if (place === null) return { code: 'NOT_FOUND', text: webinarsTexts.notRegistered };
  return firstRefusal(
    !hasPlace(place) && { code: 'INVALID_TRANSITION', text: webinarsTexts.registrationCancelledAlready },
    session.hasStarted(now) && { code: 'SESSION_STARTED' },
    place.attendance !== AttendanceStatus.UNKNOWN && {
      code: 'INVALID_TRANSITION',
      text: webinarsTexts.attendedAlready,
    },
  );
}

/** Why no code counts now; of whoever is known to be there already, nothing is asked. */
export function whyNotCheckIn(session: Session, now: Date, zone: Zone): Refusal | null {
  const { opensAt, closesAt } = checkInWindow(session);
  const code = 'INVALID_TRANSITION';
  return firstRefusal(
    whyNotThere(session),
    now < opensAt && {
      code,
      text: webinarsTexts.checkInNotOpen,
      values: { minutes: opensMinutesBefore, opensAt: momentFor(zone, opensAt) },
    },
    now > closesAt && { code, text: webinarsTexts.checkInClosed, values: { hours: closesHoursAfter } },
  );
}

/** The host's own list has the last word. */
export function whyNotPresent(place: Place): Refusal | null {
  if (place?.attendanceProvenance !== AttendanceProvenance.HOST_LIST) return null;
  return { code: 'INVALID_TRANSITION', text: webinarsTexts.hostSaidOtherwise };
}

/** Whoever registered or checked in themselves gives a seat back instead, or asks the host. */
export function whyNotWithdraw(place: Place): Refusal | null {
  if (!hasPlace(place)) return { code: 'NOT_FOUND', text: webinarsTexts.notAdded };
  return place.addedByHost ? null : { code: 'INVALID_TRANSITION', text: webinarsTexts.cameThemselves };
}

/** Why nobody records who was there. */
export function whyNotRecord(session: Session, now: Date): Refusal | null {
  const values = { minutes: opensMinutesBefore };
  return firstRefusal(
    whyNotThere(session),
    now < checkInWindow(session).opensAt && {
      code: 'INVALID_TRANSITION',
      text: webinarsTexts.attendanceNotYet,
      values,
    },
  );
}

/** All that somebody may do now about a session, and that would change something. */
export function movesOf(session: Session, { place, seatsLeft, runs }: Standing, now: Date, zone: Zone): SessionMove[] {
  const mayRegister = !hasPlace(place) && whyNotRegister(session, now) === null;
  const isKnownPresent = place !== null && countsAsAttended(place.attendance, { replayCounts: true });
  const may: Record<SessionMove, boolean> = {
    REGISTER: mayRegister && seatsLeft !== 0,
    JOIN_WAITING_LIST: mayRegister && seatsLeft === 0,
    CANCEL_REGISTRATION: whyNotGiveBack(session, place, now) === null,
    CHECK_IN: !isKnownPresent && (whyNotCheckIn(session, now, zone) ?? whyNotPresent(place)) === null,
    WITHDRAW_ATTENDANCE: whyNotWithdraw(place) === null,
    RECORD_ATTENDANCE: runs && whyNotRecord(session, now) === null,
    RESCHEDULE: runs && session.whyNotRescheduled(now) === null,
    CANCEL: runs && session.whyNotCancelled(now) === null,
    UPDATE: runs && whyNotUpdated(session) === null,
    PUBLISH: runs && session.whyNotPublished() === null,
  };
  return Object.values(SessionMove).filter((move) => may[move]);
}

/** A draft is not there yet for anybody who might come. */
function whyNotThere({ status }: Session): Refusal | null {
  return firstRefusal(
    status === SessionStatus.DRAFT && { code: 'NOT_FOUND' },
    status === SessionStatus.CANCELLED && { code: 'INVALID_TRANSITION', text: webinarsTexts.sessionCancelled },
  );
}
