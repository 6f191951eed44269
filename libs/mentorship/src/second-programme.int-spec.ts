import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PeopleModule } from '@sillage/people';
import { UnitOfWork } from '@sillage/platform';
import { EnrolmentService, ProgrammesModule } from '@sillage/programmes';
import { GivenMentoring } from '../../../test/support/given-mentoring.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { InvitationService } from './invitations/invitation.service.js';
import { LineageQueries } from './lineage/lineage.queries.js';
import { MentorSuggestionQueries } from './suggestions/mentor-suggestion.queries.js';
import { MentorshipModule } from './mentorship.module.js';
import { MentorshipService } from './mentorship.service.js';
import { MentorshipSubscribers } from './mentorship.subscribers.js';

describe('two programmes with the same people', () => {
  let services: Services;
  let here: GivenMentoring;
  let there: GivenMentoring;
  let mentor: string;
  let mentee: string;

  beforeAll(async () => {
    services = await startServices([PeopleModule, ProgrammesModule, MentorshipModule]);
  });

  beforeEach(async () => {
    services.clock.set('2026-03-02T09:00:00Z');
    here = await GivenMentoring.in(services);
    there = await GivenMentoring.in(services);
    mentor = await champion();
    mentee = await employee();
  });

  afterAll(() => services.close());

  /** In both. */
  const champion = async () => {
    const personId = await here.champion();
    await services.given.enrolment(there.programmeId, personId, { levelId: there.levelId });
    return personId;
  };
  const employee = async () => {
    const personId = await here.employee();
    await services.given.enrolment(there.programmeId, personId);
    return personId;
  };
  /** Everything that stands between people in a programme. */
  const standing = async ({ programmeId }: GivenMentoring) =>
    services.given.sql(
      `SELECT 'invitation' AS what, id, status, NULL AS more FROM invitation WHERE programme_id = $1
       UNION ALL SELECT 'mentorship', id, status, NULL FROM mentorship WHERE programme_id = $1
       UNION ALL SELECT 'lineage', id, generation::text, labelled::text FROM lineage WHERE programme_id = $1
       UNION ALL SELECT 'enrolment', id, status, mentor_id::text FROM enrolment WHERE programme_id = $1
       ORDER BY what, id`,
      [programmeId],
    );
  const unchangedThere = async (change: () => Promise<unknown>) => {
    const before = await standing(there);
    await change();
    expect(await standing(there)).toEqual(before);
    expect([await here.brokenRules(), await there.brokenRules()]).toEqual([[], []]);
  };
  const suggested = async (given: GivenMentoring, viewer = mentee) =>
    (
      await services
        .get(MentorSuggestionQueries)
        .best(viewer, given.programmeId, { first: 20, now: services.clock.now() })
    ).map(({ personId }) => personId);

  it.each(['pause', 'leave'] as const)('know nothing of each other when somebody comes to %s', async (move) => {
    for (const given of [here, there]) {
      await given.mentorship(mentor, mentee);
      await given.offer(mentor, await given.colleague());
      await given.request(await employee(), mentor);
    }
    await unchangedThere(async () => services.get(EnrolmentService)[move](acting(mentor), here.programme));
    await unchangedThere(async () => services.get(EnrolmentService)[move](acting(mentee), here.programme));
  });

  it('know nothing of each other when a mentee finds a mentor', async () => {
    const other = await champion();
    for (const given of [here, there]) await given.request(mentee, other);
    await there.offer(mentor, mentee);
    await unchangedThere(async () => here.mentorship(mentor, mentee));
  });

  it.each(['decline', 'accept'] as const)(
    'know nothing of each other when somebody says yes or no (%s)',
    async (move) => {
      const offers = [await here.offer(mentor, mentee), await there.offer(mentor, mentee)];
      await unchangedThere(async () => services.get(InvitationService)[move](acting(mentee), offers[0]?.id ?? ''));
    },
  );

  it('know nothing of each other when a mentorship ends', async () => {
    const { id } = await here.mentorship(mentor, mentee);
    await there.mentorship(mentor, mentee);
    await unchangedThere(async () => services.get(MentorshipService).end(acting(mentee), id));
  });

  it('know nothing of each other’s labels', async () => {
    for (const given of [here, there]) {
      await given.mentorship(mentor, mentee);
      await given.request(await employee(), mentor);
    }
    const labels = async (personId: string, levelId: string | null) => {
      await services.given.sql(
        `UPDATE enrolment SET level_id = $3, labelled_since = $4, first_labelled_at = coalesce(first_labelled_at, $4)
         WHERE programme_id = $1 AND person_id = $2`,
        [here.programmeId, personId, levelId, levelId === null ? null : services.clock.now()],
      );
      const changed = { programmeId: here.programmeId, personId };
      await services.get(UnitOfWork).run((tx) => services.get(MentorshipSubscribers).followLabels([changed], tx));
    };
    await unchangedThere(async () => labels(mentee, here.levelId));
    await unchangedThere(async () => labels(mentor, null));
  });

  it('have places of their own', async () => {
    for (let place = 0; place < 5; place += 1) await here.offer(mentor, await here.colleague());
    await expect(here.offer(mentor, mentee)).rejects.toMatchObject({ code: 'MENTOR_AT_CAPACITY' });
    await there.offer(mentor, mentee);
    await there.accept(mentor, await there.request(await employee(), mentor));
  });

  it('have chains of their own, which may go the other way round', async () => {
    const [top, middle, bottom] = [await champion(), await champion(), await champion()];
    await here.mentorship(top, middle);
    await here.mentorship(middle, bottom);
    await there.mentorship(bottom, middle);
    await there.mentorship(middle, top);
    const generations = async (given: GivenMentoring) => {
      const found: (number | null)[] = [];
      for (const personId of [top, middle, bottom]) found.push(await given.generationOf(personId));
      return found;
    };
    expect([await generations(here), await generations(there)]).toEqual([
      [0, 1, 2],
      [2, 1, 0],
    ]);
    await expect(here.offer(bottom, top)).rejects.toMatchObject({ code: 'LINEAGE_CYCLE' });
  });

  it('name in a chain only whom one’s place in that very chain lets one know', async () => {
    const [above, below] = [await champion(), await champion()];
    await services.given.sql('UPDATE person_preference SET visible_as_champion = false');
    const top = await champion();
    await services.given.sql('UPDATE person_preference SET visible_as_champion = false WHERE person_id = $1', [top]);
    await here.mentorship(top, above);
    await here.mentorship(above, below);
    // There, the one far above here is the viewer's own mentor.
    await there.mentorship(top, below);
    const named = async ({ programmeId }: GivenMentoring, personId: string) => {
      const queries = services.get(LineageQueries);
      const viewer = { personId: below, programmeId };
      const place = await queries.place(viewer, personId);
      return place === null || place.nodeId === null
        ? null
        : (await queries.ancestors(viewer, place.nodeId)).map((node) => node.personId);
    };
    expect(await named(here, below)).toEqual([above, null]);
    expect(await named(there, below)).toEqual([top]);
    expect(await named(here, top)).toBeNull();
  });

  it('suggest whoever was asked, said no, or was the mentor in the other one', async () => {
    const [asked, declined, former, below] = [await champion(), await champion(), await champion(), await champion()];
    await there.request(mentee, asked);
    const no = await there.request(mentee, declined);
    await services.get(InvitationService).decline(acting(declined), no.id);
    const { id } = await there.mentorship(former, mentee);
    await services.get(MentorshipService).end(acting(mentee), id);
    await there.label(mentee);
    await there.mentorship(mentee, below);
    expect((await suggested(here)).toSorted()).toEqual([mentor, asked, declined, former, below].toSorted());
    // The request was closed with the mentorship, without an answer.
    expect((await suggested(there)).toSorted()).toEqual([mentor, asked].toSorted());
  });

  it('take a founder back where nobody is below, whoever is below in the other one', async () => {
    const manager = acting(await here.colleague(), { role: 'PROGRAMME_MANAGER' });
    const founder = async (given: GivenMentoring, is: boolean) =>
      services
        .get(EnrolmentService)
        .nameFounder(manager, { programme: given.programme, personId: mentor, founder: is });
    for (const given of [here, there]) await founder(given, true);
    await there.mentorship(mentor, mentee);
    await founder(here, false);
    await expect(founder(there, false)).rejects.toMatchObject({ message: expect.stringContaining('founder') });
  });
});
