import { Injectable } from '@nestjs/common';
import type { Transaction } from '@sillage/platform';
import { FileRefusedError } from '../file-refused.error.js';
import { countOf } from './people-merge.problems.js';

/** Of the active people: more of them do not leave in a day, nor get a number that only looks like another. */
const believableShare = 0.1;

/** Keeps a wrong file from ending a company. */
@Injectable()
export class MergeGuards {
  /** @throws FileRefusedError when no administrator would be left, or (unless forced) more leaves than can be believed */
  async assert(tx: Transaction, { forced, lookAlikes }: { forced: boolean; lookAlikes: number }): Promise<void> {
    await this.keepAnAdministrator(tx);
    if (forced) return;
    const active = await countOf(tx, 'person WHERE active');
    const leaving = await countOf(tx, `(${everyoneLeaving}) AS leaving`);
    if (leaving > believable(active)) throw new FileRefusedError('TOO_MANY_LEAVE', { leaving, active });
    if (lookAlikes > believable(active)) throw new FileRefusedError('TOO_MANY_LOOK_ALIKES', { lookAlikes, active });
  }

  /** Not even by force: nobody could bring the others back. */
  private async keepAnAdministrator(tx: Transaction): Promise<void> {
    // Locking them all: whoever takes a role back at this moment waits, and asks again who is left.
    const administrators = await tx.query<{ leaves: boolean }>(
      `SELECT p.id IN (${everyoneLeaving}) AS leaves FROM role_assignment r JOIN person p ON p.id = r.person_id
       WHERE r.role = 'ADMIN' AND p.active FOR UPDATE OF r`,
    );
    if (administrators.length > 0 && administrators.every(({ leaves }) => leaves)) {
      throw new FileRefusedError('NO_ADMINISTRATOR_LEFT');
    }
  }
}

const everyoneLeaving = `
  SELECT id FROM people_leaving UNION ALL SELECT id FROM people_change WHERE was_active AND NOT active`;

/** One may always go: a tenth of fewer than ten people is nobody, and a team of eight loses a colleague too. */
export function believable(active: number): number {
  return Math.max(1, active * believableShare);
}
