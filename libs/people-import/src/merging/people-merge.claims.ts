import { Injectable } from '@nestjs/common';
import type { Transaction } from '@sillage/platform';
import { countOf, errors } from './people-merge.problems.js';

/**
 * An address and a number have one owner. Whoever is with the company after the file keeps what they have until a row
 * gives them another; whoever is not gives an address up to whoever the file gives it to. The order of the rows counts
 * only between two who both want what neither has: the first gets it.
 */
@Injectable()
export class ClaimMerge {
  async settle(tx: Transaction): Promise<void> {
    await tx.query(findClaims);
    await tx.query(findHandovers);
    await tx.query(findFailing);
    if ((await countOf(tx, 'people_failing')) > 0) {
      await tx.query(tellFailing);
      await tx.query(rejectFailing);
    }
    if ((await countOf(tx, 'people_change WHERE NOT active AND email_key IS NOT NULL')) === 0) return;
    await tx.query('CREATE INDEX ON people_change (email_key); ANALYZE people_change');
    await tx.query(leaveToOthers);
  }

  /** Makes room: what changes hands is nobody's for a moment, since one row is written after the other. */
  async release(tx: Transaction): Promise<void> {
    await tx.query(releaseAddresses, [tx.now]);
  }
}

/** What a row wants that is not the person's yet. An address is only claimed by who is active after the file. */
const findClaims = `
  CREATE TEMPORARY TABLE people_claim ON COMMIT DROP AS
  SELECT line, id, 'address' AS kind, email_key AS thing FROM people_change
  WHERE active AND email_key IS NOT NULL AND email_key IS DISTINCT FROM old_email_key
  UNION ALL
  SELECT line, id, 'number', external_id FROM people_change WHERE NOT is_new AND external_id IS DISTINCT FROM old_number`;

// A row that does not land leaves its person what they have, which may be what another row counts on.
const findHandovers = `
  CREATE TEMPORARY TABLE people_handover ON COMMIT DROP AS
  WITH given_up AS (
    SELECT line, 'address' AS kind, old_email_key AS thing FROM people_change
    WHERE was_active AND old_email_key IS NOT NULL AND (NOT active OR email_key IS DISTINCT FROM old_email_key)
    UNION ALL
    SELECT line, 'number', old_number FROM people_change WHERE NOT is_new AND old_number <> external_id
  )
  SELECT g.line AS giver, c.line AS taker, c.kind FROM given_up g JOIN people_claim c USING (kind, thing);
  CREATE INDEX ON people_handover (giver)`;

/** Who has an address, what the file changes of them, and whether they still have it when it has landed. */
const holders = `person holder
  LEFT JOIN people_change told ON told.id = holder.id LEFT JOIN people_leaving leaving ON leaving.id = holder.id`;
const keepsAddress = `CASE WHEN told.id IS NULL THEN holder.active AND leaving.id IS NULL
  ELSE told.active AND told.email_key IS NOT DISTINCT FROM told.old_email_key END`;

// Whoever was made by hand and has a row now is not in the way: that row is.
const findFailing = `
  CREATE TEMPORARY TABLE people_failing ON COMMIT DROP AS
  WITH RECURSIVE first AS (SELECT kind, thing, min(line) AS line FROM people_claim GROUP BY kind, thing HAVING count(*) > 1),
  alone AS (
    SELECT c.line, first.line AS first, NULL::uuid AS holder_id FROM people_claim c JOIN first USING (kind, thing)
    WHERE c.line > first.line
    UNION ALL
    SELECT c.line, CASE WHEN holder.external_id IS NULL THEN told.line END, holder.id FROM people_claim c
    JOIN (${holders}) ON lower(holder.email) = c.thing AND holder.id <> c.id
    WHERE c.kind = 'address' AND ${keepsAddress}
  ),
  failing (line) AS (
    SELECT line FROM alone
    UNION
    SELECT h.taker FROM failing JOIN people_handover h ON h.giver = failing.line
  )
  SELECT failing.line, min(alone.first) AS first, min(alone.holder_id::text)::uuid AS holder_id
  FROM failing LEFT JOIN alone ON alone.line = failing.line GROUP BY failing.line`;

