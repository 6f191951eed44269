import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PeopleModule, PreferenceService } from '@sillage/people';
import { UnitOfWork } from '@sillage/platform';
import { EnrolmentService, ProgrammesModule } from '@sillage/programmes';
import { GivenMentoring } from '../../../../test/support/given-mentoring.js';
import { acting, startServices, type Services } from '../../../../test/support/services.js';
import { InvitationService } from '../invitations/invitation.service.js';
import { MentorshipSweeps } from '../mentorship.sweeps.js';
import { MentorSuggestionQueries } from './mentor-suggestion.queries.js';
import { MentorshipModule } from '../mentorship.module.js';
import { MentorshipService } from '../mentorship.service.js';

let services: Services;
let given: GivenMentoring;

beforeAll(async () => {
  services = await startServices([PeopleModule, ProgrammesModule, MentorshipModule]);
});

afterAll(async () => {
  await services.close();
});

beforeEach(async () => {
  given = await GivenMentoring.in(services);
});

const suggested = async (viewerId: string, first = 10) =>
  services.get(MentorSuggestionQueries).best(viewerId, given.programmeId, { first, now: services.clock.now() });
const who = async (viewerId: string, first?: number) =>
  (await suggested(viewerId, first)).map(({ personId }) => personId);

/** Group / Europe / (France / (Retail, Bank), Spain), under a code of its own. */
async function organisation() {
  const unit = async (name: string, parent: string | null) => services.given.unit(`${given.programme}-${name}`, parent);
  const group = await unit('group', null);
  const europe = await unit('europe', group);
  const france = await unit('france', europe);
  const spain = await unit('spain', europe);
  await services.given.sql(
    `UPDATE org_unit u SET depth = (SELECT count(*) FROM org_unit_ancestry a WHERE a.descendant_id = u.id)`,
  );
  return { group, france, spain, retail: await unit('retail', france), bank: await unit('bank', france) };
}

describe('who is suggested', () => {
  it('is a champion who is open to it, may be seen and takes part', async () => {
    const viewer = await given.employee();
    const open = await given.champion();
    await given.champion({ openToMentor: false });
    await given.champion({ visible: false });
    await given.champion({ active: false });
    await given.employee();
    expect(await who(viewer)).toEqual([open]);
    expect(await who(open)).toEqual([]);
  });

  it('follows every change at once', async () => {
    const viewer = await given.employee();
    const mentor = await given.champion({ openToMentor: false });
    const says = async (openToMentor: boolean) =>
      services.get(PreferenceService).update(acting(mentor), { openToMentor });
    await says(true);
    expect(await who(viewer)).toEqual([mentor]);
    await services.get(EnrolmentService).pause(acting(mentor), given.programme);
    expect(await who(viewer)).toEqual([]);
    await services.get(EnrolmentService).resume(acting(mentor), given.programme);
    expect(await who(viewer)).toEqual([mentor]);
    await services.given.sql(`UPDATE enrolment SET level_id = NULL, labelled_since = NULL WHERE person_id = $1`, [
      mentor,
    ]);
    expect(await who(viewer)).toEqual([]);
    await given.label(mentor);
    expect(await who(viewer)).toEqual([mentor]);
    await says(false);
    expect(await who(viewer)).toEqual([]);
  });

  it('is there when the label and the wish come at the same moment', async () => {
    const viewer = await given.employee();
    const mentor = await given.employee();
    const award = services
      .get(UnitOfWork)
      .run((tx) =>
        services
          .get(EnrolmentService)
          .recordLabelInForce(tx, { programmeId: given.programmeId, personId: mentor, levelId: given.levelId }),
      );
    const wish = services
      .get(PreferenceService)
      .update(acting(mentor), { openToMentor: true, visibleAsChampion: true });
    await Promise.all([award, wish]);
    expect(await who(viewer)).toEqual([mentor]);
  });

  it('has a place left, waits for no answer between the two, and is not below the viewer', async () => {
    const [viewer, mentee] = (await given.chain(1)) as [string, string];
    expect(await who(viewer)).not.toContain(mentee);
    const asked = await given.champion();
    const [seeker, other] = [await given.employee(), await given.employee()];
    await given.request(seeker, asked);
    expect(await who(seeker)).not.toContain(asked);
    expect(await who(other)).toContain(asked);
    for (const colleague of await given.many(5, async () => given.colleague())) await given.offer(asked, colleague);
    expect(await who(other)).not.toContain(asked);
  });
});

