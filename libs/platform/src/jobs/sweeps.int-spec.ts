import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Injectable, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { createTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { until } from '../../../../test/support/until.js';
import { Config, loadConfig } from '../config/index.js';
import { CoreModule } from '../core.module.js';
import { Database } from '../database/index.js';
import { Sweep } from './sweep.js';
import { Sweeps } from './sweeps.js';

/** How often each sweep ran; the one of the stairs goes on until it is let go. */
const ran = { stairs: 0, yard: 0 };
const underWay: (() => void)[] = [];
let fails = false;

@Injectable()
class Caretaker {
  @Sweep({ name: 'test-stairs', everySeconds: 3600 })
  async stairs(): Promise<void> {
    ran.stairs += 1;
    if (fails) throw new Error('the broom broke');
    await new Promise<void>((resolve) => {
      underWay.push(resolve);
    });
  }

  @Sweep({ name: 'test-yard', everySeconds: 3600 })
  async yard(): Promise<void> {
    ran.yard += 1;
  }
}

@Module({ providers: [Caretaker] })
class CaretakerModule {}

describe('a sweep, where several workers run', () => {
  let database: TestDatabase;
  let apps: TestingModule[];

  beforeAll(async () => {
    database = await createTestDatabase();
    const start = async () => {
      const app = await Test.createTestingModule({ imports: [CoreModule, CaretakerModule] })
        .overrideProvider(Config)
        .useValue(loadConfig({ DATABASE_URL: database.url }))
        .compile();
      app.useLogger(false);
      return app.init();
    };
    apps = [await start(), await start()];
  });

  beforeEach(async () => {
    await sql(`DELETE FROM sweep WHERE name LIKE 'test-%'`);
    Object.assign(ran, { stairs: 0, yard: 0 });
    underWay.length = 0;
    fails = false;
  });

  afterAll(async () => {
    await Promise.all(apps.map((app) => app.close()));
    await database.drop();
  });

  const sql = async <R>(statement: string): Promise<R[]> => apps[0]!.get(Database).query<R>(statement);
  const worker = (index: number): Sweeps => apps[index]!.get(Sweeps);
  const isDueAgain = async () => sql(`UPDATE sweep SET due_at = now() - interval '1 second' WHERE name LIKE 'test-%'`);
  const leaseEndsIn = async (seconds: number) =>
    sql(`UPDATE sweep SET leased_until = now() + ${seconds} * interval '1 second' WHERE name = 'test-stairs'`);
  /** Begins, and is there once the sweep runs. @returns what ends it */
  const begin = async (index: number) => {
    const before = underWay.length;
    const running = worker(index).runDue();
    await until(`worker ${index} runs the sweep of the stairs`, () => underWay.length > before);
    return async () => {
      underWay[before]?.();
      await running;
    };
  };

  it('runs on one of them', async () => {
    const both = Promise.all([worker(0).runDue(), worker(1).runDue()]);
    await until('both sweeps run', () => ran.stairs > 0 && ran.yard > 0, { now: () => ran });
    for (const end of underWay) end();
    await both;
    expect(ran).toEqual({ stairs: 1, yard: 1 });
  });

  it('does not run again before it is due', async () => {
    await (
      await begin(0)
    )();
    await worker(0).runDue();
    await worker(1).runDue();
    expect(ran).toEqual({ stairs: 1, yard: 1 });
  });

  it('is left alone while one of them runs it, though it has become due again', async () => {
    const end = await begin(0);
    await isDueAgain();
    await worker(1).runDue();
    expect(ran.stairs).toBe(1);
    await end();
    await (
      await begin(1)
    )();
    expect(ran.stairs).toBe(2);
  });

  it('is held for as long as it runs, beyond the first lease', async () => {
    const faked = {
      doNotFake: ['setImmediate', 'setTimeout', 'clearTimeout', 'nextTick', 'queueMicrotask', 'Date'],
    } as const;
    jest.useFakeTimers({ ...faked, doNotFake: [...faked.doNotFake] });
    try {
      const end = await begin(0);
      await leaseEndsIn(5);
      jest.advanceTimersByTime(20_000);
      const leases = `SELECT FROM sweep WHERE name = 'test-stairs' AND leased_until > now() + interval '30 seconds'`;
      await until('the lease is renewed after 20 s, while its sweep runs', async () => (await sql(leases)).length > 0);
      await end();
    } finally {
      jest.useRealTimers();
    }
  });

  it('goes on elsewhere when its worker died, once the lease has run out', async () => {
    const end = await begin(0);
    await isDueAgain();
    await leaseEndsIn(-1);
    const endOfOther = await begin(1);
    expect(ran.stairs).toBe(2);
    await endOfOther();
    await end();
  });

  it('that fails keeps no other from running, and is tried again when it is due', async () => {
    fails = true;
    await worker(0).runDue();
    expect(ran).toEqual({ stairs: 1, yard: 1 });
    await isDueAgain();
    await worker(1).runDue();
    expect(ran).toEqual({ stairs: 2, yard: 2 });
  });
});
