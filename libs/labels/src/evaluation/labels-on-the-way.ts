import { Injectable } from '@nestjs/common';
import type { Transaction } from '@sillage/platform';
import { nextLevelOf } from '@sillage/programmes';
import { isMetAt } from '../criteria/criterion-met.js';
import { isInHand, isOpen } from '../label-states.js';

/** Whom the criteria, as they are in this transaction, would move: what was handed in waits for a reviewer, and stays. */
export interface Moves {
  readonly becomeReady: number;
  readonly noLongerReady: number;
}

/** The labels on the way, beside what the evaluation would make of them. */
@Injectable()
export class LabelsOnTheWay {
  /** One statement over everybody who takes part; nothing is written. */
  async moves(tx: Transaction, programmeId: string): Promise<Moves> {
    const met = isMetAt({ enrolment: 'e', levelId: nextLevelOf('e'), moment: '$2::timestamptz', language: null });
    const [moves] = await tx.query<Moves>(
      `SELECT count(*) FILTER (WHERE met AND NOT ready)::int AS "becomeReady",
         count(*) FILTER (WHERE ready AND NOT met)::int AS "noLongerReady"
       FROM (SELECT coalesce(b.status = 'READY', false) AS ready, ${met} AS met
         FROM enrolment e LEFT JOIN label b
           ON b.programme_id = e.programme_id AND b.person_id = e.person_id AND ${isOpen('b')}
         WHERE e.programme_id = $1 AND e.status = 'ACTIVE' AND (b.id IS NULL OR NOT ${isInHand('b')})) standing`,
      [programmeId, tx.now],
    );
    return moves ?? { becomeReady: 0, noLongerReady: 0 };
  }
}
