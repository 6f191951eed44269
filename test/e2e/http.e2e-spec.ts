import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Config } from '@sillage/platform';
import pg from 'pg';
import { planted, PlantedFeature } from '../support/planted-feature.js';
import { startServerOf, type TestApp } from '../support/server.js';

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const webFolder = mkdtempSync(join(tmpdir(), 'sillage-web-'));
const script = `console.log(${JSON.stringify('wake '.repeat(1000))});`;
let app: TestApp;

beforeAll(async () => {
  mkdirSync(join(webFolder, 'assets'));
  writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>Sillage</title>');
  writeFileSync(join(webFolder, 'assets', 'app-1a2b3c.js'), script);
  writeFileSync(join(webFolder, 'favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  app = await startServerOf([PlantedFeature], { webFolder });
});
afterAll(async () => {
  await app.close();
  rmSync(webFolder, { recursive: true });
});

const get = (url: string, headers: Record<string, string> = {}) => app.inject({ method: 'GET', url, headers });

describe('a route', () => {
  it('without a rule is refused', async () => {
    const answer = await app.inject({ method: 'GET', url: '/planted/forgotten' }, planted.sofia);
    expect(answer.statusCode).toBe(403);
    expect(answer.json()).toMatchObject({ error: { code: 'FORBIDDEN' } });
  });

  it('that needs somebody says so', async () => {
    const answer = await app.inject({ method: 'POST', url: '/planted/change' });
    expect(answer.statusCode).toBe(401);
    expect(answer.headers['www-authenticate']).toBe('Bearer');
  });

  it.each([
    [
      'where it was pressed',
      { ...browser, host: 'sillage.example', referer: 'http://sillage.example/adoption?unit=FR' },
      '/adoption?unit=FR',
    ],
    ['home from elsewhere', { ...browser, host: 'sillage.example', referer: 'http://other.example/adoption' }, '/'],
    ['home where nobody knows', browser, '/'],
  ])('with a file leads whoever followed its link after their sign-in ended %s', async (_, headers, page) => {
    const answer = await get('/planted/own-file', headers);
    expect(answer.statusCode).toBe(303);
    expect(answer.headers.location).toBe(page);
  });

  it('with a file tells a program that it needs somebody', async () => {
    expect((await get('/planted/own-file')).statusCode).toBe(401);
    expect((await get('/planted/own-file', { ...browser, authorization: 'Bearer gone' })).statusCode).toBe(401);
  });

  it('that fails says nothing but the number of the request', async () => {
    const answer = await get('/planted/broken');
    expect(answer.statusCode).toBe(500);
    expect(answer.body).not.toMatch(/hunter2|at /);
    expect(answer.json()).toEqual({
      error: { code: 'INTERNAL', message: expect.any(String), requestId: answer.headers['x-request-id'] },
    });
  });

  it.each([
    ['GET', '/nowhere', undefined, 404, 'NOT_FOUND'],
    ['POST', '/nowhere', '{}', 404, 'NOT_FOUND'],
    ['POST', '/planted/change', '{"a":', 400, 'BAD_USER_INPUT'],
    ['GET', '/%ff', undefined, 400, 'BAD_USER_INPUT'],
  ] as const)('%s %s is refused clearly', async (method, url, payload, status, code) => {
    const answer = await app.inject({
      method,
      url,
      payload,
      headers: payload ? { 'content-type': 'application/json' } : {},
    });
    expect(answer.statusCode).toBe(status);
    expect(answer.json()).toMatchObject({ error: { code, message: expect.stringMatching(/\.$/) } });
  });

  it('is refused in the reader’s language, even where its address cannot be read', async () => {
    const answer = await get('/%ff', { 'accept-language': 'fr' });
    expect(answer.json()).toMatchObject({ error: { message: expect.stringMatching(/^Cette adresse est mal formée/) } });
  });

  it('is kept by no cache', async () => {
    expect((await get('/health/live')).headers['cache-control']).toBe('no-store');
    const graphql = await app.inject({ method: 'POST', url: '/graphql', payload: { query: '{ hello }' } });
    expect(graphql.headers['cache-control']).toBe('no-store');
  });

  it('has an id for each request: its own, as nobody in front of it is trusted', async () => {
    const answer = await get('/nowhere', { 'x-request-id': 'chosen-by-a-client' });
    expect(answer.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('the web app', () => {
  it.each(['/', '/journey', '/guide/good-practices?from=mail'])('answers a browser at %s', async (url) => {
    const answer = await get(url, browser);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^text\/html/);
    expect(answer.headers['cache-control']).toBe('no-cache');
    expect(answer.body).toContain('<title>Sillage</title>');
  });

  it('has files that stay for ever, and others that are asked for again', async () => {
    expect((await get('/assets/app-1a2b3c.js')).headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get('/favicon.svg')).headers['cache-control']).toBe('no-cache');
  });

  it('travels compressed', async () => {
    const answer = await get('/assets/app-1a2b3c.js', { 'accept-encoding': 'gzip, br' });
    expect(answer.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(answer.rawPayload).toString()).toBe(script);
  });

  it.each([
    '/assets/gone-9z8y7x.js',
    '/auth/nowhere',
    '/graphql/nowhere',
    '/../package.json',
    '/assets/../../package.json',
  ])('is not at %s', async (url) => {
    expect((await get(url, browser)).body).not.toContain('devDependencies');
    expect((await get(url)).statusCode).toBe(404);
  });

  it('may run its own scripts only, and stand in nobody’s frame', async () => {
    const { headers } = await get('/', browser);
    expect(headers['content-security-policy']).toContain("default-src 'self'");
    expect(headers['content-security-policy']).not.toMatch(/script-src|unsafe-eval/);
    expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers).not.toHaveProperty('strict-transport-security');
  });

  it('says so when it has not been built', async () => {
    const bare = await startServerOf([PlantedFeature]);
    try {
      const answer = await bare.inject({ method: 'GET', url: '/', headers: browser });
      expect(answer.body).toContain('npm run build');
      expect(answer.body).toContain('Le serveur de Sillage');
    } finally {
      await bare.close();
    }
  });
});

describe('operators', () => {
  it('see that the process lives, and that it is ready', async () => {
    expect((await get('/health/live')).json()).toEqual({ status: 'ok' });
    const ready = await get('/health/ready');
    expect(ready.json()).toMatchObject({
      status: 'ok',
      details: { database: { status: 'up' }, migrations: { status: 'up' }, queue: { status: 'up' } },
    });
    expect(ready.statusCode).toBe(200);
  });

  it('see what is missing when it is not ready, and not why', async () => {
    const troubled = await startServerOf([PlantedFeature]);
    const ready = () => troubled.inject({ method: 'GET', url: '/health/ready' });
    const owner = new pg.Client({ connectionString: troubled.get(Config).databaseUrl });
    await owner.connect();
    try {
      await owner.query('DELETE FROM migration WHERE timestamp = (SELECT max(timestamp) FROM migration)');
      expect((await ready()).statusCode).toBe(503);
      expect((await ready()).json()).toMatchObject({
        status: 'error',
        details: { database: { status: 'up' }, migrations: { status: 'down' } },
      });

      await owner.query('ALTER SCHEMA bullmq RENAME TO elsewhere');
      expect((await ready()).json()).toMatchObject({
        error: { migrations: { status: 'down' }, queue: { status: 'down' } },
      });
      expect((await troubled.inject({ method: 'GET', url: '/health/live' })).statusCode).toBe(200);
    } finally {
      await owner.end();
      await troubled.close();
    }
  });

  it('read metrics on the machine itself, by operation and route', async () => {
    await app.graphql('query WhatIsUp { hello }');
    const answer = await get('/metrics');
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
    expect(answer.body).toMatch(/sillage_graphql_operation_seconds_count{operation="WhatIsUp",outcome="answered"} 1/);
    expect(answer.body).toMatch(/sillage_http_request_seconds_count{method="POST",route="\/graphql",status="2xx"}/);
    expect(answer.body).toMatch(/sillage_outbox_backlog 0/);
  });

  it('read metrics from nowhere else', async () => {
    expect((await app.inject({ method: 'GET', url: '/metrics', remoteAddress: '192.0.2.7' })).statusCode).toBe(404);
    expect((await get('/metrics', { 'x-forwarded-for': '127.0.0.1' })).statusCode).toBe(404);
  });

  it('read metrics with a token where there is one', async () => {
    const environment = { METRICS_TOKEN: 'a-token-for-the-scraper', TRUST_PROXY: '1' };
    const behind = await startServerOf([PlantedFeature], { environment });
    try {
      const read = (headers: Record<string, string>) => behind.inject({ method: 'GET', url: '/metrics', headers });
      expect((await read({})).statusCode).toBe(404);
      expect((await read({ authorization: 'Bearer a-token-for-the-scraper' })).statusCode).toBe(200);
      const answer = await read({ 'x-request-id': 'from-the-proxy' });
      expect(answer.headers['x-request-id']).toBe('from-the-proxy');
    } finally {
      await behind.close();
    }
  });
});
