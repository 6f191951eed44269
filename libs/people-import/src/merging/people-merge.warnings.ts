import { Injectable } from '@nestjs/common';
import type { Transaction } from '@sillage/platform';
import { comparedName } from './people-merge.names.js';
import { countOf, warnings } from './people-merge.problems.js';
import { RoleMerge } from './people-merge.roles.js';

/** What a whole file tells that no row tells alone. None of it keeps a row from landing. */
@Injectable()
export class MergeWarnings {
  constructor(private readonly roles: RoleMerge) {}

  /** Before anything is written. @returns how many newcomers have a number that looks like a known one */
  async before(tx: Transaction): Promise<{ lookAlikes: number }> {
    await this.roles.note(tx);
    if ((await countOf(tx, 'people_change WHERE is_new')) === 0) return { lookAlikes: 0 };
    for (const found of [nameOfALeaver, lookAlikesInTheFile, lookAlikesOfKnown]) await tx.query(found);
    if ((await countOf(tx, endedByHand)) > 0) await tx.query(likeOneEndedByHand);
    return { lookAlikes: await countOf(tx, `people_problem WHERE reason = 'LOOKS_LIKE_KNOWN'`) };
  }

  /** After people are written, and the leavers have left. @param hasManagers whether the file tells who they are */
  async afterwards(tx: Transaction, hasManagers: boolean): Promise<void> {
    await tx.query(lostManagers);
    if (hasManagers) await tx.query(ringsOfManagers);
    await this.roles.warn(tx);
  }
}

const lookAlikesOfKnown = warnings({
  line: 'c.line',
  column: 'external_id',
  reason: 'LOOKS_LIKE_KNOWN',
  details: { value: 'c.external_id', other: 'known.external_id' },
  from: `people_change c JOIN (
    SELECT folded_number(p.external_id) AS folded, min(p.external_id) AS external_id FROM person p
    WHERE p.erased_at IS NULL AND p.external_id IS NOT NULL GROUP BY 1
  ) known ON known.folded = folded_number(c.external_id) WHERE c.is_new`,
});

const lookAlikesInTheFile = warnings({
  line: 'c.line',
  column: 'external_id',
  reason: 'LOOKS_LIKE_ANOTHER_ROW',
  details: { value: 'c.external_id', other: 'first.external_id', line: 'first.line' },
  from: `(SELECT line, external_id, folded_number(external_id) AS folded FROM people_change WHERE is_new) c JOIN (
    SELECT folded_number(external_id) AS folded, min(line) AS line, (array_agg(external_id ORDER BY line))[1] AS external_id
    FROM people_change WHERE is_new GROUP BY 1 HAVING count(*) > 1
  ) first ON first.folded = c.folded AND c.line > first.line`,
});

// Names are not kept with the warning: the other one's number tells HR who is meant.
const nameOfALeaver = warnings({
  line: 'c.line',
  column: 'external_id',
  reason: 'NAME_OF_A_LEAVER',
  details: { value: 'leaver.number' },
  from: `people_change c JOIN (
    SELECT folded_name(p.given_name || ' ' || p.family_name) AS name, min(p.external_id) AS number
    FROM (SELECT id FROM people_leaving UNION ALL SELECT id FROM people_change WHERE was_active AND NOT active) l
    JOIN person p ON p.id = l.id WHERE p.external_id IS NOT NULL AND p.given_name || p.family_name <> '' GROUP BY 1
  ) leaver ON leaver.name = folded_name(c.given_name || ' ' || c.family_name) WHERE c.is_new AND c.active`,
});

const endedByHand = 'person p WHERE p.external_id IS NULL AND NOT p.active AND p.erased_at IS NULL';

// By the address, it may be another person; by the name, the same one with another address. Whoever has both is adopted.
const likeOneEndedByHand = warnings({
  line: 'found.line',
  column: 'external_id',
  reason: 'LIKE_ONE_ENDED_BY_HAND',
  details: { value: 'found.name' },
  from: `(
    WITH ended AS (
      SELECT p.display_name AS name, lower(p.email) AS address, ${comparedName('p.given_name', 'p.family_name')} AS one_way,
        ${comparedName('p.family_name', 'p.given_name')} AS other_way FROM ${endedByHand}
    ), newcomer AS (
      SELECT c.line, c.email_key, ${comparedName('c.given_name', 'c.family_name')} AS name FROM people_change c
      WHERE c.is_new AND c.active
    )
    SELECT line, min(name) AS name FROM (
      SELECT n.line, e.name FROM newcomer n JOIN ended e ON e.address = n.email_key
      UNION ALL SELECT n.line, e.name FROM newcomer n JOIN ended e ON e.one_way = n.name WHERE n.name <> ''
      UNION ALL SELECT n.line, e.name FROM newcomer n JOIN ended e ON e.other_way = n.name WHERE n.name <> ''
    ) AS each GROUP BY line
  ) AS found`,
});

const lostManagers = [
  warnings({
    line: 'c.line',
    column: 'manager_external_id',
    reason: 'UNKNOWN_MANAGER',
    details: { value: 'c.manager_external_id' },
    from: `people_change c LEFT JOIN person m ON m.external_id = c.manager_external_id
      WHERE c.manager_external_id IS NOT NULL AND m.id IS NULL`,
  }),
  warnings({
    line: 'c.line',
    column: 'manager_external_id',
    reason: 'OWN_MANAGER',
    from: `people_change c JOIN person m ON m.external_id = c.manager_external_id WHERE m.id = c.id`,
  }),
].join(';');

const ringsOfManagers = warnings({
  line: 's.line',
  column: 'manager_external_id',
  reason: 'RING_OF_MANAGERS',
  details: { value: 's.external_id', manager: 's.manager_external_id' },
  from: `people_in_rings() AS ring (id) JOIN person p ON p.id = ring.id
    JOIN people_import_row s ON s.external_id = p.external_id AND NOT s.rejected WHERE s.manager_external_id IS NOT NULL`,
});
