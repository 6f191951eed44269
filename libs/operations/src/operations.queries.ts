/** What would be sent now. */
export const heldMessages = `SELECT count(*)::int AS messages FROM delivery
  WHERE status = 'PENDING' AND due_at <= clock_timestamp()`;

/** What is still to be done by its rows, whether or not the queue has heard of it. */
export const findBacklog = `SELECT
    (SELECT count(*)::int FROM outbox_receipt WHERE received_at IS NULL AND due_at <= clock_timestamp()) AS events,
    (SELECT count(*)::int FROM delivery WHERE status = 'PENDING' AND due_at <= clock_timestamp()) AS "messagesDue",
    (SELECT count(*)::int FROM delivery
      WHERE status = 'PENDING' AND due_at > clock_timestamp() AND attempts > 0) AS "messagesTriedAgain"`;

export const findImports = `SELECT id, CASE WHEN state IN ('RECEIVING', 'RECEIVED') THEN 'RUNNING' ELSE state END AS status,
    dry_run AS "dryRun", received_rows AS rows, created, updated - updated_leavers AS updated,
    deactivated, rejected,
    started_at AS "startedAt", ended_at AS "endedAt"
  FROM people_import ORDER BY started_at DESC, id DESC LIMIT 5`;
