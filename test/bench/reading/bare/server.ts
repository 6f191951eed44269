// The least that answers the same questions: Fastify, a pool of named statements, JSON built by PostgreSQL. What it
// takes for a request is what the product's ways are measured against.
import fastify from 'fastify';
import pg from 'pg';
import { acknowledging } from './acknowledging.js';
import { champions } from './champions.js';
import { guide } from './guide.js';
import { journey } from './journey.js';
import { least } from './least.js';
import { whoAsks, type Ground, type Handler } from './request.js';
import { search } from './search.js';

const { DATABASE_URL: connectionString, DOCUMENTS = '', PUBLIC_URL: publicUrl = '', POOL_SIZE = '' } = process.env;

// Each statement is planned once, as the one that reads in order is meant: what is looked for does not change the way.
const options = '-c timezone=UTC -c plan_cache_mode=force_generic_plan';
const pool = new pg.Pool({ connectionString, max: Number(POOL_SIZE), application_name: 'bare', options });
const ground: Ground = { pool, publicUrl, documents: JSON.parse(DOCUMENTS) as Ground['documents'] };
const handlers: Record<string, (ground: Ground) => Handler> = {
  least,
  champions,
  acknowledging,
  journey,
  guide,
  search,
};

const server = fastify();
for (const [name, make] of Object.entries(handlers)) {
  const answer = make(ground);
  server.post<{ Body: { variables: Record<string, unknown> } }>(`/${name}`, async (request, reply) => {
    const asking = await whoAsks(pool, request);
    void reply.type('application/json; charset=utf-8');
    return answer(asking, request.body.variables);
  });
}

const url = await server.listen({ port: 0, host: '127.0.0.1' });
process.send?.({ ready: true, url });
process.on('disconnect', () => process.exit());
process.on('SIGTERM', () => process.exit());
