import type { Client } from 'pg';
import { guideKey } from './ground.js';
import { guideVersions, type GuideVersion } from './guide-texts.js';

/** The guide with its versions in both languages, and who read which: a million acknowledgements for 170,000 people. */
export async function writeGuide(client: Client): Promise<void> {
  await client.query(
    `INSERT INTO guide (id, key, title, created_at) VALUES (reading.id(reading.ago(735), 'guide', 1), $1, $2, reading.ago(735))`,
    [guideKey, guideVersions[0]?.titles.en],
  );
  for (const version of guideVersions) await writeVersion(client, version);
  // The foreign keys of a million rows are checked at once, below.
  await client.query(`SET session_replication_role = replica`);
  await client.query(acknowledgements);
  await client.query(`SET session_replication_role = origin`);
  const { rowCount } = await client.query(
    `SELECT 1 FROM acknowledgement a WHERE NOT EXISTS (SELECT FROM guide_translation t JOIN guide_version v ON v.id = t.version_id
       WHERE v.id = a.version_id AND v.guide_id = a.guide_id AND v.number = a.version_number AND t.locale = a.locale
         AND t.sha256 = a.sha256)
     OR NOT EXISTS (SELECT FROM person p WHERE p.id = a.person_id) LIMIT 1`,
  );
  if (rowCount !== 0) throw new Error('The company has an acknowledgement of a text or by a person that is not there.');
}

async function writeVersion(
  client: Client,
  { number, daysAgo, change, material, titles, texts }: GuideVersion,
): Promise<void> {
  await client.query(
    `WITH version AS (
       INSERT INTO guide_version (id, guide_id, number, status, change, change_note, source_locale, material_number,
         created_at, published_at)
       SELECT reading.id(reading.ago($2), 'version', $1), g.id, $1::int, $3, $4, $5, 'en', $6, reading.ago($2), reading.ago($2)
       FROM guide g RETURNING id)
     INSERT INTO guide_translation (id, version_id, locale, title, markdown, sha256, source_sha256, published_at)
     SELECT reading.id(reading.ago($2), 'translation' || t.locale, $1), version.id, t.locale, t.title, t.markdown,
       encode(sha256(convert_to(t.markdown, 'UTF8')), 'hex'), encode(sha256(convert_to($7, 'UTF8')), 'hex'), reading.ago($2)
     FROM version, (VALUES ('en', $9::text, $7::text), ('fr', $10, $8)) AS t(locale, title, markdown)`,
    [
      number,
      daysAgo,
      number === guideVersions.length ? 'PUBLISHED' : 'SUPERSEDED',
      change,
      number === 1 ? null : 'Shorter in two places, and clearer about what to say first.',
      material,
      texts.en,
      texts.fr,
      titles.en,
      titles.fr,
    ],
  );
}

// One in twenty-five has never read it; the others miss a version now and then, and half have read the current one.
const acknowledgements = `
  CREATE TABLE reading.version AS
    SELECT v.id, v.guide_id, v.number, v.published_at, t.locale, t.sha256, v.status = 'PUBLISHED' AS current
    FROM guide_version v JOIN guide_translation t ON t.version_id = v.id;
  INSERT INTO acknowledgement (id, guide_id, version_id, version_number, locale, sha256, person_id, acknowledged_at)
    SELECT reading.id(at, 'acknowledgement' || number, n), guide_id, version_id, number, locale, sha256, person_id, at
    FROM (
      SELECT p.n, p.id AS person_id, v.id AS version_id, v.guide_id, v.number, v.locale, v.sha256,
        v.published_at + (p.n * 37::bigint + v.number * 11) % 5000 * interval '15 minutes' AS at
      FROM reading.person p LEFT JOIN reading.member m ON m.place = p.n
      JOIN reading.version v ON v.locale = p.language
      WHERE CASE WHEN v.current THEN coalesce(m.acknowledged, p.n % 2 = 0)
        ELSE p.n % 25 <> 3 AND (p.n * 7::bigint + v.number * 3) % 20 <> 0 END
    ) read ORDER BY at, n;
  ANALYZE guide, guide_version, guide_translation, acknowledgement;`;
