import { PeopleImportService, type ImportResult } from '@sillage/people-import';
import { Readable } from 'node:stream';
import type { Services } from './services.js';

/** Every column of HR's file, in the order in which `hrRow` writes them. */
export const hrHeader =
  'external_id,email,given_name,family_name,country,locale,time_zone,org_unit_path,job_title,manager_external_id,active';

type Cells = Partial<
  Record<'email' | 'given' | 'family' | 'country' | 'locale' | 'zone' | 'path' | 'title' | 'manager' | 'active', string>
>;

/** A row in which nothing is wrong but what is said to be. */
export function hrRow(id: string, cells: Cells = {}): string {
  const { email = `${id.toLowerCase()}@example.com`, given = 'Zoé', family = 'Müller', country = 'FR' } = cells;
  const {
    locale = 'fr',
    zone = 'Europe/Paris',
    path = 'Group / France',
    title = 'Buyer',
    manager = '',
    active = '',
  } = cells;
  return [id, email, given, family, country, locale, zone, path, title, manager, active]
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
