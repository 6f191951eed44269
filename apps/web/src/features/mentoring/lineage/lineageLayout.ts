import type { Lineage, LineageNode } from './lineage.query.js';
import { lineageShares } from './lineageShares.js';
import { lineageRows, top, type Crest, type LineageRow } from './lineageRows.js';

export interface PlacedNode {
  node: LineageNode;
  x: number;
  y: number;
  /** Where its name has room, if anywhere. */
  name: 'none' | 'beside' | 'below';
}

export interface Band extends Omit<LineageRow, 'nodes' | 'crest'> {
  path: string;
  /** Where its words begin, at the end of the band. */
  x: number;
  y: number;
  thickness: number;
}

export interface LineageLayout {
  height: number;
  root: { x: number; y: number };
  radius: number;
  nodes: PlacedNode[];
  /** From a mentor to a mentee. */
  lines: { key: string; path: string; generation: number }[];
  /** What each generation that is drawn one by one stands on. */
  crests: { generation: number; path: string }[];
  bands: Band[];
}

const bend = 0.62;
const edge = 16;
const nameWidth = 116;
const thinnest = 4;
const thickest = 15;

/** @param words the room that a band's words need at its end */
export function lineageLayout(lineage: Lineage, width: number, words: number): LineageLayout {
  const all = lineageRows(lineage, width / 2 - edge);
  const room = all.some(({ nodes }) => nodes === null) ? words : 0;
  const rows = room > 0 ? lineageRows(lineage, (width - room) / 2 - edge) : all;
  const middle = (width - room) / 2;
  const apart = rows.filter((row) => row.nodes !== null);
  const gap = Math.min(...apart.map((row) => (2 * row.crest.half) / row.count), Infinity);
  const radius = Math.max(3, Math.min(7, gap * 0.36));
  const shares = lineageShares(apart.flatMap((row) => row.nodes ?? []));
  const root = { x: middle, y: top };
  const placed = new Map<string, PlacedNode>();
  const lines: LineageLayout['lines'] = [];
  let named = true;
  for (const { nodes, crest, count, from: generation } of apart) {
    const here = (nodes ?? []).map((node) => ({ node, across: shares.get(node.key) ?? 0 }));
    spread(here, Math.min((2 * radius + 2) / crest.half, 2 / count));
    named &&= count * nameWidth <= 2 * crest.half + nameWidth / 2;
    const name = named ? (count === 1 ? 'beside' : 'below') : 'none';
    for (const { node, across } of here) {
      const x = middle + across * crest.half;
      const y = heightAt(crest, across);
      const at = placed.get(node.parentKey ?? '') ?? root;
      const bend = at.y + (y - at.y) * 0.55;
      placed.set(node.key, { node, x, y, name });
      lines.push({ key: node.key, generation, path: `M${at.x},${at.y}C${at.x},${bend} ${x},${bend} ${x},${y}` });
    }
  }

  const most = Math.max(...rows.map(({ count }) => count));
  const last = rows.at(-1)?.crest;
  return {
    height: (last ? last.top + last.drop : top) + 30,
    root,
    radius,
    nodes: [...placed.values()],
    lines,
    crests: apart.map(({ crest, from }) => ({ generation: from, path: crestPath(crest, middle) })),
    bands: rows.flatMap(({ nodes: known, crest, ...row }) => {
      if (known !== null) return [];
      const thickness = thinnest + (thickest - thinnest) * Math.sqrt(row.count / most);
      return [
        {
          ...row,
          thickness,
          path: crestPath(crest, middle),
          x: middle + crest.half + 14,
          y: crest.top + crest.drop + 4,
        },
      ];
    }),
  };
}

/** Moves neighbours apart, in their order, as little as it takes and not beyond the crest's ends. */
function spread(row: { across: number }[], gap: number): void {
  let least = -1 + gap / 2;
  for (const one of row) {
    one.across = Math.max(one.across, least);
    least = one.across + gap;
  }
  let most = 1 - gap / 2;
  for (const one of row.toReversed()) {
    one.across = Math.min(one.across, most);
    most = one.across - gap;
  }
}

function heightAt({ top, drop }: Crest, across: number): number {
  return top + drop * Math.abs(across) ** bend;
}

function crestPath(crest: Crest, middle: number): string {
  const points = Array.from({ length: 41 }, (_, index) => {
    const across = ((index - 20) / 20) * Math.abs((index - 20) / 20);
    return `${(middle + across * crest.half).toFixed(1)},${heightAt(crest, across).toFixed(1)}`;
  });
  return `M${points.join('L')}`;
}
