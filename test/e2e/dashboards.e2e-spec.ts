import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LiveCount } from '@sillage/dashboards';
import { CountedCompany } from '../support/counted-company.js';
import { statementsOf } from '../support/statements.js';

describe('adoption', () => {
  let company: CountedCompany;

  beforeAll(async () => {
    company = await CountedCompany.start();
  });

  beforeEach(() => company.beginAgain());

  afterAll(() => company.end());

  describe('counts', () => {
    it('each figure as its definition says', async () => {
      const guide = await company.given.guide('good-practices');
      const [founder = '', mentee = '', paused = '', left = '', guest = ''] = company.everybodyIn('south');
      await company.given.enrolment(company.programme, founder, {
        levelId: company.champion,
        labelledSince: '2025-12-01T00:00:00Z',
      });
      await company.given.enrolment(company.programme, mentee, {
        levelId: company.champion,
        labelledSince: '2026-01-01T00:00:00Z',
      });
      await company.given.enrolment(company.programme, paused, { status: 'PAUSED' });
      await company.given.enrolment(company.programme, left, { status: 'LEFT' });
      await company.given.acknowledgement(guide.id, founder);
      await company.given.acknowledgement(guide.id, guest);
      const at = '2026-01-10T09:00:00Z';
      const session = await company.given.insert('session', {
        programme_id: company.programme,
        kind: 'WEBINAR',
        title: 'T',
        description: 'D',
        language: 'en',
        starts_at: at,
        ends_at: '2026-01-10T10:00:00Z',
        time_zone: 'UTC',
        status: 'COMPLETED',
        host_id: founder,
        check_in_code: 'ABC',
        replay_counts: true,
        created_at: at,
      });
      for (const [position, attendance] of ['ATTENDED', 'REPLAYED', 'PARTIAL'].entries()) {
        await company.given.insert('registration', {
          session_id: session,
          person_id: company.who('south', position),
          status: 'REGISTERED',
          registered_at: at,
          position: position + 1,
          attendance,
          attendance_provenance: 'HOST_LIST',
          attended_at: at,
        });
      }
      const invitation = await company.given.insert('invitation', {
        programme_id: company.programme,
        direction: 'OFFER',
        mentor_id: founder,
        mentee_id: mentee,
        status: 'ACCEPTED',
        created_at: at,
        expires_at: '2026-02-10T09:00:00Z',
        closed_at: at,
      });
      await company.given.insert('mentorship', {
        programme_id: company.programme,
        invitation_id: invitation,
        mentor_id: founder,
        mentee_id: mentee,
        status: 'ENDED',
        started_at: at,
        ended_at: at,
      });
      await company.hire('group', 32);
      await company.closeDay();
      // The total of the whole company is exact from a hundred people on.
      const { total } = await company.report();
      expect(total).toEqual({
        headcount: 100,
        invited: 1,
        enrolled: 3,
        acknowledged: 2,
        trained: 2,
        labelled: 2,
        mentoring: 1,
        retained90: 1,
        adoptionRate: 0.02,
        acknowledgedRate: 0.02,
        suppressed: false,
        rounded: false,
        at: '2026-03-05T00:10:00.000Z',
      });
      // A new material version asks everyone again.
      await company.given.publish(guide.id, 2, { publishedAt: at, materialNumber: 2 });
      await company.closeDay();
      expect((await company.report()).total['acknowledged']).toBe(0);
    });

    it('only people who are with the company', async () => {
      await company.given.sql(`UPDATE person SET active = false, deactivated_at = now() WHERE id = $1`, [
        company.who('south'),
      ]);
      await company.closeDay();
      expect((await company.report()).total['headcount']).toBe(67);
    });

    it('the whole company as it is now once it has a thousand people, all else at the last close of day', async () => {
      await company.hire('group', 940);
      await company.closeDay();
      await company.given.enrolment(company.programme, company.who('south'), { levelId: company.champion });
      await company.app.get(LiveCount).count();
      const { asOf, total, rows } = await company.report({ groupBy: 'ORG_UNIT' });
      expect(asOf).toBe('2026-03-04');
      expect(total).toMatchObject({ headcount: 1008, labelled: 1, rounded: false, at: '2026-03-05T00:10:00.000Z' });
      expect(rows.find(({ key }) => key === 'south')?.figures).toMatchObject({ labelled: 0, rounded: true });
      expect((await company.report({ asOf: '2026-03-04' })).total['labelled']).toBe(0);
    });
  });

  describe('rows', () => {
    it('are countries, by their names in the viewer’s language', async () => {
      await company.given.sql(`UPDATE person SET locale = 'fr' WHERE id = $1`, [company.hr]);
      await company.closeDay();
      const { rows, definitions } = await company.report({ groupBy: 'COUNTRY' });
      expect(rows.map(({ key, label, figures }) => [key, label, figures['headcount']])).toEqual([
        ['DE', 'Allemagne', 30],
        ['FR', 'France', 38],
      ]);
      expect(definitions).toContainEqual({
        metric: 'adoptionRate',
        definition: 'Personnes labellisées divisées par l’effectif, de 0 à 1.',
      });
    });

    it('are the units just below, and those directly in the unit', async () => {
      await company.hire('group', 5);
      await company.closeDay();
      const { rows } = await company.report({ groupBy: 'ORG_UNIT' });
      expect(rows.map(({ key, label, figures }) => [key, label, figures['headcount']])).toEqual([
        ['east', 'Unit east', 36],
        ['group', 'Unit group (directly)', 6],
        ['north', 'Unit north', 11],
        ['south', 'Unit south', 20],
      ]);
    });

    it('are months of enrolment, in their order', async () => {
      for (let n = 0; n < 12; n += 1) {
        await company.given.enrolment(company.programme, company.who('south', n), {
          enrolledAt: `2026-0${n < 6 ? 2 : 1}-15T09:00:00Z`,
        });
      }
      await company.closeDay();
      const { rows } = await company.report({ groupBy: 'MONTH' });
      expect(rows.map(({ key, label, figures }) => [key, label, figures['headcount'], figures['enrolled']])).toEqual([
        ['2026-01', 'January 2026', 6, 6],
        ['2026-02', 'February 2026', 6, 6],
      ]);
    });

    it('are levels, the lowest first, each rounded', async () => {
      const ambassador = await company.given.level(company.programme, 'ambassador', 3);
      const mentor = await company.given.level(company.programme, 'mentor', 2);
      const holders = [...company.everybodyIn('south'), ...company.everybodyIn('east')];
      for (const [index, personId] of holders.slice(0, 30).entries()) {
        const levelId = index < 15 ? company.champion : index < 27 ? mentor : ambassador;
        await company.given.enrolment(company.programme, personId, { levelId });
      }
      await company.closeDay();
      const { rows } = await company.report({ groupBy: 'LEVEL' });
      expect(rows.map(({ key, figures }) => [key, figures['headcount'], figures['labelled']])).toEqual([
        ['champion', 15, 15],
        ['mentor', 12, 12],
        ['ambassador', 3, 3],
      ]);
    });

    it('are none when nothing is asked', async () => {
      await company.closeDay();
      expect((await company.report()).rows).toEqual([]);
    });
  });

  describe('scope', () => {
    it('is the viewer’s own subtrees when no unit is named', async () => {
      const analyst = company.who('south');
      await company.grant(analyst, 'HR_ANALYST', 'south');
      await company.grant(analyst, 'LOCAL_LEAD', 'east');
      // A grant within another one adds nothing.
      await company.grant(analyst, 'LOCAL_LEAD', 'team');
      await company.grant(analyst, 'PROGRAMME_MANAGER', 'north', company.programme);
      await company.hire('group', 4);
      await company.hire('team', 2);
      await company.closeDay();
      expect((await company.report({}, analyst)).total['headcount']).toBe(69);
      expect(await company.shownIn({ groupBy: 'ORG_UNIT' }, analyst)).toEqual({ east: 36, north: 13, south: 20 });
    });

    it.each([
      ['a unit outside', { orgUnitCode: 'east' }],
      ['a unit above', { orgUnitCode: 'group' }],
      ['a unit that does not exist', { orgUnitCode: 'nowhere' }],
      ['a programme that does not exist', { programme: 'nothing' }],
    ])('answers alike for %s', async (_, input) => {
      const analyst = company.who('south');
      await company.grant(analyst, 'HR_ANALYST', 'south');
      const { data, errors } = await company.ask(input, analyst);
      expect(data).toBeNull();
      expect(errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    });

    it('does not reach into another programme', async () => {
      const manager = company.who('south');
      const security = await company.given.programme('security');
      await company.grant(manager, 'PROGRAMME_MANAGER', null, security);
      expect((await company.ask({}, manager)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
      expect((await company.ask({ programme: 'security' }, manager)).errors).toBeUndefined();
    });

    it('is closed to everybody else', async () => {
      await company.grant(company.who('south'), 'TRAINER');
      expect((await company.ask({}, company.who('south'))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
      expect((await company.ask({}, company.who('east'))).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    });
  });

  describe('on record', () => {
    const readings = async () =>
      company.app.database.query<{ actor_id: string; details: object }>(
        `SELECT actor_id, details FROM audit_entry WHERE action = 'adoption.read' ORDER BY id`,
      );

    it('is who read figures about fewer than everybody, once an opening', async () => {
      await company.closeDay();
      const before = (await readings()).length;
      await company.report({ groupBy: 'COUNTRY' });
      expect(await readings()).toHaveLength(before);
      for (const groupBy of ['COUNTRY', 'ORG_UNIT']) await company.report({ orgUnitCode: 'south', groupBy });
      await company.report({ country: 'DE' });
      expect((await readings()).slice(before)).toEqual([
        { actor_id: company.hr, details: { units: ['south'], country: null } },
        { actor_id: company.hr, details: { units: ['group'], country: 'DE' } },
      ]);
    });
  });

  it('needs no more statements for a larger company', async () => {
    await company.closeDay();
    const count = async () => (await statementsOf(() => company.report({ groupBy: 'ORG_UNIT' }))).length;
    await count();
    const before = await count();
    for (let n = 0; n < 20; n += 1) {
      company.unit[`more${n}`] = await company.given.unit(`more${n}`, company.unit['group']);
      await company.hire(`more${n}`, 6);
    }
    await company.closeDay();
    await count();
    expect(await count()).toBe(before);
  });
});
