import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PersonByHand } from '@sillage/people';
import { UnitOfWork } from '@sillage/platform';
import { hrHeader, hrRow, ImportDesk } from '../../../test/support/import-desk.js';
import { startServices, type Services } from '../../../test/support/services.js';
import { PeopleImportModule } from './people-import.module.js';

describe('merging HR’s file', () => {
  let services: Services;
  let desk: ImportDesk;

  beforeAll(async () => {
    services = await startServices([PeopleImportModule]);
    desk = new ImportDesk(services);
  });
  afterAll(() => services.close());
  beforeEach(() => desk.emptyCompany());

  describe('when the file is the whole company', () => {
    const many = Array.from({ length: 30 }, (_, index) => hrRow(`E${100 + index}`));

    it('deactivates who is not in it, says so, and takes them back when they return', async () => {
      await desk.import([hrHeader, ...many]);
      const result = await desk.import([hrHeader, ...many.slice(2)], { full: true });
      expect(result).toMatchObject({ status: 'SUCCEEDED', unchanged: 28, deactivated: 2 });
      const gone = await services.given.sql<{ id: string }>(`SELECT id FROM person WHERE NOT active`);
      for (const { id } of gone) expect(await services.events('person.deactivated', { personId: id })).toHaveLength(1);
      expect(await desk.import([hrHeader, ...many], { full: true })).toMatchObject({ updated: 2, deactivated: 0 });
      expect(await desk.people(`active, deactivated_at`)).toEqual(
        many.map(() => ({ active: true, deactivated_at: null })),
      );
    });

    it('refuses that more than a tenth should leave, unless it is forced', async () => {
      await desk.import([hrHeader, ...many]);
      const refused = await desk.import([hrHeader, ...many.slice(4)], { full: true });
      expect(refused).toMatchObject({ status: 'FAILED', deactivated: 0 });
      expect(refused.errors[0]?.reason).toContain('would deactivate 4 of 30 active people');
      expect(await desk.people('active')).toEqual(many.map(() => ({ active: true })));
      expect(await desk.import([hrHeader, ...many.slice(4)], { full: true, force: true })).toMatchObject({
        deactivated: 4,
      });
    });

    it('keeps whoever a rejected row speaks of, and whoever sent the file', async () => {
      await desk.import([hrHeader, ...many]);
      const [sender] = await services.given.sql<{ id: string }>(`SELECT id FROM person WHERE external_id = 'E129'`);
      const result = await desk.import(
        [
          hrHeader,
          hrRow('E100', { country: 'XX' }),
          hrRow('', { email: 'e101@example.com' }),
          'E102,too short',
          ...many.slice(3, 29),
        ],
        { full: true, by: sender?.id ?? '' },
      );
      expect(result).toMatchObject({ status: 'SUCCEEDED', rejected: 3, deactivated: 0 });
      expect(result.warnings).toEqual([
        { line: null, column: null, reason: 'You are not in the file, and stay with the company all the same.' },
      ]);
    });

    it('counts those who leave by their own row too', async () => {
      await desk.import([hrHeader, ...many]);
      const result = await desk.import([hrHeader, hrRow('E100', { active: 'no' }), ...many.slice(1)], { full: true });
      expect(result).toMatchObject({ updated: 1, deactivated: 1, unchanged: 29 });
    });
  });

  describe('email addresses', () => {
    it('may change hands within one file', async () => {
      await desk.import([hrHeader, hrRow('E1'), hrRow('E2')]);
      const swapped = [hrHeader, hrRow('E1', { email: 'e2@example.com' }), hrRow('E2', { email: 'e1@example.com' })];
      expect(await desk.import(swapped)).toMatchObject({ status: 'SUCCEEDED', updated: 2, rejected: 0 });
      expect(await desk.people('email')).toEqual([{ email: 'e2@example.com' }, { email: 'e1@example.com' }]);
    });

    it('stay with whoever holds them, and a rejected row keeps its own', async () => {
      await desk.import([hrHeader, hrRow('E1'), hrRow('E2'), hrRow('E3')]);
      const result = await desk.import([
        hrHeader,
        hrRow('E1', { email: 'e2@example.com' }),
        hrRow('E2', { email: 'e3@example.com' }),
        hrRow('E4', { email: 'E1@example.com' }),
      ]);
      expect(result).toMatchObject({ status: 'SUCCEEDED', rejected: 3, created: 0, updated: 0 });
      expect(result.errors.map(({ line, reason }) => `${line}: ${reason.split(' If ')[0]}`)).toEqual([
        '2: “e2@example.com” belongs to the person with the external_id E2.',
        '3: “e3@example.com” belongs to the person with the external_id E3.',
        '4: “E1@example.com” belongs to the person with the external_id E1.',
      ]);
    });

    it('of someone who left may be given again', async () => {
      await desk.import([hrHeader, hrRow('E1', { active: 'no' })]);
      expect(await desk.import([hrHeader, hrRow('E2', { email: 'e1@example.com' })])).toMatchObject({
        created: 1,
        rejected: 0,
      });
      expect(await desk.people('external_id, email')).toEqual([
        { external_id: 'E1', email: null },
        { external_id: 'E2', email: 'e1@example.com' },
      ]);
    });
  });

  describe('the unit that was made for whoever came first', () => {
    const entered = async () =>
      services.get(UnitOfWork).run(async (tx) => {
        const ada = { email: 'ada@example.com', givenName: 'Ada', familyName: 'Lovelace' };
        return (await services.get(PersonByHand).findOrEnter(tx, ada)).personId;
      });
    const units = async () =>
      services.given.sql<{ code: string }>('SELECT code, name, path, depth FROM org_unit ORDER BY depth, code');

    it('becomes the only top of HR’s first file, with those who are in it', async () => {
      const personId = await entered();
      await desk.import([hrHeader, hrRow('E1', { path: 'Acme / Belgique' }), hrRow('E2', { path: 'Acme' })]);
      expect(await units()).toEqual([
        { code: 'acme', name: 'Acme', path: 'acme', depth: 1 },
        { code: 'acme.belgique', name: 'Belgique', path: 'acme / belgique', depth: 2 },
      ]);
      const [ada] = await services.given.sql(
        `SELECT u.code FROM person p JOIN org_unit u ON u.id = p.org_unit_id WHERE p.id = $1`,
        [personId],
      );
      expect(ada).toEqual({ code: 'acme' });
    });

    it('stays where the file has several tops, and once HR’s people are in it', async () => {
      await entered();
      await desk.import([hrHeader, hrRow('E1', { path: 'Acme' }), hrRow('E2', { path: 'Beta' })]);
      expect((await units()).map(({ code }) => code)).toEqual(['acme', 'beta', 'company']);
      await desk.emptyCompany();
      await entered();
      await desk.import([hrHeader, hrRow('E1', { path: 'Company' })]);
      await desk.import([hrHeader, hrRow('E2', { path: 'Acme' })]);
      expect((await units()).map(({ code }) => code)).toEqual(['acme', 'company']);
    });
  });

  describe('codes of units', () => {
    const coded = 'external_id,org_unit_path,org_unit_code';
    const units = () => services.given.sql(`SELECT path, code FROM org_unit ORDER BY path`);

    it('are made of the path, or given by HR, also later', async () => {
      await desk.import([coded, 'E1,Group / France,', 'E2,Group / Spain,ES-01']);
      expect(await units()).toEqual([
        { path: 'group', code: 'group' },
        { path: 'group / france', code: 'group.france' },
        { path: 'group / spain', code: 'ES-01' },
      ]);
      await desk.import([coded, 'E1,Group / France,FR-01']);
      expect(await units()).toContainEqual({ path: 'group / france', code: 'FR-01' });
    });

    it('let a unit move with all that is below it', async () => {
      await desk.import([
        coded,
        'E1,Group / France / Retail,R1',
        'E2,Group / France / Retail / Lyon,',
        'E3,Group / Europe,',
      ]);
      await desk.import([coded, 'E1,Group / Europe / Shops,R1']);
      const rows = await services.given.sql(
        `SELECT u.name, u.path, u.depth, (SELECT count(*)::int FROM org_unit_ancestry WHERE descendant_id = u.id) AS line
         FROM org_unit u WHERE path LIKE '%shops%' ORDER BY depth`,
      );
      expect(rows).toEqual([
        { name: 'Shops', path: 'group / europe / shops', depth: 3, line: 3 },
        { name: 'Lyon', path: 'group / europe / shops / lyon', depth: 4, line: 4 },
      ]);
    });

    it('do not move a unit to where another one stands', async () => {
      await desk.import([coded, 'E1,Group / France,FR', 'E2,Group / Spain,ES']);
      const result = await desk.import([coded, 'E1,Group / Spain,FR', 'E2,Group / Portugal,']);
      expect(result).toMatchObject({ status: 'SUCCEEDED' });
      expect(result.warnings).toMatchObject([{ column: 'org_unit_code' }]);
    });

    it('do not move a unit below itself', async () => {
      await desk.import([coded, 'E1,Group / France,FR']);
      const result = await desk.import([coded, 'E1,Group / France / Retail / France,FR']);
      expect(result).toMatchObject({ status: 'SUCCEEDED', updated: 1 });
      expect(result.warnings).toMatchObject([{ column: 'org_unit_code' }]);
    });
  });
});
