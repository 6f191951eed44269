import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';
import { textIn } from '@sillage/programmes';

/** A label that was awarded, with all that its page and its picture say. */
export interface ShownLabelRow {
  /** The one that was asked for: its address stays when it is renewed. */
  readonly id: string;
  readonly isPublic: boolean;
  readonly holderId: string;
  /**
   * Null for somebody who left the company. They can no longer take back what they made public, so their name goes;
   * what they earned stays true, and an address in a curriculum vitae goes on saying so.
   */
  readonly holder: string | null;
  readonly timeZone: string;
  readonly levelId: string;
  readonly level: string;
  readonly levelKey: string;
  readonly programme: string;
  readonly programmeKey: string;
  readonly graceDays: number;
  /** The top of the holder's organisation; null where nobody is above. */
  readonly issuer: string | null;
  readonly heldSince: Date;
  readonly awardedAt: Date;
  readonly expiresAt: Date | null;
  readonly closedAt: Date | null;
}

@Injectable()
export class ShownLabelQueries {
  constructor(private readonly database: Database) {}

  /**
   * The state of the chain of renewals that the label belongs to; null for what was never awarded, and for what belonged
   * to somebody who was erased and is nobody since: a row without a name.
   * @param locale in which the level and the programme are named
   */
  async find(labelId: string, locale: string): Promise<ShownLabelRow | null> {
    const [row] = await this.database.query<ShownLabelRow>(
      `WITH RECURSIVE chain AS (
         SELECT id, status FROM label WHERE id = $1
         UNION ALL SELECT b.id, b.status FROM chain c JOIN label b ON b.renews_id = c.id)
       SELECT $1::uuid AS id, b.published_at IS NOT NULL AS "isPublic", p.id AS "holderId",
         CASE WHEN p.active THEN p.display_name END AS holder, p.time_zone AS "timeZone",
         l.id AS "levelId", ${textIn('l', 'name', '$2')} AS level, l.key AS "levelKey",
         ${textIn('g', 'name', '$2')} AS programme, g.key AS "programmeKey", g.grace_days AS "graceDays",
         (SELECT u.name FROM org_unit_ancestry a JOIN org_unit u ON u.id = a.ancestor_id
          WHERE a.descendant_id = p.org_unit_id ORDER BY a.distance DESC LIMIT 1) AS issuer,
         b.held_since AS "heldSince", b.awarded_at AS "awardedAt", b.expires_at AS "expiresAt", b.closed_at AS "closedAt"
       FROM chain c JOIN label b ON b.id = c.id JOIN person p ON p.id = b.person_id
       JOIN level l ON l.id = b.level_id JOIN programme g ON g.id = b.programme_id
       WHERE c.status <> 'RENEWED' AND b.awarded_at IS NOT NULL AND p.erased_at IS NULL`,
      [labelId, locale],
    );
    return row ?? null;
  }
}
