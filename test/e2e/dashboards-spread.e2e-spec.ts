import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { CountedCompany } from '../support/counted-company.js';

type Spread = {
  asOf: string;
  generations: { generation: number; champions: number }[];
  reproduction: number | null;
  reproductionLow: number;
  reproductionHigh: number;
  generationDays: number | null;
  longestChain: number | null;
  tooEarly: boolean;
  suppressed: boolean;
  meaning: string;
};
type Cohort = { month: string; labelled: number | null; after3: number | null; after6: number | null; after12: null };
type Point = {
  month: string;
  asOf: string | null;
  headcount: number | null;
  labelled: number | null;
  happened: object[];
};
type Projection = {
  share: number;
  reachedOn: string | null;
  formula: string;
  presentShare: number | null;
  fan: object[];
};
type Story = {
  spread: Spread;
  cohorts: Cohort[];
  adoptionTrend: Point[];
  projection: Projection;
  goalProjection: Projection | null;
};

const query = `query ($input: AdoptionInput!, $months: Int, $share: Float!) {
  spread(input: $input) {
    asOf reproduction reproductionLow reproductionHigh generationDays longestChain tooEarly suppressed meaning
    generations { generation champions } definitions { metric definition }
  }
  cohorts(input: $input, months: $months) { month labelled after3 after6 after12 }
  adoptionTrend(input: $input, months: $months) { month asOf headcount labelled happened { kind on label } }
  projection(input: $input, share: $share) { share reachedOn formula presentShare fan { on low share high } }
  goalProjection(input: $input) { share reachedOn formula }
}`;

