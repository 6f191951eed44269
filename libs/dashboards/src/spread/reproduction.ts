/** Of which champions it speaks, by days since their first label, and how long each of them had to bring somebody. */
export const windowOfReproduction = { from: 180, to: 540, within: 180 } as const;
/** Of fewer champions nothing is said. */
export const championsAtLeast = 30;

export interface Reproduction {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
}

/** The 95th percentile of the normal distribution: nine in ten lie within it on both sides. */
const z = 1.6449;

/**
 * How many others each champion brought, on average, with an interval of 90 %. Such counts are skewed, many of them zero
 * and a few large: it is Garwood's interval of a Poisson mean, stretched by how much more than chance the counts vary.
 *
 * @param brought how many champions brought none, one, two, and so on
 * @returns null under 30 champions
 */
export function reproductionOf(brought: readonly number[]): Reproduction | null {
  const champions = sum(brought);
  if (champions < championsAtLeast) return null;
  const mean = sum(brought.map((count, mentees) => count * mentees)) / champions;
  const squares = sum(brought.map((count, mentees) => count * (mentees - mean) ** 2));
  // One for counts that vary as chance alone would have them; less where nobody can have more than a few.
  const dispersion = mean === 0 ? 1 : Math.max(squares / (champions - 1) / mean, 0.1);
  const events = (champions * mean) / dispersion;
  const scale = dispersion / champions;
  return { mean, low: scale * gammaQuantile(events, -z), high: scale * gammaQuantile(events + 1, z) };
}

/** The quantile of a gamma distribution of that shape and scale 1, as Wilson and Hilferty have it. */
function gammaQuantile(shape: number, normal: number): number {
  if (shape === 0) return 0;
  return shape * Math.max(0, 1 - 1 / (9 * shape) + normal / (3 * Math.sqrt(shape))) ** 3;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
