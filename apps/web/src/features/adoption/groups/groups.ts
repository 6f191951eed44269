import type { Figures, Row } from '../adoption.query.js';
import type { By } from './list.js';

/** What a list of groups is made of, in either form. */
export interface Groups {
  by: By;
  /** Those to show, in their order. */
  rows: readonly Row[];
  /** Of all of them. */
  all: readonly Row[];
  total: Figures;
  /** The same groups on another day; null where none is compared with. */
  otherDay: OtherDay | null;
  /** Where a row leads; null where there is no more to see. */
  to(this: void, row: Row): string | null;
}

export interface OtherDay {
  day: string;
  total: Figures;
  of(this: void, key: string): Figures | null;
}

export function otherDayOf(report: { asOf: string; total: Figures; rows: readonly Row[] }): OtherDay {
  const rows = new Map(report.rows.map(({ key, figures }) => [key, figures]));
  return { day: report.asOf, total: report.total, of: (key) => rows.get(key) ?? null };
}
