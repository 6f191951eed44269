import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { InvitationService, MentorshipService, type Mentorship } from '@sillage/mentorship';
import { PersonErasure } from '@sillage/people';
import { Config, UnitOfWork } from '@sillage/platform';
import { EnrolmentService, enrolmentLabelChanged } from '@sillage/programmes';
import { startTestApp, type TestApp } from '../support/app.js';
import { GivenCompany } from '../support/given-company.js';
import { GivenMentoring } from '../support/given-mentoring.js';
import { acting } from '../support/services.js';

/** `kind` of each message to a person, the oldest first, and of those the ones that are still new. */
type Told = { all: string[]; unread: string[] };

describe('what colleagues are told of each other', () => {
  let app: TestApp;
  let company: GivenCompany;
  let given: GivenMentoring;
  let mentor: string;
  let mentee: string;

  beforeAll(async () => {
    app = await startTestApp();
    company = await GivenCompany.in(app.get(Config).databaseUrl);
  });

  beforeEach(async () => {
    app.clock.set('2026-03-02T09:00:00Z');
    given = await GivenMentoring.in({ get: (service) => app.get(service), given: company, clock: app.clock });
    [mentor, mentee] = [await given.champion(), await given.employee()];
  });

  afterAll(async () => {
    await company.end();
    await app.close();
  });

  /** Once for what waits to become reminders, once for these to go. */
  const remind = async (): Promise<void> => {
    await app.runJobs();
    await app.runJobs();
  };
  const told = async (personId: string): Promise<Told> => {
    await remind();
    const { data } = await app.graphql<{
      viewer: { notifications: { nodes: { kind: string; readAt: string | null; path: string }[] } };
    }>(`{ viewer { notifications { nodes { kind readAt path } } } }`, {}, personId);
    const nodes = data.viewer.notifications.nodes.toReversed();
    expect(nodes.every(({ path }) => path === '/mentoring')).toBe(true);
    return {
      all: nodes.map(({ kind }) => kind),
      unread: nodes.filter(({ readAt }) => readAt === null).map(({ kind }) => kind),
    };
  };
  const invitations = () => app.get(InvitationService);
  const begun = async (): Promise<Mentorship> => given.mentorship(mentor, mentee);

  describe('when a request is not answered with a yes', () => {
    it('the one who asked is led to the next choice, and nobody else hears of a no', async () => {
      const next = await given.champion();
      const request = await given.request(mentee, mentor);
      expect(await told(mentor)).toMatchObject({ unread: ['INVITATION_REQUESTED'] });
      await invitations().decline(acting(mentor), request.id);
      expect(await told(mentee)).toMatchObject({ unread: ['REQUEST_DECLINED'] });
      expect(await told(mentor)).toEqual({ all: ['INVITATION_REQUESTED'], unread: [] });
      const { data } = await app.graphql<{ mentorSuggestions: { person: { id: string } }[] }>(
        `query ($p: String!) { mentorSuggestions(programme: $p, first: 1) { person { id } } }`,
        { p: given.programme },
        mentee,
      );
      expect(data.mentorSuggestions).toEqual([{ person: { id: next } }]);
      const others = await company.sql(
        `SELECT 1 FROM notification WHERE subject_id = $1 AND person_id NOT IN ($2, $3)`,
        [request.id, mentor, mentee],
      );
      expect(others).toEqual([]);
    });

    it('there is one nudge, then an end, and the next choice', async () => {
      const request = await given.request(mentee, mentor);
      app.clock.advance({ days: 6 });
      expect(await told(mentor)).toMatchObject({ all: ['INVITATION_REQUESTED'] });
      app.clock.advance({ days: 1, minutes: 1 });
      expect(await told(mentor)).toMatchObject({ all: ['INVITATION_REQUESTED', 'INVITATION_PENDING'] });
      app.clock.advance({ days: 12 });
      expect(await told(mentor)).toMatchObject({ all: ['INVITATION_REQUESTED', 'INVITATION_PENDING'] });
      app.clock.advance({ days: 2 });
      expect(await told(mentee)).toMatchObject({ unread: ['REQUEST_EXPIRED'] });
      expect(await told(mentor)).toMatchObject({ unread: [] });
      expect(await given.statusesOf([request])).toEqual(['EXPIRED']);
    });

    it('there is no nudge once it was answered, nor while the one who was asked takes a pause', async () => {
      const answered = await given.request(mentee, mentor);
      await invitations().decline(acting(mentor), answered.id);
      const pausing = await given.champion();
      await given.request(mentee, pausing);
      await app.get(EnrolmentService).pause(acting(pausing), given.programme);
      app.clock.advance({ days: 8 });
      expect((await told(mentor)).all).not.toContain('INVITATION_PENDING');
      expect((await told(pausing)).all).not.toContain('INVITATION_PENDING');
      expect((await told(mentee)).unread).toEqual(expect.arrayContaining(['REQUEST_DECLINED', 'REQUEST_ON_HOLD']));
    });
  });

  it('a nudge is a letter too, in the reader’s language, with the last day to answer', async () => {
    const reader = await given.employee({ locale: 'fr', timeZone: 'Europe/Paris' });
    await given.offer(mentor, reader);
    app.clock.advance({ days: 7, minutes: 1 });
    await remind();
    const [mail] = await company.sql<{ subject: string; text: string }>(
      `SELECT subject, text FROM mail WHERE person_id = $1`,
      [reader],
    );
    expect(mail?.subject).toMatch(/vous a proposé son parrainage$/);
    expect(mail?.text).toMatch(/avant le 23 mars 2026/);
  });

  it('a letter that names somebody goes when they are erased, and no other does', async () => {
    const [reader, other] = [await given.employee(), await given.champion()];
    await given.offer(mentor, reader);
    await given.offer(other, reader);
    app.clock.advance({ days: 7, minutes: 1 });
    await remind();
    const letters = async () => company.sql(`SELECT 1 FROM mail WHERE person_id = $1`, [reader]);
    expect(await letters()).toHaveLength(2);
    await app.get(PersonErasure).erase(acting(await given.colleague(), { role: 'ADMIN' }), mentor);
    expect(await letters()).toHaveLength(1);
  });

  it('an offer that came to nothing gives its place back, with a word to the mentor', async () => {
    const [one, two] = [await given.offer(mentor, mentee), await given.offer(mentor, await given.colleague())];
    await invitations().decline(acting(mentee), one.id);
    expect(await told(mentor)).toMatchObject({ unread: ['OFFER_DECLINED'] });
    app.clock.advance({ days: 22 });
    expect(await told(mentor)).toMatchObject({ unread: ['OFFER_DECLINED', 'OFFER_EXPIRED'] });
    expect(await given.statusesOf([two])).toEqual(['EXPIRED']);
  });

  it('of an offer that they can only decline: no word, no next step and no nudge; to the mentor it ends like any other', async () => {
    await given.mentorship(await given.champion(), mentee);
    await told(mentee);
    await given.offer(mentor, mentee);
    const steps = async (): Promise<string[]> => {
      const { data } = await app.graphql<{ viewer: { nextSteps: { kind: string }[] } }>(
        '{ viewer { nextSteps { kind } } }',
        {},
        mentee,
      );
      return data.viewer.nextSteps.map(({ kind }) => kind);
    };
    app.clock.advance({ days: 14 });
    expect((await told(mentee)).unread).toEqual([]);
    expect(await steps()).not.toContain('ANSWER_INVITATION');
    expect(await told(mentor)).toEqual({ all: [], unread: [] });
    app.clock.advance({ days: 8 });
    expect((await told(mentor)).unread).toEqual(['OFFER_EXPIRED']);
  });

  it('that the mentee has the label, once, and of the end that follows by itself, each of the two', async () => {
    await begun();
    await told(mentee);
    for (let times = 0; times < 2; times += 1) {
      await given.label(mentee);
      const changed = { programmeId: given.programmeId, personId: mentee, levelId: given.levelId };
      await app.get(UnitOfWork).run(async (tx) => tx.emit(enrolmentLabelChanged(changed)));
      expect((await told(mentor)).unread.filter((kind) => kind === 'MENTEE_LABELLED')).toHaveLength(1);
    }
    app.clock.advance({ days: 91 });
    expect((await told(mentor)).unread).toContain('MENTORSHIP_COMPLETED');
    expect((await told(mentee)).unread).toContain('MENTORSHIP_COMPLETED');
  });

  describe('when a mentorship comes to its end', () => {
    it('after the label, the other side hears that it is complete', async () => {
      const one = await begun();
      await given.label(mentee);
      await app.get(MentorshipService).end(acting(mentor), one.id);
      expect((await told(mentee)).unread).toEqual(['MENTORSHIP_COMPLETED']);
    });

    it('the side that did not end it hears of it', async () => {
      const one = await begun();
      await app.get(MentorshipService).end(acting(mentor), one.id);
      expect((await told(mentee)).unread).toEqual(['MENTOR_ENDED_MENTORSHIP']);
      const two = await given.mentorship(await given.champion(), mentee);
      await app.get(MentorshipService).end(acting(mentee), two.id);
      expect((await told(two.mentorId)).unread).toContain('MENTEE_ENDED_MENTORSHIP');
    });

    it('by a departure, each mentee gets a message, and who left gets none', async () => {
      await begun();
      const other = await given.employee();
      await given.mentorship(mentor, other);
      const asked = await given.employee();
      await given.request(asked, mentor);
      await told(mentor);
      await app.get(EnrolmentService).leave(acting(mentor), given.programme);
      expect((await told(mentee)).unread).toEqual(['MENTOR_LEFT']);
      expect((await told(other)).unread).toEqual(['MENTOR_LEFT']);
      expect((await told(asked)).unread).toEqual(['REQUEST_CLOSED']);
      expect((await told(mentor)).all).not.toContain('MENTEE_ENDED_MENTORSHIP');
    });

    it('by a pause, it does not: the mentee hears of it once a day at most, and may find another', async () => {
      await begun();
      for (let times = 0; times < 2; times += 1) {
        await app.get(EnrolmentService).pause(acting(mentor), given.programme);
        await remind();
        if (times === 0) await app.get(EnrolmentService).resume(acting(mentor), given.programme);
      }
      expect((await told(mentee)).unread).toEqual(['MENTOR_PAUSED']);
      const { data } = await app.graphql(`{ mentorships { status mentorPaused } }`, {}, mentee);
      expect(data).toEqual({ mentorships: [{ status: 'ACTIVE', mentorPaused: true }] });
      const another = await given.champion();
      await given.accept(another, await given.request(mentee, another));
      expect((await told(mentor)).unread).toContain('MENTEE_FOUND_ANOTHER');
      expect((await told(mentee)).unread).toEqual(['MENTOR_PAUSED', 'MENTOR_FOUND']);
    });
  });

  it('names nobody who was erased, and forgets what was said to them', async () => {
    await begun();
    const [{ id: about } = { id: '' }] = await company.sql<{ id: string }>(`SELECT id FROM person WHERE id = $1`, [
      mentor,
    ]);
    await told(mentor);
    const admin = await given.colleague();
    await company.insert('role_assignment', { person_id: admin, role: 'ADMIN' });
    const { errors } = await app.graphql(
      `mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { personId } }`,
      { input: { personId: about } },
      admin,
    );
    expect(errors).toBeUndefined();
    await remind();
    const { data } = await app.graphql<{ viewer: { notifications: { nodes: { title: string }[] } } }>(
      `{ viewer { notifications { nodes { title } } } mentorships { mentor { displayName } } }`,
      {},
      mentee,
    );
    expect(data).toMatchObject({
      viewer: { notifications: { nodes: [{ title: 'A colleague no longer takes part' }] } },
      mentorships: [{ mentor: { displayName: 'Somebody who was erased' } }],
    });
    expect(await company.sql(`SELECT 1 FROM notification WHERE person_id = $1`, [mentor])).toEqual([]);
    const gone = await app.graphql(`query ($id: ID!) { person(id: $id) { id } }`, { id: mentor }, mentee);
    expect(gone.data).toEqual({ person: null });
  });
});
