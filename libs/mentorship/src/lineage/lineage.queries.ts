import { Injectable } from '@nestjs/common';
import { Database, type Transaction } from '@sillage/platform';
import { takesPart } from '@sillage/programmes';
import { isNamedTo } from './lineage-sight.js';

/** One node as everybody may see it; `personId` is there for those who may see who it is, and null for the others. */
export type LineageNodeRow = {
  key: string;
  parentKey: string | null;
  personId: string | null;
  generation: number;
  labelled: boolean;
  since: Date;
};

/** A person's own place: no row as long as nobody is above or below; a founder stands at the top all the same. */
export type LineagePlace = { personId: string; nodeId: string | null; generation: number };

export type LineageCounts = { descendantCount: number; labelledDescendantCount: number };
export type LineageGeneration = LineageCounts & { generation: number };

/** Who looks, from which node: oneself, one's own mentor and one's own mentees are never without a name. */
export type Viewer = { personId: string; programmeId: string };

// The person of a node, where the viewer may know it ($2 is the viewer, $3 the programme).
const looking = { node: 'l', own: 'own', viewer: '$2' };
const shownPerson = `CASE WHEN ${isNamedTo({ ...looking, person: 'l.person_id' })} THEN l.person_id END AS "personId"`;
const viewersOwn = `LEFT JOIN lineage own ON own.programme_id = $3 AND own.person_id = $2`;

/**
 * Reads and writes the chains. The path of a node begins with that of each of its ancestors, so that descendants lie
 * side by side in an index; docs/adr/0010-lineage.md has the measurements.
 */
@Injectable()
export class LineageQueries {
  constructor(private readonly database: Database) {}

  /**
   * Keeps the programme's chains from changing until the transaction ends. Always the first lock that is taken: then
   * enrolments by person, invitations by id, mentorships by id.
   */
  async lock(tx: Transaction, programmeId: string): Promise<void> {
    await tx.query(`SELECT lineage_lock($1)`, [programmeId]);
  }

  /** Puts the mentee below the mentor, with everybody who is below the mentee already. */
  async attach(
    tx: Transaction,
    edge: { programmeId: string; mentorId: string; menteeId: string; since: Date },
  ): Promise<void> {
    await tx.query(
      `INSERT INTO lineage (programme_id, person_id, since) VALUES ($1, $2, $3)
       ON CONFLICT ON CONSTRAINT lineage_once_a_programme DO NOTHING`,
      [edge.programmeId, edge.mentorId, edge.since],
    );
    await tx.query(
      `INSERT INTO lineage (programme_id, person_id, parent_id, since)
       SELECT $1, $3, mentor.id, $4 FROM lineage mentor WHERE mentor.programme_id = $1 AND mentor.person_id = $2
       ON CONFLICT ON CONSTRAINT lineage_once_a_programme
         DO UPDATE SET parent_id = excluded.parent_id, since = excluded.since`,
      [edge.programmeId, edge.mentorId, edge.menteeId, edge.since],
    );
  }

  /** Whoever was erased keeps their place in every chain, and it no longer says whose it is. */
  async forget(tx: Transaction, personId: string): Promise<void> {
    await tx.query(`UPDATE lineage SET person_id = NULL WHERE person_id = $1`, [personId]);
  }

  /** Where a person stands, if the viewer may see them; null when they are in no chain. */
  async place(viewer: Viewer, personId: string): Promise<LineagePlace | null> {
    const [row] = await this.database.query<{ nodeId: string | null; generation: number }>(
      `SELECT l.id AS "nodeId", coalesce(l.generation, 0) AS generation
       FROM person
       LEFT JOIN lineage l ON l.programme_id = $3 AND l.person_id = person.id
       ${viewersOwn}
       LEFT JOIN enrolment ON enrolment.programme_id = $3 AND enrolment.person_id = person.id
       WHERE person.id = $1 AND (l.id IS NOT NULL OR (enrolment.founder AND ${takesPart('enrolment')}))
         AND ${isNamedTo({ ...looking, person: 'person.id' })}`,
      [personId, viewer.personId, viewer.programmeId],
    );
    return row === undefined ? null : { personId, ...row };
  }

  /** From the mentor up to the founder. */
  async ancestors(viewer: Viewer, nodeId: string): Promise<LineageNodeRow[]> {
    return this.database.query(
      `WITH RECURSIVE above AS (
         SELECT parent.* FROM lineage node JOIN lineage parent ON parent.id = node.parent_id WHERE node.id = $1
         UNION ALL
         SELECT parent.* FROM above JOIN lineage parent ON parent.id = above.parent_id
       )
       SELECT l.id AS key, l.parent_id AS "parentKey", ${shownPerson}, l.generation, l.labelled, l.since
       FROM above l ${viewersOwn} ORDER BY l.generation DESC`,
      [nodeId, viewer.personId, viewer.programmeId],
    );
  }

  /** Breadth first: each generation after the one above, in it the mentees of one mentor together, in order of arrival. */
  async descendants(
    viewer: Viewer,
    nodeId: string,
    { depth, first }: { depth: number; first: number },
  ): Promise<LineageNodeRow[]> {
    return this.database.query(
      `SELECT l.id AS key, l.parent_id AS "parentKey", ${shownPerson}, l.generation, l.labelled, l.since
       FROM (
         SELECT below.* FROM lineage node
         CROSS JOIN LATERAL generate_series(node.generation + 1, node.generation + $4::int) AS step(generation)
         CROSS JOIN LATERAL (
           SELECT d.id, d.parent_id, d.person_id, d.generation, d.path, d.labelled, d.since FROM lineage d
           WHERE d.generation = step.generation AND d.path > node.path AND d.path < lineage_beyond(node.path)
           ORDER BY d.path LIMIT $5::int
         ) below
         WHERE node.id = $1
         LIMIT $5::int
       ) l ${viewersOwn}
       ORDER BY l.generation, l.path`,
      [nodeId, viewer.personId, viewer.programmeId, depth, first],
    );
  }

  async counts(nodeId: string | null): Promise<LineageCounts> {
    const [counts] = await this.database.query<LineageCounts>(
      `SELECT count(*)::int AS "descendantCount", count(*) FILTER (WHERE d.labelled)::int AS "labelledDescendantCount"
       FROM lineage node JOIN lineage d ON d.path > node.path AND d.path < lineage_beyond(node.path) WHERE node.id = $1`,
      [nodeId],
    );
    return counts ?? { descendantCount: 0, labelledDescendantCount: 0 };
  }

  /** How many are below a place in each generation, the nearest first. */
  async generations(nodeId: string): Promise<LineageGeneration[]> {
    return this.database.query(
      `SELECT d.generation, count(*)::int AS "descendantCount",
         count(*) FILTER (WHERE d.labelled)::int AS "labelledDescendantCount"
       FROM lineage node JOIN lineage d ON d.path > node.path AND d.path < lineage_beyond(node.path)
       WHERE node.id = $1 GROUP BY d.generation ORDER BY d.generation`,
      [nodeId],
    );
  }
}
