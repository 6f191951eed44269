import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PeopleModule } from '@sillage/people';
import { ProgrammesModule } from '@sillage/programmes';
import { GivenMentoring } from '../../../../test/support/given-mentoring.js';
import { asking, readBy } from '../../../../test/support/asking.js';
import { acting, startServices, type Services } from '../../../../test/support/services.js';
import type { InvitationStatus } from './invitation.entity.js';
import { InvitationQueries } from './invitation.queries.js';
import { InvitationService } from './invitation.service.js';
import { MentorshipSweeps } from '../mentorship.sweeps.js';
import { MentorshipModule } from '../mentorship.module.js';

let services: Services;
let given: GivenMentoring;
let invitations: InvitationService;

beforeAll(async () => {
  services = await startServices([PeopleModule, ProgrammesModule, MentorshipModule]);
  given = await GivenMentoring.in(services);
  invitations = services.get(InvitationService);
});

afterAll(async () => {
  await services.close();
});

const refusal = (code: string, more: object = {}) => expect.objectContaining({ code, ...more });
const mine = async (personId: string, status: InvitationStatus | null = null) =>
  services
    .get(InvitationQueries)
    .own({ programme: null, status }, asking('{ id status }'), readBy(acting(personId), services.clock.now()));

describe('an offer', () => {
  it('waits for the colleague, for as many days as the programme says', async () => {
    const [mentor, mentee] = [await given.champion(), await given.colleague()];
    const offer = await given.offer(mentor, mentee, '  Shall we?  ');
    expect(offer).toMatchObject({ direction: 'OFFER', status: 'PENDING', message: 'Shall we?' });
    expect(offer.expiresAt.getTime() - offer.createdAt.getTime()).toBe(21 * 86_400_000);
    expect(await services.events('invitation.sent', { invitationId: offer.id })).toHaveLength(1);
    expect((await mine(mentee)).map(({ id }) => id)).toEqual([offer.id]);
  });

  it.each([
    [
      'somebody without a label',
      'MENTOR_NOT_LABELLED',
      async () => given.offer(await given.employee(), await given.colleague()),
    ],
    [
      'somebody who is not enrolled',
      'MENTOR_NOT_LABELLED',
      async () => given.offer(await given.colleague(), await given.colleague()),
    ],
    [
      'oneself',
      'SELF_SPONSORSHIP',
      async () => {
        const mentor = await given.champion();
        return given.offer(mentor, mentor);
      },
    ],
    [
      'somebody who left the company',
      'NOT_FOUND',
      async () => given.offer(await given.champion(), await given.colleague({ active: false })),
    ],
    [
      'nobody that we know',
      'NOT_FOUND',
      async () => given.offer(await given.champion(), '0198a000-0000-7000-8000-000000000001'),
    ],
    [
      'somebody with a mentor',
      'MENTEE_ALREADY_MENTORED',
      async () => {
        const [, mentee] = await given.chain(1);
        return given.offer(await given.champion(), mentee ?? '');
      },
    ],
    [
      'one’s mentor’s mentor',
      'LINEAGE_CYCLE',
      async () => {
        const [top, , last] = await given.chain(2);
        return given.offer(last ?? '', top ?? '');
      },
    ],
  ])('is refused: %s', async (_, code, attempt) => {
    await expect(attempt()).rejects.toEqual(refusal(code));
  });

  it('is one at a time between two people, whichever of them asks', async () => {
    const [one, other] = [await given.champion(), await given.champion()];
    await given.offer(one, other);
    await expect(given.offer(one, other)).rejects.toEqual(refusal('INVITATION_PENDING_ALREADY'));
    await expect(given.offer(other, one)).rejects.toEqual(refusal('INVITATION_PENDING_ALREADY'));
    await expect(given.request(other, one)).rejects.toEqual(refusal('INVITATION_PENDING_ALREADY'));
  });

  it('holds one of the mentor’s places until it is answered', async () => {
    const mentor = await given.champion();
    const mentees = await given.many(6, async () => given.employee());
    const offers = [];
    for (const mentee of mentees.slice(0, 5)) offers.push(await given.offer(mentor, mentee));
    await expect(given.offer(mentor, mentees[5] ?? '')).rejects.toEqual(refusal('MENTOR_AT_CAPACITY'));
    await expect(given.request(mentees[5] ?? '', mentor)).rejects.toEqual(refusal('MENTOR_AT_CAPACITY'));
    await invitations.decline(acting(mentees[0] ?? ''), offers[0]?.id ?? '');
    await expect(given.offer(mentor, mentees[5] ?? '')).resolves.toMatchObject({ status: 'PENDING' });
  });
});

