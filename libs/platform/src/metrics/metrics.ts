import { Injectable, type OnModuleInit } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Database } from '../database/index.js';
import { WorkMetrics } from './work-metrics.js';

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
// Clients choose the names of their operations: without a bound, inventing names would fill the memory.
const operationNamesAtMost = 200;

/** What operators watch, in Prometheus' text format. */
@Injectable()
export class Metrics implements OnModuleInit {
  private readonly registry = new Registry();
  private readonly operationNames = new Set<string>();
  private readonly requests = new Histogram({
    name: 'sillage_http_request_seconds',
    help: 'Time to answer HTTP requests, by route',
    labelNames: ['method', 'route', 'status'] as const,
    buckets: seconds,
    registers: [this.registry],
  });
  private readonly operations = new Histogram({
    name: 'sillage_graphql_operation_seconds',
    help: 'Time to answer GraphQL operations, by name',
    labelNames: ['operation', 'outcome'] as const,
    buckets: seconds,
    registers: [this.registry],
  });

  constructor(
    database: Database,
    private readonly work: WorkMetrics,
  ) {
    collectDefaultMetrics({ register: this.registry });
    const backlog = new Gauge({
      name: 'sillage_outbox_backlog',
      help: 'Deliveries of events that are due and not received',
      registers: [this.registry],
      collect: async () => {
        const [row] = await database.query<{ due: number }>(
          'SELECT count(*)::int AS due FROM outbox_receipt WHERE received_at IS NULL AND due_at <= clock_timestamp()',
        );
        backlog.set(row?.due ?? 0);
      },
    });
  }

  /** Not before: whoever measures something must be there. */
  onModuleInit(): void {
    this.work.register(this.registry);
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  async text(): Promise<string> {
    return this.registry.metrics();
  }

  countRequest(request: { method: string; route: string; status: number; seconds: number }): void {
    const { method, route, status, seconds } = request;
    this.requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, seconds);
  }

  countOperation(name: string | null, outcome: 'answered' | 'refused', seconds: number): void {
    this.operations.observe({ operation: this.bounded(name ?? 'unnamed'), outcome }, seconds);
  }

  private bounded(name: string): string {
    if (this.operationNames.has(name)) return name;
    if (this.operationNames.size >= operationNamesAtMost) return 'other';
    this.operationNames.add(name);
    return name;
  }
}
