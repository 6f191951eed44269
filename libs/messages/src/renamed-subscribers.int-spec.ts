import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { DataSource } from 'typeorm';
import { startTestApp, type TestApp } from '../../../test/support/app.js';
import { GivenCompany } from '../../../test/support/given-company.js';
import { subscribersOf } from '../../platform/src/outbox/domain-event.js';
import { SubscribersOfMessages1764000010520 as SubscribersOfMessages } from './migrations/1764000010520-subscribers-of-messages.js';

/** They came later, and never had another name. */
const neverRenamed = [
  'attendance-added',
  'cancellation',
  'host-who-left',
  'mentees-label',
  'new-host',
  'new-place',
  'new-time',
  'place',
  'place-in-line',
  'return',
  'seat',
].map((of) => `messages.tell-of-${of}`);

let app: TestApp;
let given: GivenCompany;

beforeAll(async () => {
  app = await startTestApp();
  given = await GivenCompany.in(app.database.pool.options.connectionString ?? '');
});
afterAll(async () => {
  await given.end();
  await app.close();
});

it('what waited under an old name is received under the new one', async () => {
  const telling = [...subscribersOf.values()]
    .flatMap((names) => [...names])
    .filter((name) => /^messages\.(tell|close)-/.test(name) && !neverRenamed.includes(name));
  const [event] = await given.sql<{ id: string }>(
    `INSERT INTO outbox_event (name, payload, occurred_at) VALUES ('label.awarded', '{}', now()) RETURNING id`,
  );
  const before = [...telling.map((name) => name.replace('messages.', 'reminders.')), 'reminders.refresh-readers'];
  await given.sql(`INSERT INTO outbox_receipt (event_id, subscriber) SELECT $1, unnest($2::text[])`, [
    event?.id,
    before,
  ]);
  const runner = app.get(DataSource).createQueryRunner();
  const named = async () =>
    (await given.sql<{ subscriber: string }>('SELECT subscriber FROM outbox_receipt ORDER BY 1')).map(
      ({ subscriber }) => subscriber,
    );
  try {
    await new SubscribersOfMessages().up(runner);
    expect(await named()).toEqual([...telling, 'reminders.refresh-readers'].toSorted());
    await new SubscribersOfMessages().down(runner);
    expect(await named()).toEqual(before.toSorted());
  } finally {
    await runner.release();
  }
});
