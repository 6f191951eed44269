import { Injectable } from '@nestjs/common';
import {
  Config,
  Database,
  DomainError,
  FailedJobs,
  format,
  Jobs,
  pendingChanges,
  productVersion,
  Restorations,
  UnitOfWork,
  type Actor,
  type Selection,
} from '@sillage/platform';
import { lookAt, lookAtEverything, type Checked } from './checks.js';
import { findBacklog, findImports, heldMessages } from './operations.queries.js';
import type {
  OperationsBacklogType,
  OperationsImportType,
  OperationsQueueType,
  OperationsType,
  RestorationType,
} from './operations.types.js';

const failuresShown = 50;

/** What an administrator sees of Sillage itself; only what is asked for is looked at. */
@Injectable()
export class OperationsDesk {
  constructor(
    private readonly config: Config,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly jobs: Jobs,
    private readonly failures: FailedJobs,
    private readonly restorations: Restorations,
  ) {}

  async look(asked: Selection, locale: string): Promise<Partial<OperationsType>> {
    const look = async <T>(field: keyof OperationsType, work: () => Promise<T>): Promise<T | undefined> =>
      asked.asks(field) ? work() : undefined;
    const [checks, mail, migrationsWaiting, queues, backlog, failed, failedCount, imports, restoration] =
      await Promise.all([
        look('checks', async () => told(await lookAtEverything(this.config), locale)),
        look('mail', async () => told(await lookAt('MAIL', this.config), locale)),
        look('migrationsWaiting', async () => (await pendingChanges((sql) => this.database.query(sql))).length),
        look('queues', async () => this.queues()),
        look('backlog', async () => this.backlog()),
        look('failed', async () => this.failures.list(failuresShown)),
        look('failedCount', async () => this.failures.count()),
        look('imports', async () => this.database.query<OperationsImportType>(findImports)),
        look('restoration', async () => this.restoration()),
      ]);
    const waits = { migrationsWaiting, queues, backlog, failed, failedCount };
    return { version: productVersion(), checks, mail, ...waits, imports, restoration };
  }

  /** @throws DomainError NOT_FOUND for one that did not fail, or has been done meanwhile */
  async retry(actor: Actor, id: string | null): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const count = await this.failures.retry(tx, id);
      if (count === 0 && id !== null) throw new DomainError('NOT_FOUND', { argumentPath: 'input.work' });
      tx.audit({
        actor,
        action: 'work.retried',
        subject: { type: 'Person', id: actor.personId },
        details: { id: id ?? 'all', count },
      });
      return count;
    });
  }

  private async queues(): Promise<OperationsQueueType[]> {
    // That the queue does not answer is said by its check.
    const counts = await this.jobs.counts().catch(() => []);
    return counts.map(({ name: job, waiting, active, delayed }) => ({ job, waiting, active, delayed }));
  }

  private async backlog(): Promise<OperationsBacklogType | undefined> {
    const [found] = await this.database.query<OperationsBacklogType>(findBacklog);
    return found;
  }

  private async restoration(): Promise<RestorationType | null> {
    const holding = await this.restorations.holding();
    if (holding === null) return null;
    const [held] = await this.database.query<{ messages: number }>(heldMessages);
    const erasuresLeft = holding.erasuresLeft.length;
    const messagesHeld = held?.messages ?? 0;
    return { ...holding, erasuresLeft, messagesHeld, viewerMayLetGo: erasuresLeft === 0 };
  }
}

function told(found: readonly Checked[], locale: string): OperationsType['checks'] {
  return found.map(({ check: name, state, text, values }) => ({ name, state, message: format(text, locale, values) }));
}
