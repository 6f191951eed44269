import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ImportDesk } from '../../../../test/support/import-desk.js';
import { startServices, type Services } from '../../../../test/support/services.js';
import type { HrColumn } from '../reading/hr-columns.js';
import { PeopleImportModule } from '../people-import.module.js';

type Told = Exclude<HrColumn, 'external_id' | 'previous_external_id'>;

/** What two files say of the same person, and which columns of `person` the second one changes. */
const columns: Record<Told, { before: string; after: string; changes: string[] }> = {
  email: { before: 'a@example.com', after: 'b@example.com', changes: ['email'] },
  given_name: { before: 'Zoé', after: 'Léa', changes: ['given_name'] },
  family_name: { before: 'Müller', after: 'Durand', changes: ['family_name'] },
  display_name: { before: 'Z. M.', after: 'Zoé', changes: ['display_name'] },
  country: { before: 'BE', after: 'LU', changes: ['country'] },
  locale: { before: 'nl', after: 'de', changes: ['locale'] },
  time_zone: { before: 'Europe/Brussels', after: 'Europe/Luxembourg', changes: ['time_zone'] },
  org_unit_path: { before: 'Group / Belgium', after: 'Group / Spain', changes: ['org_unit_id'] },
  org_unit_code: { before: '', after: 'X1', changes: [] },
  job_title: { before: 'Buyer', after: 'Director', changes: ['job_title'] },
  manager_external_id: { before: 'E2', after: 'E3', changes: ['manager_id'] },
  active: { before: 'yes', after: 'no', changes: ['active', 'deactivated_at'] },
};
const all = Object.keys(columns) as Told[];
/** A path is required, a name is told whole, and whoever is in a file is active unless it says otherwise. */
const inseparable: Told[] = ['org_unit_path', 'given_name', 'family_name', 'display_name', 'active'];

/** A file with these columns in which E1 has the cells of the first file, but for one. */
function fileOf(names: readonly Told[], changed?: Told): string[] {
  const line = (id: string, cell: (name: Told) => string) => [id, ...names.map(cell)].join(',');
  return [
    line('external_id', (name) => name),
    line('E1', (name) => columns[name][name === changed ? 'after' : 'before']),
    ...['E2', 'E3'].map((id) => line(id, (name) => (name === 'org_unit_path' ? 'Group' : ''))),
  ];
}

describe('a column of HR’s file', () => {
  let services: Services;
  let desk: ImportDesk;

  beforeAll(async () => {
    services = await startServices([PeopleImportModule]);
    desk = new ImportDesk(services);
  });
  afterAll(() => services.close());
  beforeEach(() => desk.emptyCompany());

  async function first(): Promise<Record<string, unknown>> {
    const [row] = await desk.people(`to_jsonb(p) - 'search_key' - 'updated_at' AS person`);
    return row?.['person'] as Record<string, unknown>;
  }

  it.each(all)('%s changes its part of the person, once, and nothing besides', async (column) => {
    await desk.import(fileOf(all));
    const before = await first();
    const updated = columns[column].changes.length > 0 ? 1 : 0;
    expect(await desk.import(fileOf(all, column))).toMatchObject({ rejected: 0, updated, unchanged: 3 - updated });
    const after = await first();
    expect(Object.keys(after).filter((name) => after[name] !== before[name])).toEqual(columns[column].changes);
    expect(await desk.import(fileOf(all, column))).toMatchObject({ updated: 0, unchanged: 3 });
  });

  it.each(all.filter((column) => !inseparable.includes(column)))(
    '%s keeps what is known when a later file does not have it',
    async (column) => {
      await desk.import(fileOf(all));
      const before = await first();
      const file = fileOf(all.filter((name) => name !== column));
      expect(await desk.import(file)).toMatchObject({ rejected: 0, updated: 0, unchanged: 3 });
      expect(await first()).toEqual(before);
    },
  );

  it('manager_external_id makes nobody their own manager, be they new or known', async () => {
    const file = (...managers: string[]) => [
      'external_id,org_unit_path,manager_external_id',
      ...managers.map((manager, index) => `E${index + 1},Group,${manager}`),
    ];
    const managers = () => desk.people('(SELECT external_id FROM person m WHERE m.id = p.manager_id) AS manager');
    expect(await desk.import(file('E1', 'E1'))).toMatchObject({ created: 2 });
    expect(await managers()).toEqual([{ manager: null }, { manager: 'E1' }]);
    expect(await desk.import(file('E1', 'E2'))).toMatchObject({ updated: 1, unchanged: 1 });
    expect(await managers()).toEqual([{ manager: null }, { manager: null }]);
  });
});
