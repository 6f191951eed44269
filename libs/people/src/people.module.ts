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

const entities = [LocalAccount, OrgUnit, Person, PersonPreference, RoleAssignment];

@Module({
  imports: [TypeOrmModule.forFeature(entities)],
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
  ],
})
export class PeopleModule {}
