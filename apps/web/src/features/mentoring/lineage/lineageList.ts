import type { Lineage, LineageNode } from './lineage.query.js';

type NamedNode = LineageNode & { person: NonNullable<LineageNode['person']> };

/** A generation of which somebody at least is listed. */
export interface ListedGeneration {
  /** How far below the viewer. */
  distance: number;
  count: number;
  named: NamedNode[];
  /** Listed, but not to be seen by name. */
  unnamed: number;
  /** Counted, and not listed. */
  unlisted: number;
}

export interface LineageList {
  near: ListedGeneration[];
  /** The generations of which nobody is listed: their people, and how many they are. */
  far: { count: number; generations: number };
}

/** The people of a wake in words, generation by generation. */
export function lineageList({ generation: own, generations, descendants }: Lineage): LineageList {
  const known = Map.groupBy(descendants, ({ generation }) => generation);
  const far = generations.filter(({ generation }) => !known.has(generation));
  const near = generations.flatMap(({ generation, descendantCount: count }) => {
    const nodes = known.get(generation);
    if (!nodes) return [];
    const named = nodes.filter((node): node is NamedNode => node.person !== null);
    const unlisted = count - nodes.length;
    return [{ distance: generation - own, count, named, unnamed: nodes.length - named.length, unlisted }];
  });
  const count = far.reduce((total, { descendantCount }) => total + descendantCount, 0);
  return { near, far: { count, generations: far.length } };
}
