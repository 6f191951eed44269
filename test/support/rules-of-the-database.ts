/** All that the database holds by itself, one rule a row: constraints, indexes, triggers, and who may write. */
export const rulesOfTheDatabase = `
  WITH ours AS (
    SELECT oid, relname, relacl FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname <> 'migration'
  )
  SELECT relname || ': ' || conname || ' ' || pg_get_constraintdef(c.oid) AS rule
  FROM ours JOIN pg_constraint c ON c.conrelid = ours.oid WHERE contype <> 'n'
  UNION ALL
  SELECT relname || ': never NULL are ' || string_agg(attname, ', ' ORDER BY attnum)
  FROM ours JOIN pg_attribute ON attrelid = ours.oid WHERE attnum > 0 AND attnotnull AND NOT attisdropped GROUP BY relname
  UNION ALL
  SELECT relname || ': ' || substring(pg_get_indexdef(indexrelid) FROM '^CREATE (.*)')
  FROM ours JOIN pg_index i ON i.indrelid = ours.oid
  WHERE NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)
  UNION ALL
  SELECT relname || ': ' || substring(pg_get_triggerdef(t.oid) FROM 'TRIGGER (.*)')
  FROM ours JOIN pg_trigger t ON t.tgrelid = ours.oid WHERE NOT tgisinternal
  UNION ALL
  SELECT relname || ': the application may ' || coalesce(string_agg(privilege_type, ', ' ORDER BY privilege_type), 'nothing')
  FROM ours LEFT JOIN LATERAL aclexplode(relacl) given ON given.grantee = 'sillage_app'::regrole GROUP BY relname
  UNION ALL
  SELECT relname || ': the application may ' || string_agg(privilege_type || ' ' || attname, ', ' ORDER BY privilege_type, attname)
  FROM ours JOIN pg_attribute ON attrelid = ours.oid
  JOIN LATERAL aclexplode(attacl) given ON given.grantee = 'sillage_app'::regrole GROUP BY relname
  ORDER BY rule`;
