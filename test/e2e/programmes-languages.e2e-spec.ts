import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SnapshotService } from '@sillage/dashboards';
import { Config } from '@sillage/platform';
import { startTestApp, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';
import { GivenLabels } from '../support/given-labels.js';
import { givenSession } from '../support/given-session.js';
import { acting } from '../support/services.js';
import { fieldsThatAnswerWith, WaysThroughSchema } from '../support/ways-through-schema.js';

/** Every text of the programme is written and translated so that an answer shows at once which of the two it has. */
const [written, translated] = ['as written', 'traduit'];
const text = (what: string): string => `${what} ${written}`;
const inFrench = (what: string) => ({ locale: 'fr', name: `${what} ${translated}` });
const declared = {
  kind: 'SELF_DECLARED' as const,
  argument: text('I helped'),
  translations: [{ locale: 'fr', argument: `J’ai aidé ${translated}` }],
};
const programme = {
  name: text('Wake'),
  description: text('For all'),
  sourceLocale: 'en',
  translations: [{ ...inFrench('Sillage'), description: `Pour tous ${translated}` }],
  guideKey: 'good-practices',
  awardsAutomatically: false,
  levels: [
    {
      key: 'champion',
      name: text('Champion'),
      translations: [inFrench('Champion')],
      rank: 1,
      validityMonths: 12,
      criteria: [declared],
      renewalCriteria: [declared],
    },
    {
      key: 'mentor',
      name: text('Mentor'),
      translations: [inFrench('Mentor')],
      rank: 2,
      criteria: [{ kind: 'HOLDS_LEVEL' as const, argument: 'champion', required: 1 }, declared],
    },
  ],
};

const askedOf: Record<string, string> = { Programme: 'name description', Level: 'name', Criterion: 'description' };

describe('a French reader of a programme that is written in English and translated', () => {
  let app: TestApp;
  let company: GivenCompany;
  let given: GivenLabels;
  let reader: string;
  let labelId: string;
  let ways: WaysThroughSchema;

  beforeAll(async () => {
    app = await startTestApp();
    company = await GivenCompany.in(app.get(Config).databaseUrl);
    await company.guide('good-practices');
    const services = { get: app.get.bind(app), given: company, clock: app.clock };
    given = await GivenLabels.in(services as Parameters<typeof GivenLabels.in>[0], programme);
    reader = await company.person({ locale: 'fr-FR', email: 'lectrice@example.com' });
    for (const role of ['ADMIN', 'PROGRAMME_MANAGER', 'HR_ANALYST']) {
      const programmeId = role === 'ADMIN' ? null : given.programmeId;
      await company.insert('role_assignment', { person_id: reader, role, programme_id: programmeId });
    }
    await everythingHappens();
    // Figures are of groups of five people or more, at the close of a day; three who do something are shown as no fewer.
    const [champion] = await company.sql<{ id: string }>(`SELECT id FROM level WHERE key = 'champion'`);
    for (let more = 0; more < 5; more += 1) {
      await company.enrolment(given.programmeId, await company.person(), { levelId: champion?.id });
    }
    await app.get(SnapshotService).take();
    const sessionId = await givenSession(company, given.programmeId, { hostId: reader });
    const [unit] = await company.sql<{ code: string }>('SELECT code FROM org_unit LIMIT 1');
    const quoted = (value: string) => JSON.stringify(value);
    ways = new WaysThroughSchema({
      programme: quoted(given.programme),
      'Query.programme.key': quoted(given.programme),
      'Query.guide.key': quoted('good-practices'),
      'Query.person.id': quoted(reader),
      'Query.session.id': quoted(sessionId),
      'Query.roleAssignments.role': 'PROGRAMME_MANAGER',
      'Query.adoption.input': `{ programme: ${quoted(given.programme)}, groupBy: LEVEL }`,
      'Query.accent.colour': quoted('#336699'),
      code: quoted(unit?.code ?? ''),
      search: quoted('unit'),
      first: '5',
    });
  });

  afterAll(async () => {
    await company.end();
    await app.close();
  });

  /** A label about to end, somebody's in review, a mentorship, an offer, messages, a trail: something on every way. */
  const everythingHappens = async (): Promise<void> => {
    const actor = acting(reader);
    await given.enrolled({ personId: reader });
    labelId = await given.label(actor, 'AWARDED', {
      awardedAt: '2025-03-15T09:00:00Z',
      expiresAt: '2026-03-15T09:00:00Z',
    });
    await company.sql('UPDATE label SET published_at = now() WHERE id = $1', [labelId]);
    const mentee = await given.enrolled();
    await given.mentored(actor, mentee);
    await given.label(await given.enrolled(), 'SUBMITTED');
    await company.insert('self_declaration', {
      programme_id: given.programmeId,
      person_id: reader,
      text: declared.argument,
      declared_at: app.clock.now(),
    });
    const sponsor = await given.enrolled();
    await given.label(sponsor, 'AWARDED');
    await company.insert('invitation', {
      programme_id: given.programmeId,
      mentor_id: sponsor.personId,
      mentee_id: reader,
      direction: 'OFFER',
      status: 'PENDING',
      created_at: '2026-02-16T09:00:00Z',
      expires_at: '2026-03-30T09:00:00Z',
    });
    for (const kind of ['LABEL_AWARDED', 'INVITATION_RECEIVED']) {
      await company.insert('notification', {
        id: randomUUID(),
        person_id: reader,
        kind,
        subject_id: labelId,
        programme_id: given.programmeId,
        values: { level: text('Champion') },
        created_at: app.clock.now(),
      });
    }
  };

  const answer = async (query: string): Promise<string> => {
    const { data, errors } = await app.graphql(query, {}, reader);
    expect({ query, errors }).toEqual({ query, errors: undefined });
    return JSON.stringify(data);
  };

  // What the payload of a mutation answers is read below.
  const fields = fieldsThatAnswerWith(Object.keys(askedOf)).filter(([type]) => type !== 'ProgrammePayload');
  it.each(fields)('reads what %s.%s answers in French', async (type, field, below) => {
    const said = await answer(ways.toField(type, field, askedOf[below] ?? ''));
    expect(said).toContain(translated);
    expect(said).not.toContain(written);
  });

  it('finds nothing as it was written in whatever can be asked', async () => {
    expect(ways.types.length).toBeGreaterThan(50);
    const found = new Set<string>();
    for (const type of ways.types) {
      // What somebody gave is shown as they gave it.
      const said = await answer(
        ways.toEverythingOf(type).replace(/\b(argument|detail|source(Name|Description))\b/g, ''),
      );
      if (said.includes(translated)) found.add(type);
      expect({ type, said }).toEqual({ type, said: expect.not.stringContaining(written) });
    }
    expect([...found].sort()).toEqual(
      expect.arrayContaining([...Object.keys(askedOf), 'AdoptionRow', 'NextStep', 'Notification']),
    );
  });

  it('reads in what was counted for them which level it was', async () => {
    const evidence = `{ person(id: "${reader}") { enrolment(programme: "${given.programme}") { progress { evidence { summary } } } } }`;
    const said = await answer(evidence);
    expect(said).toContain(`Champion ${translated}`);
    expect(said).not.toContain(written);
  });

  it('reads it in English where they choose so', async () => {
    const { data } = await askedIn('en', '{ programmes { name levels { name criteria { description } } } }');
    expect(JSON.stringify(data)).toContain(written);
    expect(JSON.stringify(data)).not.toContain(translated);
  });

  it.each([
    ['the page of a label', () => `/labels/${labelId}`],
    ['its picture', () => `/labels/${labelId}/badge.svg`],
    ['the adoption as a file', () => `/exports/adoption.csv?programme=${given.programme}&groupBy=LEVEL`],
  ])('reads %s in French', async (_, url) => {
    const { statusCode, body } = await app.inject({ method: 'GET', url: url() }, reader);
    expect(statusCode).toBe(200);
    expect(body).toContain(translated);
    expect(body).not.toContain(written);
  });

  it('takes the adoption away as a file in the language that they chose', async () => {
    const url = `/exports/adoption.csv?programme=${given.programme}&groupBy=LEVEL&lang=en`;
    expect((await app.inject({ method: 'GET', url }, reader)).body).toContain(text('Champion'));
  });

  it('is told in the trail what an act was about', async () => {
    const act = await change({ key: given.programme, graceDays: 20 });
    expect(act).toMatchObject({ name: `Sillage ${translated}`, levels: [{ name: `Champion ${translated}` }, {}] });
    const trail = await answer('{ audit(filter: { subjectType: "Programme" }) { nodes { subjectName } } }');
    expect(trail).toContain(translated);
    expect(trail).not.toContain(written);
  });

  it('declares what they read, in its words', async () => {
    const mentee = await company.person({ locale: 'fr' });
    await given.enrolled({ personId: mentee });
    const { errors } = await app.graphql(
      'mutation ($input: SubmitLabelInput!) { submitLabel(input: $input) { label { status } } }',
      { input: { programme: given.programme, selfDeclarations: [declared.translations[0]?.argument] } },
      mentee,
    );
    expect(errors).toBeUndefined();
  });

  it('gets letters about it in French', async () => {
    app.clock.set('2026-03-04T10:00:00Z');
    // Once for what waits to become reminders, once for these to go.
    for (const _ of ['plan', 'send']) await app.runJobs();
    const { data } = await app.graphql<{ outboxMails: { nodes: { to: string }[] } }>(
      '{ outboxMails(first: 20) { nodes { to subject text html } } }',
      {},
      reader,
    );
    const letters = JSON.stringify(data.outboxMails.nodes.filter(({ to }) => to === 'lectrice@example.com'));
    expect(letters).toContain(`Sillage ${translated}`);
    expect(letters).not.toContain(written);
  });

  it('may write it anew, and what is not given stays', async () => {
    const changed = await change({
      key: given.programme,
      translations: [
        { locale: 'de', name: 'Kielwasser', description: 'Für alle' },
        { locale: 'fr', name: 'Le sillage', description: 'Pour chacun' },
      ],
    });
    expect(changed).toMatchObject({
      name: 'Le sillage',
      sourceLocale: 'en',
      translations: [
        { locale: 'de', name: 'Kielwasser', description: 'Für alle' },
        { locale: 'fr', name: 'Le sillage', description: 'Pour chacun' },
      ],
      levels: [{ translations: [inFrench('Champion')] }, { translations: [inFrench('Mentor')] }],
    });
  });

  async function change(input: object): Promise<unknown> {
    const { data, errors } = await app.graphql<{ updateProgramme: { programme: object } }>(
      `mutation ($input: ProgrammeInput!) { updateProgramme(input: $input) { programme {
         name sourceLocale translations { locale name description } levels { name translations { locale name } } } } }`,
      { input },
      reader,
    );
    expect(errors).toBeUndefined();
    return data.updateProgramme.programme;
  }

  async function askedIn(language: string, query: string) {
    const response = await app.inject(
      { method: 'POST', url: '/graphql', payload: { query }, headers: { 'x-reading-language': language } },
      reader,
    );
    return response.json<{ data: object }>();
  }
});