const tellFailing = [
  errors({
    line: 'f.line',
    column: 'email',
    reason: 'EMAIL_TWICE',
    details: { value: 'c.email', line: 'f.first' },
    from: 'people_failing f JOIN people_change c ON c.line = f.line WHERE f.first IS NOT NULL',
  }),
  errors({
    line: 'f.line',
    column: 'email',
    reason: 'EMAIL_TAKEN',
    details: { value: 'c.email', owner: 'holder.external_id' },
    from: `people_failing f JOIN people_change c ON c.line = f.line JOIN person holder ON holder.id = f.holder_id
      WHERE f.first IS NULL AND holder.external_id IS NOT NULL`,
  }),
  errors({
    line: 'f.line',
    column: 'email',
    reason: 'EMAIL_OF_ONE_BY_HAND',
    details: { value: 'c.email', owner: 'holder.display_name' },
    from: `people_failing f JOIN people_change c ON c.line = f.line JOIN person holder ON holder.id = f.holder_id
      WHERE f.first IS NULL AND holder.external_id IS NULL`,
  }),
  // Only because of another row.
  errors({
    line: 'f.line',
    column: 'email',
    reason: 'EMAIL_TAKEN',
    details: { value: 'c.email', owner: 'coalesce(giver.old_number, giver.external_id)' },
    from: `people_failing f JOIN people_change c ON c.line = f.line
      JOIN people_handover h ON h.taker = f.line AND h.kind = 'address'
      JOIN people_failing because ON because.line = h.giver JOIN people_change giver ON giver.line = h.giver
      WHERE f.first IS NULL AND f.holder_id IS NULL`,
  }),
  errors({
    line: 'f.line',
    column: 'external_id',
    reason: 'NUMBER_TAKEN',
    details: { value: 'c.external_id' },
    from: `people_failing f JOIN people_change c ON c.line = f.line
      JOIN people_handover h ON h.taker = f.line AND h.kind = 'number' JOIN people_failing because ON because.line = h.giver
      WHERE f.first IS NULL AND f.holder_id IS NULL`,
  }),
].join(';');

const rejectFailing = `
  UPDATE people_import_row r SET rejected = true FROM people_failing f WHERE r.line = f.line;
  DELETE FROM people_change c USING people_failing f WHERE c.line = f.line`;

/**
 * Whoever is not active after the file has the address that it names only where nobody else has a better word: somebody
 * active, one who has it and is in the file too, or an earlier row of another who left.
 */
const leaveToOthers = `
  UPDATE people_change b SET email = NULL, email_key = NULL
  WHERE NOT b.active AND b.email_key IS NOT NULL AND (
    EXISTS (SELECT FROM people_change a WHERE a.email_key = b.email_key AND a.id <> b.id AND (a.active
      OR (coalesce(a.old_email_key = a.email_key, false), -a.line) > (coalesce(b.old_email_key = b.email_key, false), -b.line)))
    OR EXISTS (SELECT FROM ${holders} WHERE lower(holder.email) = b.email_key AND holder.id <> b.id
      AND (${keepsAddress} OR (NOT holder.active AND (told.id IS NULL OR told.email_key = b.email_key)
        AND EXISTS (SELECT FROM people_import_row s
          WHERE s.person_id = holder.id OR (s.person_id IS NULL AND s.external_id = holder.external_id))))))`;

const releaseAddresses = `
  UPDATE person holder SET email = NULL, updated_at = $1 FROM people_change c
  WHERE c.email_key IS NOT NULL AND c.email_key IS DISTINCT FROM c.old_email_key
    AND lower(holder.email) = c.email_key AND holder.id <> c.id`;
