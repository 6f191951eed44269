import type { MessageId } from '../i18n/catalogue.js';
import type { Sign } from '../kit/Icon.js';
import { areas, pagesFor } from './areas.js';
import { isCapable } from './capabilities.js';
import { isOffered, type PagePath } from './pages.js';
import type { Viewer } from './viewer.js';

export interface Place {
  to: PagePath;
  word: MessageId;
  /** Where room is scarce. */
  shortWord?: MessageId;
  sign: Sign;
  /** Other pages that are one with it here. */
  beside?: PagePath[];
}

const everyone: Place[] = [
  { to: '/', word: 'nav.journey', shortWord: 'nav.journeyShort', sign: 'journey' },
  { to: '/guide', word: 'nav.guide', sign: 'guide' },
  { to: '/sessions', word: 'nav.sessions', sign: 'sessions' },
  { to: '/mentoring', word: 'nav.mentoring', sign: 'mentoring' },
  { to: '/people', word: 'nav.people', sign: 'people' },
];

const figures: Place[] = [{ to: '/adoption', word: 'nav.adoption', sign: 'adoption' }];

/** Where an administrator's work waits; their own way is one step further. */
const ofAdministrator: Place[] = [
  { to: '/', word: 'nav.home', sign: 'home' },
  { to: '/journey', word: 'nav.journey', shortWord: 'nav.journeyShort', sign: 'journey' },
  ...everyone.slice(1),
];

/** What keeps a programme and Sillage itself going; on a phone it is in the account menu. */
export function workPlacesOf(viewer: Viewer): Place[] {
  return areas.flatMap((area): Place[] => {
    const [first, ...others] = pagesFor(viewer, area).map(({ to }) => to);
    return first === undefined ? [] : [{ to: first, word: area.word, sign: area.sign, beside: others }];
  });
}

/** What the rail offers: one's own way first, then the figures of those who look after them, then what they do. */
export function placesOf(viewer: Viewer): Place[][] {
  const first = isCapable(viewer, 'ADMINISTER') ? ofAdministrator : everyone;
  const own = [first, figures].map((places) => places.filter(({ to }) => isOffered(viewer, to)));
  return [...own, workPlacesOf(viewer)].filter((places) => places.length > 0);
}
