import { Injectable } from '@nestjs/common';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { currentTransaction } from './transaction.js';

/** Reads. Inside a transaction they see its changes; outside they take any connection of the pool. */
@Injectable()
export class Database {
  constructor(private readonly dataSource: DataSource) {}

  async query<R>(sql: string, parameters: readonly unknown[] = []): Promise<R[]> {
    const underWay = currentTransaction.getStore();
    if (underWay !== undefined) return underWay.query<R>(sql, parameters);
    const result = await this.pool.query(sql, [...parameters]);
    return result.rows as R[];
  }

  /** Whatever belongs to the change under way has happened, too: what is read next is the state after it. */
  async settled(): Promise<void> {
    await currentTransaction.getStore()?.tell();
  }

  get pool(): Pool {
    return (this.dataSource.driver as unknown as { master: Pool }).master;
  }
}
