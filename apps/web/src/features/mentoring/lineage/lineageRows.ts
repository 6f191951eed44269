import type { Lineage, LineageNode } from './lineage.query.js';

/** One crest of the wake: a generation whose people are drawn one by one, or a band for as many as it stands for. */
export interface LineageRow {
  /** Generations below the viewer; they differ only in the last band of a very long chain. */
  from: number;
  to: number;
  count: number;
  labelled: number;
  nodes: LineageNode[] | null;
  crest: Crest;
}

export interface Crest {
  top: number;
  half: number;
  drop: number;
}

/** Points that stand closer than this are a smear. */
const closest = 8;
const rowsAtMost = 16;
export const top = 24;

/**
 * Each generation stands on a crest: a curve that leaves the axis below the one who goes ahead, wider than the one before.
 * `half` is the width of the widest to each side. People are drawn as long as every one of a generation is known and has room; from the first that has not, all are bands.
 */
export function lineageRows(lineage: Lineage, half: number): LineageRow[] {
  const below = lineage.generations.map((one) => ({
    from: one.generation - lineage.generation,
    to: one.generation - lineage.generation,
    count: one.descendantCount,
    labelled: one.labelledDescendantCount,
  }));
  const spans = below.length > rowsAtMost ? [...below.slice(0, rowsAtMost - 1), merged(below)] : below;
  const known = Map.groupBy(lineage.descendants, ({ generation }) => generation - lineage.generation);
  const step = Math.max(40, Math.min(92, 420 / spans.length));
  let apart = true;
  return spans.map((span, index) => {
    const crest = crestOf((index + 1) / spans.length, top + step * 0.86 * (index + 1), step, half);
    const nodes = known.get(span.from) ?? [];
    apart &&= span.from === span.to && nodes.length === span.count && (2 * crest.half) / span.count >= closest;
    return { ...span, crest, nodes: apart ? nodes : null };
  });
}

type Span = Pick<LineageRow, 'from' | 'to' | 'count' | 'labelled'>;

function merged(spans: Span[]): Span {
  const far = spans.slice(rowsAtMost - 1);
  const sum = (of: 'count' | 'labelled') => far.reduce((total, span) => total + span[of], 0);
  return { from: rowsAtMost, to: far.at(-1)?.to ?? rowsAtMost, count: sum('count'), labelled: sum('labelled') };
}

function crestOf(share: number, top: number, step: number, half: number): Crest {
  return { top, half: half * (0.34 + 0.66 * share), drop: step * (0.5 + 0.6 * share) };
}
