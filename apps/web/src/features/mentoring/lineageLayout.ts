import type { Lineage, LineageNode } from './mentoring.query.js';

export interface PlacedNode {
  node: LineageNode | null;
  key: string;
  x: number;
  y: number;
}

export interface LineageLayout {
  width: number;
  height: number;
  root: PlacedNode;
  nodes: PlacedNode[];
  /** From a mentor to a mentee. */
  lines: { key: string; path: string; generation: number }[];
  /** The crest that each generation stands on. */
  crests: { generation: number; path: string }[];
}

interface Branch {
  key: string;
  node: LineageNode | null;
  children: Branch[];
  leaves: number;
}

const WIDTH = 960;
const TOP = 24;
const BEND = 0.62;

/**
 * Each generation stands on a crest of the wake: a curve that leaves the axis below the one who goes ahead, wider than the one before.
 * Across, everyone has room in proportion to those who follow them, so that lines never cross.
 */
export function lineageLayout(lineage: Lineage): LineageLayout {
  const own = lineage.person.id;
  const root = treeOf(lineage.descendants, own);
  const depth = depthOf(root);
  const step = Math.max(64, Math.min(92, 400 / Math.max(1, depth)));
  const crests = Array.from({ length: depth }, (_, index) => crestOf(index + 1, depth, step));
  const nodes: PlacedNode[] = [];
  const lines: LineageLayout['lines'] = [];
  const rootPlace: PlacedNode = { node: null, key: own, x: WIDTH / 2, y: TOP };

  const place = (branch: Branch, at: PlacedNode, generation: number, from: number, to: number) => {
    let start = from;
    for (const child of branch.children) {
      const end = start + ((to - from) * child.leaves) / branch.leaves;
      const crest = crests[generation - 1];
      if (!crest) return;
      const across = (start + end) / 2;
      const here: PlacedNode = {
        node: child.node,
        key: child.key,
        x: WIDTH / 2 + across * crest.half,
        y: crest.top + crest.drop * Math.abs(across) ** BEND,
      };
      nodes.push(here);
      const middle = at.y + (here.y - at.y) * 0.55;
      lines.push({
        key: child.key,
        generation,
        path: `M${at.x},${at.y}C${at.x},${middle} ${here.x},${middle} ${here.x},${here.y}`,
      });
      place(child, here, generation + 1, start, end);
      start = end;
    }
  };
  place(root, rootPlace, 1, -1, 1);

  const last = crests.at(-1);
  return {
    width: WIDTH,
    height: (last ? last.top + last.drop : TOP) + 28,
    root: rootPlace,
    nodes,
    lines,
    crests: crests.map((crest, index) => ({ generation: index + 1, path: crestPath(crest) })),
  };
}

interface Crest {
  top: number;
  half: number;
  drop: number;
}

function crestOf(generation: number, depth: number, step: number): Crest {
  const share = generation / depth;
  return {
    top: TOP + step * generation * 0.86,
    half: (WIDTH / 2 - 16) * (0.34 + 0.66 * share),
    drop: step * (0.5 + 0.6 * share),
  };
}

function crestPath({ top, half, drop }: Crest): string {
  const points = Array.from({ length: 41 }, (_, index) => {
    const across = ((index - 20) / 20) * Math.abs((index - 20) / 20);
    return `${(WIDTH / 2 + across * half).toFixed(1)},${(top + drop * Math.abs(across) ** BEND).toFixed(1)}`;
  });
  return `M${points.join('L')}`;
}

function treeOf(descendants: LineageNode[], own: string): Branch {
  const root: Branch = { key: own, node: null, children: [], leaves: 0 };
  const byKey = new Map<string, Branch>();
  // Breadth first: a mentor always comes before their mentees, and whoever has no known mentor here is mine.
  for (const node of descendants) {
    const branch: Branch = { key: node.key, node, children: [], leaves: 0 };
    byKey.set(node.key, branch);
    ((node.parentKey && byKey.get(node.parentKey)) || root).children.push(branch);
  }
  countLeaves(root);
  return root;
}

function countLeaves(branch: Branch): number {
  branch.leaves = Math.max(
    1,
    branch.children.reduce((total, child) => total + countLeaves(child), 0),
  );
  return branch.leaves;
}

function depthOf(branch: Branch): number {
  return branch.children.reduce((deepest, child) => Math.max(deepest, 1 + depthOf(child)), 0);
}
