import { Injectable } from '@nestjs/common';
import { Actor, Database, PersonDirectory, type Credentials, type RoleGrant } from '@sillage/platform';

type ActorRow = { locale: string; time_zone: string; roles: RoleGrant[] };

/** Tells the platform, which knows no people, who may sign in and who is acting. */
@Injectable()
export class PeopleDirectory extends PersonDirectory {
  constructor(private readonly database: Database) {
    super();
  }

  override async findCredentialsByEmail(email: string): Promise<Credentials | null> {
    // PostgreSQL's text holds no NUL: such an address is nobody's.
    if (email.includes('\0')) return null;
    const [row] = await this.database.named<{ id: string; password_hash: string }>(
      'person-credentials',
      `SELECT p.id, a.password_hash FROM person p JOIN local_account a ON a.person_id = p.id
       WHERE lower(p.email) = lower($1) AND p.active`,
      [email],
    );
    return row === undefined ? null : { personId: row.id, passwordHash: row.password_hash };
  }

  override async loadActor(personId: string): Promise<Actor | null> {
    const [row] = await this.database.named<ActorRow>(
      'person-actor',
      `SELECT p.locale, p.time_zone, coalesce((
         SELECT json_agg(json_build_object('role', r.role, 'orgUnitId', r.org_unit_id, 'programmeId', r.programme_id))
         FROM role_assignment r WHERE r.person_id = p.id), '[]') AS roles
       FROM person p WHERE p.id = $1 AND p.active`,
      [personId],
    );
    if (row === undefined) return null;
    return new Actor({ personId, locale: row.locale, timeZone: row.time_zone, roles: row.roles });
  }
}