describe('an offer to somebody whose place in the chains the mentor may not see', () => {
  const placed: [string, (mentor: string) => Promise<string>, string][] = [
    [
      'has a mentor already',
      async () => {
        const mentee = await given.employee();
        await given.mentorship(await given.champion(), mentee);
        return mentee;
      },
      'MENTEE_ALREADY_MENTORED',
    ],
    [
      'stands further up in the mentor’s own chain',
      async (mentor) => {
        const [top, middle] = [await given.champion({ visible: false }), await given.champion()];
        await given.mentorship(top, middle);
        await given.mentorship(middle, mentor);
        return top;
      },
      'LINEAGE_CYCLE',
    ],
  ];

  it.each(placed)('and who %s is taken like any other, and can only be declined', async (_, somebody, code) => {
    const mentor = await given.champion();
    const asked = await somebody(mentor);
    const offer = await given.offer(mentor, asked);
    expect(offer.status).toBe('PENDING');
    await expect(given.accept(asked, offer)).rejects.toEqual(refusal(code));
    await invitations.decline(acting(asked), offer.id);
    expect(await given.statusesOf([offer])).toEqual(['DECLINED']);
  });

  it.each(placed)('and who %s holds a place like any other, and ends like any other', async (_, somebody) => {
    const mentor = await given.champion();
    const offers = [
      await given.offer(mentor, await somebody(mentor)),
      await given.offer(mentor, await given.employee()),
    ];
    services.clock.advance({ days: 22 });
    await services.get(MentorshipSweeps).expireInvitations();
    expect(await given.statusesOf(offers)).toEqual(['EXPIRED', 'EXPIRED']);
    services.clock.advance({ days: -22 });
  });
});

describe('a request', () => {
  it('is for people who take part, and becomes a mentorship when the champion accepts', async () => {
    const [mentor, mentee] = [await given.champion(), await given.employee()];
    const request = await given.request(mentee, mentor);
    const mentorship = await given.accept(mentor, request);
    expect(mentorship).toMatchObject({ mentorId: mentor, menteeId: mentee, status: 'ACTIVE' });
    await expect(given.request(await given.colleague(), mentor)).rejects.toEqual(refusal('NOT_ENROLLED'));
  });

  it('is refused in the same words by who has no label and by who is not to be seen with it', async () => {
    const mentee = await given.employee();
    const [hidden, unlabelled] = [await given.champion({ visible: false }), await given.employee()];
    const attempts = [given.request(mentee, hidden), given.request(mentee, unlabelled)];
    const [one, other] = await Promise.allSettled(attempts);
    expect(one).toMatchObject({ status: 'rejected', reason: { code: 'MENTOR_NOT_LABELLED' } });
    expect(String((other as PromiseRejectedResult).reason)).toBe(String((one as PromiseRejectedResult).reason));
  });

  it('takes no place before it is accepted, and is refused then when none is left', async () => {
    const small = await GivenMentoring.in(services, { mentorCapacity: 1 });
    const mentor = await small.champion();
    const [first, second] = [await small.employee(), await small.employee()];
    const [one, two] = [await small.request(first, mentor), await small.request(second, mentor)];
    await small.accept(mentor, one);
    await expect(small.accept(mentor, two)).rejects.toEqual(refusal('MENTOR_AT_CAPACITY'));
    expect(await small.statusesOf([one, two])).toEqual(['ACCEPTED', 'PENDING']);
  });
});

