import type { Spread } from '../story/story.query.js';

export interface SpreadFacts {
  /** Generation 0: those with whom a chain starts. */
  founders: number | null;
  /** Champions of the generations after them, the first first; those of a generation that is not told are left out. */
  generations: { generation: number; champions: number }[];
  /** Of those generations together. */
  followers: number;
  /** The last generation that has a champion; 0 where nobody followed. */
  longest: number;
}

export function factsOf({ generations }: Pick<Spread, 'generations'>): SpreadFacts {
  const told = generations.flatMap(({ generation, champions }) =>
    champions === null ? [] : [{ generation, champions }],
  );
  const after = told.filter(({ generation }) => generation > 0).toSorted((a, b) => a.generation - b.generation);
  const longest = Math.max(0, ...after.filter(({ champions }) => champions > 0).map(({ generation }) => generation));
  return {
    founders: told.find(({ generation }) => generation === 0)?.champions ?? null,
    generations: after.filter(({ generation }) => generation <= longest),
    followers: after.reduce((sum, { champions }) => sum + champions, 0),
    longest,
  };
}
