import type { ComponentType } from 'react';
import { createBrowserRouter, type RouteObject } from 'react-router';
import { learnSignInWays } from '../features/sign-in/signInWays.js';
import { forWhom } from './ForWhom.js';
import { NotFoundPage } from './NotFoundPage.js';
import { OfDirectory, OfProgramme } from './OfProgramme.js';
import { appPages, doorPages, isOfCompany, isOfDirectory, type DoorPath, type PagePath } from './pages.js';
import { RouteFault } from './RouteFault.js';
import { SignedIn } from './SignedIn.js';

/** Each page is its own file for the browser, loaded when it is opened. */
const load: Record<PagePath, () => Promise<ComponentType>> = {
  '/': async () => (await import('../features/home/HomePage.js')).HomePage,
  '/journey': async () => (await import('../features/journey/JourneyPage.js')).JourneyPage,
  '/guide': async () => (await import('../features/guide/GuidePage.js')).GuidePage,
  '/guide/edit': async () => (await import('../features/guide/edit/GuideEditPage.js')).GuideEditPage,
  '/sessions': async () => (await import('../features/sessions/list/SessionsPage.js')).SessionsPage,
  '/sessions/new': async () => (await import('../features/sessions/schedule/SchedulePage.js')).SchedulePage,
  '/sessions/:id/edit': async () => (await import('../features/sessions/schedule/EditSessionPage.js')).EditSessionPage,
  '/sessions/:id': async () => (await import('../features/sessions/SessionPage.js')).SessionPage,
  '/sessions/:id/desk': async () => (await import('../features/sessions/desk/SessionDeskPage.js')).SessionDeskPage,
  '/mentoring': async () => (await import('../features/mentoring/MentoringPage.js')).MentoringPage,
  '/people': async () => (await import('../features/people/PeoplePage.js')).PeoplePage,
  '/people/:id': async () => (await import('../features/people/PersonPage.js')).PersonPage,
  '/directory/people/new': async () => (await import('../features/directory/leaving/AddPersonPage.js')).AddPersonPage,
  '/adoption': async () => (await import('../features/adoption/AdoptionPage.js')).AdoptionPage,
  '/programme': async () => (await import('../features/programme/ProgrammePage.js')).ProgrammePage,
  '/programme/settings': async () => (await import('../features/programme/settings/SettingsPage.js')).SettingsPage,
  '/programme/levels': async () => (await import('../features/programme/levels/LevelsPage.js')).LevelsPage,
  '/programme/team': async () => (await import('../features/programme/team/TeamPage.js')).TeamPage,
  '/preferences': async () => (await import('../features/preferences/PreferencesPage.js')).PreferencesPage,
  '/account': async () => (await import('../features/account/AccountPage.js')).AccountPage,
  '/messages': async () => (await import('../features/messages/MessagesPage.js')).MessagesPage,
  '/directory/roles': async () => (await import('../features/directory/roles/RolesPage.js')).RolesPage,
  '/directory/imports': async () => (await import('../features/directory/imports/ImportsPage.js')).ImportsPage,
  '/operations': async () => (await import('../features/operations/OperationsPage.js')).OperationsPage,
  '/operations/sign-in': async () => (await import('../features/sign-in-ways/SignInWaysPage.js')).SignInWaysPage,
  '/operations/mail': async () => (await import('../features/operations/MailLogPage.js')).MailLogPage,
  '/operations/audit': async () => (await import('../features/operations/audit/AuditPage.js')).AuditPage,
  '/operations/company': async () => (await import('../features/company/CompanyPage.js')).CompanyPage,
  '/setup/company': async () => (await import('../features/set-up/SetUpCompanyPage.js')).SetUpCompanyPage,
  '/setup/people': async () => (await import('../features/set-up/SetUpPeoplePage.js')).SetUpPeoplePage,
  '/setup/sign-in': async () => (await import('../features/set-up/SetUpSignInPage.js')).SetUpSignInPage,
  '/setup/programme': async () => (await import('../features/set-up/SetUpProgrammePage.js')).SetUpProgrammePage,
};

/** By when a page that offers ways to sign in knows those that there are. */
async function withWays<T>(page: Promise<T>): Promise<T> {
  return (await Promise.all([page, learnSignInWays()]))[0];
}

const loadDoor: Record<DoorPath, () => Promise<ComponentType>> = {
  '/sign-in': async () => (await withWays(import('../features/sign-in/SignInPage.js'))).SignInPage,
  '/sign-in/link': async () => (await withWays(import('../features/sign-in/SignInLinkPage.js'))).SignInLinkPage,
  '/sign-in/forgotten': async () => (await withWays(import('../features/sign-in/ForgottenPage.js'))).ForgottenPage,
  '/sign-in/done': async () => (await import('../features/sign-in/SignedInPage.js')).SignedInPage,
  '/setup': async () => (await import('../features/set-up/SetUpPage.js')).SetUpPage,
};

const doors: RouteObject[] = doorPages.map((path) => ({
  path,
  lazy: async () => ({ Component: await loadDoor[path]() }),
  HydrateFallback: () => null,
  ErrorBoundary: RouteFault,
}));

const paths = Object.keys(appPages) as PagePath[];

const routeOf = (path: PagePath): RouteObject => ({
  id: path,
  path,
  lazy: async () => ({ Component: forWhom(path, await load[path]()) }),
});

const ofProgramme: RouteObject = {
  Component: OfProgramme,
  children: [
    {
      ErrorBoundary: RouteFault,
      children: paths.filter((path) => !isOfCompany(path) && !isOfDirectory(path)).map(routeOf),
    },
  ],
};
const ofDirectory: RouteObject = {
  Component: OfDirectory,
  children: [{ ErrorBoundary: RouteFault, children: paths.filter(isOfDirectory).map(routeOf) }],
};
const ofCompany = paths.filter(isOfCompany).map(routeOf);

export const router = createBrowserRouter([
  ...doors,
  {
    Component: SignedIn,
    HydrateFallback: () => null,
    ErrorBoundary: RouteFault,
    children: [
      {
        ErrorBoundary: RouteFault,
        children: [ofProgramme, ofDirectory, ...ofCompany, { path: '*', Component: NotFoundPage }],
      },
    ],
  },
]);
