import { startTestApp, type TestApp } from './app.js';
import { closeDay } from './close-of-day.js';
import { GivenCompany } from './given-company.js';

export type Figures = Record<string, number | null> & { suppressed: boolean; rounded: boolean; at: string };
export type Report = {
  asOf: string;
  firstDay: string | null;
  lastDay: string | null;
  total: Figures;
  rows: { key: string; label: string; figures: Figures; countedWith: string | null; opens: boolean }[];
  definitions: { metric: string; definition: string }[];
};

const query = `query ($input: AdoptionInput!) {
  adoption(input: $input) {
    asOf firstDay lastDay programme { key }
    total { ...All }
    rows { key label countedWith opens figures { ...All } }
    definitions { metric definition }
  }
}
fragment All on AdoptionFigures {
  headcount invited enrolled acknowledged trained labelled mentoring retained90 adoptionRate acknowledgedRate suppressed rounded at
}`;

/**
 * A company whose adoption is looked at: group (1 person, who is HR's analyst), and below it north (8, with a team of 3),
 * south (20) and east (6 in France, 30 in Germany; all others are in France). The programme is `social-media`.
 */
export class CountedCompany {
  readonly unit: Record<string, string> = {};
  private people: Record<string, string[]> = {};
  hr = '';
  programme = '';
  /** The first level. */
  champion = '';

  private constructor(
    readonly app: TestApp,
    readonly given: GivenCompany,
  ) {}

  static async start(): Promise<CountedCompany> {
    const app = await startTestApp();
    return new CountedCompany(app, await GivenCompany.in(app.database.pool.options.connectionString ?? ''));
  }

  async end(): Promise<void> {
    await this.given.end();
    await this.app.close();
  }

  async beginAgain(): Promise<void> {
    const { app, given, unit } = this;
    app.clock.set('2026-03-04T10:00:00Z');
    await given.sql(
      'TRUNCATE org_unit, org_unit_ancestry, person, programme, guide, session, adoption_day, org_unit_placement, statistical_day CASCADE',
    );
    this.people = {};
    unit['group'] = await given.unit('group');
    for (const code of ['north', 'south', 'east']) unit[code] = await given.unit(code, unit['group']);
    unit['team'] = await given.unit('team', unit['north']);
    await this.hire('group', 1);
    await this.hire('north', 8);
    await this.hire('team', 3);
    await this.hire('south', 20);
    await this.hire('east', 6);
    await this.hire('east', 30, 'DE');
    this.hr = this.who('group');
    await this.grant(this.hr, 'HR_ANALYST');
    this.programme = await given.programme('social-media', { guideKey: 'good-practices' });
    this.champion = await given.level(this.programme, 'champion', 1);
  }

  async hire(unitCode: string, count: number, country = 'FR'): Promise<void> {
    const hired = (this.people[unitCode] ??= []);
    for (let n = 0; n < count; n += 1) hired.push(await this.given.person({ unit: this.unit[unitCode], country }));
  }

  who(unitCode: string, index = 0): string {
    return this.people[unitCode]?.[index] ?? '';
  }

  async closeDay(): Promise<void> {
    await closeDay(this.app);
  }

  everybodyIn(unitCode: string): readonly string[] {
    return this.people[unitCode] ?? [];
  }

  async grant(personId: string, role: string, unitCode: string | null = null, programmeId: string | null = null) {
    const unitId = unitCode === null ? null : this.unit[unitCode];
    await this.given.insert('role_assignment', {
      person_id: personId,
      role,
      org_unit_id: unitId,
      programme_id: programmeId,
    });
  }

  async ask(input: object, as = this.hr) {
    return this.app.graphql<{ adoption: Report }>(query, { input: { programme: 'social-media', ...input } }, as);
  }

  async report(input: object = {}, as = this.hr): Promise<Report> {
    const { data, errors } = await this.ask(input, as);
    if (errors !== undefined) throw new Error(JSON.stringify(errors));
    return data.adoption;
  }

  /** The headcount of each row. */
  async shownIn(input: object, as = this.hr): Promise<Record<string, number | null>> {
    const { rows } = await this.report(input, as);
    return Object.fromEntries(rows.map(({ key, figures }) => [key, figures['headcount'] ?? null]));
  }
}