describe('how a programme spreads', () => {
  let company: CountedCompany;

  const ask = (asked: object = {}, as = company.hr, { months = 12, share = 0.5 } = {}) =>
    company.app.graphql<Story>(query, { input: { programme: 'social-media', ...asked }, months, share }, as);
  const story = async (asked?: object, as?: string): Promise<Story> => {
    const { data, errors } = await ask(asked, as);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data;
  };

  const node = async (personId: string, parentId: string | null): Promise<string> =>
    company.given.insert('lineage', {
      programme_id: company.programme,
      person_id: personId,
      parent_id: parentId,
      since: '2025-06-01T09:00:00Z',
    });

  const label = async (personId: string, on: string): Promise<void> => {
    const { given, programme: programme_id, champion: level_id } = company;
    await given.enrolment(programme_id, personId, { levelId: level_id, labelledSince: `${on}T09:00:00Z` });
    const at = `${on}T09:00:00Z`;
    await given.insert('label', {
      programme_id,
      person_id: personId,
      level_id,
      status: 'AWARDED',
      opened_at: at,
      awarded_at: at,
      held_since: at,
    });
  };

  const bring = async (mentor: { personId: string; node: string }, mentee: string, on: string): Promise<void> => {
    await label(mentee, on);
    await node(mentee, mentor.node);
    const pair = { programme_id: company.programme, mentor_id: mentor.personId, mentee_id: mentee };
    const at = { created_at: '2025-06-02T09:00:00Z', closed_at: '2025-06-02T09:00:00Z' };
    const invitation = await company.given.insert('invitation', {
      ...pair,
      ...at,
      direction: 'OFFER',
      status: 'ACCEPTED',
      expires_at: '2025-07-01T09:00:00Z',
    });
    await company.given.insert('mentorship', {
      ...pair,
      invitation_id: invitation,
      status: 'COMPLETED',
      started_at: at.created_at,
      ended_at: '2025-12-01T09:00:00Z',
    });
  };

  beforeAll(async () => {
    company = await CountedCompany.start();
  });

  // In June 32 people of the east hold the label; in September 8 of them have brought two people of the south each.
  beforeEach(async () => {
    await company.beginAgain();
    await company.hire('group', 40);
    const founders: { personId: string; node: string }[] = [];
    for (const personId of company.everybodyIn('east').slice(0, 32)) {
      await label(personId, '2025-06-01');
      founders.push({ personId, node: await node(personId, null) });
    }
    for (const [place, mentee] of company.everybodyIn('south').slice(0, 16).entries()) {
      const mentor = founders[Math.floor(place / 2)];
      if (mentor !== undefined) await bring(mentor, mentee, '2025-09-09');
    }
    await company.closeDay();
  });

  afterAll(() => company.end());

  it('is told by its generations, and by how many others each champion brought', async () => {
    const { spread } = await story();
    expect(spread).toMatchObject({
      asOf: '2026-03-04',
      reproduction: 0.5,
      // Three in four brought nobody: half wait still.
      generationDays: null,
      longestChain: 2,
      tooEarly: false,
      suppressed: false,
    });
    expect(spread.reproductionLow).toBeLessThan(0.5);
    expect(spread.reproductionHigh).toBeGreaterThan(0.5);
    expect(spread.meaning).toMatch(/^Each champion brought 0.5 others .* grows only as long as/);
    expect(spread.generations.map(({ generation }) => generation)).toEqual([0, 1]);
    const [founders, brought] = spread.generations.map(({ champions }) => champions);
    expect([30, 33]).toContain(founders);
    expect([15, 18]).toContain(brought);
  });

  it('is told month by month: who got the label, and who still holds one', async () => {
    await company.given.sql(
      `UPDATE label SET status = 'REVOKED', reason = 'x', closed_at = '2025-10-01' WHERE person_id = ANY($1)`,
      [company.everybodyIn('east').slice(0, 12)],
    );
    await company.closeDay();
    const { cohorts } = await story();
    const of = (month: string) => cohorts.find((cohort) => cohort.month === month);
    expect(cohorts).toHaveLength(12);
    expect([30, 33]).toContain(of('2025-06-01')?.labelled);
    expect([30, 33]).toContain(of('2025-06-01')?.after3);
    expect([18, 21]).toContain(of('2025-06-01')?.after6);
    expect(of('2025-06-01')?.after12).toBeNull();
    expect([15, 18]).toContain(of('2025-09-01')?.labelled);
    // Who was labelled on the last of September is not yet half a year on.
    expect(of('2025-09-01')?.after6).toBeNull();
    expect(of('2025-08-01')).toMatchObject({ labelled: 0, after3: 0, after6: 0, after12: null });
  });

  it('is told of a part by those who may count it, and of a group counted with others not at all', async () => {
    const lead = company.who('north');
    await company.grant(lead, 'LOCAL_LEAD', 'south');
    await company.grant(lead, 'LOCAL_LEAD', 'east');
    const both = await story({}, lead);
    expect([30, 33]).toContain(both.spread.generations[0]?.champions);
    expect(both.spread.reproduction).toBe(0.5);
    const south = await story({ orgUnitCode: 'south' }, lead);
    expect(south.spread).toMatchObject({ reproduction: null, tooEarly: true, suppressed: false, longestChain: 2 });
    expect(south.spread.generations[0]).toEqual({ generation: 0, champions: 0 });
    const team = await story({ orgUnitCode: 'team' });
    expect(team.spread).toMatchObject({ suppressed: true, generations: [], reproduction: null, longestChain: null });
    expect(team.cohorts.every(({ labelled }) => labelled === null)).toBe(true);
    expect(team.adoptionTrend.every(({ headcount }) => headcount === null)).toBe(true);
    expect(team.projection).toMatchObject({ presentShare: null, reachedOn: null });
    const read = await company.given.sql<{ count: number }>(
      `SELECT count(*)::int FROM audit_entry WHERE action = 'adoption.read'`,
    );
    expect(read[0]?.count).toBe(3);
  });

  it('counts whoever was erased for what they brought and held, and no longer as a holder', async () => {
    const { app } = company;
    const before = await story();
    const administrator = company.who('north');
    await company.grant(administrator, 'ADMIN');
    // A founder who had brought two others.
    const { errors } = await app.graphql(
      'mutation ($id: ID!) { erasePerson(input: { personId: $id }) { personId } }',
      { id: company.who('east') },
      administrator,
    );
    expect(errors).toBeUndefined();
    await app.runJobs();
    await company.closeDay();
    const after = await story();
    const told = ({ reproduction, generationDays, longestChain }: Spread) => ({
      reproduction,
      generationDays,
      longestChain,
    });
    expect(told(after.spread)).toEqual(told(before.spread));
    expect(after.cohorts).toEqual(before.cohorts);
    const founders = after.spread.generations[0]?.champions ?? 0;
    expect(Math.abs(founders - 31)).toBeLessThan(3);
    const holders = async () => (await company.report()).total['labelled'];
    expect(await holders()).toBe(47);
    expect((await story({ asOf: '2026-03-04' })).spread).toEqual(before.spread);
  });

  it('stays as it was on a past day', async () => {
    const then = await story({ asOf: '2026-03-04' });
    await company.given.sql(`UPDATE enrolment SET level_id = NULL, labelled_since = NULL`);
    await company.given.sql(`UPDATE person SET active = false, deactivated_at = now() WHERE org_unit_id = $1`, [
      company.unit['south'],
    ]);
    await company.closeDay();
    expect(await story({ asOf: '2026-03-04' })).toEqual(then);
    const { spread } = await story();
    expect(spread.generations.map(({ champions }) => champions)).toEqual([0, 0]);
    // Who left, and who holds no label any more, was a champion all the same.
    expect(spread.reproduction).toBe(0.5);
  });

  it('is followed over the months, with what happened', async () => {
    const { adoptionTrend } = await story();
    expect(adoptionTrend.map(({ month }) => month).slice(-2)).toEqual(['2026-02-01', '2026-03-01']);
    expect(adoptionTrend.at(-1)).toMatchObject({ asOf: '2026-03-04', headcount: 108, labelled: 48 });
    expect(adoptionTrend.at(-2)).toMatchObject({ asOf: null, headcount: null });
  });

  it('is taken further from the last weeks, to the goal of the programme', async () => {
    expect((await story()).projection).toMatchObject({
      share: 0.5,
      reachedOn: null,
      formula: expect.stringMatching(/^Too early/),
    });
    expect((await story()).goalProjection).toBeNull();
    await company.given.sql(`UPDATE programme SET goal_share = 0.6`);
    // Two people more a week, for six weeks.
    const others = company.everybodyIn('group').slice(1);
    for (let week = 0; week < 6; week += 1) {
      for (const personId of others.slice(week * 2, week * 2 + 2)) await label(personId, '2026-03-05');
      for (let day = 0; day < 7; day += 1) await company.closeDay();
    }
    const { projection, goalProjection } = await story();
    expect(projection.presentShare).toBeCloseTo(60 / 108);
    expect(projection.reachedOn).toBe('2026-04-16');
    expect(goalProjection?.share).toBe(0.6);
    // 65 of 108 are 60 %: five more, at two a week.
    expect(goalProjection?.reachedOn).toMatch(/^2026-05-0/);
    expect(goalProjection?.formula).toMatch(/random walk with drift/);
    expect(projection.fan.length).toBeGreaterThan(10);
  });

  it('is refused alike for what is not there and what is not theirs, and says what is wrong with a question', async () => {
    const lead = company.who('north');
    await company.grant(lead, 'LOCAL_LEAD', 'south');
    // Several questions are asked at once: as soon as one is refused, the others need not be.
    const refused = async (asked: object, as: string, more?: object) =>
      new Set((await ask(asked, as, more)).errors?.map(({ extensions }) => extensions?.['code']));
    expect(await refused({ orgUnitCode: 'east' }, lead)).toEqual(await refused({ orgUnitCode: 'nowhere' }, lead));
    expect(await refused({ orgUnitCode: 'east' }, lead)).toEqual(new Set(['NOT_FOUND']));
    expect(await refused({ programme: 'nothing' }, lead)).toEqual(new Set(['NOT_FOUND']));
    expect(await refused({}, company.who('east'))).toEqual(new Set(['FORBIDDEN']));
    expect(await refused({}, company.hr, { months: 37 })).toEqual(new Set(['BAD_USER_INPUT']));
    expect(await refused({}, company.hr, { share: 1.5 })).toEqual(new Set(['BAD_USER_INPUT']));
    expect(await refused({ asOf: '2026-03-03' }, company.hr)).toEqual(new Set(['BAD_USER_INPUT']));
  });
});
