import { Module } from '@nestjs/common';
import { PeopleModule } from '@sillage/people';
import './audit-entry.shape.js';
import { AuditTrail } from './audit-trail.queries.js';
import { AuditTrailResolver } from './audit-trail.resolver.js';
import { MailTestResolver } from './mail-test.resolver.js';
import { MailTest } from './mail-test.service.js';
import { OperationsDesk } from './operations-desk.js';
import { OperationsResolver } from './operations.resolver.js';
import { OperationsSweeps } from './operations.sweeps.js';
import { SetUpQueries } from './set-up.queries.js';
import { SetUpResolver } from './set-up.resolver.js';
import { RestorationService } from './restoration.service.js';

@Module({
  imports: [PeopleModule],
  providers: [
    AuditTrail,
    AuditTrailResolver,
    MailTest,
    MailTestResolver,
    OperationsDesk,
    OperationsResolver,
    OperationsSweeps,
    RestorationService,
    SetUpQueries,
    SetUpResolver,
  ],
  exports: [RestorationService],
})
export class OperationsModule {}
