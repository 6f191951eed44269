import { isCapable, type Capability } from './capabilities.js';

interface Page {
  /** What somebody must be able to do to open it; null for everybody who is signed in. */
  for: Capability | null;
}

/** Every page behind the sign-in, by its address. The router opens these and no others, and so do the tests. */
export const appPages = {
  '/': { for: null },
  '/guide': { for: null },
  '/sessions': { for: null },
  '/sessions/new': { for: 'SCHEDULE_SESSIONS' },
  '/sessions/:id': { for: null },
  '/mentoring': { for: null },
  '/people': { for: null },
  '/people/:id': { for: null },
  '/adoption': { for: 'SEE_ADOPTION' },
  '/programme': { for: 'REVIEW_LABELS' },
  '/preferences': { for: null },
  '/account': { for: null },
  '/messages': { for: null },
  '/directory/people/new': { for: 'ADMINISTER' },
  '/directory/roles': { for: 'ADMINISTER' },
  '/directory/imports': { for: 'ADMINISTER' },
  '/operations': { for: 'ADMINISTER' },
  '/operations/sign-in': { for: 'ADMINISTER' },
  '/operations/mail': { for: 'ADMINISTER' },
  '/operations/audit': { for: 'ADMINISTER' },
} as const satisfies Record<string, Page>;

export type PagePath = keyof typeof appPages;

export const signInPage = '/sign-in';

/** Whether somebody is offered a page, and may open it by its address. */
export function mayOpen(viewer: Parameters<typeof isCapable>[0], path: PagePath): boolean {
  const { for: capability } = appPages[path];
  return capability === null || isCapable(viewer, capability);
}
