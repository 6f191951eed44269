import type { Place } from './place.js';

interface Links {
  /** To those with a seat, and to those who run the session. */
  joinUrl: string | null;
  replayUrl: string | null;
}

const behind: Place[] = ['over', 'attended', 'partly'];

/** Which of the links that the viewer has are of use now: the meeting until it is over, the recording once there is one. */
export function linksOf({ joinUrl, replayUrl }: Links, place: Place): Links {
  const isBehind = behind.includes(place);
  return {
    joinUrl: isBehind || place === 'cancelled' ? null : joinUrl,
    replayUrl: isBehind || place === 'check-in' || place === 'begun' ? replayUrl : null,
  };
}
