import type { CriterionRow } from '@sillage/programmes';
import { measureOf } from './criterion-measures.js';

export const Provenance = {
  SELF_DECLARED: 'SELF_DECLARED',
  CHECK_IN_CODE: 'CHECK_IN_CODE',
  HOST_LIST: 'HOST_LIST',
  ATTENDANCE_REPORT: 'ATTENDANCE_REPORT',
  REPLAY: 'REPLAY',
  SYSTEM: 'SYSTEM',
} as const;
export type Provenance = (typeof Provenance)[keyof typeof Provenance];

/** A fact that counts towards a criterion; `text` and `number` are what its summary is told with. */
export interface FactRow {
  readonly at: string;
  readonly provenance: Provenance;
  readonly text: string | null;
  readonly number: number | null;
  /** Whom the text names, and whether they chose to be seen. */
  readonly personId: string | null;
  readonly visible: boolean;
}

export interface CriterionProgressRow {
  readonly criterion: CriterionRow;
  readonly current: number;
  readonly met: boolean;
  readonly facts: readonly FactRow[];
}

/** As `progressAt` answers it: each criterion in its order, with its facts, the first one first. */
export type ProgressJson = readonly { readonly criterion: CriterionRow; readonly facts: readonly FactRow[] | null }[];

export function readProgress(read: ProgressJson): CriterionProgressRow[] {
  return read.map(({ criterion, facts: found }) => {
    const facts = found ?? [];
    const current = countOf(criterion, facts);
    return { criterion, current, met: current >= criterion.required, facts };
  });
}

function countOf({ kind }: CriterionRow, facts: readonly FactRow[]): number {
  return measureOf[kind] === 'MONTHS' ? (facts[0]?.number ?? 0) : facts.length;
}

/** Whether nothing is missing but words of one's own, which are said with handing in or renewing. */
export function isMetButForWords(progress: readonly CriterionProgressRow[]): boolean {
  return progress.every(({ criterion, met }) => met || criterion.kind === 'SELF_DECLARED');
}
