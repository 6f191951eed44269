import { accountQuery } from '../features/account/account.query.js';
import { adoptionQuery, unitQuery } from '../features/adoption/adoption.query.js';
import { reportsQuery } from '../features/adoption/reports/reports.query.js';
import { comparedDayIn, figuresOf, scopeIn } from '../features/adoption/scope/scope.js';
import { rolesQuery } from '../features/directory/roles/role.query.js';
import { roleIn } from '../features/directory/roles/roles.js';
import { companyQuery } from '../features/company/company.query.js';
import { unitNameQuery } from '../features/directory/units/unit.query.js';
import { administratorHomeQuery } from '../features/home/administratorHome.query.js';
import { guideEditQuery, guideTextsQuery, ownGuidesQuery } from '../features/guide/edit/guideEdit.query.js';
import { guideQuery } from '../features/guide/guide.query.js';
import { journeyQuery, sinceYesterday } from '../features/journey/journey.query.js';
import { suggestionsQuery } from '../features/mentoring/invitations/invitation.query.js';
import { lineageQuery } from '../features/mentoring/lineage/lineage.query.js';
import { mentoringQuery } from '../features/mentoring/mentoring.query.js';
import { messagesQuery } from '../features/messages/messages.query.js';
import { auditActionsQuery, auditActorQuery, auditQuery } from '../features/operations/audit/audit.query.js';
import { askedIn, filterOf } from '../features/operations/audit/auditFilters.js';
import { mailLogQuery } from '../features/operations/mailLog.query.js';
import { operationsQuery } from '../features/operations/operations.query.js';
import * as people from '../features/people/peopleFilters.js';
import { countriesQuery, peopleQuery, personQuery } from '../features/people/people.query.js';
import { preferencesQuery } from '../features/preferences/preferences.query.js';
import { levelsQuery } from '../features/programme/levels/levels.query.js';
import { settingsQuery } from '../features/programme/settings/settings.query.js';
import { teamQuery } from '../features/programme/team/team.query.js';
import { labelsToReviewQuery } from '../features/programme/programme.query.js';
import { deskQuery } from '../features/sessions/desk/desk.query.js';
import { registrationsQuery, sessionQuery } from '../features/sessions/session.query.js';
import { identityRequestsQuery, signInWaysQuery } from '../features/sign-in-ways/signInWays.query.js';
import * as sessions from '../features/sessions/list/sessionFilters.js';
import {
  kitsQuery,
  openProgrammeQuery,
  setUpPeopleQuery,
  setUpQuery,
  signInLettersQuery,
} from '../features/set-up/setUp.query.js';
import { editedSessionQuery, sessionTagsQuery } from '../features/sessions/schedule/schedule.query.js';
import { sessionsQuery } from '../features/sessions/list/sessions.query.js';
import { asking, type AskedAhead } from '../graphql/askedAhead.js';
import { thisMinute } from '../kit/time/thisMinute.js';
import type { PagePath } from './pages.js';

/** What is known of a page before anything is asked. */
export interface Opening {
  programme: string;
  guide: string | null;
  /** The id in its address. */
  id: string;
  search: URLSearchParams;
  /** Whether whoever opens it is an administrator. */
  administers: boolean;
}

/**
 * What each page asks for before its first paint, as its parts ask for it: in one request with what the shell asks for. What is
 * missing here is asked for when its part comes, by a request more, which a test in the browser notices.
 */
