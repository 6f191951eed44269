import type { MessageId } from '../i18n/catalogue.js';
import type { Sign } from '../kit/Icon.js';
import { readsFigures, type Viewer } from './viewer.js';

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

/** What the rail offers, by role: one's own way first, then the figures of those who look after them. */
export function placesOf(viewer: Viewer): Place[][] {
  return readsFigures(viewer) ? [EVERYONE, [ADOPTION]] : [EVERYONE];
}
