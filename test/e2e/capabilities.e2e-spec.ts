import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Config, Role, type Capability } from '@sillage/platform';
import { startTestApp, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';

type Key = 'security' | 'accessibility';
type Grant = { role: Role; unit?: 'here'; programme?: Key };
type Answer = Record<'security' | 'accessibility', { viewerCapabilities: Capability[] }> & {
  viewer: { capabilities: Capability[] };
};

const keys: readonly Key[] = ['security', 'accessibility'];

/** What somebody would do with it, in a programme. Running reminders has no operation yet. */
const deeds: Record<Exclude<Capability, 'RUN_REMINDERS'>, (key: Key) => { document: string; input?: object }> = {
  SCHEDULE_SESSIONS: (key) => ({
    document: 'mutation ($input: ScheduleSessionInput!) { scheduleSession(input: $input) { session { id } } }',
    input: {
      programme: key,
      kind: 'WEBINAR',
      title: 'Write for the web',
      description: '',
      language: 'en',
      startsAt: '2026-04-01T09:00:00Z',
      endsAt: '2026-04-01T10:00:00Z',
      timeZone: 'Europe/Paris',
    },
  }),
  WRITE_GUIDES: (key) => ({
    document: 'mutation ($input: DraftGuideVersionInput!) { draftGuideVersion(input: $input) { version { id } } }',
    input: {
      guideKey: key,
      change: 'EDITORIAL',
      sourceLocale: 'en',
      translations: [{ locale: 'en', title: 'Good practices', markdown: '# Good practices' }],
    },
  }),
  REVIEW_LABELS: (key) => ({
    document: `{ labelsToReview(programme: "${key}") { nodes { viewerMayReview } } }`,
  }),
  MANAGE_PROGRAMMES: (key) => ({
    document: 'mutation ($input: ProgrammeInput!) { updateProgramme(input: $input) { programme { key } } }',
    input: { key, description: 'For everybody' },
  }),
  SEE_ADOPTION: (key) => ({ document: `{ adoption(input: { programme: "${key}" }) { asOf } }` }),
  ADMINISTER: () => ({ document: '{ outboxMails { nodes { id } } }' }),
};

const everyGrant = Object.values(Role).flatMap((role) =>
  [undefined, 'here' as const].flatMap((unit) =>
    [undefined, ...keys].map((programme): Grant => ({ role, unit, programme })),
  ),
);
// An administrator's is of the whole company, or there is none.
const grants = everyGrant.filter(({ role, unit, programme }) => role !== 'ADMIN' || !(unit || programme));

const people: [string, Grant[]][] = [
  ['somebody without a role', []],
  ...grants.map((grant): [string, Grant[]] => [
    `a ${grant.role} of ${grant.unit ? 'a unit' : 'the company'}, for ${grant.programme ?? 'every programme'}`,
    [grant],
  ]),
  [
    'who trains for the one and owns the guide of the other',
    [
      { role: 'TRAINER', programme: 'security' },
      { role: 'GUIDE_OWNER', programme: 'accessibility' },
    ],
  ],
  [
    'who manages the one in a unit and the other everywhere',
    [
      { role: 'PROGRAMME_MANAGER', unit: 'here', programme: 'security' },
      { role: 'PROGRAMME_MANAGER', programme: 'accessibility' },
    ],
  ],
];

describe('what the API says that somebody may do, and what they then can', () => {
  let app: TestApp;
  let company: GivenCompany;
  let units: { here: string; elsewhere: string };
  const programmes = new Map<Key, string>();

  beforeAll(async () => {
    app = await startTestApp();
    company = await GivenCompany.in(app.get(Config).databaseUrl);
    units = { here: await company.unit('here'), elsewhere: await company.unit('elsewhere') };
    for (const key of keys) {
      const programmeId = await company.programme(key, { guideKey: key });
      programmes.set(key, programmeId);
      await company.guide(key);
      const levelId = await company.level(programmeId, 'champion', 1);
      for (const unit of Object.values(units)) {
        const personId = await company.person({ unit });
        await company.enrolment(programmeId, personId);
        const label = { programme_id: programmeId, person_id: personId, level_id: levelId, status: 'SUBMITTED' };
        await company.insert('label', {
          ...label,
          opened_at: '2026-02-01T09:00:00Z',
          submitted_at: '2026-02-10T09:00:00Z',
        });
      }
    }
  });

  afterAll(async () => {
    await company.end();
    await app.close();
  });

  const can = async (capability: keyof typeof deeds, key: Key, as: string): Promise<boolean> => {
    const { document, input } = deeds[capability](key);
    const { data, errors } = await app.graphql<{ labelsToReview?: { nodes: unknown[] } }>(document, { input }, as);
    // Somebody else's draft of the guide is in the way of whoever may write one.
    if (errors?.[0]?.extensions.code === 'CONFLICT') return true;
    if (errors !== undefined) expect(['FORBIDDEN', 'NOT_FOUND']).toContain(errors[0]?.extensions.code);
    return errors === undefined && data.labelsToReview?.nodes.length !== 0;
  };

  it.each(people)('are the same for %s', async (_, roles) => {
    const personId = await company.person({ unit: units.elsewhere });
    for (const { role, unit, programme } of roles) {
      const scope = {
        org_unit_id: unit ? units[unit] : null,
        programme_id: programme ? programmes.get(programme) : null,
      };
      await company.insert('role_assignment', { person_id: personId, role, ...scope });
    }
    const { data } = await app.graphql<Answer>(
      `{ viewer { capabilities } security: programme(key: "security") { viewerCapabilities }
         accessibility: programme(key: "accessibility") { viewerCapabilities } }`,
      {},
      personId,
    );
    const told = (capability: Capability, key: Key) => data[key].viewerCapabilities.includes(capability);
    for (const capability of Object.keys(deeds) as (keyof typeof deeds)[]) {
      for (const key of keys) {
        const outcome = { capability, key, can: await can(capability, key, personId) };
        expect(outcome).toEqual({ capability, key, can: told(capability, key) });
      }
      expect(data.viewer.capabilities.includes(capability)).toBe(keys.some((key) => told(capability, key)));
    }
  });
});
