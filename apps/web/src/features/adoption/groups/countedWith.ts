import type { Row } from '../adoption.query.js';

/** Where the people of a row are counted: with another row of the same report, or further up; null for a row of its own. */
export function countedWith(row: Row, rows: readonly Row[]): { name: string } | 'further up' | null {
  if (row.countedWith === null) return null;
  const other = rows.find(({ key }) => key === row.countedWith);
  return other ? { name: other.label } : 'further up';
}
