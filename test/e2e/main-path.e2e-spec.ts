import { PeopleImportService } from '@sillage/people-import';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { Passwords } from '@sillage/accounts';
import { Config } from '@sillage/platform';
import { figuresKept } from '../support/close-of-day.js';
import { GivenCompany } from '../support/given-company.js';
import { startTestApp, type GraphqlAnswer, type TestApp } from '../support/app.js';
import type { Somebody } from '../support/sign-in.js';

const programme = 'social-media';

/** HR's file: a small company. */
const company = [
  'external_id,email,given_name,family_name,country,locale,time_zone,org_unit_path,job_title,manager_external_id,active',
  ...['admin', 'manager', 'guide', 'trainer', 'hr', 'mentor', 'élise', 'léa'].map(
    (name, index) =>
      `E${index},${name.normalize('NFD').replace(/[^a-z]/g, '')}@example.com,${name},Nom,FR,en,Europe/Paris,Group / France / Lyon,,,true`,
  ),
].join('\n');

const createProgramme = `mutation ($input: ProgrammeInput!) { createProgramme(input: $input) { programme { key } } }`;

/** One company, one programme, and one employee who goes the whole way, through nothing but the API. */
describe('the way of an employee to the label', () => {
  let app: TestApp;
  let given: GivenCompany;
  const ids = new Map<string, string>();

  beforeAll(async () => {
    app = await startTestApp();
    given = await GivenCompany.in(app.get(Config).databaseUrl);
  });

  afterAll(async () => {
    await given.end();
    await app.close();
  });

  const who = (name: string): Somebody => ids.get(name) ?? '';
  const ask = async <T>(query: string, variables: object, as: string): Promise<T> => {
    const answer: GraphqlAnswer<T> = await app.graphql<T>(query, variables, who(as));
    expect(answer.errors).toBeUndefined();
    return answer.data;
  };
  const mutate = async <T>(field: string, type: string, input: object, selection: string, as: string): Promise<T> => {
    const data = await ask<Record<string, T>>(
      `mutation ($input: ${type}!) { ${field}(input: $input) { ${selection} } }`,
      { input },
      as,
    );
    return data[field] as T;
  };
  const labelled = async (): Promise<number> => (await figuresKept(app, given, programme)).labelled;

  it('begins with HR’s file, which an operator’s first administrator sends', async () => {
    // The first administrator comes from the operator: nobody is there to name them.
    const imports = app.get(PeopleImportService);
    const id = await imports.open(null, { dryRun: false, full: false, force: false });
    await imports.receive(id, Readable.from([Buffer.from(company)]));
    await imports.merge(id);
    const people = await app.database.query<{ id: string; email: string }>('SELECT id, email FROM person');
    for (const person of people) ids.set(person.email.slice(0, person.email.indexOf('@')), person.id);
    expect([...ids.keys()].sort()).toEqual(['admin', 'elise', 'guide', 'hr', 'lea', 'manager', 'mentor', 'trainer']);
  });

  it('lets the administrator give the others their roles', async () => {
    await app.database.query(
      `INSERT INTO role_assignment (person_id, role) SELECT id, 'ADMIN' FROM person WHERE id = $1`,
      [ids.get('admin')],
    );
    const roles = { manager: 'PROGRAMME_MANAGER', guide: 'GUIDE_OWNER', trainer: 'TRAINER', hr: 'HR_ANALYST' };
    for (const [name, role] of Object.entries(roles)) {
      await mutate('assignRole', 'RoleInput', { personId: who(name), role }, 'roles { role }', 'admin');
    }
    await app.get(Passwords).set(ids.get('elise') ?? '', 'a long password');
    const login = await app.inject({
      method: 'POST',
      url: '/auth/login',
      payload: { email: 'elise@example.com', password: 'a long password' },
    });
    expect(login.statusCode).toBe(200);
  });

  it('needs a programme, a guide and a session', async () => {
    const criteria = [{ kind: 'GUIDE_ACKNOWLEDGED' }, { kind: 'SESSIONS_ATTENDED' }, { kind: 'HAS_MENTOR' }];
    const input = {
      key: programme,
      name: 'Social media',
      guideKey: 'good-practices',
      levels: [{ key: 'champion', name: 'Champion', rank: 1, validityMonths: 24, criteria }],
    };
    await ask(createProgramme, { input }, 'admin');
    const translations = [
      { locale: 'en', title: 'Good practices', markdown: '# Good practices' },
      { locale: 'fr', title: 'Bonnes pratiques', markdown: '# Bonnes pratiques' },
    ];
    const draft = { guideKey: 'good-practices', change: 'MATERIAL', sourceLocale: 'en', translations };
    const { version } = await mutate<{ version: { id: string } }>(
      'draftGuideVersion',
      'DraftGuideVersionInput',
      draft,
      'version { id status }',
      'guide',
    );
    await mutate(
      'publishGuideVersion',
      'PublishGuideVersionInput',
      { versionId: version.id },
      'version { id }',
      'guide',
    );
  });

  const goThrough = async (name: string): Promise<void> => {
    const { guide } = await ask<{ guide: { current: { translation: { sha256: string; locale: string } } } }>(
      '{ guide(key: "good-practices") { current { translation(locale: "fr") { locale sha256 } } } }',
      {},
      name,
    );
    const { locale, sha256 } = guide.current.translation;
    await mutate(
      'acknowledgeGuide',
      'AcknowledgeGuideInput',
      { guideKey: 'good-practices', locale, sha256 },
      'acknowledgement { versionNumber locale sha256 }',
      name,
    );
    const startsAt = new Date(app.clock.now().getTime() + 3_600_000);
    const plan = {
      programme,
      kind: 'WEBINAR',
      title: 'First post',
      description: 'How to begin.',
      language: 'en',
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(),
      timeZone: 'Europe/Paris',
    };
    const { session } = await mutate<{ session: { id: string; checkInCode: string } }>(
      'scheduleSession',
      'ScheduleSessionInput',
      plan,
      'session { id checkInCode }',
      'trainer',
    );
    const registered = await mutate<{ registration: { status: string } }>(
      'registerForSession',
      'SessionInput',
      { sessionId: session.id },
      'registration { status }',
      name,
    );
    expect(registered.registration.status).toBe('REGISTERED');
    app.clock.set(startsAt);
    const present = await mutate<{ registration: { attendance: string } }>(
      'checkInToSession',
      'CheckInInput',
      { sessionId: session.id, code: session.checkInCode },
      'registration { attendance }',
      name,
    );
    expect(present.registration.attendance).toBe('ATTENDED');
  };

  const labelOf = async (name: string): Promise<string | undefined> => {
    const { viewer } = await ask<{ viewer: { person: { label: { status: string } | null } } }>(
      `{ viewer { person { label(programme: "${programme}") { status level { key } awardedAt expiresAt } } } }`,
      {},
      name,
    );
    return viewer.person.label?.status;
  };

  it('has a founder, who gets the label without a mentor', async () => {
    await mutate('enrol', 'EnrolInput', { programme }, 'enrolment { status }', 'mentor');
    const founding = { programme, personId: who('mentor'), founder: true };
    await mutate('nameFounder', 'NameFounderInput', founding, 'enrolment { founder }', 'manager');
    await goThrough('mentor');
    expect(await labelOf('mentor')).toBeUndefined();
    await app.runJobs();
    expect(await labelOf('mentor')).toBe('AWARDED');
  });

  it('brings the label by itself to whoever read, came and accepted, and moves HR’s figure by one', async () => {
    await goThrough('elise');
    await app.runJobs();
    const before = await labelled();
    const { invitation } = await mutate<{ invitation: { id: string } }>(
      'inviteMentee',
      'InviteMenteeInput',
      { programme, personId: who('elise'), message: 'Shall we?' },
      'invitation { id status expiresAt }',
      'mentor',
    );
    const waiting = await ask<{ viewer: { nextSteps: { kind: string }[] } }>(
      '{ viewer { nextSteps { kind title } } }',
      {},
      'elise',
    );
    expect(waiting.viewer.nextSteps.map(({ kind }) => kind)).toContain('ANSWER_INVITATION');
    await mutate(
      'acceptInvitation',
      'InvitationInput',
      { invitationId: invitation.id },
      'mentorship { status }',
      'elise',
    );
    await app.runJobs();

    expect(await labelOf('elise')).toBe('AWARDED');
    expect(await labelled()).toBe(before + 1);
  });

  it('shows the chain, with names only of whoever chose to be seen', async () => {
    const chain = `query ($personId: ID) { lineage(programme: "${programme}", personId: $personId) {
      generation descendantCount labelledDescendantCount
      ancestors { person { givenName } generation labelled } descendants { person { givenName } generation labelled } } }`;
    const own = await ask<{ lineage: object }>(chain, {}, 'elise');
    expect(own.lineage).toMatchObject({
      generation: 1,
      ancestors: [{ person: { givenName: 'mentor' }, generation: 0, labelled: true }],
    });
    const founder = { personId: who('mentor') };
    const seen = { visibleAsChampion: true };
    const beSeen = async (name: string): Promise<unknown> =>
      mutate('updatePreferences', 'UpdatePreferencesInput', seen, 'preferences { visibleAsChampion }', name);
    expect(await ask(chain, founder, 'hr')).toEqual({ lineage: null });
    await beSeen('mentor');
    const unseen = await ask<{ lineage: object }>(chain, founder, 'hr');
    expect(unseen.lineage).toMatchObject({ descendantCount: 1, descendants: [{ person: null, labelled: true }] });
    await beSeen('elise');
    const visible = await ask<{ lineage: object }>(chain, founder, 'hr');
    expect(visible.lineage).toMatchObject({ descendants: [{ person: { givenName: 'élise' }, labelled: true }] });
  });

  it('tells the person how far they are, with the evidence', async () => {
    const { viewer } = await ask<{ viewer: { person: { enrolment: { labels: object[]; mentor: object } } } }>(
      `{ viewer { person { enrolment(programme: "${programme}") { status generation mentor { givenName }
          nextLevel { key } progress { current met criterion { kind required description } evidence { summary provenance at } }
          labels { status level { key criteria { description } } } } } } }`,
      {},
      'elise',
    );
    expect(viewer.person.enrolment).toMatchObject({
      mentor: { givenName: 'mentor' },
      nextLevel: null,
      labels: [{ status: 'AWARDED', level: { key: 'champion' } }],
    });
  });

  it('can be left by one action, which gives the label back', async () => {
    await mutate('leaveProgramme', 'EnrolInput', { programme }, 'enrolment { status }', 'elise');
    await app.runJobs();
    expect(await labelOf('elise')).toBeUndefined();
    expect(await labelled()).toBe(1);
  });
});
