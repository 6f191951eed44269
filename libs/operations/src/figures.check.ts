import { ok, problem, warning, type Check } from './check.js';
import { checksTexts } from './checks.texts.js';
import { onDatabase } from './database.check.js';

interface Look {
  readonly differences: number;
  readonly checkedOn: string | null;
  /** A programme that was there yesterday has no figures of it. */
  readonly missing: boolean;
  /** Whether the day ended long enough ago. */
  readonly isOverdue: boolean;
}

/** Whether the nightly recount of the live totals found what was shown, and yesterday's figures are there. */
export const checkFigures: Check = async ({ databaseUrl }) => {
  try {
    return await onDatabase(databaseUrl, async (client) => {
      const { rows: tables } = await client.query<{ are: boolean }>(
        `SELECT bool_and(coalesce(has_table_privilege(to_regclass(name), 'SELECT'), false)) AS are
         FROM unnest(ARRAY['live_state', 'published_day', 'programme', 'person']) AS name`,
      );
      if (tables[0]?.are !== true) return [warning(checksTexts.noFiguresYet)];
      const { rows } = await client.query<Look>(look);
      const [found] = rows;
      if (found === undefined) return [warning(checksTexts.noFiguresYet)];
      const { differences, checkedOn, missing, isOverdue } = found;
      if (differences > 0) return [problem(checksTexts.figuresWrong, { differences, day: checkedOn })];
      if (missing && isOverdue) return [problem(checksTexts.dayNotClosed)];
      return checkedOn === null ? [warning(checksTexts.noFiguresYet)] : [ok(checksTexts.figuresRight)];
    });
  } catch {
    return [problem(checksTexts.noLook)];
  }
};

const yesterday = `((clock_timestamp() AT TIME ZONE 'UTC')::date - 1)`;
const look = `
  SELECT differences, checked_on::text AS "checkedOn",
    (clock_timestamp() AT TIME ZONE 'UTC')::time > '01:00' AS "isOverdue",
    EXISTS (SELECT FROM person WHERE active) AND EXISTS (SELECT FROM programme p
      WHERE (p.created_at AT TIME ZONE 'UTC')::date <= ${yesterday} AND NOT EXISTS
        (SELECT FROM published_day d WHERE d.programme_id = p.id AND d.day = ${yesterday})) AS missing
  FROM live_state`;
