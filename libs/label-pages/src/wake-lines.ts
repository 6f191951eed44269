const samples = 20;

/**
 * The wake as the web app draws it (apps/web/src/kit/wake/wakeLines.ts), for pictures that are made here; a test holds
 * the two together. From one point along +x, each later generation follows a little longer before it opens.
 */
export function wakeLines({ generations, length, spread }: { generations: number; length: number; spread: number }) {
  return Array.from({ length: generations }, (_, index) => {
    const late = generations === 1 ? 1 : index / (generations - 1);
    const reach = length * (0.62 + 0.38 * late);
    const width = spread * (1 - 0.45 * late);
    const bend = 1.4 + 1.1 * late;
    return ([-1, 1] as const).map((side) => ({
      generation: index + 1,
      path: `M${points((t) => [reach * t, side * width * t ** bend]).join('L')}`,
    }));
  }).flat();
}

function points(at: (t: number) => readonly [number, number]): string[] {
  return Array.from({ length: samples + 1 }, (_, step) => {
    const [x, y] = at(step / samples);
    return `${x.toFixed(2)},${y.toFixed(2)}`;
  });
}
