import { Injectable } from '@nestjs/common';
import { Actor, Database, PersonDirectory, type ActorFacts, type Credentials } from '@sillage/platform';

/** Tells the platform, which knows no people, who may sign in and who is acting. */
@Injectable()
export class PeopleDirectory extends PersonDirectory {
  constructor(private readonly database: Database) {
    super();
  }

  override async findCredentialsByEmail(email: string): Promise<Credentials | null> {
    // PostgreSQL's text holds no NUL: such an address is nobody's.
    if (email.includes('\0')) return null;
    const [row] = await this.database.query<{ id: string; password_hash: string }>(
      `SELECT p.id, a.password_hash FROM person p JOIN local_account a ON a.person_id = p.id
       WHERE lower(p.email) = lower($1) AND p.active`,
      [email],
    );
    return row === undefined ? null : { personId: row.id, passwordHash: row.password_hash };
  }

  override async loadActor(personId: string): Promise<Actor | null> {
    return actorIn(await this.database.query(`${actor} WHERE p.id = $1 AND p.active`, [personId]));
  }

  override async actorOfSignIn(tokenHash: Buffer, now: Date): Promise<Actor | null> {
    return actorIn(
      await this.database.query(
        `${actor} JOIN sign_in s ON s.person_id = p.id
         WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $2 AND p.active`,
        [tokenHash, now],
      ),
    );
  }
}

const actor = `
  SELECT p.id AS "personId", p.locale, p.time_zone AS "timeZone", coalesce((
    SELECT json_agg(json_build_object('role', r.role, 'orgUnitId', r.org_unit_id, 'programmeId', r.programme_id))
    FROM role_assignment r WHERE r.person_id = p.id), '[]') AS roles
  FROM person p`;

function actorIn([row]: ActorFacts[]): Actor | null {
  return row === undefined ? null : new Actor(row);
}
