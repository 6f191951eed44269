import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';

export interface PersonFacts {
  unit?: string;
  givenName?: string;
  familyName?: string;
  email?: string | null;
  locale?: string;
  timeZone?: string;
  country?: string;
  active?: boolean;
  /** Null is somebody whom an administrator added by hand. */
  externalId?: string | null;
}

export interface EnrolmentFacts {
  status?: 'ACTIVE' | 'PAUSED' | 'LEFT';
  enrolledAt?: string;
  levelId?: string;
  labelledSince?: string;
}

const longAgo = '2025-01-15T09:00:00Z';

/**
 * Facts of a company, written straight into the tables: for tests of what reads them, where the way by which they came
 * about does not matter.
 */
export class GivenCompany {
  private people = 0;

  private constructor(
    private readonly client: pg.Client,
    readonly databaseUrl: string,
  ) {}

  static async in(databaseUrl: string): Promise<GivenCompany> {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    return new GivenCompany(client, databaseUrl);
  }

  async end(): Promise<void> {
    await this.client.end();
  }

  async sql<R extends object>(statement: string, parameters: unknown[] = []): Promise<R[]> {
    return (await this.client.query<R>(statement, parameters)).rows;
  }

  /** A unit by its code, below another one. */
  async unit(code: string, parentId: string | null = null): Promise<string> {
    const id = await this.insert('org_unit', { code, name: `Unit ${code}`, parent_id: parentId, path: code, depth: 1 });
    await this.sql(
      `INSERT INTO org_unit_ancestry (ancestor_id, descendant_id, distance)
       SELECT ancestor_id, $1::uuid, distance + 1 FROM org_unit_ancestry WHERE descendant_id = $2
       UNION ALL SELECT $1::uuid, $1::uuid, 0`,
      [id, parentId],
    );
    return id;
  }

  async person(facts: PersonFacts = {}): Promise<string> {
    this.people += 1;
    const givenName = facts.givenName ?? `Given${this.people}`;
    const familyName = facts.familyName ?? `Family${this.people}`;
    const active = facts.active ?? true;
    return this.insert('person', {
      external_id: facts.externalId === undefined ? `E${this.people}` : facts.externalId,
      email: facts.email === undefined ? `person${this.people}@example.com` : facts.email,
      given_name: givenName,
      family_name: familyName,
      display_name: `${givenName} ${familyName}`,
      locale: facts.locale ?? 'en',
      time_zone: facts.timeZone ?? 'Europe/Paris',
      country: facts.country ?? 'FR',
      org_unit_id: facts.unit ?? (await this.anyUnit()),
      active,
      deactivated_at: active ? null : longAgo,
      updated_at: longAgo,
    });
  }

  /** Its guide may be another programme's already: its owners gave it to this one, too. */
  async programme(key: string, facts: { guideKey?: string; createdAt?: string } = {}): Promise<string> {
    const id = await this.insert('programme', {
      key,
      name: `Programme ${key}`,
      created_at: facts.createdAt ?? longAgo,
    });
    if (facts.guideKey === undefined) return id;
    await this.sql('INSERT INTO guide_given (guide_key, programme_id) VALUES ($1, $2)', [facts.guideKey, id]);
    await this.sql('UPDATE programme SET guide_key = $1 WHERE id = $2', [facts.guideKey, id]);
    return id;
  }

  async level(programmeId: string, key: string, rank: number): Promise<string> {
    return this.insert('level', { programme_id: programmeId, key, name: `Level ${key}`, rank });
  }

  async enrolment(programmeId: string, personId: string, facts: EnrolmentFacts = {}): Promise<string> {
    const status = facts.status ?? 'ACTIVE';
    return this.insert('enrolment', {
      programme_id: programmeId,
      person_id: personId,
      status,
      enrolled_at: facts.enrolledAt ?? longAgo,
      paused_at: status === 'PAUSED' ? longAgo : null,
      left_at: status === 'LEFT' ? longAgo : null,
      level_id: facts.levelId ?? null,
      labelled_since: facts.levelId === undefined ? null : (facts.labelledSince ?? longAgo),
      first_labelled_at: facts.levelId === undefined ? null : (facts.labelledSince ?? longAgo),
    });
  }

  /** A guide with one published material version in English and French. */
  async guide(key: string, publishedAt = longAgo): Promise<{ id: string; versionId: string }> {
    const id = await this.insert('guide', { key, title: `Guide ${key}`, created_at: publishedAt });
    return { id, versionId: await this.publish(id, 1, { publishedAt, materialNumber: 1 }) };
  }

  /** Another version, which takes the place of the current one. */
  async publish(
    guideId: string,
    number: number,
    { publishedAt, materialNumber }: { publishedAt: string; materialNumber: number },
  ): Promise<string> {
    await this.sql(`UPDATE guide_version SET status = 'SUPERSEDED' WHERE guide_id = $1 AND status = 'PUBLISHED'`, [
      guideId,
    ]);
    const versionId = await this.insert('guide_version', {
      guide_id: guideId,
      number,
      status: 'PUBLISHED',
      change: materialNumber === number ? 'MATERIAL' : 'EDITORIAL',
      source_locale: 'en',
      material_number: materialNumber,
      created_at: publishedAt,
      published_at: publishedAt,
    });
    const titles = { en: 'Good practices', fr: 'Les bonnes pratiques' };
    for (const [locale, title] of Object.entries(titles)) {
      const markdown = `# ${title} ${number}`;
      const sha256 = createHash('sha256').update(markdown).digest('hex');
      const texts = { version_id: versionId, locale, title, markdown, sha256, source_sha256: sha256 };
      await this.insert('guide_translation', { ...texts, published_at: publishedAt });
    }
    return versionId;
  }

  async acknowledgement(guideId: string, personId: string, versionNumber = 1, at = longAgo): Promise<void> {
    await this.sql(
      `INSERT INTO acknowledgement
         (guide_id, version_id, version_number, locale, sha256, person_id, acknowledged_at)
       SELECT $1, v.id, v.number, t.locale, t.sha256, $2, $4 FROM guide_version v
       JOIN guide_translation t ON t.version_id = v.id AND t.locale = 'en' WHERE v.guide_id = $1 AND v.number = $3`,
      [guideId, personId, versionNumber, at],
    );
  }

  async preference(personId: string, facts: Record<string, unknown>): Promise<void> {
    await this.insert('person_preference', { person_id: personId, ...facts });
  }

  /** Inserts a row of any table. @returns its id, if it has one */
  async insert(table: string, row: Record<string, unknown>): Promise<string> {
    const columns = Object.keys(row);
    const values = columns.map((_, index) => `$${index + 1}`);
    const [made] = await this.sql<{ id?: string }>(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${values.join(', ')}) RETURNING *`,
      Object.values(row),
    );
    return made?.id ?? '';
  }

  private async anyUnit(): Promise<string> {
    const [unit] = await this.sql<{ id: string }>(`SELECT id FROM org_unit ORDER BY depth, code LIMIT 1`);
    return unit?.id ?? this.unit(`unit-${randomUUID().slice(0, 8)}`);
  }
}
