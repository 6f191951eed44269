import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PersonQueries } from '@sillage/people';
import type { Actor } from '@sillage/platform';
import { asking, readBy, readOne } from '../../../../test/support/asking.js';
import { acting, startServices, type Services } from '../../../../test/support/services.js';
import { programmeShape } from '../programme.shape.js';
import { ProgrammesModule } from '../programmes.module.js';

describe('seeing an enrolment', () => {
  let services: Services;
  let france: string;
  let paris: string;
  let programme: string;
  let person: string;
  let key: string;
  let count = 0;

  beforeAll(async () => {
    services = await startServices([ProgrammesModule]);
    france = await services.given.unit('france');
    paris = await services.given.unit('paris', france);
  });

  beforeEach(async () => {
    count += 1;
    key = `programme-${count}`;
    programme = await services.given.programme(key);
    person = await services.given.person({ unit: paris });
    await services.given.enrolment(programme, person);
  });

  afterAll(() => services.close());

  const sees = async (actor: Actor): Promise<boolean> => {
    const asked = asking(`{ enrolment(programme: "${key}") { status } }`);
    const seen = (await services.get(PersonQueries).find(person, asked, readBy(actor))) as object;
    return Object.values(seen).some((value) => typeof value === 'object' && value !== null);
  };
  const somebody = async (grant?: object) => acting(await services.given.person(), ...(grant ? [grant] : []));

  it('is for the person', async () => {
    expect(await sees(acting(person))).toBe(true);
    expect(await sees(await somebody())).toBe(false);
  });

  it.each(['PROGRAMME_MANAGER', 'LOCAL_LEAD'] as const)('is for a %s who reaches the person', async (role) => {
    expect(await sees(await somebody({ role }))).toBe(true);
    expect(await sees(await somebody({ role, programmeId: programme, orgUnitId: france }))).toBe(true);
  });

  it('is not for a grant that covers another programme, though another one covers the unit', async () => {
    const other = await services.given.programme(`${key}-other`);
    const spain = await services.given.unit(`spain-${count}`);
    const actor = acting(
      await services.given.person(),
      { role: 'LOCAL_LEAD', programmeId: programme, orgUnitId: spain },
      { role: 'LOCAL_LEAD', programmeId: other, orgUnitId: france },
    );
    expect(await sees(actor)).toBe(false);
  });

  it.each(['HR_ANALYST', 'TRAINER', 'GUIDE_OWNER', 'ADMIN'] as const)('is not for a %s', async (role) => {
    expect(await sees(await somebody({ role }))).toBe(false);
  });

  it('is not looking after somebody: that is for a role that reaches them', async () => {
    const looksAfter = async (actor: Actor): Promise<unknown> => {
      const asked = asking(`{ enrolment(programme: "${key}") { viewerLooksAfter viewerMay } }`);
      const seen = (await services.get(PersonQueries).find(person, asked, readBy(actor))) as object;
      return Object.values(seen).find((value) => typeof value === 'object');
    };
    const mentor = await somebody();
    await services.given.sql('UPDATE enrolment SET mentor_id = $1 WHERE person_id = $2', [mentor.personId, person]);
    const ownMoves = { viewerMay: ['PAUSE', 'LEAVE'] };
    expect(await looksAfter(acting(person))).toMatchObject({ viewerLooksAfter: false, ...ownMoves });
    expect(await looksAfter(mentor)).toMatchObject({ viewerLooksAfter: false, viewerMay: [] });
    const lead = { role: 'LOCAL_LEAD', orgUnitId: france } as const;
    expect(await looksAfter(acting(mentor.personId, lead))).toMatchObject({ viewerLooksAfter: true, viewerMay: [] });
    expect(await looksAfter(acting(person, lead))).toMatchObject({ viewerLooksAfter: true, ...ownMoves });
    const other = await services.given.programme(`${key}-other`);
    const [of, elsewhere] = [await services.given.unit(`italy-${count}`), { programmeId: other, orgUnitId: france }];
    const apart = acting(mentor.personId, { ...lead, orgUnitId: of }, { ...lead, ...elsewhere });
    expect(await looksAfter(apart)).toMatchObject({ viewerLooksAfter: false });
  });

  it('says of each programme whether one may enrol in that one', async () => {
    const others = [await services.given.programme(`${key}-new`), await services.given.programme(`${key}-left`)];
    await services.given.enrolment(others[1] ?? '', person, { status: 'LEFT' });
    const mayEnrol = async (id: string) => {
      const of = { fields: '{ viewerMayEnrol }', by: acting(person) };
      return (await readOne<{ viewerMayEnrol: boolean }>(services, programmeShape, id, of)).viewerMayEnrol;
    };
    expect([await mayEnrol(programme), await mayEnrol(others[0] ?? ''), await mayEnrol(others[1] ?? '')]).toEqual([
      false,
      true,
      true,
    ]);
  });

  it('is for the mentor of now', async () => {
    const mentor = await somebody();
    await services.given.sql('UPDATE enrolment SET mentor_id = $1 WHERE person_id = $2', [mentor.personId, person]);
    expect(await sees(mentor)).toBe(true);
  });
});
