import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { PeopleModule } from '@sillage/people';
import { Database, DomainError, UnitOfWork } from '@sillage/platform';
import { EnrolmentService, ProgrammesModule } from '@sillage/programmes';
import { GivenMentoring } from '../../../test/support/given-mentoring.js';
import { acting, startServices, type Services } from '../../../test/support/services.js';
import { InvitationService } from './invitation.service.js';
import { MentorshipModule } from './mentorship.module.js';
import { MentorshipService } from './mentorship.service.js';
import { MentorshipSubscribers } from './mentorship.subscribers.js';

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

type Step = { move: Move; who: number; whom: number; pick: number };
type Move = (typeof moves)[number];
const moves = ['offer', 'request', 'accept', 'decline', 'cancel', 'end', 'leave', 'enrol', 'label', 'expire'] as const;
const CHAMPIONS = 5;
const PEOPLE = 6;
const RUNS = 15;

const step = fc.record<Step>({
  move: fc.constantFrom<Move>(...moves, 'offer', 'offer', 'offer', 'request', 'accept', 'accept', 'accept', 'accept'),
  who: fc.nat(PEOPLE - 1),
  whom: fc.nat(PEOPLE - 1),
  pick: fc.nat(999),
});
/** Waves of moves: those of one wave are made at once, each on a connection of its own. */
const history = fc.array(fc.array(step, { minLength: 3, maxLength: 8 }), { minLength: 6, maxLength: 10 });

/** People who act at random, now and then on what is not theirs. */
class Actors {
  private constructor(
    private readonly given: GivenMentoring,
    private readonly people: readonly string[],
  ) {}

  static async in(given: GivenMentoring): Promise<Actors> {
    const champions = await given.many(CHAMPIONS, async () => given.champion());
    const employees = await given.many(PEOPLE - CHAMPIONS, async () => given.employee());
    return new Actors(given, [...champions, ...employees]);
  }

  async act({ move, who, whom, pick }: Step): Promise<unknown> {
    const [me, other] = [this.people[who] ?? '', this.people[whom] ?? ''];
    const asked = { programme: this.given.programme, personId: other };
    const invitations = services.get(InvitationService);
    const enrolments = services.get(EnrolmentService);
    switch (move) {
      case 'offer':
        return invitations.offer(acting(me), asked);
      case 'request':
        return invitations.request(acting(me), asked);
      case 'accept':
      case 'decline':
      case 'cancel': {
        const { id, actor } = await this.found('invitation', move === 'cancel' ? 'sender' : 'receiver', pick, me);
        return invitations[move](acting(actor), id);
      }
      case 'end': {
        const { id, actor } = await this.found('mentorship', 'mentor_id', pick, me);
        return services.get(MentorshipService).end(acting(actor), id);
      }
      case 'leave':
        return enrolments.leave(acting(me), this.given.programme);
      case 'enrol':
        return enrolments.enrol(acting(me), this.given.programme);
      case 'label':
        return this.given.label(me);
      case 'expire':
        return services.clock.advance({ days: pick % 3 });
      default:
        return move satisfies never;
    }
  }

  /** The events of departures and labels: late, more than once and in any order. */
  async hear(): Promise<void> {
    const subscribers = services.get(MentorshipSubscribers);
    const events = await services.given.sql<{ payload: { programmeId: string; personId: string } }>(
      `SELECT DISTINCT payload, random() FROM outbox_event
       WHERE name = 'enrolment.label-changed' AND payload->>'programmeId' = $1 ORDER BY random()`,
      [this.given.programmeId],
    );
    for (const { payload } of events) {
      await services.get(UnitOfWork).run((tx) => subscribers.followLabel(payload, tx));
    }
  }

  /** Any of the programme's, open ones first; mostly by who may make the move, else by `me`. */
  private async found(
    table: 'invitation' | 'mentorship',
    role: 'sender' | 'receiver' | 'mentor_id',
    pick: number,
    me: string,
  ): Promise<{ id: string; actor: string }> {
    const asks = (first: string, second: string) => `CASE direction WHEN 'OFFER' THEN ${first} ELSE ${second} END`;
    const columns = {
      sender: asks('mentor_id', 'mentee_id'),
      receiver: asks('mentee_id', 'mentor_id'),
      mentor_id: 'mentor_id',
    };
    const [row] = await services.get(Database).query<{ id: string; actor: string }>(
      `SELECT id, ${columns[role]} AS actor FROM ${table} WHERE programme_id = $1
       ORDER BY status IN ('PENDING', 'ACTIVE') DESC, id OFFSET $2 LIMIT 1`,
      [this.given.programmeId, pick % 4],
    );
    if (row === undefined) return { id: '0198a000-0000-7000-8000-000000000001', actor: me };
    return pick % 10 === 0 ? { id: row.id, actor: me } : row;
  }
}

describe('whatever people do at once, in whatever order', () => {
  it('every rule holds after each wave, and every refusal has its code', async () => {
    let attempts = 0;
    await fc.assert(
      fc.asyncProperty(history, async (waves) => {
        const given = await GivenMentoring.in(services, { mentorCapacity: 2, invitationDays: 5 });
        const actors = await Actors.in(given);
        for (const wave of waves) {
          attempts += (await outcomes(wave.map(async (taken) => actors.act(taken)))).length;
          await actors.hear();
          expect(await given.brokenRules()).toEqual([]);
        }
      }),
      { numRuns: RUNS, endOnFailure: true },
    );
    expect(attempts).toBeGreaterThan(RUNS * 20);
  }, 60_000);
});
