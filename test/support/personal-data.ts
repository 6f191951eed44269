import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PersonalData, TableOfPeople } from '@sillage/platform';

type Declared = Record<string, PersonalData>;

/** What every feature declares of its tables. @throws Error when two declare the same one */
export async function declaredPersonalData(): Promise<Map<string, TableOfPeople>> {
  const tables = new Map<string, TableOfPeople>();
  for (const file of globSync('libs/*/src/*.personal-data.ts')) {
    const declared = (await import(pathToFileURL(join(process.cwd(), file)).href)) as Declared;
    for (const [table, fates] of Object.values(declared).flatMap((data) => Object.entries(data))) {
      if (tables.has(table)) throw new Error(`${table} is declared twice, the second time in ${file}.`);
      tables.set(table, fates);
    }
  }
  return tables;
}

/** Each column that a table declares, as often as it does. */
export function columnsOf({ erasedWithRow, erased, kept = {}, nobodys }: TableOfPeople): string[] {
  return [erasedWithRow, erased, ...Object.values(kept), nobodys].flatMap(listed);
}

export function listed(columns = ''): string[] {
  return columns.split(/\s+/).filter((column) => column !== '');
}
