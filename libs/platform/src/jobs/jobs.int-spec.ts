import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { Redis } from 'ioredis';
import { z } from 'zod';
import { Config, loadConfig } from '../config/index.js';
import { CoreModule } from '../core.module.js';
import { Database, UnitOfWork, type Transaction } from '../database/index.js';
import { currentRequestId, runWithRequestId } from '../logging/index.js';
import { defineEvent, EventReceiver, OutboxRelay, Subscribe, SubscribeMany, SubscribeWithin } from '../outbox/index.js';
import { OutboxSweeps } from '../outbox/outbox.sweeps.js';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { queueBackends } from '../../../../test/support/queue-backends.js';
import { until } from '../../../../test/support/until.js';
import { defineJob } from './job-definition.js';
import { HandleJob } from './handle-job.js';
import { JobDrain } from './job-drain.js';
import { Jobs } from './jobs.js';
import { Sweep } from './sweep.js';
import { Sweeps } from './sweeps.js';
import { WorkerRuntime } from './worker-runtime.js';

const knocked = defineEvent('test.knocked', z.object({ at: z.string() }));
const chimed = defineEvent('test.chimed', z.object({ bell: z.string() }));
const bolted = defineEvent('test.bolted', z.object({ door: z.string() }));
const locked = defineEvent('test.locked', z.object({ door: z.string() }), { unheard: 'it is only looked for' });
const ring = defineJob('test-ring', z.object({ bell: z.string() }));

@Injectable()
class Porter {
  readonly heard: string[] = [];
  readonly requests: (string | undefined)[] = [];
  readonly rung: string[] = [];
  readonly folded: string[][] = [];
  broken: string | null = null;
  swept = 0;
  failures = 0;

  @Subscribe(knocked, 'test.open')
  async open({ at }: { at: string }): Promise<void> {
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error('the door is stuck');
    }
    this.heard.push(at);
    this.requests.push(currentRequestId());
  }

  @SubscribeMany(chimed, 'test.listen')
  async listen(chimes: readonly { bell: string }[]): Promise<void> {
    const bells = chimes.map(({ bell }) => bell);
    if (this.broken !== null && bells.includes(this.broken)) throw new Error('the bell is broken');
    this.folded.push(bells);
    this.requests.push(currentRequestId());
  }

  @SubscribeWithin(bolted, 'test.lock')
  async lock({ door }: { door: string }, tx: Transaction): Promise<void> {
    if (door === 'stuck') throw new Error('the door is stuck');
    if (door === 'front') tx.emit(bolted({ door: 'back' }));
    await tx.query(`INSERT INTO sweep (name, due_at, leased_until) VALUES ($1, now(), now())`, [`${door} door`]);
    tx.emit(locked({ door }));
  }

  @HandleJob(ring)
  async ring({ bell }: { bell: string }): Promise<void> {
    this.rung.push(bell);
  }

  @Sweep({ name: 'test-sweep', everySeconds: 3600 })
  async sweep(): Promise<void> {
    this.swept += 1;
  }
}

@Module({ providers: [Porter] })
class PorterModule {}

