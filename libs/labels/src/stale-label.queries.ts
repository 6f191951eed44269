import { Injectable } from '@nestjs/common';
import { Database, UnitOfWork, type Transaction } from '@sillage/platform';
import { nextLevelOf } from '@sillage/programmes';
import type { LabelEnding, LabelStatus } from './label.entity.js';
import { hasEnded, isOpen } from './label-states.js';
import { hasRunOut } from './renewal.policy.js';

/** A programme whose turn it is to be looked at, and how far that has come. */
export interface Due {
  readonly programmeId: string;
  readonly afterId: string | null;
  readonly expected: boolean;
  readonly asked: number;
}

export interface Candidate {
  readonly enrolmentId: string;
  readonly personId: string;
  /** The next level; null at the top, where there is nothing more to earn. */
  readonly levelId: string | null;
  readonly openLevelId: string | null;
  readonly openLevelRetired: boolean;
  readonly status: LabelStatus | null;
  readonly ended: LabelEnding | null;
  readonly automatic: boolean;
  /** Asks for months, which pass without an event. */
  readonly withTime: boolean;
}

@Injectable()
export class StaleLabelQueries {
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

  async candidates({ programmeId, afterId }: Due, limit: number): Promise<Candidate[]> {
    return this.database.query(
      `SELECT e.id AS "enrolmentId", e.person_id AS "personId", next.id AS "levelId", b.level_id AS "openLevelId",
         opened.retired_at IS NOT NULL AS "openLevelRetired", b.status, g.awards_automatically AS automatic,
         (SELECT x.status FROM label x WHERE x.programme_id = e.programme_id AND x.person_id = e.person_id
            AND x.level_id = next.id AND ${hasEnded('x')}
          ORDER BY x.closed_at DESC LIMIT 1) AS ended,
         EXISTS (SELECT FROM criterion c WHERE c.level_id = next.id AND c.kind = 'HOLDS_LEVEL' AND NOT c.renewal) AS "withTime"
       FROM (SELECT * FROM enrolment WHERE programme_id = $1 AND status = 'ACTIVE' AND ($2::uuid IS NULL OR id > $2)
             ORDER BY id LIMIT $3) e
       JOIN programme g ON g.id = e.programme_id
       CROSS JOIN LATERAL (SELECT ${nextLevelOf('e')} AS id) next
       LEFT JOIN label b ON b.programme_id = e.programme_id AND b.person_id = e.person_id
         AND ${isOpen('b')}
       LEFT JOIN level opened ON opened.id = b.level_id
       ORDER BY e.id`,
      [programmeId, afterId, limit],
    );
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

  /** Labels past their validity and grace. One below another in force waits with it: whoever holds more holds this too. */
  async toLapse(now: Date, limit: number): Promise<string[]> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT b.id FROM label b JOIN programme g ON g.id = b.programme_id JOIN level l ON l.id = b.level_id
       WHERE b.status = 'AWARDED' AND ${hasRunOut('b.expires_at', 'g.grace_days', '$1::timestamptz')}
         AND NOT EXISTS (SELECT FROM label above JOIN level higher ON higher.id = above.level_id
           WHERE above.programme_id = b.programme_id AND above.person_id = b.person_id AND above.status = 'AWARDED'
             AND higher.rank > l.rank)
       ORDER BY b.expires_at LIMIT $2`,
      [now, limit],
    );
    return rows.map(({ id }) => id);
  }
}
