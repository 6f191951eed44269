import type { Subject, SubjectType } from '../audit/subject.js';
import { isId } from '../graphql/ids.js';
import type { Actor } from './actor.js';

/** What the fields of inputs are the id of. test/architecture/audit-subjects.spec.ts finds one that is missing. */
export const subjectsOfFields: Readonly<Record<string, SubjectType>> = {
  goalId: 'Goal',
  hostId: 'Person',
  importId: 'PeopleImport',
  invitationId: 'Invitation',
  labelId: 'Label',
  mentorshipId: 'Mentorship',
  personId: 'Person',
  reportId: 'AdoptionReportOrder',
  sessionId: 'Session',
  signInId: 'SignIn',
  tokenId: 'ApiToken',
  versionId: 'GuideVersion',
};

/**
 * What a mutation's input names by its id. Whoever is refused at the door reached for that, and it goes into the audit
 * trail; whose it is, only the feature knows.
 * @returns undefined where it names nothing, or only the actor
 */
export function objectNamedIn(input: unknown, actor: Actor): Subject | undefined {
  for (const [field, value] of Object.entries(input ?? {})) {
    const type = Object.hasOwn(subjectsOfFields, field) ? subjectsOfFields[field] : undefined;
    // Not checked by any pipe yet: what is no id of ours would fill the trail with whatever somebody sends.
    if (type === undefined || !isId(value) || value.toLowerCase() === actor.personId) continue;
    return { type, id: value.toLowerCase() };
  }
  return undefined;
}
