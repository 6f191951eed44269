import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';

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
}
