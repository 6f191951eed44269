import { Config } from '@sillage/platform';
import { startTestApp, type TestApp } from './app.js';
import { everyGrant, Surroundings, type Given } from './every-grant.js';
import { GivenCompany } from './given-company.js';
import { GivenLabels } from './given-labels.js';
import { givenSession } from './given-session.js';

/** One of each thing that roles guard, all of one unit and one programme, and people with every grant. */
export class GuardedCompany {
  private constructor(
    readonly app: TestApp,
    private readonly company: GivenCompany,
    /** By name, what a question may be about: ids, and the keys of the programme and the unit. */
    readonly values: Readonly<Record<string, string>>,
    /** Who they are, by what they were given. */
    readonly people: ReadonlyMap<Given, string>,
  ) {}

  static async start(): Promise<GuardedCompany> {
    const app = await startTestApp();
    const company = await GivenCompany.in(app.get(Config).databaseUrl);
    const guide = await company.guide('practices');
    await company.insert('guide_version', {
      guide_id: guide.id,
      number: 2,
      status: 'DRAFT',
      change: 'MATERIAL',
      source_locale: 'en',
      created_at: '2026-01-01T09:00:00Z',
    });
    const given = await GivenLabels.in(
      { get: app.get.bind(app), given: company, clock: app.clock },
      { guideKey: 'practices', awardsAutomatically: false },
    );
    const around = await Surroundings.in(company, given);
    const values = {
      programme: given.programme,
      unit: `here-${given.programmeId}`,
      version: guide.versionId,
      ...(await labelsIn(company, given, around.units.here)),
      ...(await sessionsIn(company, given, around.units.here)),
    };
    return new GuardedCompany(app, company, values, await holders(company, around));
  }

  async end(): Promise<void> {
    await this.company.end();
    await this.app.close();
  }
}

async function labelsIn(company: GivenCompany, given: GivenLabels, unit: string) {
  const holder = await given.enrolled({ unit });
  const champion = await given.enrolled({ unit });
  await company.preference(champion.personId, { visible_as_champion: true });
  await given.label(champion, 'AWARDED', { expiresAt: '2026-04-01T09:00:00Z', reason: 'Between the two' });
  return {
    holder: holder.personId,
    champion: champion.personId,
    held: await given.label(holder, 'AWARDED'),
    submitted: await given.label(await given.enrolled({ unit }), 'SUBMITTED'),
  };
}

async function sessionsIn(company: GivenCompany, { programmeId }: GivenLabels, unit: string) {
  const host = { hostId: await company.person({ unit }) };
  return {
    session: await givenSession(company, programmeId, host),
    over: await givenSession(company, programmeId, { ...host, status: 'COMPLETED' }),
  };
}

async function holders(company: GivenCompany, around: Surroundings): Promise<Map<Given, string>> {
  const people = new Map<Given, string>();
  for (const somebody of everyGrant()) {
    const personId = await company.person({ unit: around.units.beside });
    people.set(somebody, personId);
    for (const { role, orgUnitId, programmeId } of around.rolesOf(somebody)) {
      const grant = { person_id: personId, role, org_unit_id: orgUnitId, programme_id: programmeId };
      await company.insert('role_assignment', grant);
    }
  }
  return people;
}
