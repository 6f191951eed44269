import type { Figures, Row } from '../adoption.query.js';
import type { Column, Sort } from './list.js';

/** Null where there is nothing to compare by. */
export function valueOf({ figures }: Row, column: Column): number | null {
  // All rows stand beside the same whole: by how much they differ from it, they differ from one another.
  return figures[column === 'beside' ? 'adoptionRate' : column];
}

/** By figures as they are published, otherDay by name; rows without figures of their own come last, whatever the order. */
export function ordered(rows: readonly Row[], { by, descending }: Sort, locale: string): Row[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const direction = descending ? -1 : 1;
  return rows.toSorted((a, b) => {
    if (a.figures.suppressed !== b.figures.suppressed) return a.figures.suppressed ? 1 : -1;
    if (by === 'name') return direction * compare(a.label, b.label);
    const [one, other] = [valueOf(a, by), valueOf(b, by)];
    if (one !== other && (one === null || other === null)) return one === null ? 1 : -1;
    return direction * ((one ?? 0) - (other ?? 0)) || compare(a.label, b.label);
  });
}

/** Whose name has the words in it, with or without accents. */
export function found(rows: readonly Row[], words: string): readonly Row[] {
  const looked = plain(words.trim());
  return looked === '' ? rows : rows.filter(({ label }) => plain(label).includes(looked));
}

function plain(words: string): string {
  return words.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** The row that has everybody who is counted here: the level between says nothing of its own. */
export function onlyOne(rows: readonly Row[], total: Figures): Row | null {
  const [row, second] = rows;
  const isAlone = row !== undefined && second === undefined && row.opens;
  return isAlone && row.figures.headcount === total.headcount ? row : null;
}

/** Whether nothing is to be told apart: there is no row, or that of the scope itself alone. */
export function isUndivided(rows: readonly Row[]): boolean {
  const [row, second] = rows;
  return second === undefined && (row === undefined || (!row.opens && row.countedWith === null));
}
