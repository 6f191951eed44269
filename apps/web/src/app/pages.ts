import { isCapable, type Capability } from './capabilities.js';

interface Page {
  /** What somebody must be able to do to open it; null for everybody who is signed in. */
  for: Capability | null;
}

/** Every page behind the sign-in, by its address. The router opens these and no others, and so do the tests. */
export const appPages = {
  // What waits for whoever opens it, by what they do; `/journey` is the same for everybody.
  '/': { for: null },
  '/journey': { for: null },
  '/guide': { for: null },
  '/guide/edit': { for: 'WRITE_GUIDES' },
  '/sessions': { for: null },
  '/sessions/new': { for: 'SCHEDULE_SESSIONS' },
  '/sessions/:id': { for: null },
  // Whoever hosts it needs no role; the server says who may.
  '/sessions/:id/edit': { for: null },
  // For whoever runs it, which the server says of each session.
  '/sessions/:id/desk': { for: null },
  '/mentoring': { for: null },
  '/people': { for: null },
  '/people/:id': { for: null },
  '/adoption': { for: 'SEE_ADOPTION' },
  '/programme': { for: 'REVIEW_LABELS' },
  '/programme/settings': { for: 'MANAGE_PROGRAMMES' },
  '/programme/levels': { for: 'MANAGE_PROGRAMMES' },
  '/programme/team': { for: 'MANAGE_PROGRAMMES' },
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
  '/operations/company': { for: 'ADMINISTER' },
  '/setup/company': { for: 'ADMINISTER' },
  '/setup/people': { for: 'ADMINISTER' },
  '/setup/sign-in': { for: 'ADMINISTER' },
  '/setup/programme': { for: 'ADMINISTER' },
} as const satisfies Record<string, Page>;

export type PagePath = keyof typeof appPages;

export const signInPage = '/sign-in';
export const forgottenPage = '/sign-in/forgotten';
/** Where a sign-in in a window beside another page ends. */
export const signedInPage = '/sign-in/done';

/** The pages before the sign-in, for anybody. */
export const doorPages = [signInPage, '/sign-in/link', forgottenPage, signedInPage, '/setup'] as const;
export type DoorPath = (typeof doorPages)[number];

/** Of these, what each shows is one's own. */
const ownPages: readonly PagePath[] = ['/', '/preferences', '/account', '/messages'];

/** About the company and its Sillage, or oneself: there whatever programme there is, or none. */
export function isOfCompany(path: PagePath): boolean {
  return appPages[path].for === 'ADMINISTER' || ownPages.includes(path);
}

/** There before the first programme; where there is one, they speak of it too. */
const pagesOfDirectory: readonly PagePath[] = ['/people', '/people/:id'];

export function isOfDirectory(path: PagePath): boolean {
  return pagesOfDirectory.includes(path);
}

/** Of no use before the first programme; one's own way says there that there is none yet. */
const pagesOfProgramme: readonly PagePath[] = [
  '/journey',
  '/guide',
  '/guide/edit',
  '/sessions',
  '/mentoring',
  '/adoption',
  '/programme',
  '/programme/settings',
  '/programme/levels',
  '/programme/team',
];

/** Whether the navigation offers a page that somebody may open. */
export function isOffered(
  viewer: Parameters<typeof isCapable>[0] & { readonly hasProgrammes: boolean },
  path: PagePath,
): boolean {
  return mayOpen(viewer, path) && (viewer.hasProgrammes || !pagesOfProgramme.includes(path));
}

/** Whether somebody may open a page by its address. */
export function mayOpen(viewer: Parameters<typeof isCapable>[0], path: PagePath): boolean {
  const { for: capability } = appPages[path];
  return capability === null || isCapable(viewer, capability);
}
