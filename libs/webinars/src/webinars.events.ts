import { z } from 'zod';
import { defineEvent } from '@sillage/platform';

const ofSession = z.object({ sessionId: z.uuid(), programmeId: z.uuid() });
const ofPerson = ofSession.extend({ personId: z.uuid() });

/** Somebody was there, says the code, the host or a report. */
export const sessionAttended = defineEvent('session.attended', ofPerson);
/** The host says that somebody was not there after all, or not for long enough to count. */
export const sessionAttendanceTakenBack = defineEvent('session.attendance-taken-back', ofPerson);

/** Who hosted a session to come left the company; somebody else of the programme hosts it until one is named. */
export const sessionHostLeft = defineEvent('session.host-left', ofPerson);

/** Somebody was brought back whose seat went to another one meanwhile: they wait, before those who came after them. */
export const registrationBackInLine = defineEvent('registration.back-in-line', ofPerson);

const untold = { unheard: 'Messages about one’s own sessions come with the session reminders and invitations.' };

export const sessionRescheduled = defineEvent('session.rescheduled', ofSession, untold);
export const sessionCancelled = defineEvent('session.cancelled', ofSession, untold);
export const registrationMade = defineEvent('registration.made', ofPerson, untold);
export const registrationCancelled = defineEvent('registration.cancelled', ofPerson, untold);
/** A freed seat went to somebody who waited. */
export const registrationSeated = defineEvent('registration.seated', ofPerson, untold);
