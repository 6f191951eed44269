import { fieldNamed, jsonObject, plain, type Field } from './selection.js';

/** A row of a page: its JSON, and its place in the order of names. */
export interface PageRow {
  readonly node: string;
  readonly search_key: string;
  readonly id: string;
}

type Page = { readonly rows: readonly PageRow[]; readonly more: boolean };

/** Writes the answer to `people`, from rows of which one too many says that there is a next page. */
export function peoplePage(fields: readonly Field[]): (rows: readonly PageRow[], first: number) => string {
  const people = fieldNamed(fields, 'people')?.fields ?? [];
  const pageInfo = jsonObject<Page>('PageInfo', fieldNamed(people, 'pageInfo')?.fields ?? [], {
    hasNextPage: plain(({ more }) => more),
    endCursor: plain(({ rows }) => cursorOf(rows.at(-1))),
  });
  const connection = jsonObject<Page>('PersonConnection', people, {
    nodes:
      () =>
      ({ rows }) =>
        `[${rows.map(({ node }) => node).join(',')}]`,
    pageInfo: () => pageInfo,
  });
  return (rows, first) =>
    `{"data":{"people":${connection({ rows: rows.slice(0, first), more: rows.length > first })}}}`;
}

export function nodesOf(fields: readonly Field[]): readonly Field[] {
  return fieldNamed(fieldNamed(fields, 'people')?.fields ?? [], 'nodes')?.fields ?? [];
}

/** The product's own cursors are read and written: they say where a page ended. */
function cursorOf(row: PageRow | undefined): string | null {
  return row === undefined
    ? null
    : Buffer.from(JSON.stringify(['people', row.search_key, row.id])).toString('base64url');
}

export function keysOf(cursor: unknown): [searchKey: string, id: string] {
  if (typeof cursor !== 'string') return ['', '00000000-0000-0000-0000-000000000000'];
  const [, searchKey = '', id = ''] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as string[];
  return [searchKey, id];
}
