/** What would be sent now. */
export const heldMessages = `SELECT count(*)::int AS messages FROM delivery
  WHERE status = 'PENDING' AND due_at <= clock_timestamp()`;

export const findImports = `SELECT id, CASE WHEN state IN ('RECEIVING', 'RECEIVED') THEN 'RUNNING' ELSE state END AS status,
    dry_run AS "dryRun", received_rows AS rows, created, updated, deactivated, rejected,
    started_at AS "startedAt", ended_at AS "endedAt"
  FROM people_import ORDER BY started_at DESC, id DESC LIMIT 5`;
