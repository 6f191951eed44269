import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { SnapshotService } from '@sillage/dashboards';
import { CountedCompany } from '../support/counted-company.js';

describe('adoption of past days', () => {
  let company: CountedCompany;

  beforeAll(async () => {
    company = await CountedCompany.start();
  });

  beforeEach(() => company.beginAgain());

  afterAll(() => company.end());

  const endDay = async (next: string) => {
    company.app.clock.set(`${next}T00:10:00Z`);
    await company.app.get(SnapshotService).take();
    await company.app.get(SnapshotService).take();
  };

  it('stay as they were when people leave and units move', async () => {
    await company.given.enrolment(company.programme, company.who('south'), { levelId: company.champion });
    await endDay('2026-03-05');
    await company.given.sql(`UPDATE person SET active = false, deactivated_at = now() WHERE org_unit_id = $1`, [
      company.unit['south'],
    ]);
    await company.given.sql(`UPDATE org_unit SET parent_id = $1 WHERE id = $2`, [
      company.unit['south'],
      company.unit['east'],
    ]);
    await company.given.sql(`DELETE FROM org_unit_ancestry WHERE descendant_id = $1 AND distance > 0`, [
      company.unit['east'],
    ]);
    await company.given.sql(`INSERT INTO org_unit_ancestry VALUES ($1, $2, 1), ($3, $2, 2)`, [
      company.unit['south'],
      company.unit['east'],
      company.unit['group'],
    ]);
    const past = await company.report({ asOf: '2026-03-04', groupBy: 'ORG_UNIT' });
    expect(past.asOf).toBe('2026-03-04');
    expect(past.total).toMatchObject({ headcount: 68, labelled: 1 });
    expect(Object.fromEntries(past.rows.map(({ key, figures }) => [key, figures['headcount']]))).toEqual({
      east: 36,
      group: null,
      north: null,
      south: 20,
    });
    const now = await company.report({ groupBy: 'ORG_UNIT' });
    expect(now.asOf).toBe('2026-03-05');
    expect(now.total).toMatchObject({ headcount: 48, labelled: 0 });
    await endDay('2026-03-06');
    expect((await company.report({ asOf: '2026-03-05' })).total['headcount']).toBe(48);
    expect((await company.report({ asOf: '2026-03-04' })).total['headcount']).toBe(68);
  });

  describe('are suppressed', () => {
    it('by the sizes of that day, though a group has grown since', async () => {
      await company.hire('east', 2, 'IT');
      await endDay('2026-03-05');
      const then = {
        units: await company.shownIn({ asOf: '2026-03-04', groupBy: 'ORG_UNIT' }),
        countries: await company.shownIn({ asOf: '2026-03-04', groupBy: 'COUNTRY' }),
      };
      expect(then).toEqual({
        units: { east: 38, group: null, north: null, south: 20 },
        countries: { DE: null, FR: 38, IT: null },
      });
      await company.hire('group', 30);
      await company.hire('east', 30, 'IT');
      expect(await company.shownIn({ groupBy: 'ORG_UNIT' })).toEqual({ east: 68, group: 31, north: 11, south: 20 });
      expect(await company.shownIn({ groupBy: 'COUNTRY' })).toEqual({ DE: 30, FR: 68, IT: 32 });
      expect({
        units: await company.shownIn({ asOf: '2026-03-04', groupBy: 'ORG_UNIT' }),
        countries: await company.shownIn({ asOf: '2026-03-04', groupBy: 'COUNTRY' }),
      }).toEqual(then);
      for (const asked of [{ orgUnitCode: 'north' }, { country: 'IT' }, { country: 'DE' }]) {
        expect({ asked, ...(await company.report({ ...asked, asOf: '2026-03-04' })).total }).toMatchObject({
          asked,
          suppressed: true,
        });
      }
    });

    it('by the sizes of that day, though a group has become small since', async () => {
      await company.hire('group', 30);
      await endDay('2026-03-05');
      await company.given.sql(
        `UPDATE person SET active = false, deactivated_at = now() WHERE org_unit_id = $1 AND id <> $2`,
        [company.unit['group'], company.hr],
      );
      expect(await company.shownIn({ groupBy: 'ORG_UNIT' })).toMatchObject({ group: null, north: null });
      expect(await company.shownIn({ asOf: '2026-03-04', groupBy: 'ORG_UNIT' })).toEqual({
        east: 36,
        group: 31,
        north: 11,
        south: 20,
      });
    });

    it('each by its own sizes, and so is each programme', async () => {
      const other = await company.given.programme('other', { minimumGroupSize: 2 });
      await company.given.enrolment(other, company.who('south'));
      await endDay('2026-03-05');
      await company.hire('group', 30);
      await endDay('2026-03-06');
      expect(await company.shownIn({ asOf: '2026-03-04', groupBy: 'ORG_UNIT' })).toMatchObject({ group: null });
      expect(await company.shownIn({ asOf: '2026-03-05', groupBy: 'ORG_UNIT' })).toMatchObject({ group: 31 });
      const [first, second] = [
        await company.report({ asOf: '2026-03-04' }),
        await company.report({ asOf: '2026-03-05' }),
      ];
      expect([first, second].map(({ total }) => [total['headcount'], total['enrolled']])).toEqual([
        [68, 0],
        [98, 0],
      ]);
      const ofOther = await company.report({ programme: 'other', asOf: '2026-03-05' });
      expect([ofOther.total['headcount'], ofOther.total['enrolled']]).toEqual([98, 1]);
    });
  });

  it('answer the same groups as the live figures of the same moment', async () => {
    for (let n = 0; n < 14; n += 1) {
      const facts = n < 8 ? { levelId: company.champion } : {};
      await company.given.enrolment(company.programme, company.who('south', n), {
        ...facts,
        enrolledAt: `2026-0${n < 6 ? 2 : 1}-15T09:00:00Z`,
      });
    }
    for (const groupBy of ['NONE', 'COUNTRY', 'ORG_UNIT', 'MONTH', 'LEVEL']) {
      const live = await company.report({ groupBy, asOf: '2026-03-04' });
      await endDay('2026-03-05');
      expect(await company.report({ groupBy, asOf: '2026-03-04' })).toEqual(live);
      company.app.clock.set('2026-03-04T10:00:00Z');
    }
  });

  it('cannot be changed by the application', async () => {
    await endDay('2026-03-05');
    await expect(company.app.database.query('UPDATE adoption_snapshot SET headcount = 0')).rejects.toThrow(
      /permission denied/,
    );
    await expect(company.app.database.query('DELETE FROM adoption_day')).rejects.toThrow(/permission denied/);
  });

  it.each([
    ['2026-03-01', /There are no figures of 2026-03-01. They exist from 2026-03-04 to 2026-03-04/],
    ['2026-03-09', /The figures of 2026-03-09 are not known yet/],
  ])('say of %s from when figures exist', async (asOf, message) => {
    await endDay('2026-03-05');
    const { errors } = await company.ask({ asOf });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(message),
      extensions: { code: 'BAD_USER_INPUT', argumentPath: 'input.asOf' },
    });
  });

  it('say so when there are none yet', async () => {
    const { errors } = await company.ask({ asOf: '2026-03-01' });
    expect(errors?.[0]?.message).toMatch(/no figures of past days yet/);
  });
});
