import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Logger } from '@nestjs/common';
import pg from 'pg';
import { PersonErasure } from '@sillage/people';
import { features } from '../../../../apps/features.js';
import { histories } from '../../../../test/support/length.js';
import { facts, type About } from '../../../../test/support/live-facts.js';
import { acting, startServices, type Services } from '../../../../test/support/services.js';
import { countedMetrics, liveMembers } from '../adoption.sql.js';
import { LiveCount } from './live-count.service.js';
import { takeMarks } from './live-totals.sql.js';

type Counts = Record<string, number>;

const { numRuns, seed, named } = histories({ short: 12, whole: 150 });
const peopleCount = 6;

let services: Services;
let live: LiveCount;
/** Two programmes, of which the second has the same guide. */
let programmes: { id: string; level: string }[];
let people: string[];
let units: string[];
let guide: { id: string; versionId: string };
let sessions: string[];
let serial = 0;

const sql = async (statement: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> =>
  services.given.sql(statement, parameters);
const sums = countedMetrics.map((metric) => `coalesce(sum(m.${metric}), 0)::int AS ${metric}`).join(', ');

beforeAll(async () => {
  services = await startServices(features);
  live = services.get(LiveCount);
  // One test makes it find something wrong, and say so.
  Logger.overrideLogger(false);
});
afterAll(() => services.close());

beforeEach(begin);

async function begin(): Promise<void> {
  const { given } = services;
  serial += 1;
  services.clock.set('2026-03-02T09:00:00Z');
  await given.sql('TRUNCATE person, programme, guide, session, live_mark, live_part, live_total CASCADE');
  await given.sql(`UPDATE live_state SET counted_at = '-infinity', checked_on = NULL, differences = 0`);
  units = [await given.unit(`a${serial}`), await given.unit(`b${serial}`)];
  people = [];
  for (let n = 0; n < peopleCount; n += 1)
    people.push(await given.person({ unit: units[0], email: null, externalId: `${serial} ${n}` }));
  guide = await given.guide('good-practices');
  programmes = [];
  sessions = [];
  for (const key of ['one', 'two']) {
    const id = await given.programme(key, { guideKey: 'good-practices' });
    programmes.push({ id, level: await given.level(id, 'champion', 1) });
    sessions.push(
      await given.insert('session', {
        programme_id: id,
        kind: 'WEBINAR',
        title: 'T',
        description: 'D',
        language: 'en',
        starts_at: '2026-03-01T09:00:00Z',
        ends_at: '2026-03-01T10:00:00Z',
        time_zone: 'UTC',
        status: 'COMPLETED',
        host_id: people[0],
        check_in_code: 'ABC',
        created_at: '2026-02-01T09:00:00Z',
      }),
    );
  }
}

/** What is counted of everybody at once, as a close of day does. */
async function inFact(programme: string): Promise<Counts> {
  const [counts] = await sql(
    `SELECT ${sums} FROM (${liveMembers('(SELECT id, org_unit_id, country FROM person WHERE active)')}) m`,
    [programme, services.clock.now()],
  );
  return counts as Counts;
}

async function kept(programme: string): Promise<Counts | undefined> {
  const [counts] = await sql(`SELECT ${countedMetrics.join(', ')} FROM live_total WHERE programme_id = $1`, [
    programme,
  ]);
  return counts as Counts | undefined;
}

async function expectRight(): Promise<void> {
  for (const { id } of programmes) expect(await kept(id)).toEqual(await inFact(id));
}

async function connections(count: number): Promise<pg.Client[]> {
  const clients = Array.from({ length: count }, () => new pg.Client({ connectionString: services.given.databaseUrl }));
  for (const client of clients) {
    await client.connect();
    // Facts about the same row wait for each other; a history goes on with the next one.
    await client.query(`SET lock_timeout = '30ms'`);
  }
  return clients;
}

type Fact = { fact: string; who: number; whom: number; programme: number };

function about({ who, whom, programme }: Fact): About {
  const of = programmes[programme];
  return {
    who: people[who % people.length] ?? '',
    whom: people[whom % people.length] ?? '',
    programme: of?.id ?? '',
    level: of?.level ?? '',
    session: sessions[programme] ?? '',
    guide: guide.id,
  };
}

const refusals = /^23|^55P03|^P0001|^40P01/;

/** One connection's part of a history: facts by themselves, or several in a transaction that stays open for a while. */
class Hand {
  isOpen = false;

  constructor(readonly client: pg.Client) {}

  async begin(): Promise<void> {
    if (!this.isOpen) await this.client.query('BEGIN');
    this.isOpen = true;
  }

  /** What the database refuses did not happen. */
  async do(fact: Fact): Promise<void> {
    const statement = facts[fact.fact]?.(about(fact)) ?? '';
    if (this.isOpen) await this.client.query('SAVEPOINT fact');
    try {
      await this.client.query(statement);
    } catch (error) {
      if (!refusals.test((error as { code?: string }).code ?? '')) throw error;
      if (this.isOpen) await this.client.query('ROLLBACK TO SAVEPOINT fact');
    }
  }

  async end(how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
    if (this.isOpen) await this.client.query(how);
    this.isOpen = false;
  }
}

/** A worker that is killed after it took the marks. */
async function dieCounting(): Promise<void> {
  const [client] = await connections(1);
  await client?.query('BEGIN');
  await client?.query('SELECT FROM live_state FOR UPDATE');
  await client?.query(takeMarks, [services.clock.now(), 400]);
  await client?.end();
}

type Step =
  | { kind: 'fact'; hand: number; fact: Fact }
  | { kind: 'begin' | 'commit' | 'undo'; hand: number }
  | { kind: 'count' | 'twoCount' | 'die' | 'check' | 'month' | 'publish' | 'hire' }
  | { kind: 'erase'; who: number };

const fact = fc.record<Fact>({
  fact: fc.constantFrom(...Object.keys(facts)),
  who: fc.nat(peopleCount + 2),
  whom: fc.nat(peopleCount + 2),
  programme: fc.nat(1),
});
const hand = fc.nat(2);
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 20, arbitrary: fc.record({ kind: fc.constant('fact' as const), hand, fact }) },
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constantFrom('begin' as const, 'commit' as const, 'undo' as const), hand }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constantFrom('count' as const, 'twoCount' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constantFrom('die' as const, 'check' as const, 'month' as const, 'publish' as const, 'hire' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erase' as const), who: fc.nat(peopleCount - 1) }) },
);

async function take(next: Step, hands: readonly Hand[], version: { number: number }): Promise<void> {
  switch (next.kind) {
    case 'fact':
      return hands[next.hand]?.do(next.fact);
    case 'begin':
      return hands[next.hand]?.begin();
    case 'commit':
      return hands[next.hand]?.end('COMMIT');
    case 'undo':
      return hands[next.hand]?.end('ROLLBACK');
    case 'count':
      return live.count();
    case 'twoCount':
      await Promise.all([live.count(), live.count()]);
      return;
    case 'die':
      return dieCounting();
    case 'check':
      await live.check();
      return expect(await differences()).toBe(0);
    case 'month':
      return services.clock.advance({ days: 31 });
    case 'hire':
      people.push(
        await services.given.person({ unit: units[1], email: null, externalId: `${serial} ${people.length}` }),
      );
      return;
    case 'publish':
      // Whoever has a text of the guide open in a transaction is waited for.
      for (const each of hands) await each.end('COMMIT');
      version.number += 1;
      await services.given.publish(guide.id, version.number, {
        publishedAt: '2026-03-02T09:00:00Z',
        materialNumber: version.number,
      });
      return;
    case 'erase':
      for (const each of hands) await each.end('COMMIT');
      await services.given.sql(`UPDATE person SET active = false, deactivated_at = now() WHERE id = $1`, [
        people[next.who],
      ]);
      await services
        .get(PersonErasure)
        .erase(acting(people[0] ?? '', { role: 'ADMIN' }), people[next.who] ?? '')
        .catch(unlessOneself);
      return;
    default:
      next satisfies never;
  }
}

function unlessOneself(error: unknown): void {
  if ((error as { code?: string }).code !== 'INVALID_TRANSITION') throw error;
}

async function differences(): Promise<unknown> {
  return (await sql('SELECT differences FROM live_state'))[0]?.['differences'];
}

describe('the live total', () => {
  it(`is what a count of everybody says, whatever happened in whatever order: ${named}`, async () => {
    const hands = (await connections(3)).map((client) => new Hand(client));
    try {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
          await begin();
          const version = { number: 1 };
          for (const next of steps) await take(next, hands, version);
          for (const each of hands) await each.end('COMMIT');
          await live.count();
          await expectRight();
          services.clock.advance({ days: 1 });
          await live.check();
          expect(await differences()).toBe(0);
        }),
        { numRuns, seed, endOnFailure: true },
      );
    } finally {
      for (const { client } of hands) await client.end();
    }
  });

  it('has a label whose transaction was open while it was counted, once that is done', async () => {
    const [one = new pg.Client()] = await connections(1);
    await live.count();
    await one.query('BEGIN');
    await one.query(facts['enrol']?.(about({ fact: 'enrol', who: 1, whom: 2, programme: 0 })) ?? '');
    await live.count();
    expect(await kept(programmes[0]?.id ?? '')).toMatchObject({ enrolled: 0 });
    await one.query('COMMIT');
    await one.end();
    await live.count();
    expect(await kept(programmes[0]?.id ?? '')).toMatchObject({ enrolled: 1 });
  });

  it('makes no fact wait for another one, nor for whoever counts', async () => {
    const [one = new pg.Client(), other = new pg.Client(), counting = new pg.Client()] = await connections(3);
    await counting.query('BEGIN');
    await counting.query('SELECT FROM live_state FOR UPDATE');
    await counting.query(takeMarks, [services.clock.now(), 400]);
    await one.query('BEGIN');
    const enrol = (programme: number) => facts['enrol']?.(about({ fact: 'enrol', who: 1, whom: 2, programme })) ?? '';
    await one.query(enrol(0));
    // The same person, and so the same part.
    await other.query(enrol(1));
    await one.query('COMMIT');
    await counting.query('COMMIT');
    for (const client of [one, other, counting]) await client.end();
    await live.count();
    await expectRight();
  });

  it('has labels of ninety days once they are so old, though nothing happens', async () => {
    const [client = new pg.Client()] = await connections(1);
    for (const name of ['enrol', 'label']) {
      await client.query(facts[name]?.(about({ fact: name, who: 1, whom: 2, programme: 0 })) ?? '');
    }
    await client.end();
    await live.count();
    expect(await kept(programmes[0]?.id ?? '')).toMatchObject({ labelled: 1, retained90: 0 });
    services.clock.advance({ days: 91 });
    await live.count();
    expect(await kept(programmes[0]?.id ?? '')).toMatchObject({ labelled: 1, retained90: 1 });
  });

  it('that is wrong all the same is found and put right at night', async () => {
    await live.count();
    await sql(`UPDATE live_part SET enrolled = enrolled + 7 WHERE programme_id = $1`, [programmes[0]?.id]);
    await live.check();
    expect(await differences()).toBeGreaterThan(0);
    await expectRight();
    services.clock.advance({ days: 1 });
    await live.check();
    expect(await differences()).toBe(0);
  });

  it('says of when it is, also where nothing happens', async () => {
    const at = async () => (await sql('SELECT counted_at AS at FROM live_state'))[0]?.['at'];
    await live.count();
    services.clock.advance({ minutes: 5 });
    await live.count();
    expect(await at()).toEqual(services.clock.now());
  });
});