describe('accepting an offer', () => {
  it('enrols the mentee, and puts them below the mentor', async () => {
    const [mentor, mentee] = [await given.champion(), await given.colleague()];
    await given.mentorship(mentor, mentee);
    const [enrolment] = await services.given.sql(`SELECT status FROM enrolment WHERE person_id = $1`, [mentee]);
    expect(enrolment).toEqual({ status: 'ACTIVE' });
    expect([await given.generationOf(mentor), await given.generationOf(mentee)]).toEqual([0, 1]);
    expect(await services.events('mentorship.started', { menteeId: mentee })).toEqual([
      expect.objectContaining({ mentorId: mentor, direction: 'OFFER' }),
    ]);
  });

  it('cancels what else was pending for the mentee, in both directions, with a word to each', async () => {
    const mentee = await given.employee();
    const offers = [];
    for (const mentor of await given.many(3, async () => given.champion()))
      offers.push(await given.offer(mentor, mentee));
    const request = await given.request(mentee, await given.champion());
    await given.accept(mentee, offers[1] ?? request);
    expect(await given.statusesOf([...offers, request])).toEqual(['CANCELLED', 'ACCEPTED', 'CANCELLED', 'CANCELLED']);
    const words = await services.events('invitation.cancelled', { menteeId: mentee });
    expect(words.map(({ cause }) => cause)).toEqual(Array(3).fill('MENTEE_FOUND_A_MENTOR'));
  });

  it('keeps the mentee’s own mentees below, and moves them all', async () => {
    const [lower, upper] = [await given.chain(3), await given.chain(2)];
    await given.mentorship(upper[2] ?? '', lower[0] ?? '');
    const generations = [];
    for (const personId of [...upper, ...lower]) generations.push(await given.generationOf(personId));
    expect(generations).toEqual([0, 1, 2, 3, 4, 5, 6]);
  });

  it('is refused when the mentor’s label is no longer in force', async () => {
    const [mentor, mentee] = [await given.champion(), await given.colleague()];
    const offer = await given.offer(mentor, mentee);
    await services.given.sql(`UPDATE enrolment SET level_id = NULL, labelled_since = NULL WHERE person_id = $1`, [
      mentor,
    ]);
    await expect(given.accept(mentee, offer)).rejects.toEqual(refusal('MENTOR_NOT_LABELLED'));
    const enrolments = await services.given.sql(`SELECT FROM enrolment WHERE person_id = $1`, [mentee]);
    expect(enrolments).toEqual([]);
  });

  it('honours the offers made before the programme allowed fewer mentees, as far as there are places', async () => {
    const generous = await GivenMentoring.in(services, { mentorCapacity: 3 });
    const mentor = await generous.champion();
    const mentees = await generous.many(3, async () => generous.colleague());
    const offers = [];
    for (const mentee of mentees) offers.push(await generous.offer(mentor, mentee));
    await services.given.sql(`UPDATE programme SET mentor_capacity = 1 WHERE id = $1`, [generous.programmeId]);
    await generous.accept(mentees[0] ?? '', offers[0] ?? { id: '' });
    await expect(generous.accept(mentees[1] ?? '', offers[1] ?? { id: '' })).rejects.toEqual(
      refusal('MENTOR_AT_CAPACITY'),
    );
  });
});

