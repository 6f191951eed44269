import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Jobs } from '../jobs/jobs.js';
import { EventSubscribers } from './event-subscribers.js';
import { receiveEvents } from './receive-events.job.js';

/** A job for so many events of a subscriber that hears of one at a time; so many of these jobs at once. */
const eventsForAJob = 25;
const jobsAtMost = 4;

/**
 * Calls whoever has events waiting. A job names the subscriber and no event: what it does not come to, because it or the
 * queue was lost, is simply still waiting, and called for again.
 */
@Injectable()
export class OutboxRelay {
  constructor(
    private readonly database: Database,
    private readonly subscribers: EventSubscribers,
    private readonly jobs: Jobs,
  ) {}

  /** @returns how many jobs were put on the queue; of those that are still on it, none is put there twice */
  async relay(): Promise<number> {
    const waiting = await this.database.query<{ subscriber: string; due: number }>(
      `WITH RECURSIVE waiting AS (
         (SELECT subscriber FROM outbox_receipt WHERE received_at IS NULL ORDER BY subscriber LIMIT 1)
         UNION ALL
         SELECT (SELECT r.subscriber FROM outbox_receipt r
           WHERE r.received_at IS NULL AND r.subscriber > w.subscriber ORDER BY r.subscriber LIMIT 1)
         FROM waiting w WHERE w.subscriber IS NOT NULL
       )
       SELECT w.subscriber, count(*)::int AS due FROM waiting w CROSS JOIN LATERAL (
         SELECT FROM outbox_receipt r
         WHERE r.subscriber = w.subscriber AND r.received_at IS NULL AND r.due_at <= clock_timestamp() LIMIT $1) r
       GROUP BY w.subscriber`,
      [eventsForAJob * jobsAtMost],
    );
    const jobs = waiting.flatMap(({ subscriber, due }) => {
      const count = this.subscribers.takesMany(subscriber) ? 1 : Math.ceil(due / eventsForAJob);
      return Array.from({ length: count }, (_, job) => ({ key: `${subscriber}-${job}`, payload: { subscriber } }));
    });
    await this.jobs.enqueueAll(receiveEvents, jobs);
    return jobs.length;
  }
}
