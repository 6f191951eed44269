import type { Figures } from '../adoption.query.js';

/** The figures that were counted later: what is asked and what is followed may overtake each other. */
export function laterOf(asked: Figures, followed: Figures | undefined): Figures {
  return followed !== undefined && followed.at >= asked.at ? followed : asked;
}
