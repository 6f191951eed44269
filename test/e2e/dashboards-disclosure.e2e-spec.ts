import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import readExcelFile from 'read-excel-file/node';
import { CountedCompany } from '../support/counted-company.js';

describe('adoption, disclosed', () => {
  let company: CountedCompany;

  beforeAll(async () => {
    company = await CountedCompany.start();
  });

  beforeEach(() => company.beginAgain());

  afterAll(() => company.end());

  describe('whole groups', () => {
    const homesOf = async (input: object) =>
      (await company.report(input)).rows.map(({ key, figures, countedWith }) => [
        key,
        figures['headcount'],
        countedWith,
      ]);

    it('count those who are too few one unit up, and say so', async () => {
      await company.hire('north', 2);
      await company.closeDay();
      expect(await homesOf({ orgUnitCode: 'north', groupBy: 'ORG_UNIT' })).toEqual([
        ['north', 13, null],
        ['team', null, 'north'],
      ]);
      expect((await company.report({ orgUnitCode: 'team' })).total).toMatchObject({
        suppressed: true,
        headcount: null,
        enrolled: null,
        adoptionRate: null,
      });
    });

    it('count a head who is alone at the top with the smallest group', async () => {
      await company.closeDay();
      const shown = await company.shownIn({ groupBy: 'ORG_UNIT' });
      expect(shown['group']).toBeUndefined();
      expect(Object.values(shown).reduce<number>((sum, people) => sum + (people ?? 0), 0)).toBe(68);
    });

    it('count who is alone in a country with the other countries of the unit', async () => {
      await company.hire('group', 4);
      await company.hire('south', 2, 'IT');
      await company.hire('south', 3, 'ES');
      await company.closeDay();
      expect(await homesOf({ groupBy: 'COUNTRY' })).toEqual([
        ['FR', 42, null],
        ['DE', 30, null],
        ['IT', null, 'other'],
        ['ES', null, 'other'],
        ['other', 5, null],
      ]);
      expect((await company.report({ country: 'IT' })).total.suppressed).toBe(true);
      expect((await company.report({ country: 'DE' })).total['headcount']).toBe(30);
    });

    it('say of a country where its people are counted further up', async () => {
      await company.hire('team', 1, 'IT');
      await company.hire('north', 4, 'IT');
      await company.closeDay();
      expect(await homesOf({ orgUnitCode: 'team', groupBy: 'COUNTRY' })).toEqual([
        ['FR', null, 'north'],
        ['IT', null, 'north'],
      ]);
    });

    it('are of at least as many people as the company says, from the next close of day on', async () => {
      await company.closeDay();
      const administrator = company.who('east');
      await company.grant(administrator, 'ADMIN');
      const change = (to: number) =>
        company.app.graphql<{ updateCompany: { company: { minimumGroupSize: number } } }>(
          `mutation ($to: Int!) { updateCompany(input: { minimumGroupSize: $to }) { company { minimumGroupSize } } }`,
          { to },
          administrator,
        );
      expect((await change(4)).errors?.[0]?.extensions).toMatchObject({
        code: 'BAD_USER_INPUT',
        argumentPath: 'input.minimumGroupSize',
      });
      expect((await change(15)).data.updateCompany.company).toEqual({ minimumGroupSize: 15 });
      const before = await company.shownIn({ groupBy: 'ORG_UNIT' });
      await company.closeDay();
      const after = await company.report({ groupBy: 'ORG_UNIT' });
      expect(before['north']).not.toBeNull();
      expect(after.rows.find(({ key }) => key === 'north')).toMatchObject({ figures: { suppressed: true } });
      await change(5);
    });

    it('are none of a company that is too small', async () => {
      await company.given.sql(`UPDATE person SET active = false, deactivated_at = now() WHERE id <> $1`, [company.hr]);
      await company.closeDay();
      const { total, rows } = await company.report({ groupBy: 'COUNTRY' });
      expect(total).toMatchObject({ suppressed: true, headcount: null });
      expect(rows.map(({ figures }) => figures.suppressed)).toEqual([]);
    });
  });

  describe('counts', () => {
    it('are multiples of three, the same ones whenever and however they are asked', async () => {
      for (const personId of company.everybodyIn('south').slice(0, 7))
        await company.given.enrolment(company.programme, personId);
      await company.closeDay();
      const asked = async () => (await company.report({ orgUnitCode: 'south' })).total;
      const first = await asked();
      expect(first).toMatchObject({ headcount: 20, rounded: true });
      expect([6, 9]).toContain(first['enrolled']);
      expect(await asked()).toEqual(first);
      const row = (await company.report({ groupBy: 'ORG_UNIT' })).rows.find(({ key }) => key === 'south');
      expect(row?.figures['enrolled']).toBe(first['enrolled']);
      await company.closeDay();
      expect((await asked())['enrolled']).toBe(first['enrolled']);
    });

    it('are rounded in the total too, where everybody together is less than a hundred', async () => {
      await company.closeDay();
      expect((await company.report()).total).toMatchObject({ headcount: 68, rounded: true });
    });
  });

  describe('the file', () => {
    const file = (parameters: string, as = company.hr) =>
      company.app.inject({ method: 'GET', url: `/exports/adoption.csv?programme=social-media&${parameters}` }, as);

    it('says what the dashboard says', async () => {
      await company.hire('north', 2);
      await company.closeDay();
      const response = await file('orgUnitCode=north&groupBy=ORG_UNIT');
      expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
      const lines = response.body.split('\r\n');
      expect(lines[0]).toMatch(
        /^\uFEFFgroup,label,headcount,invited,.*,acknowledgedRate,suppressed,rounded,countedWith$/,
      );
      expect(lines[1]).toBe('north,Unit north (directly),13,0,0,0,0,0,0,0,0,0,false,true,');
      expect(lines[2]).toBe('team,Unit team,,,,,,,,,,,true,false,north');
      expect(lines.at(-2)).toMatch(/^TOTAL,,13,/);
    });

    it('runs no formula in a spreadsheet', async () => {
      await company.closeDay();
      await company.given.sql(`UPDATE org_unit SET name = '=HYPERLINK("https://evil.example")' WHERE code = 'east'`);
      expect((await file('groupBy=ORG_UNIT')).body).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
    });

    it('says the same as a workbook, in numbers, with how each is counted beside', async () => {
      await company.hire('north', 2);
      await company.closeDay();
      await company.given.sql(`UPDATE org_unit SET name = '=1+1' WHERE code = 'team'`);
      const response = await company.app.inject(
        {
          method: 'GET',
          url: '/exports/adoption.xlsx?programme=social-media&orgUnitCode=north&groupBy=ORG_UNIT&lang=fr',
        },
        company.hr,
      );
      expect(response.headers['content-type']).toContain('spreadsheetml');
      const [figures, definitions] = await readExcelFile(response.rawPayload);
      expect(figures?.sheet).toBe('Chiffres');
      expect(figures?.data[0]).toEqual(expect.arrayContaining(['Entité', 'Code', 'Effectif', 'Comptées avec']));
      expect(figures?.data[1]).toEqual(expect.arrayContaining(['L’ensemble', 13]));
      expect(figures?.data.slice(2)).toEqual([
        ['=1+1', 'team', ...Array<null>(10).fill(null), 'Unit north (rattachement direct)'],
        ['Unit north (rattachement direct)', 'north', 13, 0, 0, 0, 0, 0, 0, 0, 0, 0, null],
      ]);
      expect(definitions?.sheet).toBe('Mode de calcul');
      const facts = new Map(definitions?.data.map(([name, value]) => [name, value]));
      expect(facts.get('Entités')).toBe('Unit north');
      expect(facts.get('Clôture du jour (UTC)')).toBeInstanceOf(Date);
      expect(facts.get('Effectif')).toMatch(/^Personnes actives/);
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

    it.each([
      ['country=ZZ&lang=en', 'country', /“ZZ” is not a country/],
      ['country=ZZ&lang=fr', 'country', /« ZZ » n’est pas un pays/],
      ['asOf=yesterday&lang=en', 'asOf', /“yesterday” is not a day/],
    ])('says of %s what a question by its side says', async (parameters, argumentPath, message) => {
      const response = await file(parameters);
      expect(response.statusCode).toBe(400);
      const { error } = response.json<{ error: { argumentPath: string; message: string } }>();
      expect(error).toMatchObject({ code: 'BAD_USER_INPUT', argumentPath });
      expect(error.message.replaceAll(/\s/g, ' ')).toMatch(message);
    });
  });
});
