import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Config, Role } from '@sillage/platform';
import { startTestApp, type TestApp } from '../support/app.js';
import { covers, everyGrant, Surroundings, type Given, type Grant } from '../support/every-grant.js';
import { GivenCompany } from '../support/given-company.js';
import { GivenLabels } from '../support/given-labels.js';
import { givenSession } from '../support/given-session.js';

const { ADMIN, GUIDE_OWNER, HR_ANALYST, LOCAL_LEAD, PROGRAMME_MANAGER, TRAINER } = Role;

type May = (grant: Grant) => boolean;
/** Whether somebody may: something is shown or done, or there is nothing or a refusal; and what was answered. */
type Answer = { readonly may: boolean; readonly said: string };
type Try = (as: string) => Promise<Answer>;
type Guarded = { readonly may: May; readonly tries: Try };

const holds =
  (...roles: Role[]) =>
  ({ role }: Grant) =>
    roles.includes(role);
const reaches =
  (...roles: Role[]): May =>
  (grant) =>
    holds(...roles)(grant) && covers(grant);
/** For the whole company, and in this programme. */
const wholly =
  (...roles: Role[]): May =>
  (grant) =>
    reaches(...roles)(grant) && grant.of === 'everywhere';

describe('what a role lets somebody see and do', () => {
  let app: TestApp;
  let company: GivenCompany;
  let given: GivenLabels;
  let around: Surroundings;
  const people = new Map<Given, string>();
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    app = await startTestApp();
    company = await GivenCompany.in(app.get(Config).databaseUrl);
    const { id, versionId } = await company.guide('practices');
    const plan = { guideKey: 'practices', awardsAutomatically: false, minimumGroupSize: 2 };
    const services = { get: app.get.bind(app), given: company, clock: app.clock };
    given = await GivenLabels.in(services, plan);
    around = await Surroundings.in(company, given);
    const unit = around.units.here;
    const candidate = await given.enrolled({ unit });
    const holder = await given.enrolled({ unit });
    const champion = await given.enrolled({ unit });
    await company.preference(champion.personId, { visible_as_champion: true });
    Object.assign(ids, {
      version: versionId,
      holder: holder.personId,
      champion: champion.personId,
      submitted: await given.label(candidate, 'SUBMITTED'),
      held: await given.label(holder, 'AWARDED'),
    });
    await given.label(champion, 'AWARDED', { expiresAt: '2026-04-01T09:00:00Z', reason: 'Between the two' });
    const host = { hostId: await company.person({ unit }) };
    ids['session'] = await givenSession(company, given.programmeId, host);
    ids['over'] = await givenSession(company, given.programmeId, { ...host, status: 'COMPLETED' });
    await company.insert('guide_version', {
      guide_id: id,
      number: 2,
      status: 'DRAFT',
      change: 'MATERIAL',
      source_locale: 'en',
      created_at: '2026-01-01T09:00:00Z',
    });
    for (const somebody of everyGrant()) {
      const personId = await company.person({ unit: around.units.beside });
      people.set(somebody, personId);
      for (const { role, orgUnitId, programmeId } of around.rolesOf(somebody)) {
        const grant = { person_id: personId, role, org_unit_id: orgUnitId, programme_id: programmeId };
        await company.insert('role_assignment', grant);
      }
    }
  });

  afterAll(async () => {
    await company.end();
    await app.close();
  });

  const values = () => ({ ...ids, programme: given.programme, unit: `here-${given.programmeId}` });
  const ask = async <T>(fields: string, as: string) => {
    const types = { programme: 'String!', holder: 'ID!', champion: 'ID!', session: 'ID!', unit: 'String!' };
    const used = Object.entries(types).filter(([name]) => fields.includes(`$${name}`));
    const declared = used.length === 0 ? '' : `(${used.map(([name, type]) => `$${name}: ${type}`).join(', ')})`;
    return app.graphql<T>(`query ${declared} { ${fields} }`, values(), as);
  };
  /** Something shown in the answer to a question that anybody may ask. */
  const shows =
    <T>(fields: string, isShown: (data: T) => boolean): Try =>
    async (as) => {
      const { data, errors } = await ask<T>(fields, as);
      if (errors !== undefined) throw new Error(JSON.stringify(errors));
      return { may: isShown(data), said: JSON.stringify(data) };
    };
  /** What is refused to who may not: whatever else is wrong with the question is only said to who may ask it. */
  const answers =
    <T>(fields: string, isShown: (data: T) => boolean = () => true): Try =>
    async (as) => {
      const { data, errors } = await ask<T>(fields, as);
      return errors === undefined ? { may: isShown(data), said: JSON.stringify(data) } : refusal(errors);
    };
  /** The input is wrong in what is only looked at after the role, so that nothing changes. */
  const does =
    (operation: string, type: string, input: () => object, answer = 'clientMutationId'): Try =>
    async (as) => {
      const mutation = `mutation ($input: ${type}!) { ${operation}(input: $input) { ${answer} } }`;
      const { errors } = await app.graphql(mutation, { input: input() }, as);
      return errors === undefined ? { may: true, said: 'done' } : refusal(errors);
    };
  const requests =
    (method: 'GET' | 'POST', url: () => string, headers: Record<string, string> = {}): Try =>
    async (as) => {
      const payload = method === 'POST' ? 'external_id' : undefined;
      const { statusCode } = await app.inject({ method, url: url(), headers, payload }, as);
      return { may: statusCode !== 403 && statusCode !== 404, said: String(statusCode) };
    };

  type Shown = {
    person: {
      email: string | null;
      enrolment: object | null;
      label: { reason: string | null; submittedAt: string | null; renewal: object | null } | null;
    };
    session: Record<string, unknown>;
    people: { nodes: { id: string }[]; totalCount: number };
    guide: { versions: { status: string }[] };
    labelsToReview: { nodes: { label: { id: string } }[]; totalCount: number };
  };

  const shown: Record<string, Guarded> = {
    'the address of a person': {
      // Whatever the programme: people are no programme's.
      may: (grant) =>
        holds(ADMIN, PROGRAMME_MANAGER, LOCAL_LEAD)(grant) && covers({ ...grant, programme: 'every programme' }),
      tries: shows<Shown>('person(id: $holder) { email }', ({ person }) => person.email !== null),
    },
    'an enrolment': {
      may: reaches(PROGRAMME_MANAGER, LOCAL_LEAD),
      tries: shows<Shown>(
        'person(id: $holder) { enrolment(programme: $programme) { status } }',
        ({ person }) => person.enrolment !== null,
      ),
    },
    'the label of who did not choose to be seen': {
      may: reaches(PROGRAMME_MANAGER, LOCAL_LEAD),
      tries: shows<Shown>(
        'person(id: $holder) { label(programme: $programme) { reason } }',
        ({ person }) => person.label !== null,
      ),
    },
    'the words about a label that everybody sees': {
      may: reaches(PROGRAMME_MANAGER, LOCAL_LEAD),
      tries: shows<Shown>(
        'person(id: $champion) { label(programme: $programme) { reason } }',
        ({ person }) => person.label?.reason != null,
      ),
    },
    'how the renewal of a label that everybody sees stands': {
      may: reaches(PROGRAMME_MANAGER, LOCAL_LEAD),
      tries: shows<Shown>(
        'person(id: $champion) { label(programme: $programme) { renewal { opensAt } } }',
        ({ person }) => person.label?.renewal != null,
      ),
    },
    'whoever holds a label, in a list of people': {
      may: reaches(PROGRAMME_MANAGER, LOCAL_LEAD),
      tries: shows<Shown>(
        'people(filter: { programme: $programme }) { nodes { id } totalCount }',
        ({ people: { nodes, totalCount } }) => {
          expect(totalCount).toBe(nodes.length);
          return nodes.some(({ id }) => id === ids['holder']);
        },
      ),
    },
    'the link, the code and the registrations of a session': {
      may: reaches(PROGRAMME_MANAGER),
      tries: shows<Shown>(
        'session(id: $session) { joinUrl checkInCode registrations { totalCount } }',
        ({ session }) => {
          const known = Object.values(session).filter((value) => value !== null);
          expect([0, 3]).toContain(known.length);
          return known.length > 0;
        },
      ),
    },
    'the draft of a guide': {
      may: wholly(GUIDE_OWNER),
      tries: shows<Shown>('guide(key: "practices") { versions { status } }', ({ guide }) =>
        guide.versions.some(({ status }) => status === 'DRAFT'),
      ),
    },
  };

  const operations: Record<string, Guarded> = {
    'Query.labelsToReview': {
      may: reaches(PROGRAMME_MANAGER, LOCAL_LEAD),
      tries: answers<Shown>(
        'labelsToReview(programme: $programme) { nodes { label { id } } totalCount }',
        ({ labelsToReview: { nodes, totalCount } }) => {
          expect(totalCount).toBe(nodes.length);
          return nodes.some(({ label }) => label.id === ids['submitted']);
        },
      ),
    },
    'Query.adoption': {
      may: reaches(HR_ANALYST, PROGRAMME_MANAGER, LOCAL_LEAD, ADMIN),
      tries: answers('adoption(input: { programme: $programme, orgUnitCode: $unit }) { asOf }'),
    },
    'GET /exports/adoption.csv': {
      may: reaches(HR_ANALYST, PROGRAMME_MANAGER, LOCAL_LEAD, ADMIN),
      tries: requests('GET', () => {
        const { programme, unit } = values();
        return `/exports/adoption.csv?programme=${programme}&orgUnitCode=${unit}`;
      }),
    },
    'Query.outboxMails': { may: holds(ADMIN), tries: answers('outboxMails { nodes { id } }') },
    'Mutation.assignRole': {
      may: holds(ADMIN),
      tries: does('assignRole', 'RoleInput', () => ({
        personId: ids['holder'],
        role: TRAINER,
        orgUnitCode: 'nowhere',
      })),
    },
    'Mutation.removeRole': {
      may: holds(ADMIN),
      tries: does('removeRole', 'RoleInput', () => ({
        personId: ids['holder'],
        role: TRAINER,
        orgUnitCode: 'nowhere',
      })),
    },
    'Mutation.erasePerson': {
      may: holds(ADMIN),
      // Nobody erases themselves.
      tries: async (as) => does('erasePerson', 'ErasePersonInput', () => ({ personId: as }))(as),
    },
    'POST /imports/people': {
      may: holds(ADMIN),
      tries: requests('POST', () => '/imports/people?dryRun=perhaps', { 'content-type': 'text/csv' }),
    },
    'GET /imports/:id': { may: holds(ADMIN), tries: requests('GET', () => '/imports/no-id') },
    'Mutation.createProgramme': {
      may: holds(ADMIN),
      tries: does('createProgramme', 'ProgrammeInput', () => ({ key: 'another-one' })),
    },
    'Mutation.updateProgramme': {
      may: (grant) => holds(ADMIN)(grant) || wholly(PROGRAMME_MANAGER)(grant),
      tries: does('updateProgramme', 'ProgrammeInput', () => ({ key: given.programme, mentorCapacity: 5 })),
    },
    'Mutation.nameFounder': {
      may: reaches(PROGRAMME_MANAGER),
      tries: does('nameFounder', 'NameFounderInput', () => ({
        programme: given.programme,
        personId: ids['holder'],
        founder: false,
      })),
    },
    'Mutation.reviewLabel': {
      may: reaches(PROGRAMME_MANAGER, LOCAL_LEAD),
      // Sent back without a reason.
      tries: does('reviewLabel', 'ReviewLabelInput', () => ({ labelId: ids['submitted'], award: false })),
    },
    'Mutation.revokeLabel': {
      may: reaches(PROGRAMME_MANAGER),
      tries: does('revokeLabel', 'ReasonedLabelInput', () => ({ labelId: ids['held'], reason: ' ' })),
    },
    'Mutation.scheduleSession': {
      // One's own, so that the unit does not matter.
      may: (grant) => holds(TRAINER, PROGRAMME_MANAGER)(grant) && covers({ ...grant, of: 'everywhere' }),
      tries: does('scheduleSession', 'ScheduleSessionInput', () => ({
        programme: given.programme,
        kind: 'WEBINAR',
        title: 'Yesterday',
        description: 'Too late.',
        language: 'en',
        startsAt: '2026-02-01T09:00:00Z',
        endsAt: '2026-02-01T10:00:00Z',
        timeZone: 'Europe/Paris',
        joinUrl: 'https://meet.example.com/abc',
      })),
    },
    'Mutation.rescheduleSession': {
      may: reaches(TRAINER, PROGRAMME_MANAGER),
      tries: does('rescheduleSession', 'RescheduleSessionInput', () => ({
        sessionId: ids['session'],
        startsAt: '2026-02-01T09:00:00Z',
        endsAt: '2026-02-01T10:00:00Z',
      })),
    },
    'Mutation.cancelSession': {
      may: reaches(TRAINER, PROGRAMME_MANAGER),
      tries: does('cancelSession', 'SessionInput', () => ({ sessionId: ids['over'] })),
    },
    'Mutation.recordAttendance': {
      may: reaches(TRAINER, PROGRAMME_MANAGER),
      // It did not begin yet.
      tries: does('recordAttendance', 'RecordAttendanceInput', () => ({
        sessionId: ids['session'],
        personIds: [ids['holder']],
        attendance: 'ATTENDED',
      })),
    },
    'Mutation.draftGuideVersion': {
      may: wholly(GUIDE_OWNER),
      tries: does('draftGuideVersion', 'DraftGuideVersionInput', () => ({
        guideKey: 'practices',
        change: 'MATERIAL',
        sourceLocale: 'en',
        translations: [{ locale: 'en', title: 'Practices', markdown: '# Practices' }],
      })),
    },
    'Mutation.translateGuideVersion': {
      may: wholly(GUIDE_OWNER),
      // Its own language is no translation.
      tries: does('translateGuideVersion', 'TranslateGuideVersionInput', () => ({
        versionId: ids['version'],
        translation: { locale: 'en', title: 'Practices', markdown: '# Practices' },
      })),
    },
    'Mutation.publishGuideVersion': {
      may: wholly(GUIDE_OWNER),
      // It is published already.
      tries: does('publishGuideVersion', 'PublishGuideVersionInput', () => ({ versionId: ids['version'] })),
    },
  };

  it('is tried for every operation that asks for a role', () => {
    const access = readFileSync(new URL('../../apps/api/access.txt', import.meta.url), 'utf8');
    const withRole = access.split('\n').flatMap((line) => /^(.*\S) {2,}role /.exec(line)?.[1] ?? []);
    const untried = withRole.filter((operation) => !(operation in operations));
    expect({ 'asks for a role, and its row is missing in this test': untried }).toEqual({
      'asks for a role, and its row is missing in this test': [],
    });
  });

  it.each(Object.entries({ ...shown, ...operations }))('%s', async (_, { may, tries }) => {
    const wrong: string[] = [];
    for (const [somebody, personId] of people) {
      const should = somebody.grants.some(may);
      const answer = await tries(personId);
      if (answer.may !== should) wrong.push(`${somebody.name} ${should ? 'should' : 'should not'}: ${answer.said}`);
    }
    expect(wrong).toEqual([]);
  });
});

function refusal([error]: readonly { message: string; extensions: { code: string } }[]): Answer {
  const code = error?.extensions.code ?? '';
  return { may: !['FORBIDDEN', 'NOT_FOUND', 'UNAUTHENTICATED'].includes(code), said: `${code} ${error?.message}` };
}
