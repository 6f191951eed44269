import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { figuresKept, keptMetrics } from '../support/close-of-day.js';
import { givenSession } from '../support/given-session.js';
import { TwoProgrammes, type Which } from '../support/two-programmes.js';

const nobodysId = '0198a000-0000-7000-8000-000000000001';

describe('two programmes side by side', () => {
  let two: TwoProgrammes;

  beforeAll(async () => {
    two = await TwoProgrammes.start();
  });

  afterAll(() => two.end());

  const enrolment = async (operation: string, which: Which, as: string) =>
    two.mutate([operation, 'EnrolInput'], { programme: two.keyOf(which) }, 'enrolment { id }', as);
  type Progress = { progress: { current: number; met: boolean; criterion: { kind: string } }[] };
  const metOf = async (personId: string) => {
    const shown = await two.enrolments<Progress>(personId, 'progress { current met criterion { kind } }');
    const met = (which: Which) => shown[which]?.progress.filter((each) => each.met).map((each) => each.criterion.kind);
    return { security: met('security'), accessibility: met('accessibility') };
  };

  it('take people in, pause them and let them go apart', async () => {
    const person = await two.person();
    await enrolment('enrol', 'security', person);
    expect(await two.enrolments(person, 'status')).toEqual({ security: { status: 'ACTIVE' }, accessibility: null });
    await enrolment('enrol', 'accessibility', person);
    await enrolment('pauseEnrolment', 'security', person);
    expect(await two.enrolments(person, 'status')).toEqual({
      security: { status: 'PAUSED' },
      accessibility: { status: 'ACTIVE' },
    });
  });

  describe('count only their own', () => {
    it('guide and sessions, of whatever tag', async () => {
      const person = await two.person('security', 'accessibility');
      await two.attended('accessibility', person, ['writing']);
      await two.company.acknowledgement(two.guides.accessibility, person);
      expect(await metOf(person)).toEqual({ security: [], accessibility: ['GUIDE_ACKNOWLEDGED'] });
      await two.attended('security', person, ['writing']);
      await two.company.acknowledgement(two.guides.security, person);
      await two.evaluate(person);
      expect(await two.labelsOf('security', person)).toEqual(['champion AWARDED', 'mentor IN_PROGRESS']);
      expect(await two.labelsOf('accessibility', person)).toEqual(['champion IN_PROGRESS']);
    });

    it('mentor', async () => {
      const [mentor, person] = [await two.champion('security', 'accessibility'), await two.person('accessibility')];
      await two.mentorship('security', mentor, person);
      expect(await metOf(person)).toEqual({ security: [], accessibility: [] });
      await two.mentorship('accessibility', mentor, person);
      expect(await metOf(person)).toEqual({ security: [], accessibility: ['HAS_MENTOR'] });
    });

    it('labelled mentees', async () => {
      const [mentor, mentee] = [await two.champion('security', 'accessibility'), await two.person('accessibility')];
      await two.mentorship('accessibility', mentor, mentee);
      await two.company.acknowledgement(two.guides.accessibility, mentee);
      await two.evaluate(mentee);
      await two.app.runJobs();
      expect(await two.labelsOf('accessibility', mentee)).toContain('champion AWARDED');
      await two.evaluate(mentor);
      expect(await two.labelsOf('security', mentor)).toEqual(['champion AWARDED', 'mentor IN_PROGRESS']);
    });

    it('level, where a criterion names one that the other has too', async () => {
      const person = await two.champion('security');
      await two.programmes.accessibility.enrolled({ personId: person });
      await two.label('accessibility', person, 'AWARDED', '2026-02-20T09:00:00Z');
      await two.evaluate(person);
      // A guardian of security for a year, a champion of accessibility for ten days.
      expect(await two.labelsOf('accessibility', person)).toEqual(['champion AWARDED', 'mentor IN_PROGRESS']);
      expect(await metOf(person)).toEqual({ security: [], accessibility: [] });
    });
  });

  it('ask each for its own next step', async () => {
    const person = await two.person('security', 'accessibility');
    await two.company.acknowledgement(two.guides.security, person);
    const { viewer } = await two.ask<{ viewer: { nextSteps: { kind: string; programme: { key: string } }[] } }>(
      '{ viewer { nextSteps { kind programme { key } } } }',
      {},
      person,
    );
    const stepsOf = (which: Which) =>
      viewer.nextSteps.filter(({ programme }) => programme.key === two.keyOf(which)).map(({ kind }) => kind);
    expect(stepsOf('security')).toEqual(['REGISTER_FOR_SESSION']);
    expect(stepsOf('accessibility')).toEqual(['ACKNOWLEDGE_GUIDE', 'FIND_MENTOR']);
  });

  describe('sponsor apart', () => {
    it('the same two, each the mentor of the other, without a ring', async () => {
      const [anna, ben] = [
        await two.champion('security', 'accessibility'),
        await two.champion('security', 'accessibility'),
      ];
      const ended = await two.mentorship('security', anna, ben);
      await two.mentorship('accessibility', ben, anna);
      const generations = await two.enrolments(ben, 'generation mentor { id }');
      expect(generations).toEqual({
        security: { generation: 1, mentor: { id: anna } },
        accessibility: { generation: 0, mentor: null },
      });
      const below = async (which: Which) => {
        const { lineage } = await two.ask<{ lineage: { descendants: { person: { id: string } }[] } }>(
          'query ($p: String!) { lineage(programme: $p) { descendants { person { id } } } }',
          { p: two.keyOf(which) },
          anna,
        );
        return lineage.descendants.map(({ person }) => person.id);
      };
      expect([await below('security'), await below('accessibility')]).toEqual([[ben], []]);
      // Within one programme it would close a ring, or be too much for the one place.
      expect(await two.offer('security', ben, anna)).toBe('LINEAGE_CYCLE');
      const [third, fourth] = [await two.person(), await two.person()];
      expect(await two.offer('security', anna, third)).toMatch(/^[0-9a-f-]{36}$/);
      expect(await two.offer('security', anna, fourth)).toBe('MENTOR_AT_CAPACITY');
      expect(await two.offer('accessibility', anna, fourth)).toMatch(/^[0-9a-f-]{36}$/);

      await two.mutate(['endMentorship', 'MentorshipInput'], { mentorshipId: ended }, 'mentorship { id }', ben);
      const list = `query ($p: String!) { mentorships(programme: $p) { status mentor { id } } invitations(programme: $p) { status } }`;
      expect(await two.ask(list, { p: two.keyOf('security') }, anna)).toEqual({
        mentorships: [{ status: 'COMPLETED', mentor: { id: anna } }],
        invitations: [{ status: 'PENDING' }, { status: 'ACCEPTED' }],
      });
      expect(await two.ask(list, { p: two.keyOf('accessibility') }, anna)).toEqual({
        mentorships: [{ status: 'ACTIVE', mentor: { id: ben } }],
        invitations: [{ status: 'PENDING' }, { status: 'ACCEPTED' }],
      });
    });

    it('and suggest only their own champions, with the places of their own', async () => {
      const [viewer, ofBoth, ofOne] = [
        await two.person('security', 'accessibility'),
        await two.champion('security', 'accessibility'),
        await two.champion('security'),
      ];
      await two.mentorship('accessibility', ofBoth, await two.person());
      const suggested = async (which: Which) => {
        const { mentorSuggestions } = await two.ask<{ mentorSuggestions: { person: { id: string } }[] }>(
          'query ($p: String!) { mentorSuggestions(programme: $p, first: 50) { person { id } spareCapacity } }',
          { p: two.keyOf(which) },
          viewer,
        );
        return mentorSuggestions.map(({ person }) => person.id);
      };
      expect(await suggested('security')).toEqual(expect.arrayContaining([ofBoth, ofOne]));
      expect(await suggested('accessibility')).not.toContain(ofBoth);
      expect(await suggested('accessibility')).not.toContain(ofOne);
    });

    it('and leaving one changes nothing in the other', async () => {
      const [anna, ben] = [
        await two.champion('security', 'accessibility'),
        await two.person('security', 'accessibility'),
      ];
      await two.mentorship('security', anna, ben);
      await two.mentorship('accessibility', anna, ben);
      await enrolment('leaveProgramme', 'security', anna);
      await two.app.runJobs();
      const after = await two.enrolments(ben, 'status mentor { id }');
      expect(after).toEqual({
        security: { status: 'ACTIVE', mentor: null },
        accessibility: { status: 'ACTIVE', mentor: { id: anna } },
      });
      expect(await two.labelsOf('security', anna)).toEqual(['champion RETURNED']);
      expect(await two.labelsOf('accessibility', anna)).toEqual(['champion AWARDED']);
    });
  });

  describe('have each a manager, to whom what is the other’s', () => {
    const refusal = async (operation: readonly [string, string], input: object, as: string) => {
      const { errors } = await two.mutate(operation, input, 'clientMutationId', as);
      return { code: errors?.[0]?.extensions.code, message: errors?.[0]?.message };
    };

    it.each([
      ['reviewLabel', 'ReviewLabelInput', { award: true }],
      ['revokeLabel', 'ReasonedLabelInput', { reason: 'Because' }],
    ])('is a label that does not exist (%s)', async (operation, type, more) => {
      const person = await two.person('security', 'accessibility');
      await two.label('accessibility', person, 'AWARDED');
      const status = operation === 'reviewLabel' ? 'SUBMITTED' : 'AWARDED';
      const labelId = await two.label('security', person, status);
      const theirs = await refusal([operation, type], { labelId, ...more }, two.managers.accessibility);
      expect(theirs.code).toBe('NOT_FOUND');
      expect(theirs).toEqual(
        await refusal([operation, type], { labelId: nobodysId, ...more }, two.managers.accessibility),
      );
      expect(await two.labelsOf('security', person)).toEqual([`champion ${status}`]);
      const done = await refusal([operation, type], { labelId, ...more }, two.managers.security);
      expect(done.code).toBeUndefined();
      expect(await two.labelsOf('accessibility', person)).toEqual(['champion AWARDED']);
    });

    it('is a person who does not exist, and is in no list', async () => {
      const person = await two.company.person();
      await two.programmes.security.enrolled({ personId: person });
      await two.label('security', person, 'AWARDED');
      const { security, accessibility } = two.managers;
      const named = { programme: two.keyOf('security'), personId: person, founder: true };
      const founder = ['nameFounder', 'NameFounderInput'] as const;
      expect(await refusal(founder, named, accessibility)).toEqual(
        await refusal(founder, { ...named, personId: nobodysId }, accessibility),
      );
      expect(await two.enrolments(person, 'founder label { status }', accessibility)).toEqual({
        security: null,
        accessibility: null,
      });
      const found = async (as: string) => {
        const { people, person: shown } = await two.ask<{
          people: { nodes: { id: string }[] };
          person: { label: object | null };
        }>(
          `query ($p: String!, $id: ID!) { people(first: 100, filter: { programme: $p, level: "champion" }) { nodes { id } }
             person(id: $id) { label(programme: $p) { status } } }`,
          { p: two.keyOf('security'), id: person },
          as,
        );
        return { listed: people.nodes.some(({ id }) => id === person), label: shown.label };
      };
      expect(await found(security)).toEqual({ listed: true, label: { status: 'AWARDED' } });
      expect(await found(accessibility)).toEqual({ listed: false, label: null });
    });

    it('is a programme without figures, as one that does not exist', async () => {
      const asked = async (programme: string) => {
        const { errors } = await two.app.graphql(
          'query ($input: AdoptionInput!) { adoption(input: $input) { total { enrolled } } }',
          { input: { programme } },
          two.managers.accessibility,
        );
        return { code: errors?.[0]?.extensions.code, message: errors?.[0]?.message };
      };
      expect(await asked(two.keyOf('security'))).toEqual(await asked('no-such-programme'));
      expect((await asked(two.keyOf('accessibility'))).code).toBeUndefined();
    });

    it('is in no figure of their own', async () => {
      const figures = (which: Which) => figuresKept(two.app, two.company, two.keyOf(which));
      const before = { security: await figures('security'), accessibility: await figures('accessibility') };
      const [mentor, mentee] = [await two.champion('security'), await two.person('security')];
      await two.attended('security', mentor, ['writing']);
      await two.company.acknowledgement(two.guides.security, mentor);
      await two.mentorship('security', mentor, mentee);
      expect(await figures('accessibility')).toEqual(before.accessibility);
      const after = await figures('security');
      const more = keptMetrics.map((metric) => [metric, after[metric] - before.security[metric]]);
      const once = { invited: 1, acknowledged: 1, trained: 1, labelled: 1, mentoring: 1, retained90: 1 };
      expect(Object.fromEntries(more)).toEqual({ ...once, enrolled: 2 });
    });

    it('is a programme to read and not to change, and a session without its code and its people', async () => {
      const change = { key: two.keyOf('security'), name: 'Mine' };
      expect((await refusal(['updateProgramme', 'ProgrammeInput'], change, two.managers.accessibility)).code).toBe(
        'FORBIDDEN',
      );
      const id = await givenSession(two.company, two.programmes.security.programmeId);
      const seen = async (as: string) =>
        two.ask('query ($id: ID!) { session(id: $id) { checkInCode registrations { totalCount } } }', { id }, as);
      expect(await seen(two.managers.accessibility)).toEqual({ session: { checkInCode: null, registrations: null } });
      expect(await seen(two.managers.security)).toEqual({
        session: { checkInCode: 'K7M3QX', registrations: { totalCount: 0 } },
      });
      const session = { sessionId: id };
      expect((await refusal(['cancelSession', 'SessionInput'], session, two.managers.accessibility)).code).toBe(
        'FORBIDDEN',
      );
    });
  });
});
