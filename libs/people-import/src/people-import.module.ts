import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompanyModule } from '@sillage/company';
import { PeopleModule } from '@sillage/people';
import './people-import.constraints.js';
import './by-hand/by-hand.shape.js';
import { PeopleByHandResolver, PersonByHandFieldResolver } from './by-hand/by-hand.resolver.js';
import { PeopleByHand } from './by-hand/by-hand.service.js';
import { UnitsByHand } from './by-hand/units-by-hand.js';
import { PeopleImportController } from './people-import.controller.js';
import { PeopleImport, PeopleImportProblem } from './people-import.entity.js';
import { PeopleImportProcessor } from './people-import.processor.js';
import { ImportRecords } from './people-import.records.js';
import { ImportReports } from './people-import.reports.js';
import { PeopleImportService } from './people-import.service.js';
import { PeopleImportSubscribers } from './people-import.subscribers.js';
import { PeopleImportSweeps } from './people-import.sweeps.js';
import { PeopleMerge } from './merging/people-merge.js';
import { ClaimMerge } from './merging/people-merge.claims.js';
import { MergeGuards } from './merging/people-merge.guards.js';
import { IdentityMerge } from './merging/people-merge.identities.js';
import { RoleMerge } from './merging/people-merge.roles.js';
import { MergeWarnings } from './merging/people-merge.warnings.js';
import { UnitMerge } from './merging/people-merge.units.js';
import { PeopleReception } from './people-reception.js';

@Module({
  imports: [CompanyModule, PeopleModule, TypeOrmModule.forFeature([PeopleImport, PeopleImportProblem])],
  controllers: [PeopleImportController],
  providers: [
    ImportRecords,
    ImportReports,
    PeopleReception,
    UnitMerge,
    IdentityMerge,
    ClaimMerge,
    MergeGuards,
    MergeWarnings,
    RoleMerge,
    PeopleMerge,
    PeopleImportService,
    PeopleImportProcessor,
    PeopleImportSweeps,
    PeopleImportSubscribers,
    UnitsByHand,
    PeopleByHand,
    PeopleByHandResolver,
    PersonByHandFieldResolver,
  ],
  exports: [PeopleImportService],
})
export class PeopleImportModule {}
