import type { MessageId } from '../i18n/catalogue.js';
import type { Sign } from '../kit/Icon.js';
import { isOffered, type PagePath } from './pages.js';
import type { Viewer } from './viewer.js';

/** Pages of one kind of work: one place in the navigation, and links to one another at their heads. */
export interface Area {
  word: MessageId;
  sign: Sign;
  pages: { to: PagePath; word: MessageId }[];
}

export const areas: Area[] = [
  {
    word: 'nav.programme',
    sign: 'programme',
    pages: [
      { to: '/programme', word: 'nav.reviews' },
      { to: '/programme/settings', word: 'nav.programmeSettings' },
      { to: '/programme/levels', word: 'nav.programmeLevels' },
      { to: '/programme/team', word: 'nav.programmeTeam' },
    ],
  },
  {
    word: 'nav.directory',
    sign: 'directory',
    pages: [
      { to: '/directory/roles', word: 'nav.roles' },
      { to: '/directory/imports', word: 'imports.name' },
    ],
  },
  {
    word: 'nav.operations',
    sign: 'operations',
    pages: [
      { to: '/operations', word: 'nav.health' },
      { to: '/operations/mail', word: 'nav.mailLog' },
      { to: '/operations/audit', word: 'nav.audit' },
      { to: '/operations/sign-in', word: 'nav.signInWays' },
      { to: '/operations/company', word: 'nav.company' },
    ],
  },
];

/** The pages of an area that are for this person. */
export function pagesFor(viewer: Viewer, { pages }: Area): Area['pages'] {
  return pages.filter(({ to }) => isOffered(viewer, to));
}

/** The area in which an address is, where it is in one. */
export function areaAt(path: string): Area | undefined {
  return areas.find(({ pages }) => pages.some(({ to }) => to === path));
}
