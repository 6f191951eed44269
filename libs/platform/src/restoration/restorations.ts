import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.js';
import type { Transaction } from '../database/transaction.js';

/** What was restored from a backup, of which something is still to be done. */
export interface Restoration {
  readonly id: string;
  readonly restoredAt: Date;
  /** When the backup was taken. */
  readonly takenAt: Date;
  /** People who were erased after the backup was taken, and are to be erased again. */
  readonly erasuresLeft: readonly string[];
}

const findHolding = `SELECT id, restored_at AS "restoredAt", taken_at AS "takenAt", erasures_left AS "erasuresLeft"
  FROM restoration WHERE let_go_at IS NULL`;

/**
 * After a restore nothing is sent until an administrator lets it go: what the backup takes for due may have been sent long
 * ago. Whatever sends asks here first, and leaves what is due as it is.
 */
@Injectable()
export class Restorations {
  constructor(private readonly database: Database) {}

  async isSendingHeld(): Promise<boolean> {
    return (await this.holding()) !== null;
  }

  /** The restoration since which sending is held. */
  async holding(): Promise<Restoration | null> {
    const [row] = await this.database.query<Restoration>(findHolding);
    return row ?? null;
  }

  async lockHolding(tx: Transaction): Promise<Restoration | null> {
    const [row] = await tx.query<Restoration>(`${findHolding} FOR UPDATE`);
    return row ?? null;
  }

  async letGo(tx: Transaction, id: string, personId: string): Promise<void> {
    await tx.query('UPDATE restoration SET let_go_at = $2, let_go_by = $3 WHERE id = $1', [id, tx.now, personId]);
  }

  /** Of a list that was found later; without effect once sending has been let go. */
  async alsoToErase(tx: Transaction, personIds: readonly string[]): Promise<void> {
    await tx.query(
      `UPDATE restoration SET erasures_left = ARRAY(SELECT DISTINCT id FROM unnest(erasures_left || $1::uuid[]) AS id)
       WHERE let_go_at IS NULL`,
      [personIds],
    );
  }

  async erasedAgain(tx: Transaction, personId: string): Promise<void> {
    await tx.query(
      'UPDATE restoration SET erasures_left = array_remove(erasures_left, $1::uuid) WHERE let_go_at IS NULL',
      [personId],
    );
  }
}
