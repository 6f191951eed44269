import type { Projection } from '../story/story.query.js';
import { placeOf } from './monthPlace.js';

type Point = readonly [place: number, share: number];

export interface Fan {
  /** Around all that it may become: along the upper border, and back along the lower one. */
  edge: Point[];
  /** The line in its midst. */
  middle: Point[];
  /** How far the picture goes. */
  until: number;
}

/** The way ahead at the present rate, narrow now and wide later: no further than `most` months, so that the picture is not all future. */
export function fanOf({ fan }: Pick<Projection, 'fan'>, most: number): Fan | null {
  const [first] = fan;
  if (!first) return null;
  const end = placeOf(first.on) + most;
  const points = fan.filter(({ on }) => placeOf(on) <= end);
  const last = points.at(-1);
  if (!last || points.length < 2) return null;
  const line = (border: 'low' | 'share' | 'high') =>
    points.map((point): Point => [placeOf(point.on), Math.min(1, Math.max(0, point[border]))]);
  return { edge: [...line('high'), ...line('low').toReversed()], middle: line('share'), until: placeOf(last.on) };
}
