import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PeopleModule } from '@sillage/people';
import { DomainError } from '@sillage/platform';
import { ProgrammesModule } from '@sillage/programmes';
import { GivenMentoring } from '../../../test/support/given-mentoring.js';
import { startServices, type Services } from '../../../test/support/services.js';
import { MentorshipModule } from './mentorship.module.js';

let services: Services;

beforeAll(async () => {
  services = await startServices([PeopleModule, ProgrammesModule, MentorshipModule]);
});

afterAll(async () => {
  await services.close();
});

/** How each attempt ended: done, or the code of its refusal. Anything else fails the test. */
async function outcomes(attempts: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(attempts);
  return settled.map((result) => {
    if (result.status === 'fulfilled') return 'done';
    if (result.reason instanceof DomainError && result.reason.code !== 'INTERNAL') return result.reason.code;
    throw result.reason;
  });
}

const tally = (ended: string[]) =>
  Object.fromEntries([...Map.groupBy(ended, (end) => end)].map(([end, all]) => [end, all.length]));

describe('at the same moment', () => {
  it('fifty requests accepted by one mentor fill the five places, and no more', async () => {
    const given = await GivenMentoring.in(services);
    const mentor = await given.champion();
    const mentees = await given.many(50, async () => given.employee());
    const requests = await Promise.all(mentees.map(async (mentee) => given.request(mentee, mentor)));
    const ended = await outcomes(requests.map(async (request) => given.accept(mentor, request)));
    expect(tally(ended)).toEqual({ done: 5, MENTOR_AT_CAPACITY: 45 });
    expect(await given.brokenRules()).toEqual([]);
  });

  it('twenty offers of one mentor accepted by their mentees are all honoured', async () => {
    const given = await GivenMentoring.in(services, { mentorCapacity: 20 });
    const mentor = await given.champion();
    const mentees = await given.many(20, async () => given.colleague());
    const offers = await Promise.all(mentees.map(async (mentee) => given.offer(mentor, mentee)));
    const ended = await outcomes(offers.map(async (offer, index) => given.accept(mentees[index] ?? '', offer)));
    expect(tally(ended)).toEqual({ done: 20 });
    expect(await given.brokenRules()).toEqual([]);
  });

  it('fifty offers made by one mentor take the five places', async () => {
    const given = await GivenMentoring.in(services);
    const mentor = await given.champion();
    const mentees = await given.many(50, async () => given.colleague());
    const ended = await outcomes(mentees.map(async (mentee) => given.offer(mentor, mentee)));
    expect(tally(ended)).toEqual({ done: 5, MENTOR_AT_CAPACITY: 45 });
  });

  it('one mentee who accepts ten offers gets one mentor', async () => {
    const given = await GivenMentoring.in(services);
    const mentee = await given.colleague();
    const offers = [];
    for (const mentor of await given.many(10, async () => given.champion()))
      offers.push(await given.offer(mentor, mentee));
    const ended = await outcomes(offers.map(async (offer) => given.accept(mentee, offer)));
    expect(tally(ended)).toEqual({ done: 1, INVALID_TRANSITION: 9 });
    expect(await given.brokenRules()).toEqual([]);
  });

  it('offers crossing between two champions leave one pending', async () => {
    const given = await GivenMentoring.in(services);
    const [one, other] = [await given.champion(), await given.champion()];
    const ended = await outcomes([given.offer(one, other), given.request(one, other), given.offer(other, one)]);
    expect(tally(ended)).toEqual({ done: 1, INVITATION_PENDING_ALREADY: 2 });
  });

  it('a ring of ten champions, each accepting the next, stays open at one place', async () => {
    const given = await GivenMentoring.in(services);
    const ring = await given.many(10, async () => given.champion());
    const next = (index: number) => ring[(index + 1) % ring.length] ?? '';
    const offers = [];
    for (const [index, mentor] of ring.entries()) offers.push(await given.offer(mentor, next(index)));
    const ended = await outcomes(offers.map(async (offer, index) => given.accept(next(index), offer)));
    expect(tally(ended)).toEqual({ done: 9, LINEAGE_CYCLE: 1 });
    expect(await given.brokenRules()).toEqual([]);
  });
});
