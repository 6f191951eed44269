import { globSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CriterionKind } from '@sillage/programmes';
import { factsOfCriteria } from '../../libs/labels/src/criteria/criterion-events.js';
import { subscribersOf } from '../../libs/platform/src/outbox/domain-event.js';
import { subscriptionKey, type Subscription } from '../../libs/platform/src/outbox/subscribe.js';
import {
  factsOfTakingPart,
  reminderPlanners,
  type ReminderPlanner,
} from '../../libs/reminders/src/reminder-planner.js';
import { RemindersSubscribers } from '../../libs/reminders/src/reminders.subscribers.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { faultsOfTheCompiler, type Plant } from '../support/planted-source.js';

type Planners = Record<string, abstract new (...dependencies: never[]) => ReminderPlanner>;

/** Of each closed set, where somebody would add to it, and where the compiler then sends them. */
const sets: Record<string, { adds: string; plant: Omit<Plant, 'after'>; places: string[] }> = {
  'a kind of criterion': {
    adds: 'PLANTED_CRITERION',
    plant: { file: 'libs/programmes/src/criterion.entity.ts', before: "SELF_DECLARED: 'SELF_DECLARED'," },
    places: [
      'libs/journey/src/next-steps.ts',
      'libs/labels/src/criteria/criterion-events.ts',
      'libs/labels/src/criteria/criterion-facts.ts',
      'libs/labels/src/criteria/criterion-measures.ts',
      'libs/labels/src/criteria/criterion-states.ts',
      'libs/labels/src/criteria/evidence.ts',
      'libs/programmes/src/criterion-description.ts',
      'libs/programmes/src/programme-plan.ts',
    ],
  },
  'a kind of reminder': {
    adds: 'PLANTED_REMINDER',
    plant: { file: 'libs/messages/src/reminder-kinds.ts', before: "'INVITATION_PENDING'" },
    places: [
      'libs/messages/src/notifications/notification-catalogue.ts',
      'libs/messages/src/reminder-kinds.ts',
      'libs/reminders/src/reminders.module.ts',
    ],
  },
};

describe('the compiler leads to every place that is missing for', () => {
  let faults: string[];

  beforeAll(async () => {
    faults = await faultsOfTheCompiler(
      'server',
      Object.values(sets).map(({ adds, plant }) => {
        const added = plant.before.includes(':') ? `${adds}: '${adds}',` : `'${adds}', `;
        return { ...plant, after: `${added}${plant.before}` };
      }),
    );
  }, 120_000);

  it.each(Object.keys(sets))('%s', (what) => {
    const { adds, places } = sets[what]!;
    const found = faults.filter((fault) => fault.includes(adds)).map((fault) => fault.split('(')[0]);
    expect(found).toEqual(expect.arrayContaining(places));
  });
});

describe('the web app’s compiler leads to every place that is missing for', () => {
  it('a kind of criterion, once the schema has it', async () => {
    const kinds = "'CriterionKind'; enumValues: ";
    const faults = await faultsOfTheCompiler('web', [
      { file: 'apps/web/src/graphql/graphql-env.d.ts', before: kinds, after: `${kinds}'PLANTED_CRITERION' | ` },
    ]);
    expect(faults.map((fault) => fault.split('(')[0])).toEqual(
      expect.arrayContaining(
        ['CriteriaList.tsx', 'step/StepTitle.tsx', 'step/StepToTake.tsx', 'step/StepWaiting.tsx'].map(
          (name) => `apps/web/src/features/journey/${name}`,
        ),
      ),
    );
  }, 120_000);
});

let app: TestApp;

beforeAll(async () => {
  app = await startTestApp();
});
afterAll(() => app.close());

describe('a kind of reminder', () => {
  const planners = () => Object.values(app.get(reminderPlanners as unknown as typeof Array<ReminderPlanner>));

  it.each(globSync('libs/reminders/src/*.planner.ts'))('is planned by %s', async (file) => {
    const classes = Object.values((await import(pathToFileURL(join(process.cwd(), file)).href)) as Planners);
    const idle = classes.filter((planner) => !planners().some((registered) => registered instanceof planner));
    expect(idle).toEqual([]);
  });

  it('begins and stops with the facts that its planner names, long before the hourly look at everybody', () => {
    const facts = [factsOfTakingPart, ...planners().map((planner) => planner.facts)].flat();
    const named = new Set(facts.map(({ eventName }) => eventName));
    expect(eventsHeardBy(RemindersSubscribers)).toEqual(named);
  });
});

describe('a kind of criterion', () => {
  it.each(Object.values(CriterionKind))('%s can be stored', async (kind) => {
    const [constraint] = await app.database.query<{ definition: string }>(
      `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = 'criterion_kind'`,
    );
    expect(constraint?.definition).toContain(`'${kind}'`);
  });

  it.each(Object.entries(factsOfCriteria))('%s is looked at anew after what concerns it', (_kind, facts) => {
    const unheard = facts.filter(({ eventName }) =>
      [...(subscribersOf.get(eventName) ?? [])].every((subscriber) => !subscriber.startsWith('labels.')),
    );
    expect(unheard.map(({ eventName }) => eventName)).toEqual([]);
  });
});

/** By all its methods, those that belong to the transaction of the event too. */
function eventsHeardBy({ prototype }: typeof RemindersSubscribers): Set<string> {
  return new Set(
    Object.values(Object.getOwnPropertyDescriptors(prototype)).flatMap(({ value }: PropertyDescriptor) => {
      const subscription: unknown =
        typeof value === 'function' ? Reflect.getMetadata(subscriptionKey, value) : undefined;
      return subscription === undefined ? [] : [(subscription as Subscription).event.eventName];
    }),
  );
}
