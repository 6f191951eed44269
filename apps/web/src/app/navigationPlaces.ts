import type { MessageId } from '../i18n/catalogue.js';
import type { Sign } from '../kit/Icon.js';
import { looksAfterProgramme, readsFigures, runsSillage, type Viewer } from './viewer.js';

export interface Place {
  to: string;
  word: MessageId;
  /** Where room is scarce. */
  shortWord?: MessageId;
  sign: Sign;
}

const EVERYONE: Place[] = [
  { to: '/', word: 'nav.journey', shortWord: 'nav.journeyShort', sign: 'journey' },
  { to: '/guide', word: 'nav.guide', sign: 'guide' },
  { to: '/sessions', word: 'nav.sessions', sign: 'sessions' },
  { to: '/mentoring', word: 'nav.mentoring', sign: 'mentoring' },
  { to: '/people', word: 'nav.people', sign: 'people' },
];

const ADOPTION: Place = { to: '/adoption', word: 'nav.adoption', sign: 'adoption' };

const PROGRAMME: Place = { to: '/programme', word: 'nav.programme', sign: 'programme' };

const OUTBOX: Place = { to: '/operations/mail', word: 'nav.outbox', sign: 'messages' };

/** What keeps a programme and Sillage itself going; on a phone it is in the account menu. */
export function workPlacesOf(viewer: Viewer): Place[] {
  return [...(looksAfterProgramme(viewer) ? [PROGRAMME] : []), ...(runsSillage(viewer) ? [OUTBOX] : [])];
}

/** What the rail offers, by role: one's own way first, then the figures of those who look after them, then what they do. */
export function placesOf(viewer: Viewer): Place[][] {
  return [EVERYONE, readsFigures(viewer) ? [ADOPTION] : [], workPlacesOf(viewer)].filter((places) => places.length > 0);
}
