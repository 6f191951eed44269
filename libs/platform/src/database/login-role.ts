import pg from 'pg';
import { applicationRole } from './data-source.js';
import { DatabaseUnavailableError } from './database-check.js';

/**
 * Lets the role of DATABASE_URL work, where another one owns the schema: it is made if it is not there, and may act as
 * the application does. Where one role is both, there is nothing to do.
 * @throws DatabaseUnavailableError when the owner may not do so
 */
export async function letIn(ownerUrl: string, databaseUrl: string): Promise<void> {
  const { user, password } = new pg.Client({ connectionString: databaseUrl });
  const owner = new pg.Client({ connectionString: ownerUrl });
  if (user === undefined || user === owner.user) return;
  await owner.connect();
  try {
    const known = await owner.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [user]);
    const name = pg.escapeIdentifier(user);
    if (known.rowCount === 0) {
      const secret = typeof password === 'string' && password !== '' ? ` PASSWORD ${pg.escapeLiteral(password)}` : '';
      await owner.query(`CREATE ROLE ${name} LOGIN${secret}`);
    }
    const { rows } = await owner.query<{ is: boolean }>(`SELECT pg_has_role($1, $2, 'MEMBER') AS is`, [
      user,
      applicationRole,
    ]);
    if (rows[0]?.is !== true) await owner.query(`GRANT ${applicationRole} TO ${name}`);
  } catch (error) {
    if (!(error instanceof pg.DatabaseError && error.code === insufficientPrivilege)) throw error;
    throw new DatabaseUnavailableError(
      `The role ${user} of DATABASE_URL may not work in this database, and the role of DATABASE_OWNER_URL may not let it. ` +
        `Have an administrator of PostgreSQL run: CREATE ROLE ${user} LOGIN PASSWORD '…'; GRANT ${applicationRole} TO ${user};`,
    );
  } finally {
    await owner.end();
  }
}

const insufficientPrivilege = '42501';

type Read = <R extends object>(sql: string) => Promise<R[]>;

/**
 * Whether what is append-only is so for whoever gets hold of the product's connection: the role that it signed in with
 * must not be the owner of the tables, who may do anything with them.
 */
export async function isInsertOnlyEnforced(read: Read): Promise<boolean> {
  const [row] = await read<{ enforced: boolean }>(
    `SELECT NOT pg_has_role(session_user, relowner, 'MEMBER') AS enforced FROM pg_class WHERE oid = 'audit_entry'::regclass`,
  );
  return row?.enforced === true;
}
