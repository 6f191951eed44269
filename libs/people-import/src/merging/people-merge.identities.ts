import { Injectable } from '@nestjs/common';
import type { Transaction } from '@sillage/platform';
import { hasNameOf } from './people-merge.names.js';
import { countOf, errors, warnings } from './people-merge.problems.js';

/** Finds out whom each row is about, where it is not simply whoever has its number. */
@Injectable()
export class IdentityMerge {
  /** @returns whether any row is about somebody whom its number does not tell */
  async settle(tx: Transaction, columns: ReadonlySet<string>): Promise<boolean> {
    await tx.query(rejectRepeatedNumbers);
    const renumbered = columns.has('previous_external_id') ? await this.renumber(tx) : 0;
    const adopted = columns.has('email') ? await this.adopt(tx) : 0;
    return renumbered + adopted > 0;
  }

  private async renumber(tx: Transaction): Promise<number> {
    await tx.query(findRenumbered);
    if ((await countOf(tx, 'people_renumbered')) === 0) return 0;
    for (const step of [unknownBefore, claimedTwice, stillThere, twoPeople]) await tx.query(step);
    await tx.query(dependOnOthers);
    await tx.query(rejectRows);
    const [settled] = await tx.query<{ count: number }>(knowByPreviousNumber);
    return settled?.count ?? 0;
  }

  private async adopt(tx: Transaction): Promise<number> {
    // PostgreSQL finds them by the index of numbers; there are few, and mostly none.
    if ((await countOf(tx, 'person WHERE external_id IS NULL AND email IS NOT NULL')) === 0) return 0;
    const adopted = await tx.query(adoptByAddress);
    return adopted.length;
  }
}

/** Of two rows for one number one stands. */
// Of two contracts, one may have ended: the first row lands that says that its person is here, or else the first.
const rejectRepeatedNumbers = `
  WITH first AS (
    SELECT external_id, coalesce(min(line) FILTER (WHERE active), min(line)) AS line FROM people_import_row
    WHERE NOT rejected GROUP BY external_id HAVING count(*) > 1
  ), again AS (
    UPDATE people_import_row r SET rejected = true FROM first
    WHERE r.external_id = first.external_id AND r.line <> first.line AND NOT r.rejected
    RETURNING r.line, r.external_id AS value, first.line AS first
  )
  ${errors({
    line: 'line',
    column: 'external_id',
    reason: 'ID_TWICE',
    details: { value: 'value', line: 'first' },
    from: 'again',
  })}`;

// A file that comes again says what was done before: whoever has the new number had the previous one.
const findRenumbered = `
  CREATE TEMPORARY TABLE people_renumbered ON COMMIT DROP AS
  SELECT s.line, s.external_id AS number, s.previous_external_id AS previous, before.id AS person_id,
    holder.id AS holder_id, NULL::text AS verdict
  FROM people_import_row s
  LEFT JOIN person before ON before.external_id = s.previous_external_id AND before.erased_at IS NULL
  LEFT JOIN person holder ON holder.external_id = s.external_id
  WHERE NOT s.rejected AND s.previous_external_id <> s.external_id AND NOT EXISTS (
    SELECT FROM person_former_number f WHERE f.person_id = holder.id AND f.external_id = s.previous_external_id)`;

const unknownBefore = `
  WITH unknown AS (DELETE FROM people_renumbered WHERE person_id IS NULL RETURNING line, previous, holder_id)
  ${warnings({
    line: 'line',
    column: 'previous_external_id',
    reason: 'PREVIOUS_ID_UNKNOWN',
    details: { value: 'previous' },
    from: 'unknown WHERE holder_id IS NULL',
  })}`;

const claimedTwice = `
  WITH first AS (SELECT previous, min(line) AS line FROM people_renumbered GROUP BY previous HAVING count(*) > 1),
  again AS (
    UPDATE people_renumbered r SET verdict = 'REJECTED' FROM first
    WHERE r.previous = first.previous AND r.line > first.line RETURNING r.line, r.previous, first.line AS first
  )
  ${errors({
    line: 'line',
    column: 'previous_external_id',
    reason: 'PREVIOUS_ID_TWICE',
    details: { value: 'previous', line: 'first' },
    from: 'again',
  })}`;

