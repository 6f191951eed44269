import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { hrHeader, hrRow, ImportDesk } from '../../../../test/support/import-desk.js';
import { startServices, type Services } from '../../../../test/support/services.js';
import { PeopleImportModule } from '../people-import.module.js';

type Found = { line: number | null; reason: string };

describe('whom a row of HR’s file is about', () => {
  let services: Services;
  let desk: ImportDesk;

  beforeAll(async () => {
    services = await startServices([PeopleImportModule]);
    desk = new ImportDesk(services);
  });
  afterAll(() => services.close());
  beforeEach(() => desk.emptyCompany());

  const idOf = async (number: string): Promise<string> => {
    const [person] = await services.given.sql<{ id: string }>(`SELECT id FROM person WHERE external_id = $1`, [number]);
    return person?.id ?? `nobody is ${number}`;
  };
  const unitOf = async (path: string): Promise<string> => {
    const [unit] = await services.given.sql<{ id: string }>(`SELECT id FROM org_unit WHERE path = $1`, [path]);
    return unit?.id ?? `no unit is ${path}`;
  };
  const reasons = (found: Found[]) => found.map(({ line, reason }) => `${String(line)}: ${reason}`);

  describe('when HR gives another number', () => {
    const header =
      'external_id,previous_external_id,email,given_name,family_name,org_unit_path,manager_external_id,active';
    const row = (id: string, previous: string, { email = `${id}@example.com`, manager = '', active = '' } = {}) =>
      `${id},${previous},${email},Zoé,${id},Group,${manager},${active}`;
    const idsOf = async (...numbers: string[]) => Promise.all(numbers.map(idOf));

    it('is about the person who had the previous one, along a chain and in a swap, and only once', async () => {
      await desk.import([header, ...['A', 'B', 'C', 'D'].map((id) => row(id, '')), row('E', '', { manager: 'C' })]);
      const [a, b, c, d] = await idsOf('A', 'B', 'C', 'D');
      const file = [header, row('B', 'A'), row('X', 'B'), row('D', 'C'), row('C', 'D'), row('E', '', { manager: 'C' })];
      const dry = await desk.import(file, { dryRun: true });
      const result = await desk.import(file);
      expect(result).toMatchObject({
        status: 'SUCCEEDED',
        created: 0,
        updated: 5,
        unchanged: 0,
        errors: [],
        warnings: [],
      });
      expect(dry).toMatchObject({ created: 0, updated: 5, unchanged: 0, rejected: 0 });
      expect(await idsOf('B', 'X', 'D', 'C')).toEqual([a, b, c, d]);
      expect(await desk.people('external_id, manager_id')).toContainEqual({ external_id: 'E', manager_id: d });

      const before = await desk.versions();
      expect(await desk.import(file)).toMatchObject({ unchanged: 5, errors: [], warnings: [] });
      expect(await desk.versions()).toEqual(before);
      expect(await desk.import(file, { full: true })).toMatchObject({ unchanged: 5, deactivated: 0 });
    });

    it('takes whoever has a previous number that nobody knows for a newcomer, and says so', async () => {
      const result = await desk.import([header, row('B', 'A')]);
      expect(result).toMatchObject({ created: 1 });
      expect(reasons(result.warnings)).toEqual(['2: Nobody is known as “A”: the person was taken for a newcomer.']);
    });

    it('lets neither row land when the previous number is still in the file, so that nobody loses anything', async () => {
      await desk.import([header, row('A', '')]);
      const result = await desk.import([header, row('A', '', { email: '', active: 'no' }), row('B', 'A')], {
        full: true,
      });
      expect(result).toMatchObject({ created: 0, rejected: 2, deactivated: 0 });
      expect(result.errors).toMatchObject([
        { line: 2, column: 'external_id', reason: expect.stringContaining('Line 3 says that “A” was replaced') },
        { line: 3, column: 'previous_external_id', reason: expect.stringContaining('row of its own on line 2') },
      ]);
      expect(await desk.people('external_id, active')).toEqual([{ external_id: 'A', active: true }]);
    });

    it('gives one person to the first row that names them, and nobody the number of somebody who keeps it', async () => {
      await desk.import([header, row('A', ''), row('B', '')]);
      const twice = await desk.import([header, row('X', 'A'), row('Y', 'A')]);
      expect(reasons(twice.errors)).toEqual(['3: The person known as “A” already gets another id on line 2.']);
      // X was A a moment ago and stays X, since B's address is not given up: C then cannot become X.
      await desk.import([header, row('C', '')]);
      const kept = await desk.import([
        header,
        row('Z', 'X', { email: 'b@example.com' }),
        row('X', 'C', { email: 'c@example.com' }),
      ]);
      expect(kept.errors.map(({ line, column }) => [line, column])).toEqual([
        [2, 'email'],
        [3, 'external_id'],
      ]);
      expect((await desk.people('external_id')).map((person) => person['external_id'])).toEqual(['B', 'C', 'X']);
    });

    it('makes no one person of two', async () => {
      await desk.import([header, row('A', ''), row('B', '')]);
      const [a, b] = await idsOf('A', 'B');
      const result = await desk.import([header, row('B', 'A')]);
      expect(reasons(result.warnings)).toEqual([
        '2: “B” and “A” are two people here and stay so: the row was taken for “B”.',
      ]);
      expect(await idsOf('A', 'B')).toEqual([a, b]);
    });

    it('keeps what a rejected row says of the previous number', async () => {
      await desk.import([`${header},country`, `${row('A', '')},FR`, `${row('K', '')},FR`]);
      const result = await desk.import([`${header},country`, `${row('B', 'A')},XX`, `${row('K', '')},FR`], {
        full: true,
      });
      expect(result).toMatchObject({ rejected: 1, deactivated: 0 });
    });
  });

  describe('a number that looks like another', () => {
    it('stays apart, and is told about', async () => {
      await desk.import([hrHeader, hrRow('0071'), hrRow('Ab9'), hrRow('７３'), ...many(40)]);
      const result = await desk.import([
        hrHeader,
        hrRow('71'),
        hrRow('AB9', { email: '' }),
        hrRow('73'),
        hrRow('K1'),
        hrRow('k1', { email: '' }),
      ]);
      expect(result).toMatchObject({ created: 5 });
      expect(result.warnings.map(({ line, reason }) => [line, /“[^”]+”[^“]+“([^”]+)”/.exec(reason)?.[1]])).toEqual([
        [2, '0071'],
        [3, 'Ab9'],
        [4, '７３'],
        [6, 'K1'],
      ]);
    });

    it('is not believed of a tenth of the company: Excel has taken the zeros away', async () => {
      const zeros = Array.from({ length: 20 }, (_, index) => hrRow(`00${index + 1}`));
      await desk.import([hrHeader, ...zeros]);
      const stripped = [
        hrHeader,
        ...zeros.slice(0, 3).map((row) => row.replace(/^00/, '').replace(/,\w+@/, ',n$&').replace(',n,', ',n')),
      ];
      const refused = await desk.import(stripped);
      expect(refused).toMatchObject({ status: 'FAILED', created: 0 });
      expect(refused.errors[0]?.reason).toContain('3 new ids');
      expect(refused.warnings.map(({ line }) => line)).toEqual([2, 3, 4]);
      expect(await desk.import(stripped, { force: true })).toMatchObject({ status: 'SUCCEEDED', created: 3 });
    });
  });

  it('warns of a newcomer with the name of somebody who leaves by the same file', async () => {
    await desk.import([hrHeader, hrRow('E1', { given: 'Éva', family: 'Kiss' }), hrRow('E2', { family: 'Nagy' })]);
    const result = await desk.import([
      hrHeader,
      hrRow('E1', { given: 'Éva', family: 'Kiss', active: 'no' }),
      hrRow('N1', { given: 'Eva', family: 'KISS', email: 'e1@example.com' }),
      hrRow('N2', { family: 'Nagy', email: '' }),
    ]);
    expect(result.warnings).toMatchObject([
      { line: 3, column: 'external_id', reason: expect.stringContaining('“E1”') },
    ]);
  });

  it('warns of every ring of managers, however long the line below it', async () => {
    const managers = { A: 'B', B: 'C', C: 'A', D: 'A', E: 'D', F: 'E', G: 'G', T: '', U: 'T', V: 'U', W: 'V' };
    const file = [hrHeader, ...Object.entries(managers).map(([id, manager]) => hrRow(id, { manager }))];
    const { warnings } = await desk.import(file);
    expect(warnings.map(({ line, reason }) => [line, reason.slice(0, 26)])).toEqual([
      [2, 'Going up from “A” by its m'],
      [3, 'Going up from “B” by its m'],
      [4, 'Going up from “C” by its m'],
      [8, 'The person is given as the'],
    ]);
    expect((await desk.import([hrHeader, hrRow('B', { manager: '' })])).warnings).toEqual([]);
  });

  describe('who is in charge of a unit', () => {
    const lead = async (path: string) => {
      const personId = await services.given.person({
        unit: await unitOf('group'),
        givenName: 'Tomás',
        familyName: 'Herrera',
        externalId: null,
      });
      await services.given.insert('role_assignment', {
        person_id: personId,
        role: 'LOCAL_LEAD',
        org_unit_id: await unitOf(path),
      });
      return personId;
    };

    it('hears that it is empty after a file, with the unit that took its people where there is one', async () => {
      const file = (unit: string) => [
        hrHeader,
        hrRow('E0', { path: 'Group' }),
        hrRow('E1', { path: `Group / ${unit} / Lyon` }),
        hrRow('E2', { path: `Group / ${unit} / Lyon` }),
        hrRow('E3', { path: `Group / ${unit}` }),
      ];
      await desk.import(file('Retail'));
      await lead('group / retail');
      const { warnings } = await desk.import(file('Shops'));
      expect(warnings).toEqual([
        {
          line: null,
          column: 'org_unit_path',
          reason:
            'Tomás Herrera has the role Local lead for Retail (group.retail), where nobody is any more: most of its people are now in Shops (group.shops). The role does not follow by itself; you can move it.',
        },
      ]);
      expect((await desk.import(file('Shops'))).warnings).toEqual([]);
      await services.given.sql(`UPDATE role_assignment SET org_unit_id = $1`, [await unitOf('group / shops')]);
      const dissolved = await desk.import([hrHeader, ...['E1', 'E2', 'E3'].map((id) => hrRow(id, { path: 'Group' }))]);
      expect(reasons(dissolved.warnings)).toEqual([
        'null: Tomás Herrera has the role Local lead for Shops (group.shops), where nobody is any more: that role reaches nobody.',
      ]);
    });

    it('comes back without it, and the import says so', async () => {
      await desk.import([hrHeader, hrRow('E1'), ...many(20)]);
      const personId = await idOf('E1');
      await services.given.insert('role_assignment', { person_id: personId, role: 'TRAINER' });
      await desk.import([hrHeader, hrRow('E1', { active: 'no' })]);
      const { warnings } = await desk.import([hrHeader, hrRow('E1')]);
      expect(warnings).toMatchObject([{ line: 2, column: 'active', reason: expect.stringContaining('(Trainer)') }]);
      expect(await services.given.sql(`SELECT FROM role_assignment WHERE person_id = $1`, [personId])).toEqual([]);
    });
  });

  describe('a file that would end a company', () => {
    it('is refused when every administrator would leave, even by force', async () => {
      await desk.import([hrHeader, hrRow('E1'), hrRow('E2'), ...many(20)]);
      for (const number of ['E1', 'E2']) {
        await services.given.insert('role_assignment', { person_id: await idOf(number), role: 'ADMIN' });
      }
      const both = [hrHeader, hrRow('E1', { active: 'no' }), hrRow('E2', { active: 'no' })];
      const refused = await desk.import(both, { force: true });
      expect(refused).toMatchObject({ status: 'FAILED', deactivated: 0 });
      expect(refused.errors[0]?.reason).toContain('every administrator');
      expect(await desk.import(both.slice(0, 2))).toMatchObject({ status: 'SUCCEEDED', deactivated: 1 });
    });

    it('is refused when a tenth would leave, by their own rows too; one of eight may always go', async () => {
      const eight = many(8);
      await desk.import([hrHeader, ...eight]);
      const without = (leavers: number) => [
        hrHeader,
        ...eight.map((row, index) => (index < leavers ? row.replace(/,$/, ',no') : row)),
      ];
      expect(await desk.import(without(2))).toMatchObject({ status: 'FAILED', deactivated: 0, updated: 0 });
      expect(await desk.import(without(2), { dryRun: true })).toMatchObject({ status: 'FAILED' });
      expect(await desk.import(without(1))).toMatchObject({ status: 'SUCCEEDED', deactivated: 1 });
    });
  });
});

function many(count: number): string[] {
  return Array.from({ length: count }, (_, index) => hrRow(`M${index + 100}`, { given: `Given${index}` }));
}
