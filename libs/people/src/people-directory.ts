import { Injectable } from '@nestjs/common';
import { Actor, Database, PersonDirectory, type ActorFacts, type Recognised } from '@sillage/platform';

/** Tells the platform, which knows no people, who may sign in and who is acting. */
@Injectable()
export class PeopleDirectory extends PersonDirectory {
  constructor(private readonly database: Database) {
    super();
  }

  override async loadActor(personId: string): Promise<Actor | null> {
    const [row] = await this.database.query<ActorFacts>(
      `SELECT ${actorColumns} FROM person p WHERE p.id = $1 AND p.active`,
      [personId],
    );
    return row === undefined ? null : new Actor(row);
  }

  override async actorOfSignIn(tokenHash: Buffer, now: Date, idleSince: Date): Promise<Recognised | null> {
    const [row] = await this.database.query<ActorFacts & Pick<Recognised, 'lastSeenAt'>>(
      `SELECT ${actorColumns}, s.id AS "signInId", s.last_seen_at AS "lastSeenAt"
       FROM person p JOIN sign_in s ON s.person_id = p.id
       WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > $2 AND s.last_seen_at > $3 AND p.active`,
      [tokenHash, now, idleSince],
    );
    return row === undefined ? null : { actor: new Actor(row), lastSeenAt: row.lastSeenAt };
  }
}

/** What makes an actor of a person `p`. */
export const actorColumns = `p.id AS "personId", p.locale, p.time_zone AS "timeZone", coalesce((
  SELECT json_agg(json_build_object('role', r.role, 'orgUnitId', r.org_unit_id, 'programmeId', r.programme_id))
  FROM role_assignment r WHERE r.person_id = p.id), '[]') AS roles`;
