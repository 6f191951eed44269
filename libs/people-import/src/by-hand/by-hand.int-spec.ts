import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CompanyService, CompanySettings } from '@sillage/company';
import { PersonEnding } from '@sillage/people';
import type { Actor } from '@sillage/platform';
import { hrHeader, hrRow, ImportDesk } from '../../../../test/support/import-desk.js';
import { acting, startServices, type Services } from '../../../../test/support/services.js';
import { PeopleImportModule } from '../people-import.module.js';
import { PeopleByHand } from './by-hand.service.js';

describe('people whom an administrator adds', () => {
  let services: Services;
  let desk: ImportDesk;
  let admin: Actor;

  beforeAll(async () => {
    services = await startServices([PeopleImportModule]);
    desk = new ImportDesk(services);
  });
  afterAll(() => services.close());
  beforeEach(async () => {
    await desk.emptyCompany();
    await services.given.sql('TRUNCATE company');
    services.get(CompanySettings).forget();
    await services.given.unit('group');
    admin = acting(await services.given.person(), { role: 'ADMIN' });
  });

  const byHand = () => services.get(PeopleByHand);
  const ali = { givenName: ' Ali ', familyName: 'Benali', email: 'Ali@Example.com' };
  const person = async (id: string, columns: string) =>
    (await services.given.sql(`SELECT ${columns} FROM person p WHERE id = $1`, [id]))[0];

  it('have the company’s defaults for what is left out, no number of HR’s, and are in the audit trail', async () => {
    const { personId, madeUnits } = await byHand().add(admin, ali);
    expect(madeUnits).toEqual([]);
    expect(await person(personId, 'external_id, display_name, email, country, locale, time_zone, active')).toEqual({
      external_id: null,
      display_name: 'Ali Benali',
      email: 'Ali@Example.com',
      country: 'FR',
      locale: 'en',
      time_zone: 'Europe/Paris',
      active: true,
    });
    const trail = await services.given.sql(`SELECT actor_id AS by FROM audit_entry WHERE action = 'person.added'`);
    expect(trail).toEqual([{ by: admin.personId }]);
  });

  it('are in the unit of a path, made where it is not there, with all that stands above it', async () => {
    const first = await byHand().add(admin, { ...ali, orgUnitPath: 'Group / France / Paris' });
    const second = await byHand().add(admin, {
      ...ali,
      email: 'b@example.com',
      orgUnitPath: 'group /  FRANCE / paris',
    });
    expect([first.madeUnits, second.madeUnits]).toEqual([['France', 'Paris'], []]);
    const line = await services.given.sql(
      `SELECT u.path, a.distance FROM person p JOIN org_unit_ancestry a ON a.descendant_id = p.org_unit_id
       JOIN org_unit u ON u.id = a.ancestor_id WHERE p.id = $1 ORDER BY a.distance`,
      [second.personId],
    );
    expect(line).toEqual([
      { path: 'group / france / paris', distance: 0 },
      { path: 'group / france', distance: 1 },
      { path: 'group', distance: 2 },
    ]);
    const { personId } = await byHand().add(admin, {
      ...ali,
      email: 'c@example.com',
      orgUnitCode: 'group.france.paris',
    });
    expect(await person(personId, 'org_unit_id')).toEqual(await person(first.personId, 'org_unit_id'));
  });

  it.each(['Acme/France', 'Group > France', 'Group / Paris/Lyon /Rive'])(
    'are in no new unit “%s” before it is said that its name is meant so',
    async (orgUnitPath) => {
      const wanted = { ...ali, orgUnitPath };
      await expect(byHand().add(admin, wanted)).rejects.toMatchObject({
        code: 'BAD_USER_INPUT',
        argumentPath: 'input.orgUnitAsWritten',
      });
      expect(await services.given.sql(`SELECT FROM org_unit`)).toHaveLength(1);
      const { personId, madeUnits } = await byHand().add(admin, { ...wanted, orgUnitAsWritten: true });
      expect(madeUnits).toHaveLength(1);
      // It is there by now: whoever names it means it.
      expect(await byHand().update(admin, { personId, orgUnitPath })).toMatchObject({ madeUnits: [] });
      const below = await byHand().update(admin, { personId, orgUnitPath: `${orgUnitPath} / Below` });
      expect(below.madeUnits).toEqual(['Below']);
    },
  );

  it('name the unit that was made for whoever came first, when they name a top', async () => {
    await desk.emptyCompany();
    const first = await byHand().add(admin, ali);
    expect(first.madeUnits).toEqual([]);
    const { madeUnits } = await byHand().add(admin, {
      ...ali,
      email: 'b@example.com',
      orgUnitPath: 'Acme / Belgique',
    });
    expect(madeUnits).toEqual(['Acme', 'Belgique']);
    expect(await services.given.sql('SELECT path FROM org_unit ORDER BY depth')).toEqual([
      { path: 'acme' },
      { path: 'acme / belgique' },
    ]);
    expect(await person(first.personId, '(SELECT path FROM org_unit WHERE id = p.org_unit_id) AS path')).toEqual({
      path: 'acme',
    });
  });

  it('are at the top when nobody says where, of the company’s name or else where most people are', async () => {
    const unitOf = async (id: string) => person(id, '(SELECT code FROM org_unit WHERE id = p.org_unit_id) AS code');
    await services.given.unit('alone');
    const most = await byHand().add(admin, ali);
    expect(await unitOf(most.personId)).toEqual({ code: 'group' });
    await services.get(CompanyService).update(admin, { name: 'ALONE' });
    const named = await byHand().add(admin, { ...ali, email: 'b@example.com' });
    expect(await unitOf(named.personId)).toEqual({ code: 'alone' });
  });

  it.each([
    ['no address', { email: ' ' }, 'input.email'],
    ['what is no address', { email: 'ali at example' }, 'input.email'],
    ['no name', { givenName: ' ', familyName: '' }, 'input.givenName'],
    ['an unknown country', { country: 'XX' }, 'input.country'],
    ['an unknown time zone', { timeZone: 'Mars/Olympus' }, 'input.timeZone'],
    ['an unknown code of a unit', { orgUnitCode: 'nowhere' }, 'input.orgUnitCode'],
    ['a path with a nameless unit', { orgUnitPath: 'Group /  / Paris' }, 'input.orgUnitPath'],
    ['two ways to a unit', { orgUnitCode: 'group', orgUnitPath: 'Group' }, 'input.orgUnitPath'],
  ])('are refused with %s', async (_, wrong, argumentPath) => {
    await expect(byHand().add(admin, { ...ali, ...wrong })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      argumentPath,
    });
    expect(await services.given.sql(`SELECT FROM person`)).toHaveLength(1);
  });

  it('take the address of whoever left, and of nobody who is here', async () => {
    const { personId } = await byHand().add(admin, ali);
    const again = { ...ali, email: 'ALI@example.com' };
    await expect(byHand().add(admin, again)).rejects.toMatchObject({ code: 'CONFLICT', argumentPath: 'input.email' });
    await services.get(PersonEnding).end(admin, personId);
    const newcomer = await byHand().add(admin, again);
    expect(await person(personId, 'email, active')).toEqual({ email: null, active: false });
    expect(await person(newcomer.personId, 'email')).toEqual({ email: 'ALI@example.com' });
  });

  it('are changed by hand: what is left out stays; whom HR knows is not, nor whoever left', async () => {
    const { personId } = await byHand().add(admin, { ...ali, jobTitle: 'Baker' });
    await byHand().update(admin, { personId, familyName: 'Durand', orgUnitPath: 'Group / Spain' });
    await byHand().update(admin, { personId, jobTitle: '' });
    expect(await person(personId, 'display_name, email, job_title')).toEqual({
      display_name: 'Ali Durand',
      email: 'Ali@Example.com',
      job_title: null,
    });
    const known = await services.given.person();
    await expect(byHand().update(admin, { personId: known, familyName: 'X' })).rejects.toMatchObject({
      code: 'INVALID_TRANSITION',
    });
    await services.get(PersonEnding).end(admin, personId);
    await expect(byHand().update(admin, { personId, familyName: 'X' })).rejects.toMatchObject({
      code: 'INVALID_TRANSITION',
    });
  });

  it('stay when a file that is the whole company does not know them', async () => {
    const { personId } = await byHand().add(admin, ali);
    await services.given.sql(`UPDATE person SET external_id = 'E1' WHERE id = $1`, [admin.personId]);
    await desk.import([hrHeader, hrRow('E1', { email: 'admin@example.com' })], { full: true, force: true });
    expect(await person(personId, 'active')).toEqual({ active: true });
  });
});
