export { WebinarsModule } from './webinars.module.js';
export { calendarOf, type CalendarMethod, type CalendarSession } from './calendar/session-calendar.js';
export { webinarsAfterRestore } from './webinars.after-restore.js';

export {
  registrationBackInLine,
  registrationCancelled,
  registrationMade,
  registrationSeated,
  attendanceAdded,
  sessionAttendanceTakenBack,
  sessionAttended,
  SessionChange,
  sessionCancelled,
  sessionChanged,
  sessionHostLeft,
  sessionHostNamed,
  sessionRescheduled,
} from './webinars.events.js';

export { checkInWindow, isCheckInToCome } from './attendance/check-in-window.js';
export {
  countsAsTraining,
  hasSeat,
  isInForce as isRegistrationInForce,
  isToCome,
  isUntold,
  takesPlace,
} from './session-states.js';
export { AttendanceService, type AttendanceList } from './attendance/attendance.service.js';
export { AttendanceImportService } from './attendance/attendance-import.service.js';
export { CheckInService } from './attendance/check-in.service.js';
export { RegistrationService } from './registrations/registration.service.js';
export { ChangingService } from './changing.service.js';
export { foldedTag } from './folded-tag.js';
export { SchedulingService } from './scheduling.service.js';

export {
  AttendanceProvenance,
  AttendanceStatus,
  Registration,
  RegistrationStatus,
} from './registrations/registration.entity.js';
export { Session, SessionKind, SessionStatus, type SessionPlan, type SessionTimes } from './session.entity.js';
export { SessionType } from './session.types.js';
export { RegistrationType } from './registrations/registration.types.js';
