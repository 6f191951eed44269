import { AsyncLocalStorage } from 'node:async_hooks';
import type { Writable } from 'node:stream';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import { AuditEntry, type Audited } from '../audit/audit-entry.js';
import { DomainError } from '../errors/index.js';
import { OutboxEvent, type DomainEvent } from '../outbox/domain-event.js';
import { lastStatementOf, type LastStatement, type Parts } from './last-statement.js';
import { SqlParameters } from './sql-parameters.js';

/** Hears of an event before the commit, and may do more in the transaction. */
export type Listener = (event: DomainEvent, tx: Transaction) => Promise<void>;

/**
 * What a use case may do inside its one transaction. Events and audit entries are held until the work is done and are
 * written with it: they exist exactly when the change does.
 */
export class Transaction {
  private readonly events: DomainEvent[] = [];
  private heard = 0;
  private readonly audited: Audited[] = [];
  private readonly lastly: ((last: LastStatement) => Parts)[] = [];
  private readonly afterwards: (() => Promise<void>)[] = [];

  constructor(
    private readonly manager: EntityManager,
    private readonly client: PoolClient,
    readonly now: Date,
    /** The request by whose doing this happens: it is written with events and in the audit trail. */
    public requestId: string | null,
    private readonly listener?: Listener,
  ) {}

  async find<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<E | null> {
    return this.manager.findOne(entity, { where });
  }

  /** @throws DomainError NOT_FOUND */
  async get<E extends ObjectLiteral>(entity: EntityTarget<E>, key: string | FindOptionsWhere<E>): Promise<E> {
    return found(await this.manager.findOne(entity, { where: whereKey(key) }));
  }

  /**
   * Reads a row and keeps it from changing until the transaction ends (`FOR UPDATE`).
   * @throws DomainError NOT_FOUND
   */
  async lock<E extends ObjectLiteral>(entity: EntityTarget<E>, key: string | FindOptionsWhere<E>): Promise<E> {
    return found(await this.manager.findOne(entity, { where: whereKey(key), lock: { mode: 'pessimistic_write' } }));
  }

  async list<E extends ObjectLiteral>(entity: EntityTarget<E>, where: FindOptionsWhere<E>): Promise<E[]> {
    return this.manager.find(entity, { where });
  }

  async save<E extends ObjectLiteral>(row: E): Promise<E> {
    return this.manager.save(row);
  }

  async saveAll<E extends ObjectLiteral>(rows: E[]): Promise<E[]> {
    return this.manager.save(rows, { chunk: 1000 });
  }

  async remove<E extends ObjectLiteral>(row: E): Promise<void> {
    await this.manager.remove(row);
  }

  async query<R>(sql: string, parameters: readonly unknown[] = []): Promise<R[]> {
    // The driver itself, not TypeORM's query(): that one answers [rows, count] for UPDATE … RETURNING.
    const result = await this.client.query(sql, [...parameters]);
    return result.rows as R[];
  }

  /** A stream that copies rows into a table on this transaction's connection; `sql` is `COPY … FROM STDIN …`. */
  copyFrom(sql: string): Writable {
    return this.client.query(copyFrom(sql));
  }

  emit(event: DomainEvent): void {
    this.events.push(event);
  }

  audit(entry: Audited): void {
    this.audited.push(entry);
  }

  /**
   * Tells of each event once, also of those that the listener itself emits, in their order: before the commit, and before
   * what has changed is read for an answer.
   */
  async tell(): Promise<void> {
    if (this.listener === undefined) return;
    for (let event = this.events[this.heard]; event !== undefined; event = this.events[this.heard]) {
      this.heard += 1;
      await this.listener(event, this);
    }
  }

  /** Writes something with what is held back, as part of the same statement. */
  writeLast(parts: (last: LastStatement) => Parts): void {
    this.lastly.push(parts);
  }

  /** Does something outside the database once the change is certain; when it fails, the change stands all the same. */
  afterCommit(work: () => Promise<void>): void {
    this.afterwards.push(work);
  }

  /** Does what waited for the commit; called once by the unit of work. @returns what failed */
  async doAfterwards(): Promise<unknown[]> {
    const done = await Promise.allSettled(this.afterwards.splice(0).map(async (work) => work()));
    return done.flatMap((one) => (one.status === 'rejected' ? [one.reason as unknown] : []));
  }

  /** Writes what was held back, by one statement; called once by the unit of work, last before the commit. */
  async flush(): Promise<void> {
    const last = { parameters: new SqlParameters(), now: this.now, requestId: this.requestId };
    const statement = lastStatementOf([
      AuditEntry.parts(this.audited.splice(0), last),
      OutboxEvent.parts(this.events.splice(0), last),
      ...this.lastly.splice(0).map((more) => more(last)),
    ]);
    if (statement !== null) await this.query(statement, last.parameters.values);
  }
}

/** The transaction under way on this asynchronous path, if any. */
export const currentTransaction = new AsyncLocalStorage<Transaction>();

function whereKey<E extends ObjectLiteral>(key: string | FindOptionsWhere<E>): FindOptionsWhere<E> {
  return typeof key === 'string' ? ({ id: key } as unknown as FindOptionsWhere<E>) : key;
}

function found<E>(row: E | null): E {
  if (row === null) throw new DomainError('NOT_FOUND');
  return row;
}