describe.each(queueBackends(1))('jobs on $backend', ({ redisUrl }) => {
  let database: TestDatabase;
  let app: TestingModule;
  let unitOfWork: UnitOfWork;
  let drain: JobDrain;
  let porter: Porter;

  beforeAll(async () => {
    database = await createTestDatabase();
    app = await Test.createTestingModule({ imports: [CoreModule, PorterModule] })
      .overrideProvider(Config)
      .useValue(loadConfig({ DATABASE_URL: database.url, REDIS_URL: redisUrl }))
      .compile();
    app.useLogger(false);
    await app.init();
    unitOfWork = app.get(UnitOfWork);
    drain = app.get(JobDrain);
    porter = app.get(Porter);
  });

  beforeEach(async () => {
    for (const told of [porter.heard, porter.requests, porter.rung, porter.folded]) told.length = 0;
    Object.assign(porter, { broken: null, failures: 0 });
    await unitOfWork.run((tx) => tx.query('DELETE FROM outbox_event'));
  });

  afterAll(async () => {
    await app.close();
    await database.drop();
  });

  const chime = (...bells: string[]) =>
    unitOfWork.run(async (tx) => {
      for (const bell of bells) tx.emit(chimed({ bell }));
    });
  const knock = (...times: string[]) =>
    unitOfWork.run(async (tx) => {
      for (const at of times) tx.emit(knocked({ at }));
    });
  /** As if the time until another try had passed. */
  const timePasses = () =>
    unitOfWork.run((tx) => tx.query(`UPDATE outbox_receipt SET due_at = now() - interval '1 second'`));
  const loseTheQueue = async () => {
    if (redisUrl === undefined) return app.get(Database).query('DELETE FROM bullmq.job');
    const redis = new Redis(redisUrl);
    await redis.flushdb();
    return redis.quit();
  };

  it('does what belongs to the change in its own transaction, and what follows from that', async () => {
    await unitOfWork.run(async (tx) => tx.emit(bolted({ door: 'front' })));
    const doors = await app.get(Database).query<{ name: string }>(`SELECT name FROM sweep WHERE name LIKE '% door'`);
    expect(doors.map(({ name }) => name).toSorted()).toEqual(['back door', 'front door']);
    const told = await app.get(Database).query(`SELECT 1 FROM outbox_event WHERE name = 'test.locked'`);
    expect(told).toHaveLength(2);
  });

  it('undoes the change when what belongs to it fails', async () => {
    const failing = unitOfWork.run(async (tx) => {
      tx.emit(bolted({ door: 'garden' }));
      tx.emit(bolted({ door: 'stuck' }));
    });
    await expect(failing).rejects.toThrow('the door is stuck');
    const doors = await app.get(Database).query(`SELECT 1 FROM sweep WHERE name = 'garden door'`);
    expect(doors).toEqual([]);
  });

  it('brings an event to its subscriber, with the request that caused it', async () => {
    await runWithRequestId('request-7', () => knock('noon'));
    await drain.drain({ sweeps: false });
    expect(porter.heard).toEqual(['noon']);
    expect(porter.requests).toEqual(['request-7']);
  });

  it('tells nobody of what was undone', async () => {
    const failing = unitOfWork.run(async (tx) => {
      tx.emit(knocked({ at: 'never' }));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await drain.drain({ sweeps: false });
    expect(porter.heard).toEqual([]);
  });

  it('has effect once when two relays and several jobs meet', async () => {
    await knock('once');
    const relay = app.get(OutboxRelay);
    await Promise.all([relay.relay(), relay.relay()]);
    const job = { subscriber: 'test.open' };
    const receiver = app.get(EventReceiver);
    await Promise.all([receiver.receive(job), receiver.receive(job), receiver.receive(job)]);
    await drain.drain({ sweeps: false });
    expect(porter.heard).toEqual(['once']);
  });

  it('folds what many do at once into one transaction, in order, under the request that they share', async () => {
    await runWithRequestId('request-8', () => chime('one', 'two'));
    await drain.drain({ sweeps: false });
    await runWithRequestId('request-9', () => chime('three'));
    await runWithRequestId('request-10', () => chime('four'));
    await drain.drain({ sweeps: false });
    expect(porter.folded).toEqual([
      ['one', 'two'],
      ['three', 'four'],
    ]);
    expect(porter.requests).toEqual(['request-8', expect.not.stringMatching(/^request-/)]);
  });

  it('brings each by itself where they fail together, and only the one that fails comes again', async () => {
    porter.broken = 'two';
    await chime('one', 'two', 'three');
    await drain.drain({ sweeps: false });
    expect(porter.folded).toEqual([['one'], ['three']]);
    porter.broken = null;
    await timePasses();
    await drain.drain({ sweeps: false });
    expect(porter.folded).toEqual([['one'], ['three'], ['two']]);
  });

  it('tries again after a failure of the subscriber', async () => {
    porter.failures = 2;
    await knock('stubborn');
    for (let attempt = 0; attempt < 3; attempt += 1) {
      await drain.drain({ sweeps: false });
      await timePasses();
    }
    expect(porter.heard).toEqual(['stubborn']);
  });

  it.each([
    [1, 2 ** 1],
    [11, 2 ** 11],
    [40, 3600],
  ])(
    'waits longer the more often it failed, an hour at most: after %d failures %d seconds',
    async (failures, seconds) => {
      porter.failures = 1;
      await knock('stubborn');
      const tables = app.get(Database);
      await tables.query('UPDATE outbox_receipt SET attempts = $1', [failures]);
      const [before] = await tables.query<{ now: string }>('SELECT clock_timestamp()::text AS now');
      await drain.drain({ sweeps: false });
      const [after] = await tables.query<{ waits: boolean }>(
        `SELECT due_at - $2 * interval '1 second' BETWEEN $1::timestamptz AND clock_timestamp() AS waits FROM outbox_receipt`,
        [before?.now, seconds],
      );
      expect(after).toEqual({ waits: true });
    },
  );

  it('keeps what waits for one subscriber from holding up another', async () => {
    porter.broken = 'cracked';
    await chime('cracked');
    await drain.drain({ sweeps: false });
    await knock('next');
    await drain.drain({ sweeps: false });
    expect(porter.heard).toEqual(['next']);
  });

  it('forgets an event a week later, once everybody has received it', async () => {
    const tables = app.get(Database);
    await knock('received');
    await drain.drain({ sweeps: false });
    porter.failures = 1;
    await knock('waits');
    await drain.drain({ sweeps: false });
    await knock('young');
    await tables.query(
      `UPDATE outbox_event SET occurred_at = now() - interval '8 days' WHERE payload ->> 'at' <> 'young'`,
    );
    await app.get(OutboxSweeps).forgetReceived();
    const left = await tables.query<{ at: string }>(`SELECT payload ->> 'at' AS at FROM outbox_event ORDER BY id`);
    expect(left.map(({ at }) => at)).toEqual(['waits', 'young']);
  });

  it('loses nothing when the whole queue is lost', async () => {
    await knock('one', 'two', 'three');
    await app.get(OutboxRelay).relay();
    await loseTheQueue();
    expect(porter.heard).toEqual([]);
    await drain.drain({ sweeps: false });
    expect(porter.heard.sort()).toEqual(['one', 'three', 'two']);
  });

  it('takes two jobs of one key for one job', async () => {
    const jobs = app.get(Jobs);
    await jobs.enqueue(ring, { bell: 'door' }, { key: 'door' });
    await jobs.enqueue(ring, { bell: 'door' }, { key: 'door' });
    await drain.drain({ sweeps: false });
    await jobs.enqueue(ring, { bell: 'door again' }, { key: 'door' });
    await drain.drain({ sweeps: false });
    expect(porter.rung).toEqual(['door', 'door again']);
  });

  it('runs a sweep once in its period, whoever asks', async () => {
    const sweeps = app.get(Sweeps);
    const before = porter.swept;
    await Promise.all([sweeps.runDue(), sweeps.runDue()]);
    await sweeps.runDue();
    expect(porter.swept - before).toBe(1);
  });

  it('works by itself in a worker, and stops when asked', async () => {
    const runtime = app.get(WorkerRuntime);
    await runtime.start();
    await knock('by itself');
    const waiting = 'SELECT 1 FROM outbox_receipt WHERE received_at IS NULL LIMIT 1';
    await until('every event is received', async () => (await app.get(Database).query(waiting)).length === 0);
    await runtime.stop();
    expect(porter.heard).toEqual(['by itself']);
  });
});

describe('the start of a process', () => {
  const start = async (...providers: (new () => object)[]) => {
    const database = await createTestDatabase();
    const app = await Test.createTestingModule({ imports: [CoreModule, PorterModule], providers })
      .overrideProvider(Config)
      .useValue(loadConfig({ DATABASE_URL: database.url }))
      .compile();
    app.useLogger(false);
    try {
      await app.init();
    } finally {
      await app.close();
      await database.drop();
    }
  };

  it('fails when two methods subscribe under one name', async () => {
    @Injectable()
    class Twin {
      @Subscribe(knocked, 'test.open')
      async open(): Promise<void> {}
    }
    await expect(start(Twin)).rejects.toThrow(/Two methods subscribe as test.open/);
  });

  it('fails when a job has two handlers, or none', async () => {
    @Injectable()
    class Twin {
      @HandleJob(ring)
      async ring(): Promise<void> {}
    }
    await expect(start(Twin)).rejects.toThrow(/test-ring has two handlers/);
    defineJob('test-orphan', z.object({}));
    await expect(start()).rejects.toThrow(/Nothing handles the job test-orphan/);
  });

  it('fails when an event has no decision about its subscribers', async () => {
    defineEvent('test.unnoticed', z.object({}));
    await expect(start()).rejects.toThrow(/Nobody subscribes to test.unnoticed/);
  });
});
