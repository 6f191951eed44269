import { Injectable } from '@nestjs/common';
import { Counter, Gauge, type Registry } from 'prom-client';
import { Database } from '../database/index.js';
import { HandlerDiscovery } from '../jobs/handler-discovery.js';
import { Jobs } from '../jobs/index.js';
import { measureKey, type Measure } from './measure.js';

interface Counted {
  name: string;
  outcome: string;
  count: number;
  seconds: number;
}

const counters = [
  { kind: 'job', name: 'sillage_jobs_total', help: 'Jobs that workers ran, by name and how they ended', label: 'job' },
  {
    kind: 'sweep',
    name: 'sillage_sweeps_total',
    help: 'Sweeps that workers ran, by name and how they ended',
    label: 'sweep',
  },
  { kind: 'mail', name: 'sillage_mails_total', help: 'Mails by what became of them', label: 'by' },
  { kind: 'reminder', name: 'sillage_reminders_total', help: 'Reminders that were planned, by kind', label: 'kind' },
] as const;

/** What the workers do, as the database knows it: the same from whichever process of the API it is read. */
@Injectable()
export class WorkMetrics {
  constructor(
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly discovery: HandlerDiscovery,
  ) {}

  register(registry: Registry): void {
    const registers = [registry];
    for (const { kind, name, help, label } of counters) this.count(registers, { kind, name, help, label });
    const queues = new Gauge({
      name: 'sillage_queue_jobs',
      help: 'Jobs on the queue, by name and whether they wait, run or are delayed',
      labelNames: ['job', 'state'] as const,
      registers,
      collect: async () => {
        for (const { name, waiting, active, delayed } of await this.jobs.counts()) {
          queues.set({ job: name, state: 'waiting' }, waiting);
          queues.set({ job: name, state: 'active' }, active);
          queues.set({ job: name, state: 'delayed' }, delayed);
        }
      },
    });
    const late = new Gauge({
      name: 'sillage_sweep_late_seconds',
      help: 'For how long a sweep has been due and nobody ran it',
      labelNames: ['sweep'] as const,
      registers,
      collect: async () => {
        const rows = await this.database.query<{ name: string; late: number }>(
          `SELECT name, greatest(0, extract(epoch FROM clock_timestamp() - greatest(due_at, leased_until)))::float8 AS late
           FROM sweep`,
        );
        for (const { name, late: seconds } of rows) late.set({ sweep: name }, seconds);
      },
    });
    for (const { metadata, call } of this.discovery.find<Measure>(measureKey)) {
      const gauge: Gauge = new Gauge({
        ...metadata,
        registers,
        collect: async (): Promise<void> => gauge.set((await call()) as unknown as number),
      });
    }
  }

  private count(
    registers: Registry[],
    { kind, name, help, label }: { kind: string; name: string; help: string; label: string },
  ): void {
    const read = async (): Promise<Counted[]> =>
      this.database.query<Counted>(
        `SELECT name, outcome, count::float8, seconds FROM work_tally WHERE kind = $1 ORDER BY name, outcome`,
        [kind],
      );
    const total = new Counter({
      name,
      help,
      labelNames: [label, 'outcome'],
      registers,
      collect: async () => {
        total.reset();
        for (const { name: of, outcome, count } of await read()) total.inc({ [label]: of, outcome }, count);
      },
    });
    if (kind !== 'job' && kind !== 'sweep') return;
    const seconds = new Counter({
      name: `sillage_${kind}_seconds_total`,
      help: `Time that each ${kind} took, in all`,
      labelNames: [label, 'outcome'],
      registers,
      collect: async () => {
        seconds.reset();
        for (const { name: of, outcome, seconds: took } of await read()) seconds.inc({ [label]: of, outcome }, took);
      },
    });
  }
}
