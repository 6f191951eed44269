// PostGraphile on the same tables and with the same look at the token. It is run from the folder into which it was
// installed, so that it finds its packages there.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const { DATABASE_URL: connectionString, POOL_SIZE } = process.env;
const pool = new pg.Pool({ connectionString, max: Number(POOL_SIZE), application_name: 'postgraphile' });

const whoAsks = {
  name: 'who-asks',
  text: `SELECT p.id FROM sign_in s JOIN person p ON p.id = s.person_id AND p.active
    WHERE s.token_hash = $1 AND s.ended_at IS NULL AND s.expires_at > now()`,
};

/** @type {GraphileConfig.Preset} */
const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ pool, schemas: ['public', 'reading'] })],
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
  grafast: {
    explain: false,
    async context(request) {
      const header = request.node?.req.headers.authorization ?? '';
      const token = createHash('sha256')
        .update(header.replace(/^Bearer /, ''))
        .digest();
      const { rows } = await pool.query({ ...whoAsks, values: [token] });
      if (rows.length === 0) throw new Error('The token is nobody’s.');
      return { personId: rows[0].id };
    },
  },
};

const server = createServer();
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(0, '127.0.0.1', () => process.send?.({ ready: true, url: `http://127.0.0.1:${server.address().port}` }));
process.on('disconnect', () => process.exit());
process.on('SIGTERM', () => process.exit());
