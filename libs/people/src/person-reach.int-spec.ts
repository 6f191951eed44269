import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role, SqlParameters, type Actor } from '@sillage/platform';
import { readOne } from '../../../test/support/asking.js';
import { covers, everyGrant, Surroundings, type Given } from '../../../test/support/every-grant.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { PeopleModule } from './people.module.js';
import { PersonScope, reachOf } from './person-scope.js';
import { personShape } from './person.shape.js';

const roles = Object.values(Role);

describe('whom a role reaches', () => {
  let services: Services;
  let around: Surroundings;
  let somebody: string;
  let colleague: string;

  beforeAll(async () => {
    services = await startServices([PeopleModule]);
    // Of programmes, people know the ids alone.
    const ids = {
      programmeId: '0198a000-0000-7000-8000-00000000000a',
      another: '0198a000-0000-7000-8000-00000000000b',
    };
    around = await Surroundings.in(services.given, ids);
    somebody = await services.given.person({ unit: around.units.here });
    colleague = await services.given.person({ unit: around.units.beside });
  });

  afterAll(() => services.close());

  const as = (given: Given) => acting(colleague, ...around.rolesOf(given));
  /** Those whom what is found says something else of than what they were given. */
  const wrongOf = async (should: (given: Given) => boolean, is: (given: Given) => Promise<boolean>) => {
    const wrong: string[] = [];
    for (const given of everyGrant()) {
      if ((await is(given)) !== should(given)) wrong.push(`${given.name} ${should(given) ? 'should' : 'should not'}`);
    }
    return wrong;
  };

  describe.each(roles)('as a %s', (role) => {
    const held = ({ grants }: Given) => grants.filter((grant) => grant.role === role);
    const inTheProgramme = (given: Given) => held(given).some(covers);

    it('is a person in the unit of a grant for the programme, or below it', async () => {
      const scope = { roles: [role], programmeId: around.programmes.this };
      const reaches = async (given: Given) => services.get(PersonScope).reaches(as(given), scope, somebody);
      expect(await wrongOf(inTheProgramme, reaches)).toEqual([]);
    });

    it('is one condition, whatever else a statement asks for', async () => {
      const found = async (given: Given) => {
        const parameters = new SqlParameters();
        const reach = reachOf(as(given), { roles: [role] }, 'p.org_unit_id', parameters);
        const id = parameters.add(somebody);
        const rows = await services.given.sql(
          `SELECT FROM person p WHERE p.id = ${id} AND ${reach} AND p.active
           UNION ALL SELECT FROM person p WHERE false AND ${reach}`,
          parameters.values,
        );
        return rows.length > 0;
      };
      const anyProgramme = (given: Given) =>
        held(given).some((grant) => covers({ ...grant, programme: 'every programme' }));
      expect(await wrongOf(anyProgramme, found)).toEqual([]);
    });
  });

  it('through a grant for the whole company is everybody, whatever else was given', async () => {
    const ofAPart = { role: Role.TRAINER, orgUnitId: around.units.beside };
    for (const grants of [
      [{ role: Role.TRAINER }, ofAPart],
      [ofAPart, { role: Role.TRAINER }],
    ]) {
      const actor = acting(colleague, ...grants);
      expect(await services.get(PersonScope).reaches(actor, { roles: [Role.TRAINER] }, somebody)).toBe(true);
    }
    expect(
      await services.get(PersonScope).reaches(acting(colleague, ofAPart), { roles: [Role.TRAINER] }, somebody),
    ).toBe(false);
  });

  it('through several roles is what any of them reaches', async () => {
    const both = { roles: [Role.TRAINER, Role.LOCAL_LEAD], programmeId: around.programmes.this };
    const reaches = async (given: Given) => services.get(PersonScope).reaches(as(given), both, somebody);
    const should = ({ grants }: Given) =>
      grants.some((grant) => both.roles.includes(grant.role as 'TRAINER') && covers(grant));
    expect(await wrongOf(should, reaches)).toEqual([]);
  });

  it('lets administrators read an address, and the person, and by itself nobody else', async () => {
    const reads = async (by: Actor) =>
      (await readOne<{ email: string | null }>(services, personShape, somebody, { fields: '{ email }', by })).email;
    const should = ({ grants }: Given) => grants.some(({ role }) => role === Role.ADMIN);
    expect(await wrongOf(should, async (given) => (await reads(as(given))) !== null)).toEqual([]);
    expect(await reads(acting(somebody))).not.toBeNull();
  });
});
