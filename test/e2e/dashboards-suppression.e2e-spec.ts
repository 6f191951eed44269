import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CountedCompany } from '../support/counted-company.js';

describe('adoption, suppressed', () => {
  let company: CountedCompany;

  beforeAll(async () => {
    company = await CountedCompany.start();
  });

  beforeEach(() => company.beginAgain());

  afterAll(() => company.end());

  describe('suppression', () => {
    it('hides a group that is too small, and another one that would give it away', async () => {
      // One person directly in the group, and the smallest unit beside.
      expect(await company.shownIn({ groupBy: 'ORG_UNIT' })).toEqual({ east: 36, group: null, north: null, south: 20 });
      const { rows } = await company.report({ groupBy: 'ORG_UNIT' });
      const hidden = rows.find(({ key }) => key === 'group');
      expect(Object.values(hidden?.figures ?? {}).filter((value) => value !== null)).toEqual([true]);
    });

    it('hides them as well when they are asked for by themselves', async () => {
      expect((await company.report({ orgUnitCode: 'north' })).total.suppressed).toBe(true);
      expect((await company.report({ orgUnitCode: 'team' })).total.suppressed).toBe(true);
      expect((await company.report({ orgUnitCode: 'south' })).total.suppressed).toBe(false);
    });

    it('does not hide from those who cannot compare', async () => {
      const lead = company.who('north');
      await company.grant(lead, 'LOCAL_LEAD', 'north');
      expect((await company.report({}, lead)).total['headcount']).toBe(11);
      expect(await company.shownIn({ groupBy: 'ORG_UNIT' }, lead)).toEqual({ north: null, team: null });
    });

    it('holds along countries too', async () => {
      expect((await company.report({ orgUnitCode: 'east', country: 'DE' })).total['headcount']).toBe(30);
      await company.given.person({ unit: company.unit['south'], country: 'IT' });
      expect(await company.shownIn({ groupBy: 'COUNTRY' })).toEqual({ DE: null, FR: 38, IT: null });
      expect((await company.report({ country: 'IT' })).total.suppressed).toBe(true);
      expect((await company.report({ country: 'DE' })).total.suppressed).toBe(true);
    });

    it('takes the minimum of the programme', async () => {
      await company.given.programme('small-groups', { minimumGroupSize: 2 });
      await company.hire('group', 1);
      const { rows } = await company.report({ programme: 'small-groups', orgUnitCode: 'north', groupBy: 'ORG_UNIT' });
      expect(rows.map(({ figures }) => figures['headcount'])).toEqual([8, 3]);
    });

    it('shows nothing of a company that is too small', async () => {
      await company.given.sql(`UPDATE person SET active = false, deactivated_at = now() WHERE id <> $1`, [company.hr]);
      const { total, rows } = await company.report({ groupBy: 'COUNTRY' });
      expect(total).toMatchObject({ suppressed: true, headcount: null });
      expect(rows.map(({ figures }) => figures.suppressed)).toEqual([true]);
    });
  });

  describe('the file', () => {
    const file = (parameters: string, as = company.hr) =>
      company.app.inject({ method: 'GET', url: `/exports/adoption.csv?programme=social-media&${parameters}` }, as);

    it('says what the dashboard says, suppressed alike', async () => {
      const response = await file('groupBy=ORG_UNIT');
      expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
      const lines = response.body.split('\r\n');
      expect(lines[0]).toMatch(/^\uFEFFgroup,label,headcount,invited,.*,acknowledgedRate,suppressed$/);
      expect(lines[1]).toBe('east,Unit east,36,0,0,0,0,0,0,0,0,0,false');
      expect(lines).toContain('group,Unit group (directly),,,,,,,,,,,true');
      expect(lines.at(-2)).toMatch(/^TOTAL,,68,/);
    });

    it('runs no formula in a spreadsheet', async () => {
      await company.given.sql(`UPDATE org_unit SET name = '=HYPERLINK("https://evil.example")' WHERE code = 'east'`);
      expect((await file('groupBy=ORG_UNIT')).body).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
    });

    it('is for the same people', async () => {
      expect((await file('', company.who('south'))).statusCode).toBe(403);
      expect((await file('orgUnitCode=nowhere')).statusCode).toBe(404);
    });

    it('names the parameter that is wrong', async () => {
      const response = await file('groupBy=SHOE_SIZE');
      expect(response.statusCode).toBe(400);
      expect(response.json()).toMatchObject({ error: { code: 'BAD_USER_INPUT', argumentPath: 'groupBy' } });
    });
  });
});
