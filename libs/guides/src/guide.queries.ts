import { Injectable } from '@nestjs/common';
import { Database } from '@sillage/platform';
import type { GuideChange, GuideVersionStatus } from './guide-version.entity.js';

export type GuideRow = { id: string; key: string; title: string; published: boolean };

/** A version with the heads of its translations: all but their long texts. */
export type GuideVersionRow = {
  id: string;
  guideId: string;
  number: number;
  status: GuideVersionStatus;
  change: GuideChange;
  changeNote: string | null;
  sourceLocale: string;
  materialNumber: number | null;
  publishedAt: Date | null;
  translations: TranslationHead[];
};

export type TranslationHead = { id: string; locale: string; title: string; sha256: string; sourceSha256: string };

export type AcknowledgementRow = {
  id: string;
  guideId: string;
  guideKey: string;
  versionNumber: number;
  locale: string;
  sha256: string;
  acknowledgedAt: Date;
};

export type AcknowledgedText = { guideId: string; versionNumber: number; locale: string; markdown: string };

const versionColumns = `
  v.id, v.guide_id AS "guideId", v.number, v.status, v.change, v.change_note AS "changeNote",
  v.source_locale AS "sourceLocale", v.material_number AS "materialNumber", v.published_at AS "publishedAt",
  (SELECT json_agg(json_build_object('id', t.id, 'locale', t.locale, 'title', t.title, 'sha256', t.sha256,
     'sourceSha256', t.source_sha256) ORDER BY t.locale) FROM guide_translation t WHERE t.version_id = v.id)
    AS translations`;

/** Reads guides in the shape in which the API answers them. */
@Injectable()
export class GuideQueries {
  constructor(private readonly database: Database) {}

  async byKeys(keys: readonly string[]): Promise<GuideRow[]> {
    return this.database.query(
      `SELECT g.id, g.key, g.title,
         EXISTS (SELECT FROM guide_version v WHERE v.guide_id = g.id AND v.status <> 'DRAFT') AS published
       FROM guide g WHERE g.key = ANY($1::text[])`,
      [keys],
    );
  }

  /** Newest first, drafts too: who may see those, the reader of this decides. */
  async versionsOf(guideIds: readonly string[]): Promise<GuideVersionRow[]> {
    return this.database.query(
      `SELECT ${versionColumns} FROM guide_version v WHERE v.guide_id = ANY($1::uuid[]) ORDER BY v.guide_id, v.number DESC`,
      [guideIds],
    );
  }

  async version(id: string): Promise<GuideVersionRow | null> {
    const rows = await this.database.query<GuideVersionRow>(
      `SELECT ${versionColumns} FROM guide_version v WHERE v.id = $1`,
      [id],
    );
    return rows[0] ?? null;
  }

  async texts(translationIds: readonly string[]): Promise<{ id: string; markdown: string }[]> {
    return this.database.query(`SELECT id, markdown FROM guide_translation WHERE id = ANY($1::uuid[])`, [
      translationIds,
    ]);
  }

  /** The newest acknowledgement of each guide by one person. */
  async newestAcknowledgements(personId: string, guideIds: readonly string[]): Promise<AcknowledgementRow[]> {
    return this.database.query(
      `SELECT DISTINCT ON (a.guide_id) a.id, a.guide_id AS "guideId", g.key AS "guideKey",
         a.version_number AS "versionNumber", a.locale, a.sha256, a.acknowledged_at AS "acknowledgedAt"
       FROM acknowledgement a JOIN guide g ON g.id = a.guide_id
       WHERE a.person_id = $1 AND a.guide_id = ANY($2::uuid[])
       ORDER BY a.guide_id, a.version_number DESC, a.acknowledged_at DESC`,
      [personId, guideIds],
    );
  }

  /** The text that a person acknowledged last, for each guide and language. */
  async lastAcknowledgedTexts(personId: string, guideIds: readonly string[]): Promise<AcknowledgedText[]> {
    return this.database.query(
      `SELECT DISTINCT ON (a.guide_id, a.locale) a.guide_id AS "guideId", a.version_number AS "versionNumber",
         a.locale, t.markdown
       FROM acknowledgement a JOIN guide_translation t ON t.version_id = a.version_id AND t.locale = a.locale
       WHERE a.person_id = $1 AND a.guide_id = ANY($2::uuid[])
       ORDER BY a.guide_id, a.locale, a.acknowledged_at DESC, a.version_number DESC`,
      [personId, guideIds],
    );
  }
}
