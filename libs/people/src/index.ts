export { PeopleModule } from './people.module.js';

export { Person } from './person.entity.js';
export { OrgUnit } from './org-unit.entity.js';
export { PersonPreference } from './person-preference.entity.js';
export { RoleAssignment } from './role-assignment.entity.js';
export { departuresUndone, identityErased, peopleLeft, personDeactivated, personErased } from './people.events.js';

export { PersonType, PersonConnection } from './person.types.js';
export { OrgUnitType } from './org-unit.types.js';
export { RoleAssignmentType } from './role.types.js';
export { ViewerType } from './viewer.types.js';
export { personShape } from './person.shape.js';
export { orgUnitShape } from './org-unit.shape.js';
export { ViewerQueries } from './viewer.queries.js';
export { viewerShape } from './viewer.shape.js';
export { roleAssignmentShape } from './role-assignment.shape.js';
export { PersonQueries } from './person.queries.js';
export { OrgUnitQueries } from './org-unit.queries.js';

export { holdPeople } from './person-locks.js';
export { PersonScope, reachOf, type ScopeOf } from './person-scope.js';
export { ProgrammeFacts, type LabelSought } from './programme-facts.js';
export { RoleService } from './role.service.js';
export { PreferenceService } from './preference.service.js';
export { ledgerIn, readLedger } from './erasure-ledger.js';
export { PersonByHand, type Newcomer } from './person-by-hand.js';
export { PersonErasure } from './person-erasure.service.js';
export { BringingBack } from './leaving/bring-back.service.js';
export { departureShape } from './leaving/departure.shape.js';
export { PersonEnding } from './leaving/end-person.service.js';
export { DepartureType } from './leaving/leaving.types.js';
export { Leaving, type LeavingCause } from './leaving/leaving.js';
export type { DepartureKind } from './leaving/departure-kinds.js';
export { keepWhatEnded, notUndone, type EndedWithDeparture } from './leaving/departures.js';
export { actorColumns } from './people-directory.js';
export { isSeen } from './person-visibility.js';
export { letReadAddress } from './address-readers.js';
