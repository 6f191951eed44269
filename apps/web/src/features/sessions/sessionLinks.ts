import type { Place } from './place.js';

/** Which of a session's links are worth showing: the meeting to whoever goes, the recording to whoever was to go. */
export function linksFor(place: Place, hosting: boolean): { meeting: boolean; replay: boolean } {
  const isOver = place === 'over' || place === 'attended' || place === 'check-in';
  return {
    meeting: place === 'registered' || place === 'check-in' || (hosting && !isOver && place !== 'cancelled'),
    replay: isOver,
  };
}
