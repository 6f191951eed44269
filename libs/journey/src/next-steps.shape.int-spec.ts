import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { ViewerQueries } from '@sillage/people';
import type { Actor } from '@sillage/platform';
import { asking, readBy } from '../../../test/support/asking.js';
import { GivenLabels } from '../../../test/support/given-labels.js';
import { givenSession } from '../../../test/support/given-session.js';
import { startServices, type Services } from '../../../test/support/services.js';
import { JourneyModule } from './journey.module.js';
import type { NextStepType } from './next-step.types.js';

describe('what waits for a person', () => {
  let services: Services;
  let given: GivenLabels;
  let person: Actor;

  beforeAll(async () => {
    services = await startServices([JourneyModule]);
    await services.given.guide('good-practices');
  });

  beforeEach(async () => {
    services.clock.set('2026-03-02T09:00:00Z');
    given = await GivenLabels.in(services, {
      guideKey: 'good-practices',
      levels: [
        {
          key: 'champion',
          name: 'Champion',
          rank: 1,
          validityMonths: 12,
          criteria: [{ kind: 'GUIDE_ACKNOWLEDGED' }, { kind: 'SESSIONS_ATTENDED' }, { kind: 'HAS_MENTOR' }],
        },
        { key: 'mentor', name: 'Mentor', rank: 2, criteria: [{ kind: 'MENTEES_LABELLED', required: 2 }] },
      ],
    });
    person = await given.enrolled();
  });

  afterAll(() => services.close());

  const steps = async (of = person, locale = 'en'): Promise<NextStepType[]> => {
    const asked = asking('{ nextSteps { kind title dueAt programme { key } } }');
    const viewer = await services
      .get(ViewerQueries)
      .read(asked, readBy({ ...of, locale } as Actor, services.clock.now()));
    const { nextSteps } = viewer as unknown as { nextSteps: NextStepType[] };
    return nextSteps.filter(({ programme }) => programme.key === given.programme);
  };
  const kinds = async (of = person) => (await steps(of)).map(({ kind }) => kind);
  const readTheGuide = async (of = person) => {
    const [guide] = await services.given.sql<{ id: string }>(`SELECT id FROM guide WHERE key = 'good-practices'`);
    await services.given.acknowledgement(guide?.id ?? '', of.personId);
  };
  const registered = async (startsAt: string, tags: string[] = []) => {
    const facts = { title: 'Write well', startsAt, tags };
    const sessionId = await givenSession(services.given, given.programmeId, facts);
    await services.given.insert('registration', {
      session_id: sessionId,
      person_id: person.personId,
      status: 'REGISTERED',
      registered_at: services.clock.now(),
      position: 1,
    });
  };
  const invitation = async (direction: 'OFFER' | 'REQUEST', mentor: Actor, mentee: Actor) =>
    services.given.insert('invitation', {
      programme_id: given.programmeId,
      direction,
      mentor_id: mentor.personId,
      mentee_id: mentee.personId,
      status: 'PENDING',
      created_at: services.clock.now(),
      expires_at: '2026-03-23T09:00:00Z',
    });
  const champion = async (givenName: string) => {
    const personId = await services.given.person({ givenName, familyName: 'Rossi' });
    const actor = await given.enrolled({ personId });
    await given.label(actor, 'AWARDED');
    await readTheGuide(actor);
    return actor;
  };

  it('is the whole journey for somebody who just enrolled, in its order', async () => {
    expect(await kinds()).toEqual(['ACKNOWLEDGE_GUIDE', 'REGISTER_FOR_SESSION', 'FIND_MENTOR']);
    expect((await steps(person, 'fr')).map(({ title }) => title)).toEqual([
      'Lire le guide et en prendre connaissance',
      'Choisir une session',
      'Trouver un parrain ou une marraine',
    ]);
  });

  it('loses what is done', async () => {
    await readTheGuide();
    await given.attended(person);
    expect(await kinds()).toEqual(['FIND_MENTOR']);
  });

  it('is nothing for somebody who paused, left or never came', async () => {
    for (const status of ['PAUSED', 'LEFT'] as const) expect(await kinds(await given.enrolled({ status }))).toEqual([]);
    expect(await kinds({ ...person, personId: await services.given.person() } as Actor)).toEqual([]);
  });

  it('puts a session that is near first, and one that is far last', async () => {
    await registered('2026-03-05T09:00:00Z');
    expect((await steps())[0]).toMatchObject({
      kind: 'ATTEND_SESSION',
      title: 'Come to “Write well”',
      dueAt: new Date('2026-03-05T09:00:00Z'),
    });
    services.clock.set('2026-02-01T09:00:00Z');
    expect(await kinds()).toEqual(['ACKNOWLEDGE_GUIDE', 'FIND_MENTOR', 'ATTEND_SESSION']);
    // It is over at its end.
    services.clock.set('2026-03-05T09:59:59Z');
    expect(await kinds()).toContain('ATTEND_SESSION');
    services.clock.set('2026-03-05T10:00:00Z');
    expect(await kinds()).not.toContain('ATTEND_SESSION');
  });

  it('is a session to choose until there is one of the tag that is asked for', async () => {
    const criteria = [{ kind: 'SESSIONS_ATTENDED' as const, argument: 'writing' }];
    given = await GivenLabels.in(services, { levels: [{ key: 'champion', name: 'Champion', rank: 1, criteria }] });
    person = await given.enrolled();
    await registered('2026-03-05T09:00:00Z', ['video']);
    expect(await kinds()).toEqual(['ATTEND_SESSION', 'REGISTER_FOR_SESSION']);
    await registered('2026-03-06T09:00:00Z', ['writing']);
    expect(await kinds()).toEqual(['ATTEND_SESSION', 'ATTEND_SESSION']);
  });

  it('is an offer to answer instead of a mentor to find', async () => {
    await invitation('OFFER', await champion('Sofia'), person);
    expect(await steps()).toContainEqual(
      expect.objectContaining({
        kind: 'ANSWER_INVITATION',
        title: 'Sofia Rossi offered to be your mentor',
        dueAt: new Date('2026-03-23T09:00:00Z'),
      }),
    );
    expect(await kinds()).not.toContain('FIND_MENTOR');
  });

  it('is nothing about a mentor while a colleague considers a request, who has it to answer', async () => {
    const mentor = await champion('Sofia');
    await invitation('REQUEST', mentor, person);
    expect(await kinds()).toEqual(['ACKNOWLEDGE_GUIDE', 'REGISTER_FOR_SESSION']);
    expect(await kinds(mentor)).toEqual(['INVITE_MENTEE', 'ANSWER_INVITATION']);
  });

  it('invites a mentor to sponsor while those on their way would not be enough', async () => {
    const mentor = await champion('Sofia');
    expect(await kinds(mentor)).toEqual(['INVITE_MENTEE']);
    await given.mentored(mentor, person);
    expect(await kinds(mentor)).toEqual(['INVITE_MENTEE']);
    await invitation('OFFER', mentor, await given.enrolled());
    expect(await kinds(mentor)).toEqual([]);
  });

  it('is a meeting that the two agreed upon, on its day where the person is', async () => {
    const mentor = await champion('Sofia');
    await given.mentored(mentor, person);
    const [mentorship] = await services.given.sql<{ id: string }>('SELECT id FROM mentorship WHERE mentee_id = $1', [
      person.personId,
    ]);
    await services.given.insert('check_in', {
      mentorship_id: mentorship?.id,
      recorded_by: person.personId,
      held_on: '2026-02-20',
      next_on: '2026-03-04',
      recorded_at: services.clock.now(),
    });
    expect((await steps())[0]).toMatchObject({
      kind: 'CHECK_IN',
      title: 'Meet Sofia Rossi',
      dueAt: new Date('2026-03-03T23:00:00Z'),
    });
    const agreed = async (heldOn: string, nextOn: string | null) =>
      services.given.insert('check_in', {
        mentorship_id: mentorship?.id,
        recorded_by: mentor.personId,
        held_on: heldOn,
        next_on: nextOn,
        recorded_at: services.clock.now(),
      });
    const meets = async () => (await steps()).flatMap(({ kind, dueAt }) => (kind === 'CHECK_IN' ? [dueAt] : []));
    // A week before its day it is there, and what was agreed upon at the last meeting counts.
    await agreed('2026-03-01', '2026-03-10');
    expect(await meets()).toEqual([]);
    services.clock.set('2026-03-02T23:00:00Z');
    expect(await meets()).toEqual([new Date('2026-03-09T23:00:00Z')]);
    await agreed('2026-03-02', null);
    expect(await meets()).toEqual([]);
  });

  it('is a label to renew when its end is near', async () => {
    const personId = await services.given.person();
    const holder = await given.enrolled({ personId });
    await readTheGuide(holder);
    await given.label(holder, 'AWARDED', { awardedAt: '2025-04-10T09:00:00Z', expiresAt: '2026-04-10T09:00:00Z' });
    expect(await steps(holder)).toContainEqual(
      expect.objectContaining({
        kind: 'RENEW_LABEL',
        title: 'Renew your label Champion',
        dueAt: new Date('2026-04-10T09:00:00Z'),
      }),
    );
    services.clock.set('2026-01-10T09:00:00Z');
    expect(await kinds(holder)).not.toContain('RENEW_LABEL');
  });

  it('is to renew the label in force, not a lower one, nor one at a level that the programme gave up', async () => {
    const holder = await given.enrolled();
    await readTheGuide(holder);
    const near = { awardedAt: '2025-04-10T09:00:00Z', expiresAt: '2026-04-10T09:00:00Z' };
    await given.label(holder, 'AWARDED', near);
    await given.label(holder, 'AWARDED', { ...near, level: 'mentor' });
    const renewals = async () =>
      (await steps(holder)).flatMap(({ kind, title }) => (kind === 'RENEW_LABEL' ? [title] : []));
    expect(await renewals()).toEqual(['Renew your label Mentor']);
    await services.given.sql('UPDATE level SET retired_at = now() WHERE id = $1', [given.level('mentor')]);
    expect(await renewals()).toEqual([]);
  });

  it('is said once, whatever number of criteria ask for it', async () => {
    const criteria = ['writing', 'speaking'].map((argument) => ({ kind: 'SESSIONS_ATTENDED' as const, argument }));
    given = await GivenLabels.in(services, { levels: [{ key: 'champion', name: 'Champion', rank: 1, criteria }] });
    person = await given.enrolled();
    expect(await kinds()).toEqual(['REGISTER_FOR_SESSION']);
    await registered('2026-03-05T09:00:00Z', ['writing']);
    expect(await kinds()).toEqual(['ATTEND_SESSION', 'REGISTER_FOR_SESSION']);
  });

  it('is a label to hand in where it is reviewed, or where words of one’s own are missing', async () => {
    given = await GivenLabels.in(services, { awardsAutomatically: false });
    const ready = await given.enrolled();
    await given.attended(ready);
    await given.evaluate(ready);
    expect(await kinds(ready)).toEqual(['SUBMIT_LABEL']);
    const asked = await GivenLabels.in(services, {
      levels: [
        {
          key: 'champion',
          name: 'Champion',
          rank: 1,
          criteria: [{ kind: 'SESSIONS_ATTENDED' }, { kind: 'SELF_DECLARED', argument: 'I helped' }],
        },
      ],
    });
    given = asked;
    const silent = await given.enrolled();
    expect(await kinds(silent)).toEqual(['REGISTER_FOR_SESSION']);
    await given.attended(silent);
    expect(await kinds(silent)).toEqual(['SUBMIT_LABEL']);
  });

  it('is nothing while somebody reviews the label', async () => {
    given = await GivenLabels.in(services, { awardsAutomatically: false });
    const waiting = await given.enrolled();
    await given.attended(waiting);
    await given.label(waiting, 'SUBMITTED');
    expect(await kinds(waiting)).toEqual([]);
  });
});
