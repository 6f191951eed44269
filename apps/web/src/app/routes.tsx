import { createBrowserRouter, type RouteObject } from 'react-router';
import { NotFoundPage } from './NotFoundPage.js';
import { RouteFault } from './RouteFault.js';
import { SignedIn } from './SignedIn.js';

/** Each page is its own file for the browser, loaded when it is opened. */
const pages: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import('../features/journey/JourneyPage.js')).JourneyPage }) },
  { path: 'guide', lazy: async () => ({ Component: (await import('../features/guide/GuidePage.js')).GuidePage }) },
  {
    path: 'sessions',
    lazy: async () => ({ Component: (await import('../features/sessions/SessionsPage.js')).SessionsPage }),
  },
  {
    path: 'sessions/new',
    lazy: async () => ({ Component: (await import('../features/sessions/SchedulePage.js')).SchedulePage }),
  },
  {
    path: 'sessions/:id',
    lazy: async () => ({ Component: (await import('../features/sessions/SessionPage.js')).SessionPage }),
  },
  {
    path: 'mentoring',
    lazy: async () => ({ Component: (await import('../features/mentoring/MentoringPage.js')).MentoringPage }),
  },
  { path: 'people', lazy: async () => ({ Component: (await import('../features/people/PeoplePage.js')).PeoplePage }) },
  {
    path: 'people/:id',
    lazy: async () => ({ Component: (await import('../features/people/PersonPage.js')).PersonPage }),
  },
  {
    path: 'adoption',
    lazy: async () => ({ Component: (await import('../features/adoption/AdoptionPage.js')).AdoptionPage }),
  },
  {
    path: 'programme',
    lazy: async () => ({ Component: (await import('../features/programme/ProgrammePage.js')).ProgrammePage }),
  },
  {
    path: 'preferences',
    lazy: async () => ({ Component: (await import('../features/preferences/PreferencesPage.js')).PreferencesPage }),
  },
  {
    path: 'messages',
    lazy: async () => ({ Component: (await import('../features/messages/MessagesPage.js')).MessagesPage }),
  },
  {
    path: 'operations/mail',
    lazy: async () => ({ Component: (await import('../features/operations/OutboxPage.js')).OutboxPage }),
  },
  { path: '*', Component: NotFoundPage },
];

export const router = createBrowserRouter([
  {
    path: '/sign-in',
    lazy: async () => ({ Component: (await import('../features/sign-in/SignInPage.js')).SignInPage }),
    HydrateFallback: () => null,
    ErrorBoundary: RouteFault,
  },
  {
    path: '/',
    Component: SignedIn,
    HydrateFallback: () => null,
    ErrorBoundary: RouteFault,
    children: [{ ErrorBoundary: RouteFault, children: pages }],
  },
]);
