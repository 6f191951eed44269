import { createHash } from 'node:crypto';
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

  it('stay as they were when people leave and units move', async () => {
    await company.hire('group', 40);
    await company.given.enrolment(company.programme, company.who('south'), { levelId: company.champion });
    await company.closeDay();
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
    expect(past.total).toMatchObject({ headcount: 108, labelled: 1 });
    expect(Object.fromEntries(past.rows.map(({ key, figures }) => [key, figures['headcount']]))).toEqual({
      east: 36,
      group: 41,
      north: 11,
      south: 20,
    });
    await company.closeDay();
    const latest = await company.report({ groupBy: 'ORG_UNIT' });
    expect(latest).toMatchObject({ asOf: '2026-03-05', firstDay: '2026-03-04', lastDay: '2026-03-05' });
    expect(latest.total['headcount']).toBe(88);
    // Those directly in the group are all there is to see of them.
    expect(latest.rows.map(({ key, opens }) => [key, opens])).toEqual([
      ['group', false],
      ['north', true],
      ['south', true],
    ]);
    expect(Object.fromEntries(latest.rows.map(({ key, figures }) => [key, figures['headcount']]))).toEqual({
      group: 41,
      north: 11,
      // East is below south now.
      south: 36,
    });
    expect((await company.report({ asOf: '2026-03-04' })).total['headcount']).toBe(108);
  });

  it('are divided by the sizes of that day, whatever groups became since', async () => {
    await company.closeDay();
    const then = await company.shownIn({ asOf: '2026-03-04', groupBy: 'ORG_UNIT' });
    await company.hire('group', 30);
    await company.closeDay();
    // The one person directly in the group is counted with others.
    expect(then['group']).toBeUndefined();
    expect(await company.shownIn({ asOf: '2026-03-05', groupBy: 'ORG_UNIT' })).toEqual({
      east: 36,
      group: 31,
      north: 11,
      south: 20,
    });
    expect(await company.shownIn({ asOf: '2026-03-04', groupBy: 'ORG_UNIT' })).toEqual(then);
  });

  it('begin for a new programme with how it stands, among the groups that are there', async () => {
    await company.closeDay();
    const other = await company.given.programme('other', { createdAt: company.app.clock.now().toISOString() });
    await company.given.enrolment(other, company.who('south'));
    await company.app.get(SnapshotService).take();
    const { asOf, total } = await company.report({ programme: 'other', groupBy: 'ORG_UNIT' });
    expect(asOf).toBe('2026-03-04');
    expect(total['headcount']).toBe(68);
  });

  it('tell of a new programme on the same guide nothing that happened since the last close of day', async () => {
    const guide = await company.given.guide('good-practices');
    const acknowledge = async (who: string) =>
      company.given.acknowledgement(guide.id, who, 1, company.app.clock.now().toISOString());
    for (const who of company.everybodyIn('south').slice(0, 6)) await acknowledge(who);
    await company.closeDay();
    const acknowledgedBy = async (programme: string) => {
      const { total, rows } = await company.report({ programme, groupBy: 'ORG_UNIT' });
      return [total, ...rows.map(({ figures }) => figures)].map((figures) => figures['acknowledged']);
    };
    const atTheClose = await acknowledgedBy('social-media');
    company.app.clock.advance({ hours: 9 });
    for (const who of company.everybodyIn('south').slice(6)) await acknowledge(who);
    await company.given.programme('other', {
      guideKey: 'good-practices',
      createdAt: company.app.clock.now().toISOString(),
    });
    await company.app.get(SnapshotService).take();
    expect(await acknowledgedBy('other')).toEqual(atTheClose);
    await company.closeDay();
    expect(await acknowledgedBy('other')).toEqual(await acknowledgedBy('social-media'));
    expect(await acknowledgedBy('other')).not.toEqual(atTheClose);
  });

  it('are thinned out after fifteen months to the last of each month, which answers as before', async () => {
    const { programme, given } = company;
    company.app.clock.set('2020-01-29T10:00:00Z');
    await given.sql(`UPDATE programme SET created_at = '2020-01-01T00:00:00Z' WHERE id = $1`, [programme]);
    for (let day = 0; day < 5; day += 1) await company.closeDay();
    const monthEnd = await company.report({ asOf: '2020-01-31', groupBy: 'ORG_UNIT' });
    const days = async () =>
      (await given.sql<{ day: string }>(`SELECT day::text FROM adoption_day ORDER BY day`)).map(({ day }) => day);
    company.app.clock.set('2021-05-01T10:00:00Z');
    await company.app.get(SnapshotService).thinOut();
    expect(await days()).toEqual(['2020-01-31', '2020-02-01', '2020-02-02']);
    company.app.clock.set('2021-05-30T10:00:00Z');
    await company.app.get(SnapshotService).thinOut();
    expect(await days()).toEqual(['2020-01-31', '2020-02-02']);
    expect(await company.report({ asOf: '2020-01-31', groupBy: 'ORG_UNIT' })).toMatchObject({
      total: monthEnd.total,
      rows: monthEnd.rows,
    });
    const { errors } = await company.ask({ asOf: '2020-02-01' });
    expect(errors?.[0]?.message).toMatch(/No figures are kept of 2020-02-01.*2020-01-31 and 2020-02-02/);
  });

  it('are shown as the day before where nothing happened, which is what they would be worked out to', async () => {
    await company.hire('north', 1, 'IT');
    await company.closeDay();
    await company.closeDay();
    const days = ['2026-03-04', '2026-03-05'];
    const shown = async () =>
      Promise.all(
        days.map(async (asOf) => {
          const { total, rows } = await company.report({ asOf, groupBy: 'ORG_UNIT' });
          return [total, ...rows.map(({ key, figures, countedWith }) => ({ key, figures, countedWith }))].map((one) =>
            JSON.stringify(one).replaceAll(/"at":"[^"]+"/g, ''),
          );
        }),
      );
    const [before, alike] = await shown();
    expect(alike).toEqual(before);
    await company.given.sql('TRUNCATE statistical_day CASCADE; TRUNCATE published_day CASCADE');
    await company.app.get(SnapshotService).publishEarlierDays();
    expect(await shown()).toEqual([before, alike]);
  });

  it('are not shown as the day before where somebody moved, did something, or groups are larger', async () => {
    await company.hire('team', 9);
    await company.closeDay();
    const north = async (asOf: string) => {
      const { rows } = await company.report({ asOf, groupBy: 'ORG_UNIT' });
      return rows.find(({ key }) => key === 'north')?.figures['headcount'];
    };
    expect(await north('2026-03-04')).toBe(20);
    await company.given.sql(`UPDATE person SET org_unit_id = $1 WHERE id = $2`, [
      company.unit['south'],
      company.who('team'),
    ]);
    await company.closeDay();
    expect(await north('2026-03-05')).toBe(19);
    for (const who of company.everybodyIn('south').slice(0, 12)) {
      await company.given.enrolment(company.programme, who);
    }
    await company.closeDay();
    expect((await company.report({ asOf: '2026-03-06', orgUnitCode: 'south' })).total['enrolled']).toBe(12);
    await company.grant(company.who('east'), 'ADMIN');
    const groupsOf = async (size: number) =>
      company.app.graphql(
        `mutation ($size: Int!) { updateCompany(input: { minimumGroupSize: $size }) { clientMutationId } }`,
        { size },
        company.who('east'),
      );
    expect((await groupsOf(10)).errors).toBeUndefined();
    await company.closeDay();
    expect(await company.shownIn({ asOf: '2026-03-07', orgUnitCode: 'north', groupBy: 'ORG_UNIT' })).toEqual({
      team: 11,
    });
    await groupsOf(5);
  });

  it('are made ready too where they were closed before figures were', async () => {
    await company.hire('south', 1, 'IT');
    await company.closeDay();
    const before = await company.report({ groupBy: 'ORG_UNIT' });
    await company.given.sql('TRUNCATE statistical_day CASCADE; TRUNCATE published_day CASCADE');
    await company.app.get(SnapshotService).publishEarlierDays();
    expect(await company.report({ groupBy: 'ORG_UNIT' })).toEqual(before);
  });

  it('cannot be changed by the application', async () => {
    await company.closeDay();
    await expect(company.app.database.query('UPDATE adoption_snapshot SET headcount = 0')).rejects.toThrow(
      /permission denied/,
    );
    await expect(company.app.database.query('DELETE FROM adoption_day')).rejects.toThrow(/permission denied/);
    await expect(company.app.database.query('UPDATE published_count SET labelled = 0')).rejects.toThrow(
      /permission denied/,
    );
  });

  it.each([
    ['2026-03-01', /There are no figures of 2026-03-01. They exist from 2026-03-04 to 2026-03-04/],
    ['2026-03-09', /The figures of 2026-03-09 are not known yet/],
  ])('say of %s from when figures exist', async (asOf, message) => {
    await company.closeDay();
    const { errors } = await company.ask({ asOf });
    expect(errors?.[0]).toMatchObject({
      message: expect.stringMatching(message),
      extensions: { code: 'BAD_USER_INPUT', argumentPath: 'input.asOf' },
    });
  });

  describe('say what publishing a draft asks for', () => {
    const consequence = async (as: string) => {
      const { data, errors } = await company.app.graphql<{
        guide: { versions: { status: string; consequence: object | null }[] };
      }>(
        '{ guide(key: "good-practices") { versions { status consequence { askedAgain rounded missingLocales } } } }',
        {},
        as,
      );
      expect(errors).toBeUndefined();
      return data.guide.versions.map((version) => version.consequence);
    };
    const draft = async (guideId: string, change: string) => {
      await company.given.sql(`DELETE FROM guide_version WHERE status = 'DRAFT'`);
      const id = await company.given.insert('guide_version', {
        guide_id: guideId,
        number: 9,
        status: 'DRAFT',
        change,
        source_locale: 'en',
        created_at: '2026-03-04T10:00:00Z',
      });
      const sha256 = createHash('sha256').update('# Next').digest('hex');
      const words = { locale: 'en', title: 'Next', markdown: '# Next', sha256, source_sha256: sha256 };
      await company.given.insert('guide_translation', { version_id: id, ...words });
    };

    it('to the guide’s owners alone: how many read again, and which languages it says nothing of', async () => {
      const owner = company.who('north');
      await company.grant(owner, 'GUIDE_OWNER');
      await company.hire('group', 40);
      const { id } = await company.given.guide('good-practices', '2026-03-01T09:00:00Z');
      for (const reader of company.everybodyIn('south')) await company.given.acknowledgement(id, reader);
      await draft(id, 'MATERIAL');
      // Nothing is known before the first close of day.
      expect((await consequence(owner))[0]).toEqual({ askedAgain: null, rounded: false, missingLocales: ['fr'] });
      await company.closeDay();
      expect(await consequence(owner)).toEqual([{ askedAgain: 20, rounded: false, missingLocales: ['fr'] }, null]);
      expect(await consequence(company.hr)).toEqual([null]);
      await draft(id, 'EDITORIAL');
      expect((await consequence(owner))[0]).toMatchObject({ askedAgain: 0 });
      // The figures of a day that did not know the text in force say nothing of it.
      await company.given.publish(id, 2, { publishedAt: '2026-03-09T09:00:00Z', materialNumber: 2 });
      await draft(id, 'MATERIAL');
      expect((await consequence(owner))[0]).toMatchObject({ askedAgain: null });
    });
  });

  it('say so when there are none yet', async () => {
    expect(await company.report()).toMatchObject({ firstDay: null, lastDay: null });
    const { errors } = await company.ask({ asOf: '2026-03-01' });
    expect(errors?.[0]?.message).toMatch(/no figures of past days yet/);
  });
});
