import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BringingBack, RoleService } from '@sillage/people';
import { Readable } from 'node:stream';
import { whileHeld } from '../../../test/support/held.js';
import { hrHeader, hrRow, ImportDesk } from '../../../test/support/import-desk.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { importStatus, PeopleImportState } from './people-import.entity.js';
import { PeopleImportService } from './people-import.service.js';
import { PeopleImportModule } from './people-import.module.js';
import { PeopleImportSweeps } from './people-import.sweeps.js';

describe('the life of an import', () => {
  let services: Services;
  let desk: ImportDesk;
  let imports: PeopleImportService;

  beforeAll(async () => {
    services = await startServices([PeopleImportModule]);
    desk = new ImportDesk(services);
    imports = services.get(PeopleImportService);
  });
  afterAll(() => services.close());
  beforeEach(() => desk.emptyCompany());

  it('has the states that the database knows, and ends with those that it gives an end', async () => {
    const statesOf = async (constraint: string) => {
      const [{ states } = { states: [] }] = await services.given.sql<{ states: string[] }>(
        `SELECT ARRAY(SELECT (regexp_matches(pg_get_constraintdef(oid), '''([A-Z]+)''', 'g'))[1]) AS states
         FROM pg_constraint WHERE conname = $1`,
        [constraint],
      );
      return states;
    };
    const all = Object.values(PeopleImportState);
    expect(await statesOf('people_import_state')).toEqual(all);
    expect(await statesOf('people_import_end_is_dated')).toEqual(
      all.filter((state) => importStatus[state] !== 'RUNNING'),
    );
  });

  it('is one at a time', async () => {
    const first = await imports.open(null, { full: false, force: false, dryRun: false });
    await expect(imports.open(null, { full: false, force: false, dryRun: false })).rejects.toMatchObject({
      code: 'CONFLICT',
      text: { en: 'Another import of people is under way. Wait until it has ended.' },
    });
    await imports.receive(first, Readable.from([Buffer.from('x')])).catch(() => undefined);
    expect(await desk.import([hrHeader, hrRow('E1')])).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('fails with nothing changed when its sender goes away', async () => {
    const id = await imports.open(null, { full: false, force: false, dryRun: false });
    const broken = new Readable({ read: () => undefined });
    broken.push(`${hrHeader}\n${hrRow('E1')}\n`);
    const receiving = imports.receive(id, broken);
    broken.destroy(new Error('gone'));
    await expect(receiving).rejects.toMatchObject({ reason: 'INTERRUPTED' });
    expect(await imports.result(id, 'en')).toMatchObject({ status: 'FAILED', errors: [{ line: null }] });
    expect(await services.given.sql('SELECT 1 FROM people_import_row')).toEqual([]);
  });

  it('gives the place of a receiver that was killed to the next one', async () => {
    const lost = await imports.open(null, { full: false, force: false, dryRun: false });
    services.clock.advance({ minutes: 1 });
    expect(await desk.import([hrHeader, hrRow('E1')])).toMatchObject({ status: 'SUCCEEDED', created: 1 });
    expect(await imports.result(lost, 'en')).toMatchObject({ status: 'FAILED' });
  });

  it('has its effect once when it is merged twice at once', async () => {
    const id = await imports.open(null, { full: false, force: false, dryRun: false });
    await imports.receive(id, Readable.from([Buffer.from([hrHeader, hrRow('E1'), hrRow('E2')].join('\n'))]));
    await Promise.all([imports.merge(id), imports.merge(id)]);
    expect(await imports.result(id, 'en')).toMatchObject({ status: 'SUCCEEDED', created: 2 });
    expect(await desk.people('external_id')).toHaveLength(2);
  });

  it('is dated by when things were, not by when a transaction began', async () => {
    const id = await imports.open(null, { full: false, force: false, dryRun: false });
    const startedAt = services.clock.now();
    services.clock.advance({ seconds: 10 });
    await imports.receive(id, Readable.from([Buffer.from([hrHeader, hrRow('E1')].join('\n'))]));
    await whileHeld(services.given, {
      holding: 'LOCK TABLE org_unit IN SHARE MODE',
      move: () => imports.merge(id),
      meanwhile: async () => services.clock.advance({ seconds: 80 }),
    });
    const endedAt = services.clock.now();
    expect(await imports.result(id, 'en')).toMatchObject({ startedAt, endedAt, stage: 'ENDED' });
  });

  it('refuses a whole file by one clear error', async () => {
    expect(await desk.import(['E1;Group', 'E2;Group'])).toMatchObject({
      status: 'FAILED',
      rows: 0,
      errors: [{ line: null, column: null, reason: expect.stringContaining('The first line must name the columns') }],
    });
    expect(await desk.import([hrHeader, hrRow('E1'), 'E2,"never closed'])).toMatchObject({
      status: 'FAILED',
      errors: [{ line: 3, reason: expect.stringContaining('quotation mark') }],
    });
    expect(await desk.people('1')).toEqual([]);
  });

  it('forgets what was wrong with a file after 90 days, and stays in the list', async () => {
    services.clock.set('2026-03-02T09:00:00Z');
    const { id } = await desk.import([hrHeader, hrRow('E1', { email: 'nobody' })]);
    const problems = async () => {
      await services.get(PeopleImportSweeps).forgetProblems();
      return (await imports.result(id, 'en')).errors.length;
    };
    services.clock.advance({ days: 89 });
    expect(await problems()).toBe(1);
    services.clock.advance({ days: 2 });
    expect(await problems()).toBe(0);
    expect((await imports.list(5, null)).imports).toMatchObject([{ id, rejected: 1, hasProblems: false }]);
  });

  describe('when it is over', () => {
    const admin = async () => acting(await services.given.person({ externalId: null }), { role: 'ADMIN' });
    const idOf = async (number: string) =>
      (await services.given.sql<{ id: string }>(`SELECT id FROM person WHERE external_id = $1`, [number]))[0]?.id ?? '';
    const inUnit = (unit: string) => [
      hrHeader,
      hrRow('E0', { path: 'Group' }),
      hrRow('E1', { path: `Group / ${unit}` }),
    ];

    it('says how many can still be brought back, and with which roles, until nobody is away or a day is over', async () => {
      services.clock.set('2026-03-02T09:00:00Z');
      await desk.import([hrHeader, hrRow('E1'), hrRow('E2')]);
      await services.given.insert('role_assignment', { person_id: await idOf('E1'), role: 'TRAINER' });
      const leaving = [hrHeader, hrRow('E1', { active: 'no' })];
      expect(await desk.import(leaving, { dryRun: true })).toMatchObject({ deactivated: 1, bringBack: null });
      const { id, bringBack } = await desk.import(leaving);
      expect(bringBack).toEqual({ people: 1, roles: 1, until: new Date('2026-03-03T09:00:00Z') });
      services.clock.advance({ hours: 24 });
      expect(await imports.result(id, 'en')).toMatchObject({ bringBack: null });
      services.clock.advance({ hours: -1 });
      expect((await imports.list(1, null)).imports).toMatchObject([{ id, bringBack: { people: 1 } }]);
      await services.get(BringingBack).allOfImport(await admin(), id);
      expect(await imports.result(id, 'en')).toMatchObject({ bringBack: null });
    });

    it('says which roles reach nobody since, as long as they do and the other unit has people', async () => {
      await desk.import(inUnit('Retail'));
      const actor = await admin();
      const [{ id: retail } = { id: '' }] = await services.given.sql<{ id: string }>(
        `SELECT id FROM org_unit WHERE code = 'group.retail'`,
      );
      const lead = { person_id: actor.personId, role: 'LOCAL_LEAD', org_unit_id: retail };
      await services.given.insert('role_assignment', lead);
      expect(await desk.import(inUnit('Shops'), { dryRun: true })).toMatchObject({ rolesToMove: [] });
      const { id, rolesToMove } = await desk.import(inUnit('Shops'));
      expect(rolesToMove).toMatchObject([
        {
          from: { code: 'group.retail', name: 'Retail' },
          to: { code: 'group.shops', name: 'Shops' },
          roles: [{ role: 'LOCAL_LEAD', person: { id: actor.personId } }],
        },
      ]);
      const stillToMove = async () => (await imports.result(id, 'en')).rolesToMove.length;
      await services.given.sql(`UPDATE person SET active = false, deactivated_at = now() WHERE external_id = 'E1'`);
      expect(await stillToMove()).toBe(0);
      await services.given.sql(`UPDATE person SET active = true, deactivated_at = NULL WHERE external_id = 'E1'`);
      expect(await stillToMove()).toBe(1);
      await services.get(RoleService).move(actor, { fromOrgUnitCode: 'group.retail', toOrgUnitCode: 'group.shops' });
      expect(await stillToMove()).toBe(0);
    });
  });
});
