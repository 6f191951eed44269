import type { Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import {
  Actor,
  Clock,
  Config,
  CoreModule,
  EventSubscribers,
  loadConfig,
  TestClock,
  type RoleGrant,
} from '@sillage/platform';
import { createTestDatabase } from './database.js';
import { testDataFolder } from './data-folder.js';
import { GivenCompany } from './given-company.js';

export type Services = {
  readonly clock: TestClock;
  readonly given: GivenCompany;
  get<T>(service: abstract new (...dependencies: never[]) => T): T;
  /** The payloads of the events of that name that are about this, in the order in which they happened. */
  events(name: string, about: object): Promise<Record<string, unknown>[]>;
  close(): Promise<void>;
};

/**
 * The services of some features on a database of their own. The modules are put together and not started: events are
 * written, and only those hear them who belong to the transaction itself.
 */
export async function startServices(features: Type[]): Promise<Services> {
  const database = await createTestDatabase();
  const given = await GivenCompany.in(database.url);
  const clock = new TestClock();
  const module = await Test.createTestingModule({ imports: [CoreModule, ...features] })
    .overrideProvider(Config)
    .useValue(loadConfig({ DATABASE_URL: database.url, LOG_LEVEL: 'silent', SILLAGE_DATA: testDataFolder }))
    .overrideProvider(Clock)
    .useValue(clock)
    .compile();
  module.get(EventSubscribers).discoverWithin();
  return {
    clock,
    given,
    get: (service) => module.get(service),
    events: async (name, about) => {
      const rows = await given.sql<{ payload: Record<string, unknown> }>(
        `SELECT payload FROM outbox_event WHERE name = $1 AND payload @> $2 ORDER BY id`,
        [name, JSON.stringify(about)],
      );
      return rows.map(({ payload }) => payload);
    },
    close: async () => {
      await module.close();
      await given.end();
      await database.drop();
    },
  };
}

/** Somebody who acts, with the roles that they were given. */
export function acting(personId: string, ...roles: Partial<RoleGrant>[]): Actor {
  return new Actor({
    personId,
    locale: 'en',
    timeZone: 'Europe/Paris',
    roles: roles.map((grant) => ({ role: 'TRAINER', orgUnitId: null, programmeId: null, ...grant })),
  });
}
