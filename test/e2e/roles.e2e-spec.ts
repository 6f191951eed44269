/* oxlint-disable max-lines -- one table: every operation that is bound to a role stands in it */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Role } from '@sillage/platform';
import { attendanceTooEarly } from '../support/attendance-inputs.js';
import { planOfYesterday } from '../support/given-session.js';
import { Doors, type Try } from '../support/doors.js';
import { covers, type Grant } from '../support/every-grant.js';
import { GuardedCompany } from '../support/guarded-company.js';
import { ofAdministrators } from '../support/of-administrators.js';

const { ADMIN, GUIDE_OWNER, HR_ANALYST, LOCAL_LEAD, PROGRAMME_MANAGER, TRAINER } = Role;

type May = (grant: Grant) => boolean;
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
  let company: GuardedCompany;
  const doors = new Doors(() => company);
  const { shows, answers, does, follows, requests } = doors;
  const idOf = (name: string) => company.values[name];
  const [tooEarly, runs] = [attendanceTooEarly(idOf), reaches(TRAINER, PROGRAMME_MANAGER)];

  beforeAll(async () => {
    company = await GuardedCompany.start();
  });

  afterAll(() => company.end());

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
      may: (grant) => holds(ADMIN)(grant) || reaches(PROGRAMME_MANAGER, LOCAL_LEAD)(grant),
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
          const found = nodes.map(({ id }) => id);
          expect(totalCount).toBe(found.length);
          expect(found).toContain(idOf('champion'));
          return allOrNone(
            found.filter((id) => id !== idOf('champion')),
            [idOf('holder')],
          );
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

  const takesReaders = requests('GET', () => '/exports/acknowledgements.csv?guide=practices');
  const operations: Record<string, Guarded> = {
    ...ofAdministrators(doors, idOf),
    'Query.labelsToReview': {
      may: reaches(PROGRAMME_MANAGER, LOCAL_LEAD),
      tries: answers<Shown>(
        'labelsToReview(programme: $programme) { nodes { label { id } } totalCount }',
        ({ labelsToReview: { nodes, totalCount } }) => {
          expect(totalCount).toBe(nodes.length);
          return allOrNone(
            nodes.map(({ label }) => label.id),
            [idOf('submitted')],
          );
        },
      ),
    },
    'Query.adoption': {
      may: reaches(HR_ANALYST, PROGRAMME_MANAGER, LOCAL_LEAD, ADMIN),
      tries: answers('adoption(input: { programme: $programme, orgUnitCode: $unit }) { asOf }'),
    },
    'Subscription.adoption': {
      may: reaches(HR_ANALYST, PROGRAMME_MANAGER, LOCAL_LEAD, ADMIN),
      tries: follows('adoption(input: { programme: $programme, orgUnitCode: $unit }) { asOf }'),
    },
    'Query.adoptionTrend': {
      may: reaches(HR_ANALYST, PROGRAMME_MANAGER, LOCAL_LEAD, ADMIN),
      tries: answers('adoptionTrend(input: { programme: $programme, orgUnitCode: $unit }) { month }'),
    },
    'Query.spread': {
      may: reaches(HR_ANALYST, PROGRAMME_MANAGER, LOCAL_LEAD, ADMIN),
      tries: answers('spread(input: { programme: $programme, orgUnitCode: $unit }) { reproduction }'),
    },
    'Query.cohorts': {
      may: reaches(HR_ANALYST, PROGRAMME_MANAGER, LOCAL_LEAD, ADMIN),
      tries: answers('cohorts(input: { programme: $programme, orgUnitCode: $unit }) { month }'),
    },
    'Query.projection': {
      may: reaches(HR_ANALYST, PROGRAMME_MANAGER, LOCAL_LEAD, ADMIN),
      tries: answers('projection(input: { programme: $programme, orgUnitCode: $unit }, share: 0.5) { formula }'),
    },
    'Query.goalProjection': {
      may: reaches(HR_ANALYST, PROGRAMME_MANAGER, LOCAL_LEAD, ADMIN),
      tries: answers('goalProjection(input: { programme: $programme, orgUnitCode: $unit }) { formula }'),
    },
    'Query.programmeChange': {
      may: (grant) => holds(ADMIN)(grant) || wholly(PROGRAMME_MANAGER)(grant),
      tries: answers('programmeChange(input: { key: $programme }) { awardedAtOnce }'),
    },
    'Mutation.requestAdoptionReport': {
      may: reaches(HR_ANALYST, PROGRAMME_MANAGER, LOCAL_LEAD, ADMIN),
      tries: does('requestAdoptionReport', 'RequestAdoptionReportInput', () => ({
        programme: idOf('programme'),
        orgUnitCode: idOf('unit'),
        rhythm: 'WEEKLY',
      })),
    },
    'GET /exports/adoption.csv': {
      may: reaches(HR_ANALYST, PROGRAMME_MANAGER, LOCAL_LEAD, ADMIN),
      tries: requests(
        'GET',
        ({ programme, unit }) => `/exports/adoption.csv?programme=${programme}&orgUnitCode=${unit}`,
      ),
    },
    'GET /exports/adoption.xlsx': {
      may: reaches(HR_ANALYST, PROGRAMME_MANAGER, LOCAL_LEAD, ADMIN),
      tries: requests(
        'GET',
        ({ programme, unit }) => `/exports/adoption.xlsx?programme=${programme}&orgUnitCode=${unit}`,
      ),
    },
    'GET /exports/acknowledgements.csv': { may: wholly(GUIDE_OWNER), tries: takesReaders },
    'Mutation.createProgramme': {
      may: holds(ADMIN),
      tries: does('createProgramme', 'ProgrammeInput', () => ({ key: 'another-one' })),
    },
    'Mutation.updateProgramme': {
      may: (grant) => holds(ADMIN)(grant) || wholly(PROGRAMME_MANAGER)(grant),
      tries: does('updateProgramme', 'ProgrammeInput', () => ({ key: idOf('programme'), mentorCapacity: 5 })),
    },
    'Mutation.archiveProgramme': {
      may: (grant) => holds(ADMIN)(grant) || wholly(PROGRAMME_MANAGER)(grant),
      tries: does('archiveProgramme', 'ArchiveProgrammeInput', () => ({
        programme: idOf('programme'),
        archived: false,
      })),
    },
    'Mutation.nameFounder': {
      may: reaches(PROGRAMME_MANAGER),
      tries: does('nameFounder', 'NameFounderInput', () => ({
        programme: idOf('programme'),
        personId: idOf('holder'),
        founder: false,
      })),
    },
    'Mutation.reviewLabel': {
      may: reaches(PROGRAMME_MANAGER, LOCAL_LEAD),
      // Sent back without a reason.
      tries: does('reviewLabel', 'ReviewLabelInput', () => ({ labelId: idOf('submitted'), award: false })),
    },
    'Mutation.revokeLabel': {
      may: reaches(PROGRAMME_MANAGER),
      tries: does('revokeLabel', 'ReasonedLabelInput', () => ({ labelId: idOf('held'), reason: ' ' })),
    },
    'Mutation.scheduleSession': {
      // One's own, so that the unit does not matter.
      may: (grant) => holds(TRAINER, PROGRAMME_MANAGER)(grant) && covers({ ...grant, of: 'everywhere' }),
      tries: does('scheduleSession', 'ScheduleSessionInput', () => ({
        programme: idOf('programme'),
        ...planOfYesterday,
      })),
    },
    'Mutation.scheduleSeries': {
      may: (grant) => holds(TRAINER, PROGRAMME_MANAGER)(grant) && covers({ ...grant, of: 'everywhere' }),
      tries: does('scheduleSeries', 'ScheduleSeriesInput', () => ({
        count: 2,
        first: { programme: idOf('programme'), ...planOfYesterday },
      })),
    },
    'Mutation.updateSession': {
      may: reaches(TRAINER, PROGRAMME_MANAGER),
      tries: does('updateSession', 'UpdateSessionInput', () => ({
        sessionId: idOf('session'),
        joinUrl: 'ftp://meet.example.com',
      })),
    },
    'Mutation.publishSession': {
      may: reaches(TRAINER, PROGRAMME_MANAGER),
      // It is known already.
      tries: does('publishSession', 'SessionInput', () => ({ sessionId: idOf('session') })),
    },
    'Mutation.rescheduleSession': {
      may: reaches(TRAINER, PROGRAMME_MANAGER),
      tries: does('rescheduleSession', 'RescheduleSessionInput', () => ({
        sessionId: idOf('session'),
        startsAt: '2026-02-01T09:00:00Z',
        endsAt: '2026-02-01T10:00:00Z',
      })),
    },
    'Mutation.cancelSession': {
      may: reaches(TRAINER, PROGRAMME_MANAGER),
      tries: does('cancelSession', 'SessionInput', () => ({ sessionId: idOf('over') })),
    },
    'Mutation.recordAttendance': { may: runs, tries: does('recordAttendance', 'RecordAttendanceInput', tooEarly.list) },
    'Mutation.importAttendance': {
      may: runs,
      tries: does('importAttendance', 'ImportAttendanceInput', tooEarly.report),
    },
    'Mutation.settleAttendance': { may: runs, tries: does('settleAttendance', 'SettleAttendanceInput', tooEarly.row) },
    'Mutation.draftGuideVersion': {
      may: wholly(GUIDE_OWNER),
      tries: does('draftGuideVersion', 'DraftGuideVersionInput', () => ({
        guideKey: 'practices',
        change: 'MATERIAL',
        sourceLocale: 'en',
        translations: [{ locale: 'en', title: 'Practices', markdown: '# Practices' }],
      })),
    },
    'Mutation.discardGuideDraft': {
      may: wholly(GUIDE_OWNER),
      // The draft has another revision.
      tries: does('discardGuideDraft', 'DiscardGuideDraftInput', () => ({ guideKey: 'practices', revision: 1000 })),
    },
    'Mutation.updateGuide': {
      may: wholly(GUIDE_OWNER),
      // There is no such programme.
      tries: does('updateGuide', 'UpdateGuideInput', () => ({ guideKey: 'practices', programmes: ['gardening'] })),
    },
    'Query.guidePreview': {
      // Of no guide: what is looked at is one's own.
      may: holds(GUIDE_OWNER),
      tries: answers('guidePreview(input: { locale: "en", markdown: "# Practices" }) { html }'),
    },
    'Mutation.translateGuideVersion': {
      may: wholly(GUIDE_OWNER),
      // Its own language is no translation.
      tries: does('translateGuideVersion', 'TranslateGuideVersionInput', () => ({
        versionId: idOf('version'),
        translation: { locale: 'en', title: 'Practices', markdown: '# Practices' },
      })),
    },
    'Mutation.publishGuideVersion': {
      may: wholly(GUIDE_OWNER),
      // It is published already.
      tries: does('publishGuideVersion', 'PublishGuideVersionInput', () => ({ versionId: idOf('version') })),
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
    for (const [somebody, personId] of company.people) {
      const should = somebody.grants.some(may);
      const answer = await tries(personId);
      if (answer.may !== should) wrong.push(`${somebody.name} ${should ? 'should' : 'should not'}: ${answer.said}`);
    }
    expect(wrong).toEqual([]);
  });
});

/** Nothing else may come with what a role shows. */
function allOrNone(found: readonly string[], all: readonly unknown[]): boolean {
  if (found.length > 0) expect(found).toEqual(all);
  return found.length > 0;
}
