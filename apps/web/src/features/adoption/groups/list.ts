import { metrics, type Metric } from '../metrics.js';

/** What a row says beside its name: what was counted, and how its share compares with that of all of them. */
export const columns = [...metrics, 'beside'] as const;
export type Column = Metric | 'beside';

export interface Sort {
  by: Column | 'name';
  descending: boolean;
}

/** How a list of groups is looked at. */
export interface ListView {
  table: boolean;
  sort: Sort;
  search: string;
  columns: readonly Column[];
  /** How many rows are shown at least; null as many as at first. */
  rows: number | null;
}

export type By = 'country' | 'unit';

/** As an address calls them. */
const listOf: Record<By, 'countries' | 'units'> = { country: 'countries', unit: 'units' };

export const usualColumns: readonly Column[] = [
  'headcount',
  'enrolled',
  'acknowledged',
  'trained',
  'labelled',
  'adoptionRate',
  'beside',
];

const usualSort: Sort = { by: 'adoptionRate', descending: true };

export function listIn(search: URLSearchParams, by: By): ListView {
  const list = listOf[by];
  const rows = Number(search.get(`${list}-rows`));
  return {
    table: search.get(list) === 'table',
    sort: sortOf(search.get(`${list}-sort`)) ?? usualSort,
    search: search.get(`${list}-search`) ?? '',
    columns: columnsOf(search.get(`${list}-columns`)),
    rows: Number.isSafeInteger(rows) && rows > 0 ? rows : null,
  };
}

/** The same address with that list looked at in another way; what is usual is left out. */
export function addressOfList(search: URLSearchParams, by: By, next: Partial<ListView>): URLSearchParams {
  const list = listOf[by];
  const view = { ...listIn(search, by), ...next };
  const address = new URLSearchParams(search);
  const said: Record<string, string> = {
    [list]: view.table ? 'table' : '',
    [`${list}-sort`]: written(view.sort) === written(usualSort) ? '' : written(view.sort),
    [`${list}-search`]: view.search,
    [`${list}-columns`]: view.columns.join() === usualColumns.join() ? '' : view.columns.join(),
    [`${list}-rows`]: view.rows === null ? '' : String(view.rows),
  };
  for (const [key, value] of Object.entries(said)) {
    if (value) address.set(key, value);
    else address.delete(key);
  }
  return address;
}

/** What pressing the head of a column leads to: the largest first, otherDay the smallest; names from A on. */
export function sortedBy(by: Sort['by'], now: Sort): Sort {
  return { by, descending: now.by === by ? !now.descending : by !== 'name' };
}

export function written({ by, descending }: Sort): string {
  return descending ? `-${by}` : by;
}

export function sortOf(words: string | null): Sort | null {
  const descending = words?.startsWith('-') ?? false;
  const name = descending ? words?.slice(1) : words;
  const by = name === 'name' ? name : columns.find((column) => column === name);
  return by === undefined ? null : { by, descending };
}

/** In the order of all, whatever the order in which they were chosen; an address that names none means the usual ones. */
function columnsOf(words: string | null): readonly Column[] {
  const named = new Set(words?.split(','));
  const chosen = columns.filter((column) => named.has(column));
  return chosen.length === 0 ? usualColumns : chosen;
}
