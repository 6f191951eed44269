import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';
import { isInUse } from '../version-states.js';

/** A published guide of which anybody may read some, and the languages in which they may. */
export interface PublicGuide {
  readonly key: string;
  readonly licence: string;
  readonly number: number;
  readonly publishedAt: Date;
  readonly sourceLocale: string;
  readonly locales: readonly string[];
}

export interface PublicText {
  readonly locale: string;
  readonly title: string;
  readonly markdown: string;
  readonly sha256: string;
  readonly isBehind: boolean;
}

@Injectable()
export class PublicGuideQueries {
  constructor(private readonly database: Database) {}

  /** The same null for a guide of which nothing is public, for none, and for what is no key at all. */
  async find(key: string): Promise<PublicGuide | null> {
    const [guide] = await this.database.query<PublicGuide>(
      `SELECT g.key, g.licence, v.number, v.published_at AS "publishedAt", v.source_locale AS "sourceLocale",
         (SELECT json_agg(t.locale ORDER BY t.locale) FROM guide_translation t WHERE ${isPublic('t', 'v')}) AS locales
       FROM guide g JOIN guide_version v ON v.guide_id = g.id AND ${isInUse('v')}
       WHERE g.key = $1 AND EXISTS (SELECT FROM guide_translation t WHERE ${isPublic('t', 'v')})`,
      [key],
    );
    return guide ?? null;
  }

  async text({ key, number }: PublicGuide, locale: string): Promise<PublicText | null> {
    const [text] = await this.database.query<PublicText>(
      `SELECT t.locale, t.title, t.markdown, t.sha256, t.source_sha256 IS DISTINCT FROM (
         SELECT source.sha256 FROM guide_translation source
         WHERE source.version_id = v.id AND source.locale = v.source_locale) AS "isBehind"
       FROM guide g JOIN guide_version v ON v.guide_id = g.id AND v.number = $2
       JOIN guide_translation t ON t.locale = $3 AND ${isPublic('t', 'v')}
       WHERE g.key = $1`,
      [key, number, locale],
    );
    return text ?? null;
  }
}

/** An SQL condition: that published text of that version has sections that anybody may read. */
export function isPublic(translation: string, version: string): string {
  return `(${translation}.version_id = ${version}.id AND ${translation}.is_public_in_part
    AND ${translation}.published_at IS NOT NULL)`;
}
