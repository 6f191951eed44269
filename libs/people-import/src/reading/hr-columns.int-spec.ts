import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startServices, type Services } from '../../../../test/support/services.js';
import type { HrColumnDefinition } from './hr-columns.js';

// A column is planted in the table before anything reads it: all that stands on the table is loaded afterwards.
const { everyHrColumn, hrColumns } = await import('./hr-columns.js');
const { text } = await import('./people-file.cells.js');
const { onto } = await import('../merging/people-merge.columns.js');
const planted: HrColumnDefinition = {
  also: ['centre de coûts'],
  about: 'Who pays for them.',
  cell: text({ atMost: 12 }),
  staged: 'text',
  person: onto('cost_centre'),
};
Object.assign(hrColumns, { cost_centre: planted });
const { hrHeader, hrRow, ImportDesk } = await import('../../../../test/support/import-desk.js');
const { PeopleImportModule } = await import('../people-import.module.js');
const { withHrColumns } = await import('./hr-columns.document.js');

describe('a column of HR’s file', () => {
  let services: Services;

  beforeAll(async () => {
    services = await startServices([PeopleImportModule]);
  });
  afterAll(() => services.close());

  /** What the table and the database's tables do not agree on. */
  async function disagreements(): Promise<string[]> {
    const columns = everyHrColumn();
    const told = columns.flatMap(([column, { staged, stagedAs, person }]) => [
      ...(staged === null ? [] : [`people_import_row.${stagedAs ?? column} ${staged}`]),
      ...(person === null || person === 'key' ? [] : [`person.${person.column}`]),
    ]);
    const rows = await services.given.sql<{ table: string; column: string; type: string }>(
      `SELECT table_name AS table, column_name AS column, data_type AS type FROM information_schema.columns
       WHERE table_name = 'people_import_row' AND column_name NOT IN ('line', 'rejected', 'person_id') OR table_name = 'person'`,
    );
    const there = rows.map(({ table, column, type }) => `${table}.${column}${table === 'person' ? '' : ` ${type}`}`);
    return [
      ...told.filter((column) => !there.includes(column)).map((column) => `${column}: no migration makes it`),
      ...there
        .filter((column) => column.startsWith('people_import_row') && !told.includes(column))
        .map((column) => `${column}: nothing fills it`),
    ];
  }

  it('is named when no migration gave it its place in the database, and no other lacks it', async () => {
    expect(await disagreements()).toEqual([
      'people_import_row.cost_centre text: no migration makes it',
      'person.cost_centre: no migration makes it',
    ]);
  });

  describe('that has its place', () => {
    let desk: InstanceType<typeof ImportDesk>;
    const header = `${hrHeader},cost_centre`;
    const row = (id: string, costCentre: string) => `${hrRow(id)},${costCentre}`;
    const costCentres = () => desk.people('external_id, cost_centre');

    beforeAll(async () => {
      await services.given.sql(`ALTER TABLE people_import_row ADD COLUMN cost_centre text`);
      await services.given.sql(`ALTER TABLE person ADD COLUMN cost_centre text`);
      desk = new ImportDesk(services);
    });
    beforeEach(() => desk.emptyCompany());

    it('is known to the header, staged and merged', async () => {
      expect(await disagreements()).toEqual([]);
      const result = await desk.import([header, row('E1', '  CC 7 '), row('E2', '')]);
      expect(result).toMatchObject({ created: 2, rejected: 0, warnings: [] });
      expect(await costCentres()).toEqual([
        { external_id: 'E1', cost_centre: 'CC 7' },
        { external_id: 'E2', cost_centre: null },
      ]);
    });

    it('is compared: only another value changes somebody', async () => {
      await desk.import([header, row('E1', 'CC7'), row('E2', 'CC7'), row('E3', 'CC7')]);
      const result = await desk.import([header, row('E1', 'CC7'), row('E2', 'CC8'), row('E3', '')]);
      expect(result).toMatchObject({ updated: 2, unchanged: 1 });
      expect(await costCentres()).toMatchObject([
        { cost_centre: 'CC7' },
        { cost_centre: 'CC8' },
        { cost_centre: null },
      ]);
    });

    it('leaves what is known when the file does not have it', async () => {
      await desk.import([header, row('E1', 'CC7')]);
      expect(await desk.import([hrHeader, hrRow('E1')])).toMatchObject({ unchanged: 1 });
      expect(await costCentres()).toMatchObject([{ cost_centre: 'CC7' }]);
    });

    it('is checked, cell by cell', async () => {
      const result = await desk.import([header, row('E1', 'much too long')]);
      expect(result.errors).toEqual([{ line: 2, column: 'cost_centre', reason: 'It is longer than 12 characters.' }]);
    });

    it('is described', () => {
      const document = withHrColumns('<!-- hr-columns: written by "npm run cli -- schema" --><!-- /hr-columns -->');
      expect(document).toMatch(
        /\| `cost_centre` +\| centre de coûts +\| at most 12 characters +\| Who pays for them\. +\|/,
      );
    });
  });
});
