import { Injectable, Logger } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import { Clock } from '../clock/index.js';
import { currentRequestId } from '../logging/index.js';
import { asDomainError, databaseErrorOf } from './constraint-errors.js';
import { lastStatementOf, type LastStatement, type Parts } from './last-statement.js';
import { SqlParameters } from './sql-parameters.js';
import { currentTransaction, Transaction, type Listener } from './transaction.js';

// Serialization failures and deadlocks are PostgreSQL asking for another try (manual, 13.5).
const worthAnotherTry = new Set(['40001', '40P01']);
const tries = 5;

/** The one place where a transaction begins. */
@Injectable()
export class UnitOfWork {
  private readonly logger = new Logger(UnitOfWork.name);
  private listener: Listener | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Runs the work in one transaction, or in the one already under way. The work may run again after a deadlock, so it
   * must have no effect outside the database.
   * @throws DomainError when a named constraint refuses the change
   */
  async run<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const underWay = currentTransaction.getStore();
    return underWay === undefined ? this.untilItSucceeds(async () => this.attempt(work)) : work(underWay);
  }

  private async untilItSucceeds<T>(attempted: () => Promise<T>): Promise<T> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await attempted();
      } catch (error) {
        if (attempt < tries && worthAnotherTry.has(databaseErrorOf(error)?.code ?? '')) continue;
        const refusal = asDomainError(error);
        // Nobody put it into words before it came to that: two at the same moment, or a check that is missing.
        if (refusal !== error) this.logger.log({ message: 'The database refused a change', error: refusal });
        throw refusal;
      }
    }
  }

  /** Runs the work in a transaction of its own, whatever is under way: for what must stay when the rest is undone. */
  async runApart<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    return currentTransaction.exit(() => this.run(work));
  }

  /**
   * Writes by one statement, which is a transaction of its own, whatever is under way: for what is written alone and often,
   * and need not wait for a beginning and an end.
   */
  async writeApart(parts: (last: LastStatement) => Parts): Promise<void> {
    await this.untilItSucceeds(async () => {
      const last = { parameters: new SqlParameters(), now: this.clock.now(), requestId: currentRequestId() ?? null };
      const statement = lastStatementOf([parts(last)]);
      if (statement !== null) await this.pool.query(statement, last.parameters.values);
    });
  }

  private get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }

  /** Who hears of every event before its transaction commits, and may do more in it. */
  beforeCommit(listener: Listener): void {
    this.listener = listener;
  }

  private async attempt<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
    const { result, tx } = await this.committed(work);
    for (const error of await tx.doAfterwards()) {
      this.logger.error({ message: 'What was to follow a change failed; the change stands', error });
    }
    return result;
  }

  private async committed<T>(work: (tx: Transaction) => Promise<T>): Promise<{ result: T; tx: Transaction }> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const client = (await runner.connect()) as PoolClient;
      await runner.startTransaction();
      const tx = new Transaction(runner.manager, client, this.clock.now(), currentRequestId() ?? null, this.listener);
      try {
        const result = await currentTransaction.run(tx, async () => {
          const done = await work(tx);
          await tx.tell();
          return done;
        });
        await tx.flush();
        await runner.commitTransaction();
        return { result, tx };
      } catch (error) {
        if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
        throw error;
      }
    } finally {
      await runner.release();
    }
  }
}
