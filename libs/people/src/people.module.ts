import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { PersonDirectory } from '@sillage/platform';
import './people.constraints.js';
import { LocalAccount } from './local-account.entity.js';
import { LocalAccounts } from './local-accounts.js';
import { OrgUnit } from './org-unit.entity.js';
import { OrgUnitAncestorsLoader, OrgUnitChildrenLoader, OrgUnitLoader } from './org-unit.loader.js';
import { OrgUnitQueries } from './org-unit.queries.js';
import { OrgUnitResolver } from './org-unit.resolver.js';
import { PeopleImport, PeopleImportProblem } from './people-import.entity.js';
import { PeopleImportController } from './people-import.controller.js';
import { PeopleImportProcessor } from './people-import.processor.js';
import { ImportRecords } from './people-import.records.js';
import { PeopleImportService } from './people-import.service.js';
import { PeopleMerge } from './people-merge.js';
import { UnitMerge } from './people-merge.units.js';
import { PeopleReception } from './people-reception.js';
import { PeopleDirectory } from './person-directory.js';
import { PersonPreference } from './person-preference.entity.js';
import { PersonScope } from './person-scope.js';
import { Person } from './person.entity.js';
import { PersonLoader } from './person.loader.js';
import { PersonQueries } from './person.queries.js';
import { PersonResolver } from './person.resolver.js';
import { PreferenceResolver } from './preference.resolver.js';
import { PersonErasureResolver } from './person-erasure.resolver.js';
import { PersonErasure } from './person-erasure.service.js';
import { PreferenceService } from './preference.service.js';
import { RoleAssignment } from './role-assignment.entity.js';
import { RoleAssignmentResolver, RoleResolver } from './role.resolver.js';
import { RoleService } from './role.service.js';
import { ViewerResolver } from './viewer.resolver.js';

const entities = [LocalAccount, OrgUnit, PeopleImport, PeopleImportProblem, Person, PersonPreference, RoleAssignment];

@Module({
  imports: [TypeOrmModule.forFeature(entities)],
  controllers: [PeopleImportController],
  providers: [
    { provide: PersonDirectory, useClass: PeopleDirectory },
    PersonScope,
    PersonQueries,
    PersonLoader,
    PersonResolver,
    PersonErasure,
    PersonErasureResolver,
    OrgUnitQueries,
    OrgUnitLoader,
    OrgUnitAncestorsLoader,
    OrgUnitChildrenLoader,
    OrgUnitResolver,
    RoleService,
    RoleResolver,
    RoleAssignmentResolver,
    PreferenceService,
    PreferenceResolver,
    ViewerResolver,
    LocalAccounts,
    ImportRecords,
    PeopleReception,
    UnitMerge,
    PeopleMerge,
    PeopleImportService,
    PeopleImportProcessor,
  ],
  exports: [
    PersonDirectory,
    PersonScope,
    PersonQueries,
    PersonLoader,
    PersonErasure,
    OrgUnitQueries,
    OrgUnitLoader,
    RoleService,
    PreferenceService,
    LocalAccounts,
    PeopleImportService,
  ],
})
export class PeopleModule {}
