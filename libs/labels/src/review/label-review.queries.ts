import { Injectable } from '@nestjs/common';
import { Capability, Database, keyset, rolesThatGive, type Reading, type Selection } from '@sillage/platform';
import { enrolmentReach, isArchived, takesPart } from '@sillage/programmes';
import type { LabelReviewType } from './label-review.types.js';
import { labelReviewShape } from '../label.shape.js';

export const byHandingIn = keyset('labels-to-review', 'time', 'id');

/** A label with its place in that order. */
export interface ToReviewRow {
  readonly review: LabelReviewType;
  readonly submittedAt: string;
  readonly id: string;
}

/** What waits for those who review. */
@Injectable()
export class LabelReviewQueries {
  constructor(private readonly database: Database) {}

  /** The next `limit` labels that were handed in, within the reader's reach; who waits longest comes first. */
  async page(
    programmeKey: string,
    page: { after: readonly [string, string] | null; limit: number },
    asked: Selection,
    reading: Reading,
  ): Promise<ToReviewRow[]> {
    const { parameters } = reading;
    const conditions = [waitingFor(reading, programmeKey)];
    if (page.after !== null) {
      const [time, id] = page.after;
      conditions.push(
        `(b.submitted_at, b.id) > (${parameters.addUnseen(time, 'timestamptz')}, ${parameters.addUnseen(id, 'uuid')})`,
      );
    }
    const rows = await this.database.query<ToReviewRow>(
      `SELECT ${labelReviewShape.json(asked, 'b', reading)} AS review, b.submitted_at::text AS "submittedAt", b.id
       FROM label b WHERE ${conditions.join(' AND ')} ORDER BY b.submitted_at, b.id LIMIT ${page.limit}`,
      parameters.values,
    );
    return rows.map(({ review, ...place }) => ({ ...place, review: labelReviewShape.finish(review, asked, reading) }));
  }

  /** How many there are, and of these the reader's own apart, which others review. */
  async count(programmeKey: string, reading: Reading): Promise<{ total: number; reviewable: number }> {
    const [row] = await this.database.query<{ total: number; reviewable: number }>(
      `SELECT count(*)::int AS total, count(*) FILTER (WHERE b.person_id <> ${reading.me})::int AS reviewable
       FROM label b WHERE ${waitingFor(reading, programmeKey)}`,
      reading.parameters.values,
    );
    return row ?? { total: 0, reviewable: 0 };
  }
}

/** Whoever left handed nothing in any more: such a label is not to be reviewed. */
function waitingFor({ actor, parameters }: Reading, programmeKey: string): string {
  const reach = enrolmentReach(
    actor,
    rolesThatGive(Capability.REVIEW_LABELS),
    { programme: 'b.programme_id', unit: 'p.org_unit_id' },
    parameters,
  );
  return `b.status = 'SUBMITTED'
    AND b.programme_id = (SELECT g.id FROM programme g
      WHERE g.key = ${parameters.addUnseen(programmeKey, 'text')} AND NOT ${isArchived('g')})
    AND EXISTS (SELECT FROM enrolment e JOIN person p ON p.id = e.person_id
      WHERE e.programme_id = b.programme_id AND e.person_id = b.person_id AND ${takesPart('e')} AND ${reach})`;
}