export const firstQuestions: Record<PagePath, (opening: Opening) => AskedAhead[]> = {
  '/': ({ programme, administers }) => {
    if (administers) return [asking(administratorHomeQuery, {})];
    return programme === '' ? [] : [asking(journeyQuery, { programme, sinceYesterday: sinceYesterday() })];
  },
  '/journey': ({ programme }) => [asking(journeyQuery, { programme, sinceYesterday: sinceYesterday() })],
  '/guide': ({ guide }) => (guide === null ? [] : [asking(guideQuery, { key: guide, locale: null })]),
  '/guide/edit': ({ guide, search }) => {
    const key = search.get('guide') ?? guide;
    const ofGuide = key === null ? [] : [asking(guideTextsQuery, { key }), asking(guideEditQuery, { key })];
    return [asking(ownGuidesQuery, {}), ...ofGuide];
  },
  '/sessions': ({ programme, search }) => [
    asking(sessionsQuery, sessions.listed(sessions.filtersIn(search), programme, thisMinute())),
  ],
  '/sessions/new': ({ programme }) => [asking(sessionTagsQuery, { programme })],
  '/sessions/:id/edit': ({ id }) => [asking(editedSessionQuery, { id })],
  // The server answers the registrations to whoever runs the session.
  '/sessions/:id': ({ id }) => [asking(sessionQuery, { id }), asking(registrationsQuery, { id, after: null })],
  '/sessions/:id/desk': ({ id }) => [asking(deskQuery, { id }), asking(registrationsQuery, { id, after: null })],
  '/mentoring': ({ programme }) => [
    asking(mentoringQuery, { programme }),
    asking(lineageQuery, { programme, personId: null }),
    asking(suggestionsQuery, { programme }),
  ],
  '/people': ({ programme, search }) => {
    const filters = people.filtersIn(search, programme === '' ? [] : null);
    const unit = filters.unit === null ? [] : [asking(unitNameQuery, { code: filters.unit })];
    // The choices are open where the list is narrowed already.
    const choices = people.isNarrow(filters) ? [asking(countriesQuery, {}), ...unit] : [];
    return [asking(peopleQuery, people.listed(filters, programme, null)), ...choices];
  },
  '/people/:id': ({ programme, id }) => [asking(personQuery, { id, programme })],
  '/directory/people/new': () => [],
  '/adoption': ({ programme, search }) => {
    const scope = scopeIn(search);
    const unit = scope.unit === null ? [] : [asking(unitQuery, { code: scope.unit })];
    const day = comparedDayIn(search);
    const compared = day === null ? [] : [asking(adoptionQuery, figuresOf(programme, { ...scope, day }))];
    return [asking(adoptionQuery, figuresOf(programme, scope)), asking(reportsQuery, {}), ...unit, ...compared];
  },
  '/programme': ({ programme }) => [asking(labelsToReviewQuery, { programme, after: null })],
  '/programme/settings': ({ programme }) => [asking(settingsQuery, { programme })],
  '/programme/levels': ({ programme }) => [asking(levelsQuery, { programme })],
  '/programme/team': ({ programme }) => [asking(teamQuery, { programme })],
  '/preferences': () => [asking(preferencesQuery, {})],
  '/account': () => [asking(accountQuery, {})],
  '/messages': () => [asking(messagesQuery, { after: null })],
  '/directory/roles': ({ search }) => [asking(rolesQuery, { role: roleIn(search), after: null })],
  // The list of files is no GraphQL: the page asks for it by its route.
  '/directory/imports': () => [],
  '/operations': () => [asking(operationsQuery, {})],
  '/operations/sign-in': () => [asking(signInWaysQuery, {}), asking(identityRequestsQuery, { after: null })],
  '/operations/mail': () => [asking(mailLogQuery, { after: null })],
  '/operations/audit': ({ search }) => {
    const asked = askedIn(search);
    return [
      asking(auditQuery, { filter: filterOf(asked), after: null }),
      asking(auditActionsQuery, {}),
      ...(asked.actor === null ? [] : [asking(auditActorQuery, { id: asked.actor })]),
    ];
  },
  '/operations/company': () => [asking(companyQuery, {})],
  '/setup/company': () => [asking(setUpQuery, {}), asking(companyQuery, {})],
  '/setup/people': () => [asking(setUpQuery, {}), asking(setUpPeopleQuery, {})],
  '/setup/sign-in': () => [asking(setUpQuery, {}), asking(signInLettersQuery, {}), asking(signInWaysQuery, {})],
  '/setup/programme': ({ programme }) => [
    asking(setUpQuery, {}),
    asking(kitsQuery, {}),
    ...(programme === '' ? [] : [asking(openProgrammeQuery, { programme })]),
  ],
};
