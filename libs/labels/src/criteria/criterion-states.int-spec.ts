import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Role, type Actor } from '@sillage/platform';
import { enrolmentShape } from '@sillage/programmes';
import { readOne } from '../../../../test/support/asking.js';
import { GivenLabels } from '../../../../test/support/given-labels.js';
import { givenSession, type SessionFacts } from '../../../../test/support/given-session.js';
import { acting, startServices, type Services } from '../../../../test/support/services.js';
import type { CriterionState } from './criterion-states.js';
import { LabelsModule } from '../labels.module.js';

const now = '2026-03-02T09:00:00Z';

describe('what somebody can do about each criterion', () => {
  let services: Services;
  let given: GivenLabels;
  let other: GivenLabels;
  let person: Actor;

  beforeAll(async () => {
    services = await startServices([LabelsModule]);
    await services.given.guide('good-practices');
  });

  const programme = async (guideKey = 'good-practices') =>
    GivenLabels.in(services, {
      guideKey,
      levels: [
        {
          key: 'champion',
          name: 'Champion',
          rank: 1,
          validityMonths: 12,
          criteria: [
            { kind: 'GUIDE_ACKNOWLEDGED' },
            { kind: 'SESSIONS_ATTENDED', argument: 'writing' },
            { kind: 'HAS_MENTOR' },
            { kind: 'SELF_DECLARED', argument: 'I helped a colleague' },
          ],
          renewalCriteria: [{ kind: 'SESSIONS_ATTENDED' }, { kind: 'SELF_DECLARED', argument: 'I still do' }],
        },
        { key: 'mentor', name: 'Mentor', rank: 2, criteria: [{ kind: 'MENTEES_LABELLED', required: 2 }] },
      ],
    });

  beforeEach(async () => {
    services.clock.set(now);
    given = await programme();
    other = await programme();
    person = await given.enrolled();
    await other.enrolled({ personId: person.personId });
  });

  afterAll(() => services.close());

  type Read = {
    progress: { criterion: { kind: string }; state: CriterionState | null }[];
    label: { renewal: { progress: { state: CriterionState | null }[] } } | null;
  };
  const read = async (by: Actor, fields: string): Promise<Read> => {
    const [row] = await services.given.sql<{ id: string }>(
      'SELECT id FROM enrolment WHERE programme_id = $1 AND person_id = $2',
      [given.programmeId, person.personId],
    );
    return readOne<Read>(services, enrolmentShape, row?.id ?? '', { fields, by });
  };
  const states = async (by = person): Promise<(CriterionState | null)[]> => {
    const { progress } = await read(by, '{ progress { state criterion { kind } } }');
    return progress.map(({ state }) => state);
  };
  const ofSessions = async () => (await states())[1];
  const ofMentor = async () => (await states())[2];

  const seat = async (facts: SessionFacts, { status = 'REGISTERED', of = given, attendance = 'UNKNOWN' } = {}) => {
    const sessionId = await givenSession(services.given, of.programmeId, { tags: ['writing'], ...facts });
    await services.given.insert('registration', {
      session_id: sessionId,
      person_id: person.personId,
      status,
      registered_at: now,
      position: 1,
      attendance,
      attendance_provenance: attendance === 'UNKNOWN' ? null : 'HOST_LIST',
    });
  };
  const invited = async (direction: 'OFFER' | 'REQUEST', { of = given, expiresAt = '2026-03-20T09:00:00Z' } = {}) => {
    const mentor = await of.enrolled();
    await of.label(mentor, 'AWARDED');
    await services.given.insert('invitation', {
      programme_id: of.programmeId,
      direction,
      mentor_id: mentor.personId,
      mentee_id: person.personId,
      status: 'PENDING',
      created_at: '2026-01-20T09:00:00Z',
      expires_at: expiresAt,
    });
  };

  it('is all but words for somebody who just enrolled', async () => {
    expect(await states()).toEqual(['OPEN', 'OPEN', 'OPEN', 'LATER']);
  });

  it('waits for a seat in a session of the tag, in this programme', async () => {
    // Nobody said who was there, and no code counts for it any more.
    await seat({ startsAt: '2026-02-27T09:00:00Z', status: 'COMPLETED' });
    await seat({});
    expect(await ofSessions()).toBe('WAITING');
  });

  it.each<[string, () => Promise<void>]>([
    ['of another tag', () => seat({ tags: ['video'] })],
    ['of another programme', () => seat({}, { of: other })],
    ['that was cancelled', () => seat({ status: 'CANCELLED' })],
    ['that one gave back', () => seat({}, { status: 'CANCELLED' })],
    ['of which one only waits for a seat', () => seat({}, { status: 'WAITLISTED' })],
    ['of which the doors are open', () => seat({ startsAt: '2026-03-02T09:15:00Z' })],
    ['of yesterday, whose code still counts', () => seat({ startsAt: '2026-03-01T08:30:00Z', status: 'COMPLETED' })],
    ['whose code counts no longer', () => seat({ startsAt: '2026-02-27T09:00:00Z', status: 'COMPLETED' })],
    ['at which one was not', () => seat({}, { attendance: 'ABSENT' })],
  ])('does not wait for a session %s', async (_, happened) => {
    await happened();
    expect(await ofSessions()).toBe('OPEN');
  });

  it('waits for the answer to a request, not for one that came too late or is about another programme', async () => {
    await invited('REQUEST', { of: other });
    await invited('REQUEST', { expiresAt: now });
    expect(await ofMentor()).toBe('OPEN');
    await invited('REQUEST');
    expect(await ofMentor()).toBe('WAITING');
    await invited('OFFER');
    expect(await ofMentor()).toBe('OPEN');
  });

  it('is later for a guide of which nothing is published', async () => {
    given = await programme('to-come');
    person = await given.enrolled();
    expect(await states()).toEqual(['LATER', 'OPEN', 'OPEN', 'LATER']);
  });

  it('is to say something once all else is there', async () => {
    const [guide] = await services.given.sql<{ id: string }>(`SELECT id FROM guide WHERE key = 'good-practices'`);
    await services.given.acknowledgement(guide?.id ?? '', person.personId);
    await given.attended(person, { tags: ['writing'] });
    const mentor = await given.enrolled();
    await given.label(mentor, 'AWARDED');
    await given.mentored(mentor, person);
    expect(await states()).toEqual(['MET', 'MET', 'MET', 'OPEN']);
  });

  it('is nothing before the end of a pause, but what is met is met', async () => {
    await given.attended(person, { tags: ['writing'] });
    await services.given.sql(`UPDATE enrolment SET status = 'PAUSED', paused_at = now() WHERE programme_id = $1`, [
      given.programmeId,
    ]);
    expect(await states()).toEqual(['LATER', 'MET', 'LATER', 'LATER']);
  });

  it('is said to nobody else: not to a mentor, nor to a manager', async () => {
    const mentor = await given.enrolled();
    await given.label(mentor, 'AWARDED');
    await given.mentored(mentor, person);
    await invited('OFFER');
    const manager = acting(await services.given.person(), { role: Role.PROGRAMME_MANAGER });
    for (const reader of [mentor, manager]) expect(await states(reader)).toEqual([null, null, null, null]);
  });

  it('is said of a renewal too, of which words are said in its time', async () => {
    await given.label(person, 'AWARDED', { awardedAt: '2025-04-10T09:00:00Z', expiresAt: '2026-04-10T09:00:00Z' });
    const ofRenewal = async () => {
      const { label } = await read(person, '{ label { renewal { progress { state } } } }');
      return label?.renewal.progress.map(({ state }) => state);
    };
    expect(await ofRenewal()).toEqual(['OPEN', 'LATER']);
    await given.attended(person);
    expect(await ofRenewal()).toEqual(['MET', 'OPEN']);
    services.clock.set('2026-01-02T09:00:00Z');
    expect(await ofRenewal()).toEqual(['MET', 'LATER']);
  });
});
