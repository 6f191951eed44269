import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';

export type CurrentGuide = {
  guideId: string;
  guideKey: string;
  title: string;
  versionId: string;
  versionNumber: number;
  materialNumber: number;
  publishedAt: Date;
};

export type Standing = { versionNumber: number; locale: string; acknowledgedAt: Date };

/** Who is up to date with a guide: whoever acknowledged its newest material version, or any later one. */
@Injectable()
export class GuideStanding {
  constructor(private readonly database: Database) {}

  /** Null while nothing of the guide is published. */
  async findCurrent(guideKey: string): Promise<CurrentGuide | null> {
    const [current] = await this.database.query<CurrentGuide>(
      `SELECT g.id AS "guideId", g.key AS "guideKey", g.title, v.id AS "versionId", v.number AS "versionNumber",
         v.material_number AS "materialNumber", v.published_at AS "publishedAt"
       FROM guide g JOIN guide_version v ON v.guide_id = g.id AND v.status = 'PUBLISHED' WHERE g.key = $1`,
      [guideKey],
    );
    return current ?? null;
  }

  /** For those among the people who are up to date, their newest acknowledgement. */
  async upToDate(guideKey: string, personIds: readonly string[]): Promise<Map<string, Standing>> {
    const rows = await this.database.query<Standing & { personId: string }>(
      `SELECT DISTINCT ON (a.person_id) a.person_id AS "personId", a.version_number AS "versionNumber", a.locale,
         a.acknowledged_at AS "acknowledgedAt"
       FROM guide g JOIN guide_version v ON v.guide_id = g.id AND v.status = 'PUBLISHED'
       JOIN acknowledgement a ON a.guide_id = g.id AND a.version_number >= v.material_number
       WHERE g.key = $1 AND a.person_id = ANY($2::uuid[])
       ORDER BY a.person_id, a.version_number DESC, a.acknowledged_at DESC`,
      [guideKey, personIds],
    );
    return new Map(rows.map(({ personId, ...standing }) => [personId, standing]));
  }
}

/**
 * The same as an SQL condition, for statements that go through many people at once.
 * @param personId and guideId are SQL expressions, never values
 */
export function isUpToDate({ personId, guideId }: { personId: string; guideId: string }): string {
  return `EXISTS (SELECT FROM guide_version current_version
    JOIN acknowledgement a ON a.guide_id = current_version.guide_id AND a.version_number >= current_version.material_number
    WHERE current_version.guide_id = ${guideId} AND current_version.status = 'PUBLISHED' AND a.person_id = ${personId})`;
}