describe('an invitation', () => {
  it('is seen by nobody but the two', async () => {
    const offer = await given.offer(await given.champion(), await given.colleague());
    const stranger = acting(await given.champion(), { role: 'ADMIN' }, { role: 'PROGRAMME_MANAGER' });
    const hidden = refusal('NOT_FOUND', { subject: { type: 'Invitation', id: offer.id } });
    await expect(invitations.accept(stranger, offer.id)).rejects.toEqual(hidden);
    await expect(invitations.decline(stranger, offer.id)).rejects.toEqual(hidden);
    await expect(invitations.cancel(stranger, offer.id)).rejects.toEqual(hidden);
    expect(await mine(stranger.personId)).toEqual([]);
  });

  it('is answered by the one who was asked, and taken back by the one who asked', async () => {
    const [mentor, mentee] = [await given.champion(), await given.colleague()];
    const offer = await given.offer(mentor, mentee);
    await expect(invitations.accept(acting(mentor), offer.id)).rejects.toEqual(refusal('FORBIDDEN'));
    await expect(invitations.cancel(acting(mentee), offer.id)).rejects.toEqual(refusal('FORBIDDEN'));
    await invitations.cancel(acting(mentor), offer.id);
    await expect(invitations.accept(acting(mentee), offer.id)).rejects.toEqual(refusal('INVALID_TRANSITION'));
  });

  it('expires, even before the sweep comes by, and gives its place back', async () => {
    const one = await GivenMentoring.in(services, { mentorCapacity: 1, invitationDays: 7 });
    const [mentor, mentee] = [await one.champion(), await one.colleague()];
    const offer = await one.offer(mentor, mentee);
    services.clock.advance({ days: 7 });
    expect((await mine(mentee)).map(({ status }) => status)).toEqual(['EXPIRED']);
    expect(await mine(mentee, 'EXPIRED')).toHaveLength(1);
    expect(await mine(mentee, 'PENDING')).toEqual([]);
    await expect(one.accept(mentee, offer)).rejects.toEqual(refusal('INVITATION_EXPIRED'));
    const again = await one.offer(mentor, mentee);
    expect(await one.statusesOf([offer, again])).toEqual(['EXPIRED', 'PENDING']);
    await expect(invitations.decline(acting(mentee), offer.id)).rejects.toEqual(refusal('INVITATION_EXPIRED'));
  });

  it('comes before the one that is older', async () => {
    const mentee = await given.colleague();
    const made: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      services.clock.advance({ minutes: 1 });
      made.unshift((await given.offer(await given.champion(), mentee)).id);
    }
    expect((await mine(mentee)).map(({ id }) => id)).toEqual(made);
  });

  it('that is past its day holds no place against a request, either', async () => {
    const two = await GivenMentoring.in(services, { mentorCapacity: 2, invitationDays: 7 });
    const [mentor, employee] = [await two.champion(), await two.employee()];
    const past = await two.offer(mentor, await two.colleague());
    services.clock.advance({ days: 3 });
    const request = await two.request(employee, mentor);
    const offer = await two.offer(mentor, await two.colleague());
    services.clock.advance({ days: 4 });
    expect(await two.accept(mentor, request)).toMatchObject({ menteeId: employee });
    expect(await two.statusesOf([past, request, offer])).toEqual(['EXPIRED', 'ACCEPTED', 'PENDING']);
  });

  it('is closed by the sweep once, with one word to the two', async () => {
    const offer = await given.offer(await given.champion(), await given.colleague());
    services.clock.advance({ days: 21 });
    const sweeps = services.get(MentorshipSweeps);
    await Promise.all([sweeps.expireInvitations(), sweeps.expireInvitations()]);
    expect(await given.statusesOf([offer])).toEqual(['EXPIRED']);
    expect(await services.events('invitation.expired', { invitationId: offer.id })).toHaveLength(1);
  });

  it('leaves a trail of who moved it', async () => {
    const [mentor, mentee] = [await given.champion(), await given.colleague()];
    const offer = await given.offer(mentor, mentee);
    await invitations.decline(acting(mentee), offer.id);
    const trail = await services.given.sql(
      `SELECT actor_id, action FROM audit_entry WHERE subject_id = $1 ORDER BY id`,
      [offer.id],
    );
    expect(trail).toEqual([
      { actor_id: mentor, action: 'invitation.sent' },
      { actor_id: mentee, action: 'invitation.declined' },
    ]);
  });
});

it('breaks no rule in all this', async () => {
  expect(await given.brokenRules()).toEqual([]);
});
