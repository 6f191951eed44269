import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork, type Transaction } from '@sillage/platform';

/** A programme whose turn it is to be looked at, and how far that has come. */
export interface Due {
  readonly programmeId: string;
  readonly afterId: string | null;
  readonly expected: boolean;
  readonly asked: number;
}

@Injectable()
export class ReEvaluationQueries {
  constructor(
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Everyone in these programmes is to be looked at again, from the first. */
  async ask(tx: Transaction, programmeIds: readonly string[]): Promise<void> {
    await tx.query(
      `INSERT INTO label_evaluation (programme_id, due_at, expected) SELECT id, $2, true FROM unnest($1::uuid[]) AS id
       ON CONFLICT (programme_id) DO UPDATE SET due_at = excluded.due_at, after_id = NULL, expected = true,
         asked = label_evaluation.asked + 1`,
      [programmeIds, tx.now],
    );
  }

  async startTheDay(): Promise<void> {
    await this.unitOfWork.run((tx) =>
      tx.query(
        `INSERT INTO label_evaluation (programme_id, due_at)
         SELECT id, $1::timestamptz + interval '1 day' FROM programme g
         WHERE NOT EXISTS (SELECT FROM label_evaluation v WHERE v.programme_id = g.id) ON CONFLICT DO NOTHING`,
        [tx.now],
      ),
    );
  }

  async nextDue(now: Date): Promise<Due | null> {
    const [due] = await this.database.query<Due>(
      `SELECT programme_id AS "programmeId", after_id AS "afterId", expected, asked FROM label_evaluation
       WHERE due_at <= $1 ORDER BY due_at LIMIT 1`,
      [now],
    );
    return due ?? null;
  }

  /** Goes on after that enrolment, or is done for today when there is none; not when somebody asked anew meanwhile. */
  async advance({ programmeId, asked }: Due, afterId: string | null): Promise<void> {
    await this.unitOfWork.run((tx) =>
      afterId === null
        ? tx.query(
            `UPDATE label_evaluation SET after_id = NULL, expected = false, due_at = $3::timestamptz + interval '1 day'
             WHERE programme_id = $1 AND asked = $2`,
            [programmeId, asked, tx.now],
          )
        : tx.query('UPDATE label_evaluation SET after_id = $3 WHERE programme_id = $1 AND asked = $2', [
            programmeId,
            asked,
            afterId,
          ]),
    );
  }
}
