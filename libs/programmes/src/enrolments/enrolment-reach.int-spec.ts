import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role, SqlParameters } from '@sillage/platform';
import { personShape } from '@sillage/people';
import { readOne } from '../../../../test/support/asking.js';
import { covers, everyGrant, Surroundings, type Given } from '../../../../test/support/every-grant.js';
import { acting, startServices, type Services } from '../../../../test/support/services.js';
import { enrolmentReach } from './enrolment-reach.js';
import { ProgrammesModule } from '../programmes.module.js';

describe('the enrolments that roles reach', () => {
  let services: Services;
  let around: Surroundings;
  let reader: string;
  let enrolled: string;
  let outside: string;

  beforeAll(async () => {
    services = await startServices([ProgrammesModule]);
    const { given } = services;
    around = await Surroundings.in(given, { programmeId: await given.programme('security') });
    reader = await given.person({ unit: around.units.beside });
    enrolled = await given.person({ unit: around.units.here });
    await given.enrolment(around.programmes.this, enrolled);
    outside = await given.person({ unit: around.units.here });
    await given.enrolment(around.programmes.this, outside, { status: 'LEFT' });
  });

  afterAll(() => services.close());

  /** How many enrolments a statement finds that asks for something else besides. */
  const found = async (given: Given, roles: readonly Role[], besides: string): Promise<number> => {
    const parameters = new SqlParameters();
    const actor = acting(reader, ...around.rolesOf(given));
    const of = { programme: 'e.programme_id', unit: 'p.org_unit_id' };
    const reach = enrolmentReach(actor, roles, of, parameters);
    const rows = await services.given.sql(
      `SELECT FROM enrolment e JOIN person p ON p.id = e.person_id
       WHERE e.status <> 'LEFT' AND ${besides} AND ${reach}`,
      parameters.values,
    );
    return rows.length;
  };

  it.each(Object.values(Role))('are those in the unit and the programme of one grant of a %s', async (role) => {
    const wrong: string[] = [];
    for (const given of everyGrant()) {
      const should = given.grants.some((grant) => grant.role === role && covers(grant)) ? 1 : 0;
      const counts = [await found(given, [role], 'true'), await found(given, [role], 'false')];
      if (counts[0] !== should || counts[1] !== 0) wrong.push(`${given.name} should find ${should}: ${counts.join()}`);
    }
    expect(wrong).toEqual([]);
  });

  it('are all that any of several roles reaches', async () => {
    const roles = [Role.PROGRAMME_MANAGER, Role.LOCAL_LEAD];
    for (const given of everyGrant()) {
      const should = given.grants.some((grant) => roles.includes(grant.role as 'LOCAL_LEAD') && covers(grant)) ? 1 : 0;
      expect([given.name, await found(given, roles, 'true'), await found(given, roles, 'false')]).toEqual([
        given.name,
        should,
        0,
      ]);
    }
  });

  it('are those whose addresses managers and local leads read; of who left the programme, only administrators', async () => {
    const reads = async (person: string, given: Given) => {
      const by = acting(reader, ...around.rolesOf(given));
      const asked = await readOne<{ email: string | null }>(services, personShape, person, { fields: '{ email }', by });
      return asked.email !== null;
    };
    const looksAfter = [Role.PROGRAMME_MANAGER, Role.LOCAL_LEAD] as Role[];
    const wrong: string[] = [];
    for (const given of everyGrant()) {
      const isAdmin = given.grants.some(({ role }) => role === Role.ADMIN);
      const should = isAdmin || given.grants.some((grant) => looksAfter.includes(grant.role) && covers(grant));
      if ((await reads(enrolled, given)) !== should) wrong.push(`${given.name}, of somebody enrolled`);
      if ((await reads(outside, given)) !== isAdmin) wrong.push(`${given.name}, of somebody who left`);
    }
    expect(wrong).toEqual([]);
  });
});
