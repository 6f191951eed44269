/**
 * How PostgreSQL goes about the statements that follow. It may take a table that was just filled for an empty one, and
 * loop over it for minutes: reading everything is the rule, and looking things up one by one is asked for.
 */
export const byScan = `SET LOCAL enable_nestloop = off; SET LOCAL enable_mergejoin = on; SET LOCAL enable_seqscan = on`;
export const byIndex = `SET LOCAL enable_nestloop = on; SET LOCAL enable_mergejoin = off; SET LOCAL enable_seqscan = off`;
/** For what others do in the same transaction, who know their own tables. */
export const asUsual = `SET LOCAL enable_nestloop = on; SET LOCAL enable_mergejoin = on; SET LOCAL enable_seqscan = on`;
