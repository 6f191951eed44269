import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { BringingBack, PersonEnding } from '@sillage/people';
import { hrHeader, hrRow, ImportDesk } from '../../../../test/support/import-desk.js';
import { acting, startServices, type Services } from '../../../../test/support/services.js';
import { PeopleImportModule } from '../people-import.module.js';

describe('a row of HR’s file and somebody made by hand', () => {
  let services: Services;
  let desk: ImportDesk;
  let unit: string;

  beforeAll(async () => {
    services = await startServices([PeopleImportModule]);
    desk = new ImportDesk(services);
  });
  afterAll(() => services.close());
  beforeEach(async () => {
    await desk.emptyCompany();
    unit = await services.given.unit('hand');
  });

  const madeByHand = async (givenName: string, familyName: string, more: { active?: boolean; role?: string } = {}) => {
    const email = `${givenName.toLowerCase()}@example.com`;
    const { role, ...person } = more;
    const id = await services.given.person({ unit, givenName, familyName, email, externalId: null, ...person });
    if (role !== undefined) await services.given.insert('role_assignment', { person_id: id, role });
    return id;
  };
  const rowOf = (
    number: string,
    given: string,
    family: string,
    active = '',
    email = `${given.toLowerCase()}@example.com`,
  ) => hrRow(number, { email, given, family, active });
  const everybody = () => desk.people('id, external_id, active');
  const reasons = (found: { line: number | null; reason: string }[]) =>
    found.map(({ line, reason }) => `${String(line)}: ${reason}`);

  it('are the same by the address, and the person keeps what is theirs, in a file that is the whole company too', async () => {
    const zoe = await madeByHand('Zoe', 'Byhand', { role: 'ADMIN' });
    const paul = await madeByHand('Paul', 'Byhand');
    const file = [hrHeader, hrRow('E1', { email: 'ZOE@example.com' }), hrRow('E2')];
    const result = await desk.import(file, { full: true });
    expect(result).toMatchObject({ created: 1, updated: 1, deactivated: 0 });
    expect(result.warnings).toMatchObject([{ line: 2, column: 'email', reason: expect.stringContaining('by hand') }]);
    const roles = await services.given.sql(`SELECT role FROM role_assignment WHERE person_id = $1`, [zoe]);
    expect(roles).toEqual([{ role: 'ADMIN' }]);
    expect(await everybody()).toEqual(
      expect.arrayContaining([
        { id: zoe, external_id: 'E1', active: true },
        { id: paul, external_id: null, active: true },
      ]),
    );
    expect(await desk.import(file, { full: true })).toMatchObject({ unchanged: 2, warnings: [] });
  });

  it('are the same too when the row says that they left: they leave by it, and come back by the next', async () => {
    const nina = await madeByHand('Nina', 'Sans');
    const left = [hrHeader, rowOf('77', 'Nina', 'Sans', 'non')];
    const dry = await desk.import(left, { dryRun: true });
    const result = await desk.import(left);
    for (const { created, updated, updatedLeavers, deactivated } of [dry, result]) {
      expect([created, updated, updatedLeavers, deactivated]).toEqual([0, 1, 1, 1]);
    }
    expect(reasons(result.warnings)).toEqual([
      '2: The person entered by hand with the address “nina@example.com” is the one of this row, and leaves by it. If it is somebody else, take the address out of the row.',
    ]);
    expect(await everybody()).toEqual([{ id: nina, external_id: '77', active: false }]);
    const departures = await services.given.sql(`SELECT import_id FROM departure WHERE person_id = $1`, [nina]);
    expect(departures).toEqual([{ import_id: result.id }]);
    expect(await desk.import(left)).toMatchObject({ unchanged: 1, warnings: [], errors: [] });
    expect(await desk.import([hrHeader, rowOf('77', 'Nina', 'Sans', 'oui')])).toMatchObject({
      updated: 1,
      rejected: 0,
    });
    expect(await everybody()).toEqual([{ id: nina, external_id: '77', active: true }]);
  });

  it('are the same by the row that says that they are here, where an older one with their address says otherwise', async () => {
    const nina = await madeByHand('Nina', 'Sans');
    const file = [hrHeader, rowOf('11', 'Nina', 'Before', 'non'), rowOf('77', 'Nina', 'Sans', 'oui')];
    expect(await desk.import(file)).toMatchObject({ created: 1, updated: 1, deactivated: 0, rejected: 0 });
    expect(await everybody()).toEqual(expect.arrayContaining([{ id: nina, external_id: '77', active: true }]));
  });

  it('end nobody whom the guards keep: the last administrator, and more than a tenth', async () => {
    await madeByHand('Zoe', 'Byhand', { role: 'ADMIN' });
    const last = await desk.import([hrHeader, rowOf('77', 'Zoe', 'Byhand', 'non')], { force: true });
    expect([last.status, last.errors[0]?.reason]).toEqual(['FAILED', expect.stringContaining('every administrator')]);
    for (const name of ['Nina', 'Paul', 'Ali']) await madeByHand(name, 'Byhand');
    const tenth = await desk.import([
      hrHeader,
      rowOf('1', 'Nina', 'Byhand', 'non'),
      rowOf('2', 'Paul', 'Byhand', 'non'),
    ]);
    expect(tenth).toMatchObject({ status: 'FAILED', mayForce: true });
    expect((await everybody()).map(({ external_id, active }) => [external_id, active])).toEqual(
      Array.from({ length: 4 }, () => [null, true]),
    );
  });

  it('are the same after they were ended by hand, if the name is: they come back, and nobody is there twice', async () => {
    const admin = acting(await madeByHand('Zoe', 'Byhand', { role: 'ADMIN' }), { role: 'ADMIN' });
    const lea = await madeByHand('Léa', 'Dubois', { role: 'TRAINER' });
    await services.get(PersonEnding).end(admin, lea);
    const result = await desk.import([hrHeader, rowOf('300', 'LEA', 'Dubois', 'oui', 'léa@example.com')]);
    expect(result).toMatchObject({ created: 0, updated: 1, rejected: 0 });
    expect(result.warnings.map(({ column, reason }) => [column, reason.slice(0, 40)])).toEqual([
      ['email', 'The person of that name entered by hand '],
      ['active', 'This person comes back and held roles wh'],
    ]);
    expect(await everybody()).toEqual(expect.arrayContaining([{ id: lea, external_id: '300', active: true }]));
    await expect(services.get(BringingBack).one(admin, lea)).rejects.toMatchObject({ code: 'INVALID_TRANSITION' });
  });

  it('may be two people when one of the name and the address differs: the newcomer is told of, with what to do', async () => {
    const admin = acting(await madeByHand('Zoe', 'Byhand', { role: 'ADMIN' }), { role: 'ADMIN' });
    const [lea, max] = [await madeByHand('Lea', 'Dubois'), await madeByHand('Max', 'Muster')];
    for (const id of [lea, max]) await services.get(PersonEnding).end(admin, id);
    const file = [
      hrHeader,
      rowOf('300', 'Laure', 'Martin', '', 'lea@example.com'),
      rowOf('301', 'Muster', 'Max', '', 'max.muster@example.com'),
      rowOf('302', 'Eve', 'Martin'),
    ];
    const result = await desk.import(file);
    expect(result).toMatchObject({ created: 3, rejected: 0 });
    expect(result.warnings).toMatchObject([
      { line: 2, column: 'external_id', reason: expect.stringContaining('bring Lea Dubois back on their page') },
      { line: 3, column: 'external_id', reason: expect.stringContaining('bring Max Muster back on their page') },
    ]);
    expect((await desk.import(file)).warnings).toEqual([]);
    const back = await services.get(BringingBack).one(admin, lea);
    expect(back).toContainEqual(expect.stringContaining('They have no address now'));
    expect(back.join(' ')).not.toContain('Somebody else with the name');
  });

  it('with another number already: the row that wants the address is told what to do, and it works', async () => {
    const admin = acting(await madeByHand('Zoe', 'Byhand', { role: 'ADMIN' }), { role: 'ADMIN' });
    const nina = await madeByHand('Nina', 'Sans');
    await desk.import([hrHeader, rowOf('77', 'Nina', 'Sans', 'non', '')]);
    const file = [hrHeader, rowOf('77', 'Nina', 'Sans', 'oui')];
    const { errors } = await desk.import(file);
    expect(errors).toMatchObject([
      { line: 2, column: 'email', reason: expect.stringContaining('end Nina Sans on their page and import again') },
    ]);
    await services.get(PersonEnding).end(admin, nina);
    expect(await desk.import(file)).toMatchObject({ updated: 1, rejected: 0 });
    const back = await services.get(BringingBack).one(admin, nina);
    expect(back).toContainEqual(expect.stringContaining('Somebody else with the name Nina Sans is with the company'));
  });

  it('of two rows with the address, the first adopts and the second is told of the first', async () => {
    await madeByHand('Nina', 'Sans');
    const { errors } = await desk.import([hrHeader, rowOf('77', 'Nina', 'Sans'), rowOf('78', 'Nina', 'Sans')]);
    expect(reasons(errors)).toEqual(['3: “nina@example.com” is already on line 2.']);
  });
});
