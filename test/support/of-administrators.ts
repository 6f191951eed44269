import { Role } from '@sillage/platform';
import type { Doors, Try } from './doors.js';
import type { Grant } from './every-grant.js';

type Guarded = { readonly may: (grant: Grant) => boolean; readonly tries: Try };

const holdsOneOf =
  (...roles: Role[]) =>
  ({ role }: Grant) =>
    roles.includes(role);
const isAdmin = holdsOneOf(Role.ADMIN);

/** What is for administrators: the directory, accounts, the company and what keeps Sillage going. */
export function ofAdministrators(
  { answers, does, requests }: Doors,
  idOf: (name: string) => string | undefined,
): Record<string, Guarded> {
  // No id at all, which is only looked at after the role: whom it would be about is another question.
  const nobody = 'no-id';
  return {
    'Query.roleAssignments': { may: isAdmin, tries: answers('roleAssignments { nodes { role } }') },
    'Query.audit': { may: isAdmin, tries: answers('audit { nodes { action } }') },
    'Query.auditActions': { may: isAdmin, tries: answers('auditActions { action }') },
    'Query.outboxMails': { may: isAdmin, tries: answers('outboxMails { nodes { id } }') },
    'Query.signInWays': { may: isAdmin, tries: answers('signInWays { local }') },
    'Query.testIdentityProvider': {
      may: isAdmin,
      tries: answers('testIdentityProvider(name: "none") { passed }'),
    },
    'Query.identityRequests': { may: isAdmin, tries: answers('identityRequests { nodes { id } }') },
    'Mutation.bindIdentity': {
      may: isAdmin,
      tries: does('bindIdentity', 'BindIdentityInput', () => ({
        personId: idOf('holder'),
        provider: 'none',
        subject: 'x',
      })),
    },
    'Mutation.unbindIdentity': {
      may: isAdmin,
      tries: does('unbindIdentity', 'UnbindIdentityInput', () => ({ personId: idOf('holder'), provider: 'none' })),
    },
    'Mutation.assignRole': {
      may: isAdmin,
      tries: does('assignRole', 'RoleInput', () => ({
        personId: idOf('holder'),
        role: Role.TRAINER,
        orgUnitCode: 'nowhere',
      })),
    },
    'Mutation.removeRole': {
      may: isAdmin,
      tries: does('removeRole', 'RoleInput', () => ({
        personId: idOf('holder'),
        role: Role.TRAINER,
        orgUnitCode: 'nowhere',
      })),
    },
    'Mutation.moveRoles': {
      may: isAdmin,
      tries: does('moveRoles', 'MoveRolesInput', () => ({ fromOrgUnitCode: 'nowhere', toOrgUnitCode: 'nowhere' })),
    },
    'Mutation.erasePerson': {
      may: isAdmin,
      // Nobody erases themselves.
      tries: async (as) => does('erasePerson', 'ErasePersonInput', () => ({ personId: as }))(as),
    },
    'POST /imports/people': {
      may: isAdmin,
      tries: requests('POST', () => '/imports/people?dryRun=perhaps', { 'content-type': 'text/csv' }),
    },
    'GET /imports': { may: isAdmin, tries: requests('GET', () => '/imports?first=0') },
    'GET /imports/:id/errors.csv': { may: isAdmin, tries: requests('GET', () => '/imports/no-id/errors.csv') },
    'GET /imports/:id': { may: isAdmin, tries: requests('GET', () => '/imports/no-id') },
    'Query.accent': { may: isAdmin, tries: answers('accent(colour: "#0b6a6d") { colour }') },
    'Mutation.updateCompany': {
      may: isAdmin,
      tries: does('updateCompany', 'UpdateCompanyInput', () => ({ accent: 'no colour' })),
    },
    'Mutation.setCompanyLogo': {
      may: isAdmin,
      tries: does('setCompanyLogo', 'SetCompanyLogoInput', () => ({ content: 'no picture' })),
    },
    'Query.setUp': { may: isAdmin, tries: answers('setUp { step }') },
    'Query.programmeKits': {
      may: holdsOneOf(Role.ADMIN, Role.PROGRAMME_MANAGER),
      tries: answers('programmeKits { key }'),
    },
    'Mutation.startProgramme': {
      may: isAdmin,
      tries: does('startProgramme', 'StartProgrammeInput', () => ({ kit: 'no-kit' })),
    },
    'Query.operations': { may: isAdmin, tries: answers('operations { version }') },
    'Mutation.letSendingGo': { may: isAdmin, tries: does('letSendingGo', 'LetSendingGoInput', () => ({})) },
    'Mutation.retryFailedWork': {
      may: isAdmin,
      tries: does('retryFailedWork', 'RetryFailedWorkInput', () => ({})),
    },
    'Mutation.sendTestMail': { may: isAdmin, tries: does('sendTestMail', 'SendTestMailInput', () => ({})) },
    'Mutation.sendSignInLinks': {
      may: isAdmin,
      tries: does('sendSignInLinks', 'SendSignInLinksInput', () => ({ personIds: [nobody] })),
    },
    'Mutation.addPerson': {
      may: isAdmin,
      tries: does('addPerson', 'AddPersonInput', () => ({
        givenName: 'A',
        familyName: 'B',
        email: 'no address',
        orgUnitCode: 'nowhere',
      })),
    },
    'Mutation.updatePerson': {
      may: isAdmin,
      tries: does('updatePerson', 'UpdatePersonInput', () => ({ personId: nobody })),
    },
    'Mutation.endPerson': {
      may: isAdmin,
      tries: does('endPerson', 'EndPersonInput', () => ({ personId: nobody })),
    },
    'Mutation.bringBack': {
      may: isAdmin,
      tries: does('bringBack', 'BringBackInput', () => ({ personId: nobody })),
    },
    'Mutation.bringBackImport': {
      may: isAdmin,
      tries: does('bringBackImport', 'BringBackImportInput', () => ({ importId: nobody })),
    },
  };
}
