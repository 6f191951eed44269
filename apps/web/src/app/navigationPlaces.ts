import type { MessageId } from '../i18n/catalogue.js';
import type { Sign } from '../kit/Icon.js';
import { readsFigures, runsSillage, type Viewer } from './viewer.js';

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

const OUTBOX: Place = { to: '/operations/mail', word: 'nav.outbox', sign: 'messages' };

/** What the rail offers, by role: one's own way first, then the figures of those who look after them, then the machine room. */
export function placesOf(viewer: Viewer): Place[][] {
  return [EVERYONE, readsFigures(viewer) ? [ADOPTION] : [], runsSillage(viewer) ? [OUTBOX] : []].filter(
    (places) => places.length > 0,
  );
}
