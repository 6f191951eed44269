import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { CompanyModule } from '@sillage/company';
import { PersonDirectory } from '@sillage/platform';
import './people.constraints.js';
import './leaving/departure.shape.js';
import { BringingBack } from './leaving/bring-back.service.js';
import { PersonEnding } from './leaving/end-person.service.js';
import { ErasureLedger } from './erasure-ledger.js';
import { PeopleSweeps } from './people.sweeps.js';
import { Leaving } from './leaving/leaving.js';
import { LeavingResolver, PersonLeavingResolver } from './leaving/leaving.resolver.js';
import { LeavingSweeps } from './leaving/leaving.sweeps.js';
import { OrgUnit } from './organisation/org-unit.entity.js';
import { OrgUnitQueries } from './organisation/org-unit.queries.js';
import { OrgUnitResolver } from './organisation/org-unit.resolver.js';
import { PeopleDirectory } from './people-directory.js';
import { PersonByHand } from './person-by-hand.js';
import { PersonPreference } from './preferences/person-preference.entity.js';
import { PersonScope } from './person-scope.js';
import { Person } from './person.entity.js';
import { PersonQueries } from './person.queries.js';
import { PersonResolver } from './person.resolver.js';
import { PreferenceResolver } from './preferences/preference.resolver.js';
import { PersonErasureResolver } from './person-erasure.resolver.js';
import { PersonErasure } from './person-erasure.service.js';
import { PreferenceService } from './preferences/preference.service.js';
import { RoleAssignment } from './roles/role-assignment.entity.js';
import { PersonRolesResolver } from './roles/person-roles.resolver.js';
import { RoleQueries } from './roles/role.queries.js';
import { RoleResolver } from './roles/role.resolver.js';
import { RoleService } from './roles/role.service.js';
import { ViewerQueries } from './viewer.queries.js';
import { ViewerResolver } from './viewer.resolver.js';

const entities = [OrgUnit, Person, PersonPreference, RoleAssignment];

@Module({
  imports: [CompanyModule, TypeOrmModule.forFeature(entities)],
  providers: [
    { provide: PersonDirectory, useClass: PeopleDirectory },
    PersonScope,
    PersonQueries,
    PersonResolver,
    ErasureLedger,
    PeopleSweeps,
    PersonByHand,
    PersonErasure,
    PersonErasureResolver,
    OrgUnitQueries,
    OrgUnitResolver,
    RoleService,
    RoleQueries,
    RoleResolver,
    PersonRolesResolver,
    PreferenceService,
    PreferenceResolver,
    ViewerQueries,
    ViewerResolver,
    Leaving,
    PersonEnding,
    BringingBack,
    LeavingResolver,
    PersonLeavingResolver,
    LeavingSweeps,
  ],
  exports: [
    PersonDirectory,
    PersonScope,
    PersonQueries,
    PersonByHand,
    PersonErasure,
    OrgUnitQueries,
    RoleService,
    PreferenceService,
    Leaving,
    PersonEnding,
    BringingBack,
  ],
})
export class PeopleModule {}