describe('the next choice', () => {
  it('comes after a no, and who said it has peace for half a year', async () => {
    const [viewer, other] = [await given.employee(), await given.employee()];
    const [one, two] = [await given.champion(), await given.champion()];
    const asked = await given.request(viewer, one);
    await services.get(InvitationService).decline(acting(one), asked.id);
    expect(await who(viewer)).toEqual([two]);
    expect((await who(other)).toSorted()).toEqual([one, two].toSorted());
    services.clock.advance({ days: 181 });
    expect((await who(viewer)).toSorted()).toEqual([one, two].toSorted());
  });

  it('comes after a silence', async () => {
    const viewer = await given.employee();
    const [one, two] = [await given.champion(), await given.champion()];
    await given.request(viewer, one);
    services.clock.advance({ days: 22 });
    await services.get(MentorshipSweeps).expireInvitations();
    expect(await who(viewer)).toEqual([two]);
  });

  it('is not the mentor of before', async () => {
    const viewer = await given.employee();
    const [one, two] = [await given.champion(), await given.champion()];
    const { id } = await given.mentorship(one, viewer);
    await services.get(MentorshipService).end(acting(viewer), id);
    expect(await who(viewer)).toEqual([two]);
  });
});

describe('the order', () => {
  it('is language, then country, then the nearest unit, then places', async () => {
    const { group, france, spain, retail, bank } = await organisation();
    const viewer = await given.employee({ locale: 'fr-FR', country: 'FR', unit: retail });
    const elsewhere = await given.champion({ locale: 'es', country: 'ES', unit: spain });
    const sameCountry = await given.champion({ locale: 'en', country: 'FR', unit: retail });
    const sameLanguage = await given.champion({ locale: 'fr-BE', country: 'BE', unit: group });
    const far = await given.champion({ locale: 'fr', country: 'FR', unit: spain });
    const near = await given.champion({ locale: 'fr', country: 'FR', unit: bank });
    const busy = await given.champion({ locale: 'fr', country: 'FR', unit: france });
    const nearest = await given.champion({ locale: 'fr', country: 'FR', unit: retail });
    await given.offer(busy, await given.colleague());

    expect(await who(viewer)).toEqual([nearest, near, busy, far, sameLanguage, sameCountry, elsewhere]);
    expect(await who(viewer, 2)).toEqual([nearest, near]);
    expect(await suggested(viewer, 2)).toEqual([
      expect.objectContaining({ sameLanguage: true, sameCountry: true, steps: 0, spareCapacity: 5 }),
      expect.objectContaining({ sharedUnit: expect.stringContaining('france'), steps: 1 }),
    ]);
    // Everybody is in the company.
    const [ofTheCompany] = (await suggested(viewer, 5)).filter(({ personId }) => personId === sameLanguage);
    expect(ofTheCompany).toMatchObject({ sharedUnit: null, sameLanguage: true, sameCountry: false });
  });

  it('of equals is each viewer’s own, so that the same few are not on top for everybody', async () => {
    await given.many(8, async () => given.champion());
    const viewers = await given.many(12, async () => given.employee());
    const tops = new Set<string | undefined>();
    for (const viewer of viewers) {
      const first = await who(viewer);
      expect(await who(viewer)).toEqual(first);
      tops.add(first[0]);
    }
    expect(tops.size).toBeGreaterThan(2);
  });

  it('looks past requests whose time is over, of other programmes, and that were answered', async () => {
    const other = await GivenMentoring.in(services);
    const [asked, free] = [await given.champion(), await given.champion()];
    await services.given.enrolment(other.programmeId, asked, { levelId: other.levelId });
    const request = async (facts: object) =>
      services.given.insert('invitation', {
        programme_id: given.programmeId,
        mentor_id: asked,
        mentee_id: await given.employee(),
        direction: 'REQUEST',
        status: 'PENDING',
        created_at: '2026-02-01T09:00:00Z',
        expires_at: services.clock.now(),
        ...facts,
      });
    await request({});
    const answered = { status: 'DECLINED', closed_at: '2026-02-02T09:00:00Z', expires_at: '2030-01-01T09:00:00Z' };
    await request(answered);
    const employee = await other.employee();
    await request({ programme_id: other.programmeId, mentee_id: employee, expires_at: '2030-01-01T09:00:00Z' });
    // Equals are in an order of each viewer's own: over many, each of the two is first for some.
    const firsts = new Set<string | undefined>();
    for (const viewer of await given.many(20, async () => given.employee())) firsts.add((await who(viewer))[0]);
    expect(firsts).toEqual(new Set([asked, free]));
  });

  it('puts who has requests to answer behind', async () => {
    const [asked, free] = [await given.champion(), await given.champion()];
    await given.request(await given.employee(), asked);
    for (const viewer of await given.many(4, async () => given.employee())) {
      expect(await who(viewer)).toEqual([free, asked]);
    }
  });
});
