import { Injectable, Logger } from '@nestjs/common';
import { UnitOfWork } from '../database/unit-of-work.js';
import { newId } from '../database/new-id.js';
import { runWithRequestId } from '../logging/index.js';
import { HandlerDiscovery } from './handler-discovery.js';
import { sweepKey, type SweepSchedule } from './sweep.js';
import { WorkTally } from './work-tally.js';

const leaseSeconds = 60;

/** Runs each sweep when it is due, on one process at a time: a lease in the database that is renewed while it runs. */
@Injectable()
export class Sweeps {
  private readonly logger = new Logger(Sweeps.name);
  private readonly sweeps: { schedule: SweepSchedule; run: () => Promise<void> }[] = [];

  constructor(
    private readonly discovery: HandlerDiscovery,
    private readonly unitOfWork: UnitOfWork,
    private readonly tally: WorkTally,
  ) {}

  discover(): void {
    for (const { metadata, call } of this.discovery.find<SweepSchedule>(sweepKey)) {
      this.sweeps.push({ schedule: metadata, run: () => call() });
    }
  }

  /** Runs every sweep that is due and that no other process is running. */
  async runDue(): Promise<void> {
    for (const { schedule, run } of this.sweeps) {
      if (schedule.isOnEveryWorker === true) continue;
      if (await this.claim(schedule)) await this.runClaimed(schedule, run);
    }
  }

  /** Those that each process runs for itself, again and again. */
  get onEveryWorker(): { everySeconds: number; run: () => Promise<void> }[] {
    return this.sweeps
      .filter(({ schedule }) => schedule.isOnEveryWorker === true)
      .map(({ schedule, run }) => ({
        everySeconds: schedule.everySeconds,
        run: async () => runWithRequestId(newId(), async () => this.tally.timed('sweep', schedule.name, run)),
      }));
  }

  /** Runs every sweep now, due or not. */
  async runAll(): Promise<void> {
    for (const { run } of this.sweeps) await run();
  }

  private async runClaimed(schedule: SweepSchedule, run: () => Promise<void>): Promise<void> {
    const renewal = setInterval(() => void this.renew(schedule).catch(() => undefined), (leaseSeconds * 1000) / 3);
    try {
      await runWithRequestId(newId(), async () => this.tally.timed('sweep', schedule.name, run));
    } catch (error) {
      this.logger.error({ message: `The sweep ${schedule.name} failed and will run again`, error });
    } finally {
      clearInterval(renewal);
      await this.release(schedule);
    }
  }

  private async claim({ name, everySeconds }: SweepSchedule): Promise<boolean> {
    const rows = await this.unitOfWork.run((tx) =>
      tx.query(
        `INSERT INTO sweep (name, due_at, leased_until, seen_at)
         VALUES ($1, clock_timestamp() + $2 * interval '1 second', clock_timestamp() + $3 * interval '1 second', clock_timestamp())
         ON CONFLICT (name) DO UPDATE
           SET due_at = excluded.due_at, leased_until = excluded.leased_until, seen_at = excluded.seen_at
           WHERE sweep.leased_until < clock_timestamp() AND sweep.due_at <= clock_timestamp()
         RETURNING name`,
        [name, everySeconds, leaseSeconds],
      ),
    );
    return rows.length === 1;
  }

  private async renew({ name }: SweepSchedule): Promise<void> {
    await this.unitOfWork.run((tx) =>
      tx.query(
        `UPDATE sweep SET leased_until = clock_timestamp() + $2 * interval '1 second', seen_at = clock_timestamp()
         WHERE name = $1`,
        [name, leaseSeconds],
      ),
    );
  }

  private async release({ name }: SweepSchedule): Promise<void> {
    await this.unitOfWork.run((tx) =>
      tx.query(`UPDATE sweep SET leased_until = clock_timestamp(), seen_at = clock_timestamp() WHERE name = $1`, [
        name,
      ]),
    );
  }
}
