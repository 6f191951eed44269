import { Injectable } from '@nestjs/common';
import { SqlParameters } from '@sillage/people';
import { Config, Database, Role, type Actor } from '@sillage/platform';
import { enrolmentReach } from '@sillage/programmes';
import { verificationUrl } from './label-address.js';
import { highestFirst } from './label-in-force.js';
import type { LabelType } from './label.types.js';

const mayReadLabels = [Role.PROGRAMME_MANAGER, Role.LOCAL_LEAD];

export type LabelRow = LabelType;

const columns = `b.id, b.person_id AS "personId", b.programme_id AS "programmeId", b.level_id AS "levelId", b.status,
  b.closed_at AS "closedAt", b.awarded_at AS "awardedAt", b.held_since AS "heldSince", b.expires_at AS "expiresAt",
  b.published_at AS "publishedAt"`;

type StoredRow = Omit<LabelRow, 'verificationUrl'> & { publishedAt: Date | null };

@Injectable()
export class LabelQueries {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /**
   * Every label of these enrolments, the newest first. Who may see the enrolment may see them; a reason stays between
   * the person and those who review.
   */
  async ofEnrolments(actor: Actor, enrolmentIds: readonly string[]): Promise<LabelRow[]> {
    const parameters = new SqlParameters();
    const wanted = parameters.add(enrolmentIds);
    const own = parameters.add(actor.personId);
    return this.read(
      `SELECT ${columns}, e.id AS "enrolmentId", b.submitted_at AS "submittedAt",
         CASE WHEN e.person_id = ${own} OR ${inReach(actor, parameters)} THEN b.reason END AS reason
       FROM enrolment e JOIN label b ON b.programme_id = e.programme_id AND b.person_id = e.person_id
       JOIN person p ON p.id = e.person_id
       WHERE e.id = ANY(${wanted}::uuid[]) ORDER BY b.awarded_at DESC NULLS FIRST, b.id DESC`,
      parameters.values,
    );
  }

  /** The labels in force of these people that the actor may see: their own, of whoever is visible, and in their reach. */
  async inForce(actor: Actor, people: readonly string[], programmeKey: string): Promise<LabelRow[]> {
    const parameters = new SqlParameters();
    const wanted = parameters.add(people);
    const key = parameters.add(programmeKey);
    const own = parameters.add(actor.personId);
    return this.read(
      `SELECT DISTINCT ON (b.person_id) ${columns}, NULL AS "enrolmentId", NULL AS "submittedAt", NULL AS reason
       FROM label b JOIN programme g ON g.id = b.programme_id AND g.key = ${key}
       JOIN level l ON l.id = b.level_id JOIN person p ON p.id = b.person_id
       LEFT JOIN person_preference c ON c.person_id = b.person_id
       WHERE b.person_id = ANY(${wanted}::uuid[]) AND b.status = 'AWARDED'
         AND (b.person_id = ${own} OR c.visible_as_champion OR ${inReach(actor, parameters)})
       ORDER BY b.person_id, ${highestFirst}`,
      parameters.values,
    );
  }

  private async read(sql: string, parameters: readonly unknown[]): Promise<LabelRow[]> {
    const rows = await this.database.query<StoredRow>(sql, parameters);
    return rows.map(({ publishedAt, ...row }) => ({
      ...row,
      verificationUrl: verificationUrl(this.config, { id: row.id, publishedAt }),
    }));
  }
}

function inReach(actor: Actor, parameters: SqlParameters): string {
  return enrolmentReach(actor, mayReadLabels, { programme: 'b.programme_id', unit: 'p.org_unit_id' }, parameters);
}
