import type { Client } from 'pg';
import { randomNumbers } from './random-numbers.js';

export type Forest = {
  programmeId: string;
  /** A node each, as its id: a founder with 5,000 descendants, one of the larger branches below, the deepest of all. */
  founder: string;
  branch: string;
  deepest: string;
};

const programme = '0198a000-0000-7000-8000-00000000f001';
const level = '0198a000-0000-7000-8000-00000000f002';
const founders = 301;
const edges = 100_000;
const largest = 5_000;
const depth = 15;

/** A hundred thousand mentorships, the same each time, written in no particular order as the years would. */
export async function plantForest(client: Client): Promise<Forest> {
  const parents = grow();
  const generations: number[] = [];
  const paths: string[] = [];
  for (const [index, parent] of parents.entries()) {
    const label = (index + 1).toString(16).padStart(6, '0');
    generations.push(parent === null ? 0 : (generations[parent] ?? 0) + 1);
    paths.push(parent === null ? label : `${paths[parent]}.${label}`);
  }
  // What triggers and foreign keys would do for each row is worked out above.
  await client.query(`SET session_replication_role = replica`);
  await client.query(company, [programme, level, parents.length]);
  await client.query(
    `INSERT INTO lineage (id, number, programme_id, person_id, parent_id, generation, path, labelled, since)
       OVERRIDING SYSTEM VALUE
     SELECT ${id('l', 'row.number')}, row.number, $1::uuid, ${id('p', 'row.number')}, ${id('l', 'row.parent')}, row.generation,
       row.path::ltree, row.number % 2 = 0, now()
     FROM unnest($2::int[], $3::int[], $4::int[], $5::text[]) AS row(number, parent, generation, path) ORDER BY md5(path)`,
    [
      programme,
      parents.map((_, index) => index + 1),
      parents.map((parent) => (parent === null ? null : parent + 1)),
      generations,
      paths,
    ],
  );
  await client.query(`SET session_replication_role = origin`);
  await client.query(`VACUUM ANALYZE`);
  const [branch] = (await client.query<{ id: string }>(largestBranch)).rows;
  const [deepest] = (
    await client.query<{ id: string }>(`SELECT id FROM lineage ORDER BY generation DESC, number LIMIT 1`)
  ).rows;
  const [founder] = (await client.query<{ id: string }>(`SELECT id FROM lineage WHERE number = 1`)).rows;
  return { programmeId: programme, founder: founder?.id ?? '', branch: branch?.id ?? '', deepest: deepest?.id ?? '' };
}

/** For each node the index of its mentor: founders first, then the descendants of the first one, then all others. */
function grow(): (number | null)[] {
  const random = randomNumbers(42);
  const parents: (number | null)[] = Array.from({ length: founders }, () => null);
  const depths = parents.map(() => 0);
  const first = founders;
  const rest = founders + largest;
  for (let index = founders; index < founders + edges; index += 1) {
    const inLargest = index < rest;
    const from = inLargest ? first : rest;
    const root = inLargest ? 0 : 1 + Math.floor(random() * (founders - 1));
    const isNew = index - from < 50 || random() < 0.02;
    const drawn = isNew ? root : from + Math.floor((index - from) * Math.sqrt(random()));
    const parent = (depths[drawn] ?? 0) >= depth ? root : drawn;
    parents.push(parent);
    depths.push((depths[parent] ?? 0) + 1);
  }
  return parents;
}

function id(kind: string, number: string): string {
  return `md5('${kind}' || ${number})::uuid`;
}

const company = `
  WITH programme AS (INSERT INTO programme (id, key, name, created_at) VALUES ($1::uuid, 'forest', 'Forest', now())),
  level AS (INSERT INTO level (id, programme_id, key, name, rank) VALUES ($2::uuid, $1::uuid, 'champion', 'Champion', 1)),
  unit AS (INSERT INTO org_unit (code, name, path, depth) VALUES ('all', 'All', 'all', 1) RETURNING id),
  people AS (
    INSERT INTO person (id, external_id, given_name, family_name, display_name, locale, time_zone, country, org_unit_id, updated_at)
    SELECT ${id('p', 'n')}, 'E' || n, 'Given', 'Family ' || n, 'Given Family ' || n, 'en', 'Europe/Paris', 'FR', unit.id, now()
    FROM unit, generate_series(1, $3::int) AS n
  ), enrolments AS (
    INSERT INTO enrolment (programme_id, person_id, status, enrolled_at, level_id, labelled_since)
    SELECT $1::uuid, ${id('p', 'n')}, 'ACTIVE', now(), CASE WHEN n % 2 = 0 THEN $2::uuid END, CASE WHEN n % 2 = 0 THEN now() END
    FROM generate_series(1, $3::int) AS n
  )
  INSERT INTO person_preference (person_id, visible_as_champion) SELECT ${id('p', 'n')}, n % 3 = 0 FROM generate_series(1, $3::int) AS n`;

const largestBranch = `
  SELECT l.id FROM lineage l JOIN lineage root ON root.number = 1 AND l.path <@ root.path
  WHERE l.generation = 3 ORDER BY (SELECT count(*) FROM lineage d WHERE d.path <@ l.path) DESC, l.number LIMIT 1`;
