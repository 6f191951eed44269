import { Global, Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompanyModule } from '@sillage/company';
import { PeopleModule, ProgrammeFacts } from '@sillage/people';
import { FirstPage } from '@sillage/platform';
import './programmes.constraints.js';
import './enrolments/enrolled-addresses.js';
import './enrolments/enrolment.shape.js';
import { Criterion } from './criterion.entity.js';
import { Enrolment } from './enrolments/enrolment.entity.js';
import { Enrolments } from './enrolments/enrolment.queries.js';
import { EnrolmentResolver, PersonEnrolmentResolver } from './enrolments/enrolment.resolver.js';
import { EnrolmentReturn } from './enrolments/enrolment-return.js';
import { EnrolmentService } from './enrolments/enrolment.service.js';
import { KitLevelResolver } from './kit-level.resolver.js';
import { Level } from './level.entity.js';
import { ProgrammeAuthoringService } from './programme-authoring.service.js';
import { ProgrammeArchive } from './programme-archive.service.js';
import { ProgrammeBeginning } from './programme-beginning.service.js';
import { EnrolmentFacts } from './enrolments/enrolment-facts.js';
import { Programme } from './programme.entity.js';
import { Programmes } from './programme.queries.js';
import { ViewerOfFirstPage } from './viewer-of-first-page.js';
import { ProgrammeResolver } from './programme.resolver.js';
import { ProgrammesSubscribers } from './programmes.subscribers.js';
import { RoleProgrammeResolver } from './role-programme.resolver.js';
import { ViewerProgrammesResolver } from './viewer-programmes.resolver.js';

/** Global for what stands below and must know of programmes: `ProgrammeFacts` and `FirstPage`. */
@Global()
@Module({
  imports: [CompanyModule, PeopleModule, TypeOrmModule.forFeature([Programme, Level, Criterion, Enrolment])],
  providers: [
    { provide: ProgrammeFacts, useClass: EnrolmentFacts },
    { provide: FirstPage, useClass: ViewerOfFirstPage },
    Programmes,
    Enrolments,
    EnrolmentService,
    EnrolmentReturn,
    ProgrammesSubscribers,
    ProgrammeAuthoringService,
    ProgrammeBeginning,
    ProgrammeArchive,
    ProgrammeResolver,
    EnrolmentResolver,
    PersonEnrolmentResolver,
    RoleProgrammeResolver,
    ViewerProgrammesResolver,
    KitLevelResolver,
  ],
  exports: [
    ProgrammeFacts,
    FirstPage,
    Programmes,
    Enrolments,
    EnrolmentService,
    ProgrammeAuthoringService,
    ProgrammeBeginning,
    ProgrammeArchive,
  ],
})
export class ProgrammesModule {}
