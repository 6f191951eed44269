import { Injectable } from '@nestjs/common';
import { SqlParameters } from '@sillage/people';
import { Database, keyset, Role, type Actor } from '@sillage/platform';
import { enrolmentReach } from '@sillage/programmes';

const mayReview = [Role.PROGRAMME_MANAGER, Role.LOCAL_LEAD];

export const byHandingIn = keyset('labels-to-review', 'time', 'id');

export interface ToReviewRow {
  readonly id: string;
  readonly personId: string;
  readonly programmeId: string;
  readonly levelId: string;
  readonly enrolmentId: string;
  readonly submittedAt: Date;
}

export interface SendBackRow {
  readonly labelId: string;
  readonly at: Date;
  readonly reason: string;
}

/** What waits for those who review. */
@Injectable()
export class LabelReviewQueries {
  constructor(private readonly database: Database) {}

  /** The next `limit` labels that were handed in, within the actor's reach; who waits longest comes first. */
  async page(
    actor: Actor,
    programmeKey: string,
    page: { after: readonly [string, string] | null; limit: number },
  ): Promise<ToReviewRow[]> {
    const parameters = new SqlParameters();
    const waiting = waitingFor(actor, programmeKey, parameters);
    const next =
      page.after === null
        ? 'true'
        : `(b.submitted_at, b.id) > (${parameters.add(page.after[0])}::timestamptz, ${parameters.add(page.after[1])}::uuid)`;
    return this.database.query(
      `SELECT b.id, b.person_id AS "personId", b.programme_id AS "programmeId", b.level_id AS "levelId",
         e.id AS "enrolmentId", b.submitted_at AS "submittedAt"
       ${waiting} AND ${next} ORDER BY b.submitted_at, b.id LIMIT ${parameters.add(page.limit)}`,
      parameters.values,
    );
  }

  async count(actor: Actor, programmeKey: string): Promise<number> {
    const parameters = new SqlParameters();
    const waiting = waitingFor(actor, programmeKey, parameters);
    const [row] = await this.database.query<{ count: number }>(
      `SELECT count(*)::int AS count ${waiting}`,
      parameters.values,
    );
    return row?.count ?? 0;
  }

  /** How often these labels went back and with which words, the first time first. The label keeps the last reason only. */
  async sendBacks(labelIds: readonly string[]): Promise<SendBackRow[]> {
    return this.database.query(
      `SELECT subject_id AS "labelId", at, reason FROM audit_entry
       WHERE subject_type = 'Label' AND subject_id = ANY($1::text[]) AND action = 'label.sent-back' AND reason IS NOT NULL
       ORDER BY id`,
      [labelIds],
    );
  }
}

/** Whoever left handed nothing in any more: such a label is not to be reviewed. */
function waitingFor(actor: Actor, programmeKey: string, parameters: SqlParameters): string {
  const key = parameters.add(programmeKey);
  const reach = enrolmentReach(actor, mayReview, { programme: 'b.programme_id', unit: 'p.org_unit_id' }, parameters);
  return `FROM label b JOIN programme g ON g.id = b.programme_id AND g.key = ${key}
    JOIN enrolment e ON e.programme_id = b.programme_id AND e.person_id = b.person_id AND e.status <> 'LEFT'
    JOIN person p ON p.id = b.person_id
    WHERE b.status = 'SUBMITTED' AND ${reach}`;
}
