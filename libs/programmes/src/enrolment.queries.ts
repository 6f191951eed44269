import { Injectable } from '@nestjs/common';
import { SqlParameters } from '@sillage/people';
import { Database, Role, type Actor } from '@sillage/platform';
import { enrolmentReach } from './enrolment-reach.js';
import type { EnrolmentRow } from './enrolment.types.js';

/** Who, besides the person, may see an enrolment. */
const mayReadEnrolments = [Role.PROGRAMME_MANAGER, Role.LOCAL_LEAD];

const columns = `e.id, e.person_id AS "personId", e.programme_id AS "programmeId", e.status,
  e.enrolled_at AS "enrolledAt", e.founder, e.level_id AS "levelId"`;

@Injectable()
export class Enrolments {
  constructor(private readonly database: Database) {}

  async isActive(programmeId: string, personId: string): Promise<boolean> {
    const rows = await this.database.query(
      `SELECT 1 FROM enrolment WHERE programme_id = $1 AND person_id = $2 AND status = 'ACTIVE'`,
      [programmeId, personId],
    );
    return rows.length > 0;
  }

  /** Those among the people who take part now. */
  async activeAmong(programmeId: string, personIds: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT person_id AS id FROM enrolment
       WHERE programme_id = $1 AND person_id = ANY($2::uuid[]) AND status = 'ACTIVE'`,
      [programmeId, personIds],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Every enrolment of the person, for their own pages. */
  async of(personId: string): Promise<EnrolmentRow[]> {
    return this.database.query(`SELECT ${columns} FROM enrolment e WHERE e.person_id = $1`, [personId]);
  }

  /**
   * The enrolments that the actor may see of these people: their own, their mentees', and those in their role's reach.
   * Whoever is left out is enrolled or not: the answer does not tell.
   */
  async visible(actor: Actor, people: readonly string[], programmeKey: string): Promise<EnrolmentRow[]> {
    const parameters = new SqlParameters();
    const own = parameters.add(actor.personId);
    const key = parameters.add(programmeKey);
    const wanted = parameters.add(people);
    const reach = enrolmentReach(
      actor,
      mayReadEnrolments,
      { programme: 'e.programme_id', unit: 'p.org_unit_id' },
      parameters,
    );
    return this.database.query(
      `SELECT ${columns} FROM enrolment e JOIN programme g ON g.id = e.programme_id AND g.key = ${key}
       JOIN person p ON p.id = e.person_id
       WHERE e.person_id = ANY(${wanted}::uuid[]) AND (${own} IN (e.person_id, e.mentor_id) OR ${reach})`,
      parameters.values,
    );
  }
}
