export interface WakeShape {
  /** Pairs of lines, one for each generation. */
  generations: number;
  /** From the point to the end of the farthest line. */
  length: number;
  /** Half the width of the first pair where it ends. */
  spread: number;
}

export interface WakeLine {
  generation: number;
  side: -1 | 1;
  path: string;
}

const samples = 20;

/**
 * The lines that widen behind someone who goes ahead. They leave one point along the axis (+x); the first generation turns away
 * early and wide, each later one follows the wake a little longer before it opens.
 */
export function wakeLines({ generations, length, spread }: WakeShape): WakeLine[] {
  return Array.from({ length: generations }, (_, index) => {
    const late = generations === 1 ? 1 : index / (generations - 1);
    const reach = length * (0.62 + 0.38 * late);
    const width = spread * (1 - 0.45 * late);
    const bend = 1.4 + 1.1 * late;
    return ([-1, 1] as const).map((side) => ({
      generation: index + 1,
      side,
      path: curve((t) => [reach * t, side * width * t ** bend]),
    }));
  }).flat();
}

function curve(at: (t: number) => readonly [number, number]): string {
  const points = Array.from({ length: samples + 1 }, (_, step) => {
    const [x, y] = at(step / samples);
    return `${x.toFixed(2)},${y.toFixed(2)}`;
  });
  return `M${points.join('L')}`;
}
