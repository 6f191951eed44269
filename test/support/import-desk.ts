import { PeopleImportService, type HrColumn, type ImportResult } from '@sillage/people-import';
import { Readable } from 'node:stream';
import type { Services } from './services.js';

type Cells = Partial<
  Record<'email' | 'given' | 'family' | 'country' | 'locale' | 'zone' | 'path' | 'title' | 'manager' | 'active', string>
>;

/** All of HR's columns, but for those that others stand in for. */
function cellsOf(
  id: string,
  cells: Cells,
): Record<Exclude<HrColumn, 'display_name' | 'org_unit_code' | 'previous_external_id'>, string> {
  return {
    external_id: id,
    email: cells.email ?? `${id.toLowerCase()}@example.com`,
    given_name: cells.given ?? 'Zoé',
    family_name: cells.family ?? 'Müller',
    country: cells.country ?? 'FR',
    locale: cells.locale ?? 'fr',
    time_zone: cells.zone ?? 'Europe/Paris',
    org_unit_path: cells.path ?? 'Group / France',
    job_title: cells.title ?? 'Buyer',
    manager_external_id: cells.manager ?? '',
    active: cells.active ?? '',
  };
}

/** The first line of a file of such rows. */
export const hrHeader = Object.keys(cellsOf('', {})).join(',');

/** A row in which nothing is wrong but what is said to be. */
export function hrRow(id: string, cells: Cells = {}): string {
  return Object.values(cellsOf(id, cells))
    .map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',');
}

export type ImportFlags = { full?: boolean; force?: boolean; dryRun?: boolean; by?: string };

/** Imports files made of lines, and looks at what they left. */
export class ImportDesk {
  private readonly imports: PeopleImportService;

  constructor(private readonly services: Services) {
    this.imports = services.get(PeopleImportService);
  }

  /** The result, also of a file that was refused. */
  async import(lines: readonly string[], { by, ...flags }: ImportFlags = {}): Promise<ImportResult> {
    const id = await this.imports.open(by ?? null, { full: false, force: false, dryRun: false, ...flags });
    await this.imports.receive(id, Readable.from([Buffer.from(lines.join('\n'))])).catch(() => undefined);
    await this.imports.merge(id);
    return this.imports.result(id, 'en');
  }

  async people(columns: string): Promise<Record<string, unknown>[]> {
    return this.services.given.sql(`SELECT ${columns} FROM person p ORDER BY external_id`);
  }

  /** Which transaction wrote each person last: the same again means that nothing was written. */
  async versions(): Promise<object[]> {
    return this.services.given.sql(`SELECT xmin::text FROM person ORDER BY id`);
  }

  async emptyCompany(): Promise<void> {
    await this.services.given.sql(`TRUNCATE person, org_unit, people_import, outbox_event CASCADE`);
  }
}