// Whose row is right nobody knows: neither lands, so that nobody loses what is theirs.
const stillThere = `
  WITH pairs AS (
    SELECT r.line, r.previous, s.line AS other, s.rejected FROM people_renumbered r
    JOIN people_import_row s ON s.external_id = r.previous
    WHERE NOT EXISTS (SELECT FROM people_renumbered moved WHERE moved.line = s.line)
  ), marked AS (UPDATE people_renumbered r SET verdict = 'REJECTED' FROM pairs WHERE pairs.line = r.line),
  rejected AS (
    UPDATE people_import_row s SET rejected = true FROM pairs WHERE s.line = pairs.other AND NOT s.rejected
  ), told AS (
    ${errors({
      line: 'line',
      column: 'previous_external_id',
      reason: 'PREVIOUS_ID_STILL_THERE',
      details: { value: 'previous', line: 'other' },
      from: 'pairs',
    })}
  )
  ${errors({
    line: 'other',
    column: 'external_id',
    reason: 'ID_REPLACED',
    details: { value: 'previous', line: 'line' },
    from: '(SELECT DISTINCT ON (other) * FROM pairs WHERE NOT rejected ORDER BY other, line) AS once',
  })}`;

// Two people with histories of their own are not made one: the row is taken for whoever has its number.
const twoPeople = `
  WITH found AS (
    UPDATE people_renumbered r SET verdict = 'HOLDER' WHERE verdict IS NULL AND holder_id IS NOT NULL
      AND NOT EXISTS (SELECT FROM people_renumbered moved WHERE moved.previous = r.number)
    RETURNING r.line, r.previous, r.number
  )
  ${warnings({
    line: 'line',
    column: 'previous_external_id',
    reason: 'PREVIOUS_ID_OF_ANOTHER',
    details: { value: 'number', other: 'previous' },
    from: 'found',
  })}`;

// Whoever was to get a number that is not given up now cannot have it either, and so on along the chain.
const dependOnOthers = `
  WITH RECURSIVE stays AS (
    SELECT line, previous FROM people_renumbered r WHERE verdict IS NOT NULL
      AND NOT EXISTS (SELECT FROM people_renumbered moved WHERE moved.previous = r.previous AND moved.verdict IS NULL)
    UNION
    SELECT r.line, r.previous FROM stays JOIN people_renumbered r ON r.number = stays.previous AND r.verdict IS NULL
  ), blocked AS (
    UPDATE people_renumbered r SET verdict = 'REJECTED' FROM stays WHERE stays.line = r.line AND r.verdict IS NULL
    RETURNING r.line, r.number
  )
  ${errors({
    line: 'line',
    column: 'external_id',
    reason: 'NUMBER_TAKEN',
    details: { value: 'number' },
    from: 'blocked',
  })}`;

const rejectRows = `
  UPDATE people_import_row s SET rejected = true FROM people_renumbered r WHERE r.line = s.line AND r.verdict = 'REJECTED'`;

const knowByPreviousNumber = `
  WITH known AS (
    UPDATE people_import_row s SET person_id = r.person_id FROM people_renumbered r
    WHERE r.line = s.line AND r.verdict IS NULL RETURNING 1
  )
  SELECT count(*)::int AS count FROM known`;

const adoptions = ['ADOPTED', 'ADOPTED_AND_LEAVES', 'ADOPTED_ON_RETURN'] as const;
const toldOf = (reason: (typeof adoptions)[number]): string =>
  warnings({
    line: 'line',
    column: 'email',
    reason,
    details: { value: 'email' },
    from: `adopted WHERE how = '${reason}'`,
  });

/**
 * Somebody made by hand, whom HR's file now names by their address: here or left, as the row says. Who was ended by hand
 * is taken up again only under the same name, for their address may be a stranger's by now.
 */
const adoptByAddress = `
  WITH found AS (
    SELECT DISTINCT ON (p.id) s.line, p.id, s.email, CASE WHEN p.active AND NOT s.active THEN 'ADOPTED_AND_LEAVES'
      WHEN s.active AND NOT p.active THEN 'ADOPTED_ON_RETURN' ELSE 'ADOPTED' END AS how
    FROM person p JOIN people_import_row s ON lower(s.email) = lower(p.email)
    WHERE p.external_id IS NULL AND (p.active OR ${hasNameOf('s', 'p')}) AND NOT s.rejected AND s.person_id IS NULL
      AND NOT EXISTS (SELECT FROM person known WHERE known.external_id = s.external_id)
    ORDER BY p.id, s.active DESC, s.line
  ), adopted AS (
    UPDATE people_import_row s SET person_id = found.id FROM found WHERE s.line = found.line
    RETURNING s.line, found.email, found.how
  ), ${adoptions.map((reason) => `told_${reason} AS (${toldOf(reason)})`).join(', ')}
  SELECT line FROM adopted`;
