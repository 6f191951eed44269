import { z } from 'zod';
import { defineEvent } from '@sillage/platform';

const ofSession = z.object({ sessionId: z.uuid(), programmeId: z.uuid() });
const ofPerson = ofSession.extend({ personId: z.uuid() });

/** Somebody was there, says the code, the host or a report. */
export const sessionAttended = defineEvent('session.attended', ofPerson);
/** The host says that somebody was not there after all, or not for long enough to count. */
export const sessionAttendanceTakenBack = defineEvent('session.attendance-taken-back', ofPerson);

/** The host, or a report, says that somebody was there who had not registered: they may take it back. */
export const attendanceAdded = defineEvent('session.attendance-added', ofPerson);

/** Who hosted a session to come left the company; somebody else of the programme hosts it until one is named. */
export const sessionHostLeft = defineEvent('session.host-left', ofPerson);

/** Somebody was brought back whose seat went to another one meanwhile: they wait, before those who came after them. */
export const registrationBackInLine = defineEvent('registration.back-in-line', ofPerson);

/** By whom: they know of it already. Absent where nobody did, and in what was written before it was told. */
const ofAct = ofSession.extend({ byPersonId: z.uuid().optional(), sequence: z.int().optional() });

/** What a calendar, or whoever comes, should know. */
export const SessionChange = {
  TITLE: 'TITLE',
  DESCRIPTION: 'DESCRIPTION',
  LANGUAGE: 'LANGUAGE',
  PLACE: 'PLACE',
  JOIN_URL: 'JOIN_URL',
  HOST: 'HOST',
} as const;
export type SessionChange = (typeof SessionChange)[keyof typeof SessionChange];

export const sessionRescheduled = defineEvent('session.rescheduled', ofAct);
export const sessionChanged = defineEvent(
  'session.changed',
  ofAct.extend({ changes: z.array(z.enum(Object.values(SessionChange) as [SessionChange, ...SessionChange[]])) }),
);
export const sessionCancelled = defineEvent('session.cancelled', ofAct);
/** Somebody named another host; `personId` hosts it from now on. */
export const sessionHostNamed = defineEvent(
  'session.host-named',
  ofPerson.extend({ beforeId: z.uuid(), byPersonId: z.uuid().optional(), sequence: z.int().optional() }),
);
/** A seat, or a place in the waiting list. */
export const registrationMade = defineEvent('registration.made', ofPerson);
export const registrationCancelled = defineEvent('registration.cancelled', ofPerson);
/** A freed seat went to somebody who waited. */
export const registrationSeated = defineEvent('registration.seated', ofPerson);
