import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompanyModule } from '@sillage/company';
import { PeopleModule } from '@sillage/people';
import { ProgrammesModule } from '@sillage/programmes';
import { AttendanceService } from './attendance/attendance.service.js';
import { AttendanceForgetting } from './attendance/attendance-forgetting.service.js';
import { AttendanceImport } from './attendance/attendance-import.entity.js';
import { AttendanceImportResolver } from './attendance/attendance-import.resolver.js';
import { AttendanceImportService } from './attendance/attendance-import.service.js';
import { AttendanceMatching } from './attendance/attendance-matching.js';
import { AttendanceRow } from './attendance/attendance-row.entity.js';
import { ReportedAttendance } from './attendance/reported-attendance.js';
import { WithdrawalService } from './attendance/withdrawal.service.js';
import { CheckInService } from './attendance/check-in.service.js';
import { ChangingService } from './changing.service.js';
import { CheckInTries } from './attendance/check-in-tries.js';
import { ofCalendars } from './calendar/index.js';
import './hosting.shape.js';
import './session-neighbours.shape.js';
import { DepartureHostingResolver, PersonHostingResolver } from './hosting.resolver.js';
import { LeaversPlaces } from './leavers-places.js';
import { LeaversReturn } from './leavers-return.js';
import { LeaversSessions } from './leavers-sessions.js';
import { Registration } from './registrations/registration.entity.js';
import { RegistrationResolver } from './registrations/registration.resolver.js';
import { RegistrationService } from './registrations/registration.service.js';
import { SchedulingResolver } from './scheduling.resolver.js';
import { SchedulingService } from './scheduling.service.js';
import { Seats } from './registrations/seats.js';
import { SessionBeginning } from './session-beginning.service.js';
import { SessionsOfArchived } from './sessions-of-archived.subscribers.js';
import { SessionAccess } from './session-access.js';
import { Session } from './session.entity.js';
import { SessionQueries } from './session.queries.js';
import { SessionTagsResolver } from './session-tags.resolver.js';
import { SessionResolver } from './session.resolver.js';
import { SheetController } from './sheet/sheet.controller.js';
import { SheetQueries } from './sheet/sheet.queries.js';
import './webinars.constraints.js';
import { WebinarsSubscribers } from './webinars.subscribers.js';
import { WebinarsSweeps } from './webinars.sweeps.js';

@Module({
  imports: [
    TypeOrmModule.forFeature([Session, Registration, AttendanceImport, AttendanceRow]),
    CompanyModule,
    PeopleModule,
    ProgrammesModule,
  ],
  controllers: [SheetController, ...ofCalendars.controllers],
  providers: [
    ...ofCalendars.providers,
    SchedulingService,
    ChangingService,
    SessionBeginning,
    SessionsOfArchived,
    RegistrationService,
    CheckInService,
    AttendanceService,
    SheetQueries,
    AttendanceImportService,
    AttendanceMatching,
    ReportedAttendance,
    AttendanceForgetting,
    AttendanceImportResolver,
    WithdrawalService,
    CheckInTries,
    Seats,
    LeaversPlaces,
    LeaversSessions,
    LeaversReturn,
    SessionAccess,
    WebinarsSubscribers,
    PersonHostingResolver,
    DepartureHostingResolver,
    WebinarsSweeps,
    SessionQueries,
    SessionResolver,
    SessionTagsResolver,
    SchedulingResolver,
    RegistrationResolver,
  ],
  exports: [SchedulingService, ChangingService, RegistrationService, CheckInService, AttendanceService],
})
export class WebinarsModule {}
